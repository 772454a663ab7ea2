import { describe, expect, it } from 'vitest';
import { compareMany } from './oracle/compare.ts';
import type { RandomCase } from './oracle/random-case.ts';

describe('the second oracle', () => {
  it.each<[string, (given: RandomCase) => unknown]>([
    [
      'a reset that is an hour off',
      (given) => ({ ...given, overrides: { clock: { zone: 'Europe/Lisbon', resetAt: '00:00' } } }),
    ],
    [
      'floating profit counted as money',
      (given) => ({ ...given, state: { ...given.state, balance: given.state.equity ?? given.state.balance } }),
    ],
    [
      'commission left out',
      (given) => ({ ...given, state: { ...given.state, costs: { ...given.state.costs, commissionPerSide: 0 } } }),
    ],
    ['deposits taken for profit', (given) => ({ ...given, state: { ...given.state, flowsToday: 0 } })],
    ['pending orders forgotten', (given) => ({ ...given, state: { ...given.state, pending: [] } })],
  ])('notices %s', (_, distort) => {
    expect(compareMany(1, 150, distort).disagreements.length).toBeGreaterThan(0);
  });
});
