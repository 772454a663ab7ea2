import { describe, expect, it } from 'vitest';
import type { Signal } from '../../../src/core/reading.ts';
import type { Phase } from '../../../src/desk/orders/leg.ts';
import {
  isBeingReplaced,
  isNotSent,
  mayStillTrade,
  type Replan,
  type SignalState,
  stateOfLegs,
} from '../../../src/desk/signals/signal.ts';

const before: Signal = {
  type: 'signal',
  symbol: 'XAUUSD',
  side: 'buy',
  order: 'market',
  entry: null,
  sl: 4040,
  tps: [],
};
const replan: Replan = { mustAsk: false, editedAt: 0, before };

describe('what is said about a signal is about what will be placed', () => {
  it.each<[SignalState, Replan | null, Phase[], boolean]>([
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
    ['working', null, [], false],
    ['working', null, ['planned'], true],
    ['working', null, ['planned', 'expired'], true],
    ['working', null, ['planned', 'sent'], false],
    ['working', null, ['planned', 'unknown'], false],
    ['working', replan, ['open'], false],
    ['asking', null, ['closed'], false],
    ['closed', null, ['closed'], false],
  ])('%s with replan %j and legs %j: %s', (state, wanted, phases, expected) => {
    expect(isNotSent({ state, replan: wanted }, phases)).toBe(expected);
  });
});

describe('a signal follows its legs', () => {
  it.each<[Phase[], SignalState]>([
    [['open', 'closed'], 'open'],
    [['open', 'pending'], 'open'],
    [['pending', 'closed'], 'working'],
    [['sent'], 'working'],
    [['planned', 'rejected'], 'working'],
    [['unknown', 'closed'], 'working'],
    [['closed', 'rejected'], 'closed'],
    [['closed', 'dropped'], 'closed'],
    [['cancelled', 'expired'], 'dropped'],
    [['dropped', 'rejected'], 'dropped'],
    [['rejected', 'expired'], 'failed'],
  ])('legs %j make the signal %s', (phases, state) => {
    expect(stateOfLegs(phases)).toBe(state);
  });

  it.each<[SignalState, boolean]>([
    ['asking', true],
    ['working', true],
    ['open', true],
    ['refused', false],
    ['alerted', false],
    ['skipped', false],
    ['dropped', false],
    ['closed', false],
    ['failed', false],
  ])('%s: may still trade %s', (state, expected) => {
    expect(mayStillTrade({ state })).toBe(expected);
  });

  it('is being replaced only while its orders are taken back', () => {
    expect(isBeingReplaced({ state: 'working', replan })).toBe(true);
    expect(isBeingReplaced({ state: 'working', replan: null })).toBe(false);
    expect(isBeingReplaced({ state: 'dropped', replan })).toBe(false);
  });
});
