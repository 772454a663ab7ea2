import { describe, expect, it, onTestFinished } from 'vitest';
import type { Read } from '../../src/core/reading.ts';
import { openTrader } from '../kit/trader.ts';

const gold = 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080';

async function openChannel(settings: object) {
  const trader = await openTrader();
  onTestFinished(trader.close);
  await trader.quote('XAUUSD', '4060.00', '4060.25');
  expect(await trader.tell('feed.configure', { feed: 'demo', ...settings })).toMatchObject({ ok: true });
  const readings = async () => {
    const outcome = await trader.tell('messages.list', { feed: 'demo' });
    return outcome.ok ? (outcome.value as { messages: { text: string; read: Read | null }[] }).messages : [];
  };
  const post = (input: object) => trader.tell('messages.post', { feed: 'demo', ...input });
  const read = async (text: string, more: object = {}) => {
    expect(await post({ text, ...more })).toMatchObject({ ok: true });
    await trader.settle();
    return (await readings())[0]?.read;
  };
  return { trader, post, read, readings };
}

describe('the settings of a channel', () => {
  it('give signals without a symbol the channel’s own', async () => {
    const { read } = await openChannel({ defaultSymbol: 'XAUUSD' });
    expect(await read('BUY LIMIT 4060\nSL 4050\nTP 4080')).toMatchObject({ reading: { symbol: 'XAUUSD' } });
  });

  it('refuse symbols that are not listed', async () => {
    const { read } = await openChannel({ allowedSymbols: ['EURUSD'] });
    expect((await read(gold))?.reading).toEqual({
      type: 'reject',
      reason: 'not allowed in this channel: XAUUSD',
    });
  });

  it('let only listed authors post, and only them change what others posted', async () => {
    const { post, trader } = await openChannel({ allowedAuthors: ['ann', 'bot'] });
    expect(await post({ text: gold, author: 'eve' })).toMatchObject({ refusal: { code: 'AUTHOR_NOT_ALLOWED' } });
    expect(await post({ text: gold })).toMatchObject({ refusal: { code: 'AUTHOR_NOT_ALLOWED' } });
    expect(await post({ text: gold, author: 'ann', messageId: 'a' })).toMatchObject({ ok: true });
    const edit = (author: string) =>
      trader.tell('messages.edit', { feed: 'demo', messageId: 'a', text: `${gold} `, author });
    expect(await edit('eve')).toMatchObject({ refusal: { code: 'AUTHOR_NOT_ALLOWED' } });
    expect(await edit('bot')).toMatchObject({ ok: true, value: { isNew: true } });
  });

  it('an edit by somebody else is refused where nobody is listed', async () => {
    const { post, trader } = await openChannel({});
    await post({ text: gold, author: 'ann', messageId: 'a' });
    expect(
      await trader.tell('messages.edit', { feed: 'demo', messageId: 'a', text: 'x', author: 'embedder' }),
    ).toMatchObject({
      refusal: { code: 'AUTHOR_NOT_ALLOWED' },
    });
  });

  it('make ignored words invisible and leave every other word in its place', async () => {
    const { read } = await openChannel({ ignoredWords: ['maybe', 'VIP (gold)'] });
    const text = `Maybe VIP (gold) ${gold}`;
    const found = await read(text);
    expect(found).toMatchObject({ certainty: 'certain', reading: { symbol: 'XAUUSD', sl: 4050 } });
    expect(found?.spans.find(({ field }) => field === 'sl')).toMatchObject({
      start: text.indexOf('4050'),
      text: '4050',
    });
  });

  it.each([
    ['settle', 'XAUUSD BUY 4060.25', 'market'],
    ['limit', 'XAUUSD BUY 4060.25', 'limit'],
    ['stop', 'XAUUSD BUY 4060.25', 'stop'],
    ['limit', 'XAUUSD BUY NOW 4060.25', 'market'],
    ['limit', 'XAUUSD BUY NOW', 'market'],
    ['limit', 'XAUUSD BUY STOP 4060.25', 'stop'],
  ])('with bare prices meaning %s, “%s” is a %s order', async (barePrice, head, order) => {
    const { read } = await openChannel({ barePrice });
    expect((await read(`${head}\nSL 4050\nTP 4080`))?.reading).toMatchObject({ type: 'signal', order });
  });

  it.each([
    [gold, 30, 'probable'],
    [gold, 10, 'certain'],
    ['XAUUSD BUY LIMIT 4055\nSL 4045\nTP 4075', 30, 'certain'],
    ['XAUUSD BUY LIMIT 4055\nSL 4045\nTP 4075', 90, 'probable'],
  ])('with limits of 20 s at market and 60 s pending, %j of %d s ago is %s', async (text, seconds, certainty) => {
    const { read, trader } = await openChannel({ marketLateSeconds: 20, pendingLateSeconds: 60 });
    expect(await read(text, { postedAt: trader.clock.now() - seconds * 1_000 })).toMatchObject({ certainty });
  });

  it('a forward is shown and never traded by itself', async () => {
    const { read, trader } = await openChannel({});
    expect(await read(gold, { isForward: true })).toMatchObject({ certainty: 'unsure', reading: { type: 'signal' } });
    await trader.advance(2_000);
    expect((await trader.account()).positions).toEqual([]);
    expect((await trader.signals())[0]?.state).toBe('alerted');
  });
});
