import { describe, expect, it, onTestFinished } from 'vitest';
import { answering } from '../feed/claims.ts';
import { openSecondReader } from '../kit/second-reader.ts';
import { createTestServices } from '../kit/services.ts';
import { openTrader, textOf } from '../kit/trader.ts';

const gold = 'XAUUSD BUY 4060.25\nSL 4050\nTP1 4070\nTP2 4080';

async function open(test = createTestServices()) {
  const trader = await openTrader({ test });
  onTestFinished(trader.close);
  await trader.quote('XAUUSD', '4060.00', '4060.25');
  return trader;
}

describe('reading a message without trading it', () => {
  it('shows what each field was read from and the orders it would become', async () => {
    const trader = await open();
    const outcome = await trader.tell('signals.read', { text: gold });
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        read: {
          reading: { type: 'signal', symbol: 'XAUUSD', side: 'buy', sl: 4050, tps: [4070, 4080] },
          certainty: 'certain',
          reader: 'grammar',
          reasons: ['everything in it is explained'],
        },
        plans: [
          [
            {
              account: 'paper',
              feed: 'demo',
              would: 'place',
              plan: { symbol: 'XAUUSD', legs: [{ sl: '4050.00' }, { sl: '4050.00' }] },
            },
          ],
        ],
      },
    });
    const spans = (outcome as { value: { read: { spans: { field: string; text: string; start: number }[] } } }).value
      .read.spans;
    expect(spans).toContainEqual({
      field: 'sl',
      start: gold.indexOf('4050'),
      end: gold.indexOf('4050') + 4,
      text: '4050',
    });
  });

  it.each([
    ['older than its limit', { postedAt: -61_000 }, gold, 'ask', 'It is 61 s old'],
    ['young enough', { postedAt: -59_000 }, gold, 'place', ''],
    ['whose stop was passed', {}, gold.replace('4050', '4060.10').replace('4060.25', 'NOW'), 'ask', 'The stop 4060.10'],
    ['whose first target was passed', {}, 'XAUUSD BUY NOW\nSL 4050\nTP1 4055\nTP2 4080', 'ask', 'first target 4055.00'],
  ])('of a signal %s', async (_, more, text, would, because) => {
    const trader = await open();
    const postedAt = trader.clock.now() + ('postedAt' in more ? more.postedAt : 0);
    const outcome = await trader.tell('signals.read', { text, feed: 'demo', postedAt });
    const preview = { would, because: because === '' ? [] : [expect.stringContaining(because)] };
    expect(outcome).toMatchObject({ value: { plans: [[preview]] } });
  });

  it.each([
    ['said again', gold, 'refuse', 'not a second trade'],
    ['said again with another stop', gold.replace('4050', '4055'), 'refuse', 'taken as a correction'],
    ['said again at no price', 'XAUUSD BUY NOW\nSL 4058\nTP 4090', 'ask', 'only if a second trade is meant'],
    ['at another price', 'XAUUSD BUY LIMIT 4040\nSL 4030\nTP 4070', 'place', ''],
  ])('of a trade that is open, %s', async (_, text, would, because) => {
    const trader = await open();
    await trader.post(gold);
    await trader.advance(1_000);
    await trader.quote('XAUUSD', '4066.00', '4066.25');
    const outcome = await trader.tell('signals.read', { text, feed: 'demo' });
    expect(outcome).toMatchObject({ value: { plans: [[{ would }]] } });
    expect(JSON.stringify(outcome)).toContain(because);
    expect(await trader.signals()).toHaveLength(1);
  });

  it('is the plan the message then gets, and leaves nothing behind', async () => {
    const trader = await open();
    const journalBefore = await trader.journal();
    const outcome = await trader.tell('signals.read', { text: gold, feed: 'demo' });
    await trader.advance(5_000);
    expect(await trader.journal()).toEqual(journalBefore);
    expect(await trader.signals()).toEqual([]);
    expect((await trader.account()).orders.concat((await trader.account()).positions as never[])).toEqual([]);
    await trader.post(gold);
    await trader.advance(1_000);
    const legs = (outcome as { value: { plans: { plan: { legs: { lots: string }[] } }[][] } }).value.plans[0]?.[0]?.plan
      .legs;
    expect((await trader.account()).positions.map(({ lots }) => lots)).toEqual(legs?.map(({ lots }) => lots));
  });

  it.each([
    ['a reading that is not certain would be asked about', 'XAUUSD BYU 4060.25\nSL 4050\nTP 4080', 'ask'],
    ['a trade without a stop would wait for its levels', 'XAUUSD BUY 4060.25\nTP 4080', 'await'],
  ])('%s', async (_, text, would) => {
    const trader = await open();
    await expect(trader.tell('signals.read', { text })).resolves.toMatchObject({
      ok: true,
      value: { plans: [[{ would }]] },
    });
  });

  it('reads with the settings of a channel and hears the model, as the channel would', async () => {
    const test = createTestServices();
    const second = await openSecondReader(() => ({ say: answering({ type: 'none' }) }));
    test.services.reading = { policy: 'auto', model: second.model };
    const trader = await open(test);
    await trader.tell('feed.configure', {
      feed: 'demo',
      defaultSymbol: 'XAUUSD',
      barePrice: 'limit',
      reader: 'model-first',
    });
    const outcome = await trader.tell('signals.read', { text: 'BUY 4055 SL 4045 TP 4075', feed: 'demo' });
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        read: { reading: { symbol: 'XAUUSD', order: 'limit' }, certainty: 'probable' },
        plans: [[{ would: 'ask' }]],
      },
    });
    expect(second.server.asked).toHaveLength(1);
  });

  it('in the chat keeps the lines of the message and says that nothing was traded', async () => {
    const trader = await open();
    const outcome = await trader.tell('chat.say', { text: `/parse ${gold}` });
    const { blocks } = (outcome as { value: { blocks: Parameters<typeof textOf>[0] } }).value;
    expect(textOf(blocks)).toContain('Read as signal, certain, by grammar');
    expect(textOf(blocks)).toContain('BUY XAUUSD on paper: would be placed');
    expect(textOf(blocks)).toContain('Nothing was traded.');
    expect(await trader.signals()).toEqual([]);
  });

  it.each([
    ['en', 'Close half, move SL to 4060', /Instruction: close 50 %\n[\s\S]*Instruction: move the stop to 4060/],
    ['en', gold, /4070 \| field: target 1\n[\s\S]*4080 \| field: target 2\n/],
    ['en', 'GOLD: close half once at 4070', /Instruction: close 50 % when the price reaches 4070\nabout: XAUUSD/],
    [
      'es',
      gold,
      /Leído como señal, segura, por [\s\S]*4050 \| campo: stop\n[\s\S]*Por qué: todo en él se entiende\.\n[\s\S]* XAUUSD en paper: se colocaría\n/,
    ],
  ])('in the chat, in %s, is told in words: %s', async (language, text, said) => {
    const trader = await open();
    await trader.tell('desk.language', { language });
    const outcome = await trader.tell('chat.say', { text: `/parse ${text}` });
    const { blocks } = (outcome as { value: { blocks: Parameters<typeof textOf>[0] } }).value;
    expect(textOf(blocks)).toMatch(said);
    expect(textOf(blocks)).not.toMatch(/\{|_/);
  });

  it('of a channel that does not exist is refused', async () => {
    const trader = await open();
    expect(await trader.tell('signals.read', { text: gold, feed: 'nowhere' })).toMatchObject({ ok: false });
  });
});
