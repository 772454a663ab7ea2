import { describe, expect, it, onTestFinished } from 'vitest';
import type { Said } from '../../src/core/said.ts';
import { words } from '../../src/words/words.ts';
import { openTrader } from '../kit/trader.ts';

interface Shown {
  id: string;
  change: Record<string, unknown>;
  why: Said;
  messages: string[];
}

async function openChannel(texts: string[]) {
  const trader = await openTrader();
  onTestFinished(trader.close);
  for (const text of texts) await trader.post(text);
  const suggestions = async () => {
    const outcome = await trader.tell('feed.suggestions', { feed: 'demo' });
    return outcome.ok ? (outcome.value as { suggestions: Shown[] }).suggestions : [];
  };
  const settings = async () => {
    const outcome = await trader.tell('feed.settings', { feed: 'demo' });
    return outcome.ok ? (outcome.value as Record<string, unknown>) : {};
  };
  const answer = (suggestion: string, what: 'accept' | 'decline') =>
    trader.tell('feed.answer-suggestion', { feed: 'demo', suggestion, answer: what });
  return { trader, suggestions, settings, answer };
}

const named = [1, 2, 3, 4, 5].map((at) => `XAUUSD SELL LIMIT ${4100 + at}\nSL ${4110 + at}\nTP ${4080 + at}`);
const unnamed = [1, 2, 3].map((at) => `SELL LIMIT ${4200 + at}\nSL ${4210 + at}\nTP ${4180 + at}`);
const footed = [1, 2, 3, 4].map(
  (at) => `XAUUSD SELL LIMIT ${4100 + at}\nSL ${4110 + at}\nTP ${4080 + at}\nOnly maybe, think for yourself`,
);

describe('suggestions of a channel', () => {
  it('a symbol that goes without saying is suggested, and nothing changes before it is accepted', async () => {
    const { suggestions, settings, answer, trader } = await openChannel([...named, ...unnamed]);
    const [first] = await suggestions();
    expect(first).toMatchObject({ change: { defaultSymbol: 'XAUUSD' } });
    const why = first && words('en').told(first.why);
    expect(why).toContain('All 5 signals that name a symbol name XAUUSD; 3 messages would be signals');
    expect(first?.messages).toEqual(['m6', 'm7', 'm8']);
    expect(await settings()).toMatchObject({ defaultSymbol: null });
    expect(await answer(first?.id ?? '', 'accept')).toMatchObject({
      ok: true,
      value: { change: { defaultSymbol: 'XAUUSD' } },
    });
    expect(await settings()).toMatchObject({ defaultSymbol: 'XAUUSD' });
    await trader.post('SELL LIMIT 4300\nSL 4310\nTP 4280');
    expect(await trader.tell('messages.list', { feed: 'demo', limit: 1 })).toMatchObject({
      ok: true,
      value: { messages: [{ read: { reading: { symbol: 'XAUUSD' } } }] },
    });
  });

  it('a line under every message that only makes it less sure is suggested to be ignored', async () => {
    const { suggestions, trader, answer } = await openChannel(footed);
    const found = (await suggestions()).find(({ change }) => 'ignoredWords' in change);
    expect(found).toMatchObject({ change: { ignoredWords: ['Only maybe, think for yourself'] } });
    await answer(found?.id ?? '', 'accept');
    await trader.post('XAUUSD SELL LIMIT 4150\nSL 4160\nTP 4130\nOnly maybe, think for yourself');
    expect(await trader.tell('messages.list', { feed: 'demo', limit: 1 })).toMatchObject({
      ok: true,
      value: { messages: [{ read: { certainty: 'certain' } }] },
    });
  });

  it('prices that turn out to be waited for are suggested to be limits', async () => {
    const { trader, suggestions } = await openChannel([]);
    for (const at of [1, 2, 3]) {
      const id = await trader.post(`XAUUSD SELL ${4100 + at}\nSL ${4110 + at}\nTP ${4080 + at}`);
      await trader.post('Cancel this pending order', { replyTo: id });
    }
    expect(await suggestions()).toMatchObject([{ change: { barePrice: 'limit' }, messages: ['m1', 'm3', 'm5'] }]);
  });

  it('what was declined is not suggested again', async () => {
    const { suggestions, answer, settings } = await openChannel([...named, ...unnamed]);
    const [first] = await suggestions();
    await answer(first?.id ?? '', 'decline');
    expect(await suggestions()).toEqual([]);
    expect(await settings()).toMatchObject({ defaultSymbol: null });
    expect(await answer(first?.id ?? '', 'accept')).toMatchObject({ ok: false, refusal: { code: 'SUGGESTION_GONE' } });
  });

  it.each([
    ['two symbols', [...named, 'EURUSD SELL LIMIT 1.0850\nSL 1.0880\nTP 1.0800', ...unnamed]],
    ['few messages', [...named.slice(0, 4), ...unnamed]],
    ['nothing to gain', named],
  ])('with %s there is none', async (_, texts) => {
    const { suggestions } = await openChannel(texts);
    expect(await suggestions()).toEqual([]);
  });
});
