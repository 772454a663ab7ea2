import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Update } from '../../../src/core/reading.ts';
import type { Note } from '../../../src/desk/cards/notes.ts';
import type { LegView } from '../../../src/desk/signals/leg-view.ts';
import { obey, setLevels } from '../../../src/desk/signals/obey.ts';

const steps = { digits: 2, tickSize: '0.01', volumeStep: '0.01', volumeMin: '0.01', pip: '0.1' };
const leg = (change: Partial<LegView>): LegView => ({
  id: 'leg',
  item: 0,
  target: change.item ?? 0,
  stage: 'open',
  hasRest: false,
  isOnItsWay: false,
  side: 'buy',
  lots: '0.10',
  price: '4060.00',
  openPrice: '4060.25',
  sl: '4050',
  tp: '4070',
  slFromEntry: null,
  trail: null,
  plannedSl: null,
  runsOpen: false,
  ...change,
});
const update = (fields: object): Update => ({ type: 'update', ...fields }) as Update;
const wish = (change: object, legId = 'leg') => ({ legId, change });

it('new targets go to the legs in the order of theirs, however the legs are listed', () => {
  const [near, far] = [leg({ id: 'near', target: 0, tp: '4070' }), leg({ id: 'far', target: 2, tp: '4090' })];
  const expected = [wish({ tp: '4071.00' }, 'near'), wish({ tp: '4072.00' }, 'far')];
  for (const legs of [
    [near, far],
    [far, near],
  ]) {
    const { wishes } = setLevels({ tps: [4072, 4071] }, legs, steps);
    expect(wishes).toEqual(expect.arrayContaining(expected));
  }
});

