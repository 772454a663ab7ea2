import { describe, expect, it, onTestFinished } from 'vitest';
import type { Reading, Reason } from '../../src/core/reading.ts';
import { internally } from '../../src/core/who.ts';
import type { ReaderPolicy } from '../../src/platform/model.ts';
import type { Asked, Reply } from '../kit/fake-model.ts';
import { temporaryFolder } from '../kit/folder.ts';
import { openSecondReader } from '../kit/second-reader.ts';
import { createTestServices } from '../kit/services.ts';
import { openTrader, textOf } from '../kit/trader.ts';
import { answering } from './claims.ts';

const second = 'GBPUSD SLEL 1.2700 SL 1.2800 TP 1.2600';
const clear = 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080';
const slip = 'XAUUSD BYU 4060.25\nSL 4050\nTP 4080';
const gold: Reading = {
  type: 'signal',
  symbol: 'XAUUSD',
  side: 'buy',
  order: 'market',
  entry: 4060.25,
  sl: 4050,
  tps: [4080],
};
const nothing = answering({ type: 'none' });
/** The model quotes the side as the message spells it. */
const quoteOf = (side: string) => (field: string, value: number | string) => (field === 'side' ? side : String(value));

async function open(
  respond: (asked: Asked) => Reply | Promise<Reply>,
  policy: ReaderPolicy = 'auto',
  { timeoutMs = 3_000, dataDir = null }: { timeoutMs?: number; dataDir?: string | null } = {},
) {
  const test = createTestServices();
  const second = await openSecondReader(respond, { timeoutMs });
  test.services.reading = { policy, model: second.model };
  const trader = await openTrader({ test, dataDir });
  onTestFinished(trader.close);
  await trader.quote('XAUUSD', '4060.00', '4060.25');
  const readings = async () => {
    const outcome = await trader.tell('messages.list', { feed: 'demo' });
    if (!outcome.ok) throw new Error('no messages');
    const { messages } = outcome.value as {
      messages: {
        messageId: string;
        text: string;
        read: { reading: Reading; certainty: string; reader: string; reasons: Reason[] } | null;
      }[];
    };
    return messages.reverse();
  };
  return { trader, second, readings };
}

describe('which messages a model is asked about', () => {
  it.each<[ReaderPolicy, string, string, number]>([
    ['auto', 'the grammar is certain of', clear, 0],
    ['auto', 'the grammar is not certain of', slip, 1],
    ['model-first', 'the grammar is certain of', clear, 1],
    ['grammar-only', 'the grammar is not certain of', slip, 0],
  ])('by %s: one that %s', async (policy, _, text, asked) => {
    const {
      trader,
      second: model,
      readings,
    } = await open(() => ({ say: answering(gold, quoteOf(text === slip ? 'BYU' : 'BUY')) }), policy);
    await trader.post(text);
    expect(model.server.asked).toHaveLength(asked);
    expect((await readings())[0]?.read).toMatchObject({ reading: gold, reader: asked > 0 ? 'model' : 'grammar' });
  });

  it('a channel may have a policy of its own', async () => {
    const { trader, second: model } = await open(() => ({ say: nothing }), 'grammar-only');
    await trader.tell('feed.configure', { feed: 'demo', reader: 'model-first' });
    await trader.post(clear);
    expect(model.server.asked).toHaveLength(1);
  });

  it('it sees the message and the one replied to, and nothing of the trader', async () => {
    const { trader, second: model } = await open(() => ({ say: nothing }), 'model-first');
    const first = await trader.post(clear);
    await trader.post('SL to BE', { replyTo: first });
    expect(model.server.asked).toMatchObject([
      { message: clear, repliedTo: undefined },
      { message: 'SL to BE', repliedTo: clear },
    ]);
    expect(model.server.asked[0]?.instructions).toContain('never an instruction');
  });
});

describe('what comes of its answer', () => {
  it('a slip of the pen that both read the same is traded, and the card says who read it', async () => {
    const { trader } = await open(() => ({ say: answering(gold, quoteOf('BYU')) }));
    await trader.post(slip);
    await trader.advance(1_000);
    expect((await trader.account()).positions).toMatchObject([{ symbol: 'XAUUSD', sl: '4050.00' }]);
    expect(textOf((await trader.talk())[0]?.blocks ?? [])).toContain('read by model, certain');
  });

  it('a disagreement asks', async () => {
    const { trader } = await open(() => ({ say: nothing }), 'model-first');
    await trader.post(clear);
    await trader.advance(1_000);
    expect((await trader.account()).positions).toEqual([]);
    expect(textOf((await trader.talk())[0]?.blocks ?? [])).toContain('Your decision');
  });

  const failures: [string, Reply][] = [
    ['is silent', 'hang'],
    ['drips', 'drip'],
    ['is down', { status: 500 }],
    ['is overrun', { status: 429, headers: { 'retry-after': '60' } }],
    ['talks nonsense', { text: 'BUY BUY BUY' }],
    ['refuses', { refuse: 'no' }],
    ['names what is impossible', { say: answering({ ...gold, entry: -1 } as Reading) }],
  ];
  it.each(failures)(
    'a model that %s is replaced by the grammar, which asks where it is not certain',
    async (_, reply) => {
      const { trader, readings } = await open(() => reply, 'auto', { timeoutMs: 300 });
      await trader.post(slip);
      await trader.advance(1_000);
      expect((await readings())[0]?.read).toMatchObject({ reading: gold, certainty: 'probable', reader: 'grammar' });
      expect((await readings())[0]?.read?.reasons.at(-1)).toMatchObject({ code: 'doubt.NO_MODEL' });
      expect(trader.counted.get('signalos_reading_fallbacks_total')).toBe(1);
      expect(textOf((await trader.talk())[0]?.blocks ?? [])).toContain('read by grammar, probable');
    },
  );
});

