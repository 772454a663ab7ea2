import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Update } from '../../../src/core/reading.ts';
import type { LegView } from '../../../src/desk/execute/leg-view.ts';
import { obey, setLevels } from '../../../src/desk/execute/obey.ts';

const steps = { digits: 2, volumeStep: '0.01', volumeMin: '0.01', pip: '0.1' };
const leg = (change: Partial<LegView>): LegView => ({
  id: 'leg',
  item: 0,
  target: change.item ?? 0,
  state: 'open',
  side: 'buy',
  lots: '0.10',
  price: '4060.00',
  openPrice: '4060.25',
  sl: '4050',
  tp: '4070',
  orderId: null,
  positionId: '1001',
  ...change,
});
const update = (fields: object): Update => ({ type: 'update', ...fields }) as Update;
const modify = (fields: object) => ({
  legId: 'leg',
  do: 'modify',
  sl: '4050',
  tp: '4070',
  price: '4060.00',
  ...fields,
});

describe('an instruction becomes changes of our own legs', () => {
  it.each<[string, object, LegView[], object[], boolean]>([
    [
      'break-even moves the stop to the price it was opened at',
      { action: 'breakeven' },
      [leg({})],
      [modify({ sl: '4060.25' })],
      true,
    ],
    ['break-even leaves a pending order alone', { action: 'breakeven' }, [leg({ state: 'pending' })], [], true],
    ['a tighter stop is safer', { action: 'move_sl', price: 4055 }, [leg({})], [modify({ sl: '4055.00' })], true],
    ['a wider stop is not safer', { action: 'move_sl', price: 4040 }, [leg({})], [modify({ sl: '4040.00' })], false],
    [
      'for a sell tighter means lower',
      { action: 'move_sl', price: 4055 },
      [leg({ side: 'sell', sl: '4070' })],
      [modify({ sl: '4055.00' })],
      true,
    ],
    [
      'pips count from the entry into profit',
      { action: 'move_sl', pips: 20 },
      [leg({})],
      [modify({ sl: '4062.25' })],
      true,
    ],
    [
      'close closes what is open and cancels what waits',
      { action: 'close' },
      [leg({}), leg({ id: 'b', state: 'pending' })],
      [
        { legId: 'leg', do: 'close' },
        { legId: 'b', do: 'cancel' },
      ],
      true,
    ],
    ['cancel never closes what is open', { action: 'cancel' }, [leg({})], [], true],
    [
      'half of a leg',
      { action: 'close_partial', fraction: 0.5 },
      [leg({})],
      [{ legId: 'leg', do: 'close_part', lots: '0.05' }],
      true,
    ],
    [
      'a part is rounded down',
      { action: 'close_partial', fraction: 0.33 },
      [leg({ lots: '0.05' })],
      [{ legId: 'leg', do: 'close_part', lots: '0.01' }],
      true,
    ],
    ['what is too small is not closed', { action: 'close_partial', fraction: 0.5 }, [leg({ lots: '0.01' })], [], true],
    [
      'a target is moved by its number',
      { action: 'move_tp', tp: 2, price: 4090 },
      [leg({}), leg({ id: 'b', item: 1 })],
      [{ ...modify({ tp: '4090.00' }), legId: 'b' }],
      true,
    ],
    ['an entry is moved only while it waits', { action: 'move_entry', price: 4058 }, [leg({})], [], true],
    ['an ended leg is left alone', { action: 'close' }, [leg({ state: 'closed' })], [], true],
    ['a report of a hit changes nothing', { action: 'tp_hit', tp: 1 }, [leg({})], [], true],
  ])('%s', (_, fields, legs, changes, isSafer) => {
    const found = obey(update(fields), legs, steps);
    expect(found.changes).toEqual(changes);
    expect(found.isSafer).toBe(isSafer);
  });

  it('says why when there is nothing to do', () => {
    expect(obey(update({ action: 'close_partial', fraction: null }), [leg({})], steps).notes[0]).toContain('not said');
    expect(obey(update({ action: 'cancel' }), [leg({})], steps).notes[0]).toContain('no pending order');
  });

  it('new levels that are the same change nothing', () => {
    expect(setLevels({ sl: 4050, tps: [4070] }, [leg({})], steps).changes).toEqual([]);
  });

  it.each<[string, object, Partial<LegView>, object[], string[]]>([
    ['a price for the stop', { sl: 4052, tps: [] }, {}, [modify({ sl: '4052.00' })], []],
    ['pips for the stop, from where it was opened', { slPips: 50, tps: [] }, {}, [modify({ sl: '4055.25' })], []],
    [
      'pips for the stop of an order that waits, from its price',
      { slPips: 50, tps: [] },
      { state: 'pending', openPrice: null },
      [modify({ sl: '4055.00' })],
      [],
    ],
    [
      'pips for the stop of a sell',
      { slPips: 50, tps: [] },
      { side: 'sell', sl: '4070', tp: '4050' },
      [modify({ sl: '4065.25', tp: '4050' })],
      [],
    ],
    ['pips for the target', { tps: [], tpPips: [200, 100] }, {}, [modify({ tp: '4070.25' })], []],
    ['no stop spoken of', { tps: [4075] }, {}, [modify({ tp: '4075.00' })], []],
    ['no stop any more', { sl: null, tps: [] }, {}, [], ['No stop is named any more; the stop at 4050 stays.']],
    [
      'no stop any more, and new targets',
      { sl: null, tps: [4075] },
      {},
      [modify({ tp: '4075.00' })],
      ['No stop is named any more; the stop at 4050 stays.'],
    ],
    ['no stop where there never was one', { sl: null, tps: [] }, { sl: null }, [], []],
    ['fewer targets than before', { tps: [4075] }, { item: 2 }, [modify({ tp: '4075.00' })], []],
    ['targets for a leg that runs open', { tps: [4075] }, { tp: null }, [], []],
  ])('new levels with %s', (_, wanted, change, changes, notes) => {
    const found = setLevels({ tps: [], ...wanted }, [leg(change)], steps);
    expect(found.changes).toEqual(changes);
    expect(found.notes).toEqual(notes);
  });

  it('what is called safer never moves a stop away from profit', () => {
    const price = fc.integer({ min: 3900, max: 4200 });
    fc.assert(
      fc.property(price, price, fc.constantFrom('buy' as const, 'sell' as const), (before, after, side) => {
        const found = obey(update({ action: 'move_sl', price: after }), [leg({ side, sl: String(before) })], steps);
        expect(found.isSafer).toBe(side === 'buy' ? after >= before : after <= before);
      }),
    );
  });
});
