import { describe, expect, it } from 'vitest';
import type { Signal } from '../../../src/core/reading.ts';
import { editOf } from '../../../src/desk/signals/edit.ts';
import type { LegView } from '../../../src/desk/signals/leg-view.ts';

const steps = { digits: 2, tickSize: '0.01', volumeStep: '0.01', volumeMin: '0.01', pip: '0.1' };
const signal = (change: Partial<Signal> = {}): Signal => ({
  type: 'signal',
  symbol: 'XAUUSD',
  side: 'buy',
  order: 'limit',
  entry: 4055,
  sl: 4045,
  tps: [4075],
  ...change,
});
const leg = (change: Partial<LegView> = {}): LegView => ({
  id: 'leg',
  item: 0,
  target: 0,
  stage: 'pending',
  hasRest: false,
  isOnItsWay: false,
  side: 'buy',
  lots: '0.10',
  price: '4055.00',
  openPrice: null,
  sl: '4045.00',
  tp: '4075.00',
  slFromEntry: null,
  trail: null,
  plannedSl: null,
  runsOpen: false,
  ...change,
});
const open = leg({ stage: 'open', openPrice: '4055.00' });
const wish = (change: object) => ({ legId: 'leg', change });
const inPips = { sl: null, slPips: 100, tps: [], tpPips: [200] };
const inRisk = { sl: 4045, tps: [], rr: [2] };
const stopAndPips = { sl: 4045, tps: [], tpPips: [200] };
const pipsAndTarget = { sl: null, slPips: 100, tps: [4075] };
const withoutStop: Partial<Signal> = { sl: null };

describe('an order that waits and an edit', () => {
  it.each<[string, Partial<Signal>, Partial<Signal>, object[]]>([
    ['of the stop, nearer', {}, { sl: 4046 }, [wish({ sl: '4046.00' })]],
    ['of the target', {}, { tps: [4077] }, [wish({ tp: '4077.00' })]],
    ['of the entry, towards the stop', {}, { entry: 4054 }, [wish({ price: '4054.00' })]],
    ['of entry and stop together', {}, { entry: 4050, sl: 4040 }, [wish({ price: '4050.00', sl: '4040.00' })]],
    ['of a stop in pips, nearer', inPips, { ...inPips, slPips: 90 }, [wish({ sl: '4046.00' })]],
    ['of a target in pips', inPips, { ...inPips, tpPips: [250] }, [wish({ tp: '4080.00' })]],
    ['of a target in multiples of the risk', inRisk, { ...inRisk, rr: [3] }, [wish({ tp: '4085.00' })]],
    [
      'of the stop, with a target in multiples that goes along',
      inRisk,
      { ...inRisk, sl: 4050 },
      [wish({ sl: '4050.00', tp: '4065.00' })],
    ],
    [
      'of the entry, with levels in pips that go along',
      inPips,
      { ...inPips, entry: 4056 },
      [wish({ price: '4056.00', sl: '4046.00', tp: '4076.00' })],
    ],
    [
      'of the entry, with a target in pips that goes along and a stop that stays',
      stopAndPips,
      { ...stopAndPips, entry: 4054 },
      [wish({ price: '4054.00', tp: '4074.00' })],
    ],
    [
      'of the entry, with a stop in pips that goes along and a target that stays',
      pipsAndTarget,
      { ...pipsAndTarget, entry: 4054 },
      [wish({ price: '4054.00', sl: '4044.00' })],
    ],
    [
      'of the entry, with a target in multiples that goes along',
      inRisk,
      { ...inRisk, entry: 4054 },
      [wish({ price: '4054.00', tp: '4072.00' })],
    ],
    ['that drops the stop', {}, withoutStop, []],
  ])('%s: is moved', (_, before, after, wishes) => {
    const edit = editOf(signal(before), signal({ ...before, ...after }), [leg()], steps);
    expect(edit).toMatchObject({ wishes, mustPlaceAgain: false });
  });

  it.each<[string, Partial<Signal>, Partial<Signal>]>([
    ['of the stop, farther', {}, { sl: 4040 }],
    ['of the entry, away from the stop', {}, { entry: 4056 }],
    ['of a stop in pips, farther', inPips, { ...inPips, slPips: 110 }],
    ['of the kind of order', {}, { order: 'stop' }],
    ['from a price to a zone', {}, { entry: [4053, 4055] }],
    ['of a zone', { entry: [4053, 4055] }, { entry: [4052, 4055] }],
    ['from a zone to a price', { entry: [4053, 4055] }, { entry: 4054 }],
    ['of the prices of a ladder', { entries: [4053, 4055] }, { entries: [4051, 4055] }],
    ['that takes the price away', {}, { entry: null, order: 'market' }],
    ['that adds a target', {}, { tps: [4075, 4085] }],
    ['that lets the last target run', {}, { openTp: true }],
    ['of the number of targets in multiples', inRisk, { ...inRisk, rr: [2, 3] }],
    ['of the number of targets in pips', inPips, { ...inPips, tpPips: [200, 300] }],
  ])('%s: is placed again', (_, before, after) => {
    expect(editOf(signal(before), signal({ ...before, ...after }), [leg()], steps).mustPlaceAgain).toBe(true);
  });
});