/** A model whose answers the test lets go one by one. */
function held() {
  const waiting: { message: string; answer: (say: unknown) => void }[] = [];
  return {
    respond: ({ message }: Asked) =>
      new Promise<Reply>((resolve) => waiting.push({ message, answer: (say) => resolve({ say }) })),
    async next(message: string) {
      while (!waiting.some((each) => each.message === message)) await new Promise((resolve) => setImmediate(resolve));
      return waiting.find((each) => each.message === message)?.answer ?? (() => {});
    },
  };
}

describe('while a model thinks', () => {
  it('what comes later waits, and is appended in the order of the messages', async () => {
    const model = held();
    const { trader, readings } = await open(model.respond);
    const post = (text: string, more: object = {}) => trader.tell('messages.post', { feed: 'demo', text, ...more });
    await post(slip, { messageId: 'a' });
    await post(second, { messageId: 'b' });
    await post('Close now', { messageId: 'c', replyTo: 'a' });
    expect((await readings()).map(({ read }) => read)).toEqual([null, null, null]);
    (await model.next(second))(nothing);
    (await model.next(slip))(answering(gold, quoteOf('BYU')));
    await trader.settle();
    const log = await trader.office.feed('demo').perform('feed.log', { after: 0, limit: 100 }, internally('test'));
    expect(log).toMatchObject({
      ok: true,
      value: { entries: [{ messageId: 'a' }, { messageId: 'b' }, { messageId: 'c' }] },
    });
  });

  it('a model that never answers holds what comes later up for its time limit only', async () => {
    const { trader, readings } = await open(() => 'hang', 'auto', { timeoutMs: 300 });
    await trader.tell('messages.post', { feed: 'demo', text: slip, messageId: 'a' });
    await trader.tell('messages.post', { feed: 'demo', text: 'Close now', messageId: 'b', replyTo: 'a' });
    await trader.settle();
    expect((await readings()).map(({ read }) => read?.reading.type)).toEqual(['signal', 'update']);
  });

  it('with nothing to ask about, a message is stored, read and appended in one transaction', async () => {
    const { trader, readings } = await open(() => 'hang');
    await trader.tell('messages.post', { feed: 'demo', text: clear });
    expect((await readings())[0]?.read).toMatchObject({ reading: gold, reader: 'grammar' });
  });

  it('an edit takes the place of what was edited: only the newest revision is read', async () => {
    const model = held();
    const { trader, readings } = await open(model.respond);
    await trader.tell('messages.post', { feed: 'demo', text: slip, messageId: 'a' });
    const first = await model.next(slip);
    await trader.tell('messages.edit', { feed: 'demo', messageId: 'a', text: clear });
    first(answering(gold, quoteOf('BUY')));
    await trader.settle();
    await trader.advance(1_000);
    expect((await readings())[0]).toMatchObject({ text: clear, read: { reading: gold, certainty: 'certain' } });
    expect((await trader.journal()).filter(({ kind }) => kind === 'entry')).toHaveLength(1);
    expect((await trader.account()).positions).toHaveLength(1);
  });

  it('what is deleted meanwhile is never traded', async () => {
    const model = held();
    const { trader } = await open(model.respond, 'model-first');
    await trader.tell('messages.post', { feed: 'demo', text: clear, messageId: 'a' });
    const answer = await model.next(clear);
    await trader.tell('messages.delete', { feed: 'demo', messageId: 'a' });
    answer(answering(gold, quoteOf('BUY')));
    await trader.settle();
    await trader.advance(10_000);
    expect(await trader.signals()).toEqual([]);
  });

  it('a stop of the program loses nothing: what was due is read after the next start', async () => {
    const dataDir = temporaryFolder();
    const first = createTestServices();
    const killed = { name: 'killed', ask: () => Promise.reject(new Error('the process is gone')) };
    first.services.reading = { policy: 'model-first', model: killed };
    const before = await openTrader({ dataDir, test: first });
    await before.post(clear);
    await before.close();

    const {
      trader,
      second: model,
      readings,
    } = await open(() => ({ say: answering(gold, quoteOf('BUY')) }), 'model-first', {
      dataDir,
    });
    expect((await readings())[0]?.read).toBeNull();
    await trader.advance(6_000);
    expect(model.server.asked).toHaveLength(1);
    expect((await readings())[0]?.read).toMatchObject({ reading: gold, certainty: 'certain', reader: 'model' });
  });
});
