import { describe, expect, it } from 'vitest';
import { type Blindness, simulate } from './oracle/simulate.ts';

describe('simulated trading days', () => {
  it.each([
    ['FTMO', 24],
    ['FTUK', 16],
    ['MYFOREXFUNDS', 16],
    ['CONSERVATIVE', 8],
    ['FTMO_1STEP', 12],
    ['E8_ONE', 12],
    ['TOPSTEP_50K', 12],
  ])('never cross a line of %s by an order that was allowed', (profile, days) => {
    const found = simulate(profile, days, 7);
    expect(found.crossings).toBe(0);
    expect(found.allowed).toBeGreaterThan(days);
  });

  it.each<[Blindness, number]>([
    ['open stops', 40],
    ['slippage', 80],
    ['in flight', 80],
  ])('do cross one when %s are hidden from the judge', (blindness, days) => {
    expect(simulate('FTMO', days, 11, blindness).crossings).toBeGreaterThan(0);
  });
});