it.each<[string, Partial<Signal>]>([
  ['the stop', { sl: 4046 }],
  ['the entry', { entry: 4054 }],
])('an edit of %s leaves the levels that another message gave', (_, after) => {
  const elsewhere = leg({ sl: '4047.00', tp: '4090.00' });
  const [wanted] = editOf(signal(), signal(after), [elsewhere], steps).wishes;
  expect(wanted?.change).not.toHaveProperty('tp');
  expect(wanted?.change.sl).toBe(after.sl === undefined ? undefined : '4046.00');
});

it('an entry between two ticks goes to the nearest, and its stop to where less is lost', () => {
  const coarse = { ...steps, tickSize: '0.25' };
  const { wishes } = editOf(signal(), signal({ entry: 4053.9, sl: 4045.1 }), [leg()], coarse);
  expect(wishes).toEqual([wish({ price: '4054.00', sl: '4045.25' })]);
});

it.each<[string, Partial<Signal>, object]>([
  ['stays without one when its entry is moved', withoutStop, { price: '4054.00' }],
  ['gets one with the entry', {}, { price: '4054.00', sl: '4045.00' }],
])('an order that waits without a stop %s', (_, change, wanted) => {
  const bare = leg({ sl: null });
  const edit = editOf(signal(withoutStop), signal({ ...change, entry: 4054 }), [bare], steps);
  expect(edit).toMatchObject({ wishes: [wish(wanted)], mustPlaceAgain: false });
});

describe('an open trade and an edit', () => {
  it.each<[string, Partial<Signal>, Partial<Signal>, object[], boolean]>([
    ['of the stop, nearer', {}, { sl: 4046 }, [wish({ sl: '4046.00' })], true],
    ['of the stop, farther', {}, { sl: 4040 }, [wish({ sl: '4040.00' })], false],
    ['of a stop in pips', inPips, { ...inPips, slPips: 90 }, [wish({ sl: '4046.00' })], true],
    ['of a stop in pips, farther', inPips, { ...inPips, slPips: 120 }, [wish({ sl: '4043.00' })], false],
    ['of the entry', {}, { entry: 4056 }, [], true],
    ['of entry and stop', {}, { entry: 4056, sl: 4046 }, [wish({ sl: '4046.00' })], true],
    ['that drops the stop', {}, withoutStop, [], true],
  ])('%s', (_, before, after, wishes, isSafer) => {
    const edit = editOf(signal(before), signal({ ...before, ...after }), [open], steps);
    expect(edit).toMatchObject({ wishes, isSafer });
  });

  it('that drops the stop says that the old one stays, and only then', () => {
    expect(editOf(signal(), signal(withoutStop), [open], steps).notes).toEqual([
      { code: 'STOP_KEPT', facts: { sl: '4045.00' } },
    ]);
    expect(editOf(signal(withoutStop), signal({ ...withoutStop, tps: [4080] }), [open], steps).notes).toEqual([]);
  });
});
