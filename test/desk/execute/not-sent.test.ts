import { describe, expect, it } from 'vitest';
import { isNotSent, type Replan } from '../../../src/desk/execute/not-sent.ts';
import type { LegState, SignalState } from '../../../src/desk/execute/order.ts';

const replan: Replan = { mustAsk: false, editedAt: 0 };

describe('what is said about a signal is about what will be placed', () => {
  it.each<[SignalState, Replan | null, LegState[], boolean]>([
    ['asking', null, [], true],
    ['refused', null, ['cancelled'], true],
    ['alerted', null, [], true],
    ['working', replan, ['cancelled'], true],
    ['working', replan, ['pending'], true],
    ['working', null, ['pending'], false],
    ['working', replan, ['cancelled', 'closed'], false],
    ['open', replan, ['open'], false],
    ['dropped', replan, ['cancelled'], false],
    ['skipped', null, [], false],
  ])('%s with replan %j and legs %j: %s', (state, wanted, legs, expected) => {
    const found = isNotSent(
      { state, replan: wanted },
      legs.map((leg) => ({ state: leg })),
    );
    expect(found).toBe(expected);
  });
});
