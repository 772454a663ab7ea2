import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quote } from '../../src/core/broker.ts';
import type { Signal } from '../../src/core/reading.ts';
import { readMessage } from '../../src/feed/read/read.ts';
import { type OpenTrade, readyMessages, writeReady } from '../../src/web/ready-messages.ts';

const points =
  (symbol: string, digits: number, spread: number) =>
  (bid: number): Quote => ({
    symbol,
    bid: (bid / 10 ** digits).toFixed(digits),
    ask: ((bid + spread) / 10 ** digits).toFixed(digits),
    at: 0,
  });
const quotes = fc.tuple(
  fc.integer({ min: 300_000, max: 600_000 }).map(points('XAUUSD', 2, 25)),
  fc.integer({ min: 90_000, max: 140_000 }).map(points('EURUSD', 5, 8)),
);
const trade: OpenTrade = { messageId: 'm7', signal: { symbol: 'XAUUSD', side: 'buy' }, openPrice: '4060.25' };

function readingOf(key: string, at: readonly Quote[], open: OpenTrade | null = trade) {
  const outcome = writeReady(key, { quotes: at, trade: open });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return { ...readMessage({ text: outcome.value.text, settings: {} }), ...outcome.value };
}

describe('the ready messages', () => {
  it('read as a certain gold buy whose stop and targets stand around the price, whatever it is', () => {
    fc.assert(
      fc.property(quotes, ([gold, euro]) => {
        const { reading, certainty } = readingOf('gold', [gold, euro]);
        const { sl, tps, ...rest } = reading as Signal;
        expect(certainty).toBe('certain');
        expect(rest).toMatchObject({ type: 'signal', symbol: 'XAUUSD', side: 'buy', order: 'market', entry: null });
        expect(sl).toBeLessThan(Number(gold.bid) - 7);
        expect(Math.min(...tps)).toBeGreaterThan(Number(gold.ask) + 3);
        expect(tps).toHaveLength(2);
      }),
    );
  });

  it('read as a certain pending buy below the price', () => {
    fc.assert(
      fc.property(quotes, ([gold, euro]) => {
        const { reading, certainty } = readingOf('limit', [gold, euro]);
        const signal = reading as Signal;
        expect(certainty).toBe('certain');
        expect(signal).toMatchObject({ symbol: 'EURUSD', side: 'buy', order: 'limit' });
        const entry = Number(signal.entry);
        expect(entry).toBeLessThan(Number(euro.bid));
        expect(signal.sl).toBeLessThan(entry);
        expect(signal.tps[0]).toBeGreaterThan(entry);
      }),
    );
  });

  it('hold one that contradicts itself and one that means nothing', () => {
    fc.assert(
      fc.property(quotes, (at) => {
        expect(readingOf('contradiction', at).reading.type).toBe('reject');
        expect(readingOf('chatter', at).reading.type).toBe('none');
      }),
    );
  });

  it('answer the open trade, certain of what they want', () => {
    const at: Quote[] = [{ symbol: 'XAUUSD', bid: '4062.00', ask: '4062.25', at: 0 }];
    expect(readingOf('close', at)).toMatchObject({ replyTo: 'm7', certainty: 'certain', reading: { action: 'close' } });
    expect(readingOf('breakeven', at)).toMatchObject({
      replyTo: 'm7',
      certainty: 'certain',
      reading: { action: 'breakeven' },
    });
  });

  it.each<[string, string, OpenTrade | null, Quote[]]>([
    ['a close with nothing open', 'close', null, []],
    ['a break-even with nothing open', 'breakeven', null, []],
    ['a gold buy without a price', 'gold', trade, []],
    ['a break-even at the entry', 'breakeven', trade, [{ symbol: 'XAUUSD', bid: '4060.25', ask: '4060.50', at: 0 }]],
    [
      'a break-even of a sell above its entry',
      'breakeven',
      { ...trade, signal: { symbol: 'XAUUSD', side: 'sell' } },
      [{ symbol: 'XAUUSD', bid: '4060.10', ask: '4060.35', at: 0 }],
    ],
    ['something else', 'else', trade, []],
  ])('refuse %s', (_, key, open, at) => {
    expect(writeReady(key, { quotes: at, trade: open }).ok).toBe(false);
  });

  it('are all written by their key', () => {
    const at: Quote[] = [
      { symbol: 'XAUUSD', bid: '4062.00', ask: '4062.25', at: 0 },
      { symbol: 'EURUSD', bid: '1.08500', ask: '1.08508', at: 0 },
    ];
    for (const key of readyMessages) expect(writeReady(key, { quotes: at, trade }).ok).toBe(true);
  });
});
