import { describe, expect, it } from 'vitest';
import type { Signal, Update } from '../../../src/core/reading.ts';
import { withUpdate } from '../../../src/desk/signals/with-update.ts';

const signal = (change: Partial<Signal> = {}): Signal => ({
  type: 'signal',
  symbol: 'XAUUSD',
  side: 'buy',
  order: 'market',
  entry: null,
  sl: null,
  tps: [],
  ...change,
});
const full = { sl: 4050, tps: [4070, 4080] };

describe('an instruction about a signal that nothing was sent for', () => {
  it.each<[string, Partial<Signal>, object, Partial<Signal> | null]>([
    ['completes its levels', {}, { action: 'set_levels', sl: 4050, tps: [4080, 4070] }, full],
    ['completes its stop', {}, { action: 'move_sl', price: 4050 }, { sl: 4050 }],
    ['completes its target', {}, { action: 'move_tp', price: 4070 }, { tps: [4070] }],
    ['changes its stop', full, { action: 'move_sl', price: 4055 }, { ...full, sl: 4055 }],
    [
      'changes one target by its number',
      full,
      { action: 'move_tp', tp: 2, price: 4090 },
      { ...full, tps: [4070, 4090] },
    ],
    ['adds the next target', full, { action: 'move_tp', tp: 3, price: 4090 }, { ...full, tps: [4070, 4080, 4090] }],
    ['names no target of several', full, { action: 'move_tp', price: 4090 }, full],
    ['names a target far beyond the last', full, { action: 'move_tp', tp: 9, price: 4090 }, full],
    ['sets only targets', full, { action: 'set_levels', tps: [4090] }, { ...full, tps: [4090] }],
    ['sets a price where there were pips', { slPips: 50 }, { action: 'move_sl', price: 4050 }, { sl: 4050 }],
    [
      'moves the entry',
      { entry: [4050, 4055], entries: [4050, 4055] },
      { action: 'move_entry', price: 4052 },
      { entry: 4052 },
    ],
    ['moves the stop by pips', full, { action: 'move_sl', pips: 20 }, null],
    ['moves the stop to the entry', full, { action: 'breakeven' }, null],
    ['closes', full, { action: 'close' }, null],
  ])('%s', (_, before, fields, after) => {
    const update = { type: 'update', ...fields } as Update;
    expect(withUpdate(signal(before), update)).toEqual(after && signal(after));
  });

  it('keeps the targets of a sell nearest first', () => {
    const update: Update = { type: 'update', action: 'set_levels', sl: 4070, tps: [4040, 4050] };
    expect(withUpdate(signal({ side: 'sell' }), update)?.tps).toEqual([4050, 4040]);
  });
});
