import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, sum, toText } from '../../../src/core/decimal.ts';
import { shareOut } from '../../../src/desk/signals/share-out.ts';

const steps = { digits: 2, tickSize: '0.01', volumeStep: '0.01', volumeMin: '0.01', pip: null };

/** What stays of each, in the order of the targets; `–` where it is left alone. */
function rests(lots: string[], fraction: number, grid = steps): string[] | null {
  const held = lots.map((each, target) => ({ id: `${target}`, lots: decimal(each), target }));
  const whole = sum(held.map((one) => one.lots));
  const found = shareOut(held, whole.mul(fraction), grid);
  return found && held.map(({ id }) => (found.has(id) ? toText(found.get(id) ?? decimal(0)) : '–'));
}

describe('a part of a trade with several positions', () => {
  it.each([
    ['each gives its half', ['0.10', '0.04'], 0.5, ['0.05', '0.02']],
    ['of two smallest the nearer target goes', ['0.01', '0.01'], 0.5, ['0', '–']],
    ['of three smallest one goes: never more than half', ['0.01', '0.01', '0.01'], 0.5, ['0', '–', '–']],
    ['of four smallest two go', ['0.01', '0.01', '0.01', '0.01'], 0.5, ['0', '0', '–', '–']],
    ['where one cannot be divided the nearest go first', ['0.01', '0.05'], 0.5, ['0', '0.03']],
    ['one that is too large to go whole and too small to divide is passed over', ['0.02', '0.01'], 0.34, ['0.01', '–']],
  ])('%s', (_, lots, fraction, expected) => {
    expect(rests(lots, fraction)).toEqual(expected);
  });

  it.each([
    ['a single smallest one', ['0.01'], 0.5],
    ['less than the smallest of several', ['0.01', '0.01', '0.01'], 0.25],
  ])('%s has no part', (_, lots, fraction) => {
    expect(rests(lots, fraction)).toBeNull();
  });

  it('is never more than was asked, never all, and leaves only what a broker keeps', () => {
    const cents = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(cents, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (each, fraction) => {
        const held = each.map((one, target) => ({ id: `${target}`, lots: decimal(one).div(100), target }));
        const whole = sum(held.map(({ lots }) => lots));
        const found = shareOut(held, whole.mul(fraction), steps);
        if (!found) return;
        const closed = sum(held.map(({ id, lots }) => lots.sub(found.get(id) ?? lots)));
        expect(closed.gt(0) && closed.lte(whole.mul(fraction)) && closed.lt(whole)).toBe(true);
        for (const rest of found.values()) expect(rest.isZero() || rest.gte('0.01')).toBe(true);
      }),
    );
  });
});
