import { describe, expect, it } from 'vitest';
import { decimal } from '../../../src/core/decimal.ts';
import type { Update } from '../../../src/core/reading.ts';
import { atOnce, closesAt, isThere, nextReached, towards, type Waiting } from '../../../src/desk/signals/waiting.ts';

describe('from which side the price gets there', () => {
  it.each<[string, string, string | null, string, ReturnType<typeof towards>]>([
    ['a price above, of a trade in profit', '4070', '4060', '4065', 'up'],
    ['a price above, of a trade in loss', '4070', '4060', '4055', 'up'],
    ['a price below, of a trade in profit', '4055', '4060', '4065', 'down'],
    ['a price above the entry, passed already', '4070', '4060', '4072', 'there'],
    ['a price below the entry, passed already', '4055', '4060', '4052', 'there'],
    ['the price of now', '4070', '4060', '4070.0', 'there'],
    ['the entry itself, from above', '4060', '4060.00', '4066', 'down'],
    ['the entry itself, from below', '4060', '4060', '4055', 'up'],
    ['a price above, where nobody knows the entry', '4070', null, '4065', 'up'],
    ['a price below, where nobody knows the entry', '4055', null, '4065', 'down'],
  ])('%s: %s with an entry of %s at %s → %s', (_, price, entry, live, expected) => {
    expect(towards({ price, entry, live })).toBe(expected);
  });

  it.each<['up' | 'down', string, boolean]>([
    ['up', '4069.99', false],
    ['up', '4070', true],
    ['up', '4071', true],
    ['down', '4070.01', false],
    ['down', '4070', true],
    ['down', '4069', true],
  ])('waiting for it to go %s, at %s it is there: %s', (way, live, expected) => {
    expect(isThere({ price: '4070', towards: way }, decimal(live))).toBe(expected);
  });

  it('a trade is measured by the price it would be closed at, as its stop and targets are', () => {
    expect(closesAt('buy', { bid: '1', ask: '2' })).toBe('1');
    expect(closesAt('sell', { bid: '1', ask: '2' })).toBe('2');
  });
});

describe('what waits', () => {
  const waiting = (action: string, isReached: boolean) =>
    ({ id: action, update: { type: 'update', action }, isReached }) as unknown as Waiting;

  it('is done in the order that lowers risk first, and only when its price was reached', () => {
    const all = [waiting('move_tp', true), waiting('breakeven', true), waiting('close', false)];
    expect(nextReached(all)?.id).toBe('breakeven');
    expect(nextReached(all.filter(({ id }) => id === 'close'))).toBeUndefined();
  });

  it('is the same instruction with nothing left to wait for', () => {
    const update: Update = { type: 'update', action: 'breakeven', condition: { price: 4070 } };
    expect(atOnce(update)).toEqual({ type: 'update', action: 'breakeven' });
  });
});
