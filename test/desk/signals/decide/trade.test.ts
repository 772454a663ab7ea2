import { describe, expect, it } from 'vitest';
import { entryAndNow } from '../../../../src/desk/signals/decide/trade.ts';
import { given, quotes, stages } from './trade.kit.ts';

const [only] = given(stages.open).legs;
if (!only) throw new Error('no leg');
const waiting = given(stages.planned).legs.map((leg) => ({ ...leg, wanted: { ...leg.wanted, price: '4055.00' } }));
const trade = given(stages.open);

describe('where a trade was opened and would be closed now', () => {
  it('is told of the leg that is open, whatever else of it waits', () => {
    const both = { ...trade, legs: [{ ...only, openPrice: '4060.00' }, ...waiting] };
    expect(entryAndNow(both, quotes('4065.00', '4065.25'))).toEqual({ entry: '4060.00', live: '4065.00' });
    expect(entryAndNow({ ...both, legs: [...both.legs].reverse() }, quotes('4065.00'))?.entry).toBe('4060.00');
  });

  it('of one that only waits is where it waits, and of none nobody knows', () => {
    expect(entryAndNow({ ...trade, legs: waiting }, quotes('4065.00'))?.entry).toBe('4055.00');
    expect(entryAndNow({ ...trade, legs: [] }, quotes('4065.00'))).toBeNull();
    expect(entryAndNow(trade, [])).toBeNull();
  });
});
