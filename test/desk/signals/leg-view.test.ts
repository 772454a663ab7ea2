import { describe, expect, it } from 'vitest';
import type { Signal } from '../../../src/core/reading.ts';
import { evolveLeg } from '../../../src/desk/orders/evolve-leg.ts';
import type { Leg, Wanted, Wisher } from '../../../src/desk/orders/leg.ts';
import { isTouched, viewsOf } from '../../../src/desk/signals/leg-view.ts';

const wanted = (change: Partial<Wanted> = {}): Omit<Wanted, 'by' | 'slFromEntry'> => ({
  life: 'open',
  lots: '0.10',
  price: '4060.00',
  sl: '4050.00',
  tp: '4070.00',
  ...change,
});

function planned(item: number, change: Partial<Wanted> = {}, type: Leg['type'] = 'market'): Leg {
  const fixed = { id: `leg-${item}`, signalId: 's', item, accountId: 'paper', symbol: 'XAUUSD', side: 'buy' as const };
  const leg = { ...fixed, type, maxSlipPoints: 100, lapsesInMs: 60_000, wanted: wanted(change), by: 'plan' as const };
  return evolveLeg(null, { kind: 'leg-planned', id: fixed.id, leg }, 0);
}

const position = { id: '1001', lots: '0.08', held: '0.08', openPrice: '4060.25', sl: '4049.00', tp: null };
const order = { id: '9', lots: '0.10', remaining: '0.10', price: '4055.00', sl: '4049.00', tp: null };
const filled = (leg: Leg): Leg => ({ ...leg, seen: { order: null, positions: [position] }, openPrice: '4060.25' });
const resting = (leg: Leg): Leg => ({ ...leg, seen: { order, positions: [] } });
const row = { signal: { side: 'buy' as const, tps: [4070] }, plan: { legs: [{ sl: '4050.00' }] } };

const targetsOf = (tps: number[], targets: (string | null)[], placed: number, side: 'buy' | 'sell' = 'buy') =>
  viewsOf(
    { signal: { side, tps }, plan: { legs: Array.from({ length: placed }, () => ({ sl: null })) } },
    targets.map((tp, item) => planned(item, { tp })),
  ).map(({ target }) => target);

describe('which target a leg aims at', () => {
  it.each<[string, number[], (string | null)[], number, number[]]>([
    ['one leg for each target', [4070, 4080], ['4070.00', '4080.00'], 2, [0, 1]],
    ['small legs folded into a farther target', [4070, 4080, 4090], ['4090.00'], 1, [2]],
    ['a ladder with two legs for each target', [4070], ['4070.00', '4070.00'], 2, [0, 0]],
    ['placed again after the first order was taken back', [4070], ['4060.00', '4070.00'], 1, [-1, 0]],
    ['placed again, with targets in pips', [], ['4070.00', '4070.00'], 1, [-1, 0]],
    ['a target that was moved by hand', [4070, 4080], ['4071.00', '4080.00'], 2, [0, 1]],
    ['the last one running open', [4070], ['4070.00', null], 2, [0, 1]],
  ])('%s', (_, tps, targets, placed, expected) => {
    expect(targetsOf(tps, targets, placed)).toEqual(expected);
  });

  it('targets of a sell are counted downwards', () => {
    expect(targetsOf([4040, 4050], ['4050', '4040'], 2, 'sell')).toEqual([0, 1]);
  });
});