describe('an instruction becomes wishes about our own legs', () => {
  it.each<[string, object, LegView[], object[], boolean]>([
    [
      'break-even moves the stop to the price it was opened at',
      { action: 'breakeven' },
      [leg({})],
      [wish({ sl: '4060.25' })],
      true,
    ],
    ['break-even leaves a pending order alone', { action: 'breakeven' }, [leg({ stage: 'pending' })], [], true],
    ['a tighter stop is safer', { action: 'move_sl', price: 4055 }, [leg({})], [wish({ sl: '4055.00' })], true],
    ['a wider stop is not safer', { action: 'move_sl', price: 4040 }, [leg({})], [wish({ sl: '4040.00' })], false],
    [
      'for a sell tighter means lower',
      { action: 'move_sl', price: 4055 },
      [leg({ side: 'sell', sl: '4070' })],
      [wish({ sl: '4055.00' })],
      true,
    ],
    [
      'pips count from the entry into profit',
      { action: 'move_sl', pips: 20 },
      [leg({})],
      [wish({ sl: '4062.25' })],
      true,
    ],
    [
      'close closes what is open and cancels what waits',
      { action: 'close' },
      [leg({}), leg({ id: 'b', stage: 'pending' })],
      [wish({ life: 'gone' }), wish({ life: 'gone' }, 'b')],
      true,
    ],
    ['cancel never closes what is open', { action: 'cancel' }, [leg({})], [], true],
    [
      'break-even and some pips is that far in profit',
      { action: 'breakeven', offsetPips: 5 },
      [leg({})],
      [wish({ sl: '4060.75' })],
      true,
    ],
    [
      'close of a target closes the part that aims at it',
      { action: 'close', tp: 2 },
      [leg({}), leg({ id: 'b', item: 1 })],
      [wish({ life: 'gone' }, 'b')],
      true,
    ],
    [
      'half of a target is half of its part',
      { action: 'close_partial', fraction: 0.5, tp: 1 },
      [leg({}), leg({ id: 'b', item: 1 })],
      [wish({ lots: '0.05' })],
      true,
    ],
    ['a stop follows by pips', { action: 'trail', pips: 20 }, [leg({})], [wish({ trail: '2' })], true],
    ['by percent of the entry', { action: 'trail', percent: 1 }, [leg({})], [wish({ trail: '40.6025' })], true],
    ['by what was risked', { action: 'trail', r: 0.5 }, [leg({})], [wish({ trail: '5.125' })], true],
    [
      'by what was risked at first, wherever its stop has been moved since',
      { action: 'trail', r: 1 },
      [leg({ sl: '4060.25', plannedSl: '4050.00' })],
      [wish({ trail: '10.25' })],
      true,
    ],
    ['at that distance already', { action: 'trail', pips: 20 }, [leg({ trail: '2' })], [], true],
    ['only what is open follows', { action: 'trail', pips: 20 }, [leg({ stage: 'pending' })], [], true],
    ['half of a leg', { action: 'close_partial', fraction: 0.5 }, [leg({})], [wish({ lots: '0.05' })], true],
    [
      'a part is rounded down',
      { action: 'close_partial', fraction: 0.33 },
      [leg({ lots: '0.05' })],
      [wish({ lots: '0.04' })],
      true,
    ],
    [
      'of legs of the smallest size whole ones go, the nearest target first',
      { action: 'close_partial', fraction: 0.5 },
      [leg({ lots: '0.01', target: 1 }), leg({ id: 'b', item: 1, lots: '0.01', target: 0 })],
      [wish({ life: 'gone' }, 'b')],
      true,
    ],
    ['what is too small is not closed', { action: 'close_partial', fraction: 0.5 }, [leg({ lots: '0.01' })], [], true],
    [
      'of legs that are too small for it, the nearest as a whole',
      { action: 'close_partial', fraction: 0.5 },
      [0, 1, 2].map((item) => leg({ id: `leg-${item}`, item, lots: '0.01' })),
      [wish({ life: 'gone' }, 'leg-0')],
      true,
    ],
    [
      'of legs of which one is too small, as much as was said in all',
      { action: 'close_partial', fraction: 0.5 },
      [leg({ lots: '0.05' }), leg({ id: 'b', item: 1, lots: '0.05' }), leg({ id: 'c', item: 2, lots: '0.01' })],
      [wish({ lots: '0.03' }), wish({ lots: '0.03' }, 'b'), wish({ life: 'gone' }, 'c')],
      true,
    ],
    [
      'a target is moved by its number',
      { action: 'move_tp', tp: 2, price: 4090 },
      [leg({}), leg({ id: 'b', item: 1 })],
      [wish({ tp: '4090.00' }, 'b')],
      true,
    ],
    ['an entry is moved only while it waits', { action: 'move_entry', price: 4058 }, [leg({})], [], true],
    [
      'cancel keeps what fills meanwhile',
      { action: 'cancel' },
      [leg({ stage: 'pending' })],
      [wish({ life: 'filled' })],
      true,
    ],
    [
      'break-even where the entry is not known yet waits for it',
      { action: 'breakeven' },
      [leg({ openPrice: null })],
      [wish({ slFromEntry: '0' })],
      true,
    ],
    ['break-even that is there already', { action: 'breakeven' }, [leg({ sl: '4060.250' })], [], true],
    [
      'break-even after a stop in profit is not safer',
      { action: 'breakeven' },
      [leg({ sl: '4062' })],
      [wish({ sl: '4060.25' })],
      false,
    ],
    ['a target taken away is not safer', { action: 'remove_tp', tp: 1 }, [leg({})], [wish({ tp: null })], false],
    ['to enter again is never safer', { action: 'reentry' }, [leg({})], [], false],
    ['a report of a hit changes nothing', { action: 'tp_hit', tp: 1 }, [leg({})], [], true],
  ])('%s', (_, fields, legs, wishes, isSafer) => {
    const found = obey(update(fields), legs, steps);
    expect(found.wishes).toEqual(wishes);
    expect(found.isSafer).toBe(isSafer);
  });

  it.each<[Note['code'], object, LegView[], object]>([
    ['NO_FRACTION', { action: 'close_partial', fraction: null }, [leg({})], {}],
    ['OTHERS_LOTS', { action: 'close_partial', fraction: null, lots: 0.05 }, [leg({})], {}],
    ['NOTHING_TARGET', { action: 'close', tp: 3 }, [leg({})], {}],
    ['NO_TRAIL', { action: 'trail', r: 1 }, [leg({ sl: null })], { leg: 1 }],
    ['TOO_SMALL', { action: 'close_partial', fraction: 0.5 }, [leg({ lots: '0.01', item: 1 })], { leg: 2 }],
    ['NOTHING_OPEN_PART', { action: 'close_partial', fraction: 0.5 }, [leg({ stage: 'pending' })], {}],
    ['NOTHING_PENDING', { action: 'cancel' }, [leg({})], {}],
    ['NOTHING_BREAKEVEN', { action: 'breakeven' }, [leg({ stage: 'pending' })], {}],
    ['NOTHING_STOP', { action: 'move_sl', price: 4055 }, [], {}],
    ['NOTHING_LEVELS', { action: 'set_levels', sl: 4055 }, [], {}],
    ['NOTHING_TARGET', { action: 'move_tp', tp: 3, price: 4090 }, [leg({})], {}],
    ['NOTHING_ENTRY', { action: 'move_entry', price: 4058 }, [leg({})], {}],
    ['REPORTED', { action: 'tp_hit', tp: 1 }, [leg({})], { action: { code: 'wish.TARGET_HIT', facts: { nth: 1 } } }],
    ['REENTRY', { action: 'reentry' }, [leg({})], {}],
  ])('says %s when there is nothing to do for %j', (code, fields, legs, facts) => {
    const found = obey(update(fields), legs, steps);
    expect(found.wishes).toEqual([]);
    expect(found.notes).toEqual([{ code, facts }]);
  });

  it('new levels that are the same change nothing', () => {
    expect(setLevels({ sl: 4050, tps: [4070] }, [leg({})], steps).wishes).toEqual([]);
  });

  it.each<[string, object, Partial<LegView>, object[], Note[]]>([
    ['a price for the stop', { sl: 4052, tps: [] }, {}, [wish({ sl: '4052.00' })], []],
    ['pips for the stop, from where it was opened', { slPips: 50, tps: [] }, {}, [wish({ sl: '4055.25' })], []],
    [
      'pips for the stop of an order that waits, from its price',
      { slPips: 50, tps: [] },
      { stage: 'pending', openPrice: null },
      [wish({ sl: '4055.00' })],
      [],
    ],
    [
      'pips for the stop of a sell',
      { slPips: 50, tps: [] },
      { side: 'sell', sl: '4070', tp: '4050' },
      [wish({ sl: '4065.25' })],
      [],
    ],
    ['pips for the target', { tps: [], tpPips: [200, 100] }, {}, [wish({ tp: '4070.25' })], []],
    ['no stop spoken of', { tps: [4075] }, {}, [wish({ tp: '4075.00' })], []],
    ['no stop any more', { sl: null, tps: [] }, {}, [], [{ code: 'STOP_KEPT', facts: { sl: '4050' } }]],
    [
      'no stop any more, and new targets',
      { sl: null, tps: [4075] },
      {},
      [wish({ tp: '4075.00' })],
      [{ code: 'STOP_KEPT', facts: { sl: '4050' } }],
    ],
    ['no stop where there never was one', { sl: null, tps: [] }, { sl: null }, [], []],
    ['fewer targets than before', { tps: [4075] }, { item: 2 }, [wish({ tp: '4075.00' })], []],
    ['targets for a leg that runs open', { tps: [4075] }, { tp: null, runsOpen: true }, [], []],
    ['targets where none was named', { tps: [4085, 4075] }, { tp: null }, [wish({ tp: '4075.00' })], []],
  ])('new levels with %s', (_, wanted, change, wishes, notes) => {
    const found = setLevels({ tps: [], ...wanted }, [leg(change)], steps);
    expect(found.wishes).toEqual(wishes);
    expect(found.notes).toEqual(notes);
  });

  const coarse = { ...steps, tickSize: '0.25' };
  it.each<[string, object, Partial<LegView>, object]>([
    ['of a buy goes up', { action: 'move_sl', price: 4055.1 }, {}, { sl: '4055.25' }],
    ['of a sell goes down', { action: 'move_sl', price: 4065.1 }, { side: 'sell', sl: '4070' }, { sl: '4065.00' }],
    ['of a buy, at break-even', { action: 'breakeven' }, { openPrice: '4060.30' }, { sl: '4060.50' }],
    [
      'of a sell, at break-even',
      { action: 'breakeven' },
      { side: 'sell', sl: '4070', openPrice: '4060.30' },
      { sl: '4060.25' },
    ],
    ['in pips, of a buy', { action: 'move_sl', pips: -21 }, { openPrice: '4060.30' }, { sl: '4058.25' }],
    ['named with new levels', { action: 'set_levels', sl: 4055.1 }, {}, { sl: '4055.25' }],
    ['that lies on a tick stays', { action: 'move_sl', price: 4055.25 }, {}, { sl: '4055.25' }],
  ])('a stop between two ticks %s, where less is lost', (_, fields, change, expected) => {
    expect(obey(update(fields), [leg(change)], coarse).wishes).toEqual([wish(expected)]);
  });

  const unfilled = (change: Partial<LegView> = {}) => leg({ openPrice: null, hasRest: false, ...change });
  it.each<[string, object, LegView, object[], boolean]>([
    ['pips into profit', { action: 'move_sl', pips: 20 }, unfilled(), [wish({ slFromEntry: '2' })], true],
    ['pips into loss, farther', { action: 'move_sl', pips: -120 }, unfilled(), [wish({ slFromEntry: '-12' })], false],
    ['break-even said twice', { action: 'breakeven' }, unfilled({ slFromEntry: '0' }), [], true],
    ['the old stop named again', { action: 'move_sl', price: 4050 }, unfilled(), [], true],
    [
      'the old stop named again, after break-even was said',
      { action: 'move_sl', price: 4050 },
      unfilled({ slFromEntry: '0' }),
      [wish({ sl: '4050.00' })],
      false,
    ],
    [
      'a stop in profit, after break-even was said',
      { action: 'set_levels', sl: 4061 },
      unfilled({ slFromEntry: '0' }),
      [wish({ sl: '4061.00' })],
      true,
    ],
    [
      'a target, after break-even was said',
      { action: 'move_tp', price: 4090 },
      unfilled({ slFromEntry: '0' }),
      [wish({ tp: '4090.00' })],
      true,
    ],
    [
      'pips of an order that waits, from its price',
      { action: 'move_sl', pips: 20 },
      unfilled({ stage: 'pending' }),
      [wish({ sl: '4062.00' })],
      true,
    ],
  ])('while the entry is not known, %s', (_, fields, view, wishes, isSafer) => {
    expect(obey(update(fields), [view], steps)).toEqual({ wishes, notes: [], isSafer });
  });

  it('new levels in pips wait for the entry too', () => {
    const { wishes } = setLevels({ slPips: 50, tps: [] }, [unfilled()], steps);
    expect(wishes).toEqual([wish({ slFromEntry: '-5' })]);
  });

  it('where nobody agrees what a pip is, pips change nothing', () => {
    const without = { ...steps, pip: null };
    for (const fields of [
      { action: 'move_sl', pips: 20 },
      { action: 'breakeven', offsetPips: 5 },
    ])
      expect(obey(update(fields), [leg({}), unfilled()], without)).toEqual({
        wishes: [],
        notes: [{ code: 'NO_PIP', facts: {} }],
        isSafer: true,
      });
  });

  it('targets and entries go to the tick nearest by', () => {
    expect(obey(update({ action: 'move_tp', price: 4070.4 }), [leg({})], coarse).wishes).toEqual([
      wish({ tp: '4070.50' }),
    ]);
    const waiting = leg({ stage: 'pending', openPrice: null });
    expect(obey(update({ action: 'move_entry', price: 4058.1 }), [waiting], coarse).wishes).toEqual([
      wish({ price: '4058.00' }),
    ]);
  });

  it('half of what shall remain is taken each time, so that twice leaves a quarter', () => {
    const half = update({ action: 'close_partial', fraction: 0.5 });
    const once = obey(half, [leg({ lots: '0.40' })], steps).wishes[0]?.change.lots ?? '';
    expect(once).toBe('0.2');
    expect(obey(half, [leg({ lots: once })], steps).wishes).toEqual([wish({ lots: '0.1' })]);
  });

  it('a stop rounded to its tick never lets more be lost than the one that was named', () => {
    const price = fc.integer({ min: 390_000, max: 420_000 });
    fc.assert(
      fc.property(price, fc.constantFrom('buy' as const, 'sell' as const), (cents, side) => {
        const named = update({ action: 'move_sl', price: cents / 100 });
        const sl = Number(obey(named, [leg({ side, sl: null })], coarse).wishes[0]?.change.sl);
        expect(side === 'buy' ? sl >= cents / 100 : sl <= cents / 100).toBe(true);
        expect(Math.abs(sl - cents / 100)).toBeLessThan(0.25);
      }),
    );
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
