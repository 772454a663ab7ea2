import { describe, expect, it } from 'vitest';
import type { AccountSnapshot, Position } from '../../../src/core/broker.ts';
import { isBelievable } from '../../../src/desk/facts/quotes.ts';

const position = { symbol: 'XAUUSD', openPrice: '4000', currentPrice: '4100' } as Position;
const shown = (change: Partial<Position> = {}) =>
  ({ at: 1_000, positions: [{ ...position, ...change }] }) as AccountSnapshot;
const quote = (bid: string, at = 2_000) => ({ symbol: 'XAUUSD', bid, ask: bid, at });

describe('a quote, beside what the broker showed before', () => {
  it.each<[string, boolean, string, AccountSnapshot | null, number?]>([
    ['near the last price is one', true, '4101', shown()],
    ['three times as high may be one', true, '12000', shown()],
    ['ten times as high is none', false, '41000', shown()],
    ['a tenth of it is none', false, '410', shown()],
    ['of something that is not held is believed', true, '41000', shown({ symbol: 'EURUSD' })],
    ['of an account nobody looked at yet is believed', true, '41000', null],
    ['that goes on where the last one jumped to is one', true, '41010', shown({ currentPrice: '41000' })],
    ['that is the very one that jumped is none', false, '41000', shown({ currentPrice: '41000' }), 900],
    ['back from a jump is one', true, '4101', shown({ currentPrice: '41000' }), 900],
  ])('%s', (_, isOne, bid, snapshot, at) => {
    expect(isBelievable(quote(bid, at), snapshot)).toBe(isOne);
  });
});