describe('which legs an instruction can still be about', () => {
  it.each<[string, Leg, 'open' | 'pending' | null]>([
    ['a market order that is planned', planned(0), 'open'],
    ['a market order that is filled', filled(planned(0)), 'open'],
    ['an order that is planned', planned(0, { life: 'placed' }, 'limit'), 'pending'],
    ['an order that waits', resting(planned(0, { life: 'placed' }, 'limit')), 'pending'],
    ['an order that was filled', filled(planned(0, { life: 'placed' }, 'limit')), 'open'],
    ['an order filled while it was taken back', filled(planned(0, { life: 'filled' }, 'limit')), 'open'],
    ['an order that is being taken back', resting(planned(0, { life: 'filled' }, 'limit')), 'pending'],
    ['a position that is being closed', filled(planned(0, { life: 'gone' })), null],
    ['one that is never to be sent', planned(0, { life: 'none' }), null],
    ['one that is over', { ...filled(planned(0)), end: 'stop' }, null],
  ])('%s', (_, leg, stage) => {
    expect(viewsOf(row, [leg]).map((view) => view.stage)).toEqual(stage === null ? [] : [stage]);
  });

  it('shows lots and levels as they are wanted, not as they are seen', () => {
    expect(viewsOf(row, [filled(planned(0))])).toMatchObject([
      { lots: '0.10', price: '4060.00', sl: '4050.00', tp: '4070.00', openPrice: '4060.25', hasRest: false },
    ]);
    expect(viewsOf(row, [planned(0)])).toMatchObject([{ openPrice: null, hasRest: false }]);
  });

  it('counts the targets of a leg by its place among all, also when the others are over', () => {
    const legs: Leg[] = [{ ...planned(0, { tp: '4069.00' }), end: 'target' }, planned(1, { tp: '4079.00' })];
    const plan = { legs: [{ sl: '4050.00' }, { sl: '4051.00' }] };
    expect(viewsOf({ ...row, plan }, legs)).toMatchObject([{ id: 'leg-1', target: 1, plannedSl: '4051.00' }]);
  });

  it.each<[string, Partial<Signal>, string | null, Wisher, boolean]>([
    ['one whose message names no target', { tps: [] }, null, 'plan', false],
    ['one whose target was taken away', { tps: [] }, null, 'provider m2/0', true],
    ['the last one of a message with targets', { tps: [4070] }, null, 'plan', true],
    ['one whose message leaves it open', { tps: [], openTp: true }, null, 'plan', true],
    ['one with a target', { tps: [4070] }, '4070.00', 'plan', false],
  ])('%s runs open on purpose or not', (_, said, tp, by, expected) => {
    const leg = planned(0, { tp });
    const found = { ...leg, wanted: { ...leg.wanted, by: { ...leg.wanted.by, tp: by } } };
    const signal = { side: 'buy' as const, tps: [], ...said };
    expect(viewsOf({ signal, plan: null }, [found])).toMatchObject([{ runsOpen: expected }]);
  });
});

describe('a leg that was changed by hand', () => {
  it.each<[string, Leg, boolean]>([
    ['as planned', planned(0), false],
    [
      'with a stop set by hand',
      evolveLeg(planned(0), { kind: 'leg-wanted', id: 'leg-0', change: { sl: '4051' }, by: 'hand' }, 0),
      true,
    ],
    ...(['sl', 'tp', 'price'] as const).map((field): [string, Leg, boolean] => [
      `with its ${field} set by a card or a command`,
      evolveLeg(planned(0), { kind: 'leg-wanted', id: 'leg-0', change: { [field]: '4051' }, by: 'trader' }, 0),
      true,
    ]),
    [
      'with a part closed by a card',
      evolveLeg(planned(0), { kind: 'leg-wanted', id: 'leg-0', change: { lots: '0.05' }, by: 'trader' }, 0),
      false,
    ],
    [
      'with a stop of its provider that the trader said yes to',
      evolveLeg(planned(0), { kind: 'leg-wanted', id: 'leg-0', change: { sl: '4051' }, by: 'approved' }, 0),
      false,
    ],
    [
      'with a stop set by its provider',
      evolveLeg(planned(0), { kind: 'leg-wanted', id: 'leg-0', change: { sl: '4051' }, by: 'provider 1/0' }, 0),
      false,
    ],
  ])('%s', (_, leg, expected) => {
    expect(isTouched(leg)).toBe(expected);
  });
});
