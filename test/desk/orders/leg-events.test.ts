import { describe, expect, it } from 'vitest';
import { evolveLeg } from '../../../src/desk/orders/evolve-leg.ts';
import type { Leg, Tried } from '../../../src/desk/orders/leg.ts';
import type { LegEvent, NewLeg, WantedChange } from '../../../src/desk/orders/leg-events.ts';
import { closing, holding, legOf, noon, opening, positionOf, sentOf } from './leg.kit.ts';

const id = 'leg';
const evolved = (leg: Leg, event: LegEvent) => evolveLeg(leg, event, noon);
const tried: Tried = { goal: 'close p1', count: 1, why: 'BUSY', notBefore: noon };

describe('a leg that is planned', () => {
  const leg: Omit<NewLeg, 'wanted' | 'lapsesInMs' | 'by'> = {
    ...{ id, signalId: 'signal', item: 0, accountId: 'paper', symbol: 'XAUUSD', side: 'buy', type: 'limit' },
    maxSlipPoints: 50,
  };
  const wanted = { life: 'placed', lots: '0.10', price: '4060.00', sl: '4050.00', tp: null } as const;

  it('has nothing yet but what is wanted, all of it by whoever planned it', () => {
    const planned = evolveLeg(
      null,
      { kind: 'leg-planned', id, leg: { ...leg, wanted, lapsesInMs: 5_000, by: 'trader' } },
      noon,
    );
    const by = { life: 'trader', lots: 'trader', price: 'trader', sl: 'trader', tp: 'trader' };
    expect(planned).toEqual({
      ...leg,
      wanted: { ...wanted, slFromEntry: null, by },
      lapsesAt: noon + 5_000,
      seen: { order: null, positions: [] },
      ...{ active: null, suspects: [], tried: [], n: null, orderIds: [], positionIds: [], closedIds: [], asked: null },
      ...{ orderEnd: null, lastEnd: null, filled: '0', share: '0', openPrice: null, wasProtected: false },
      ...{ missingSince: null, profit: '0', end: null },
    });
  });

  it('comes before all else: nothing happens to a leg nobody planned', () => {
    expect(() => evolveLeg(null, { kind: 'leg-ended', id, how: 'stop' }, noon)).toThrow('leg-ended of leg leg');
  });
});

describe('what becomes of a leg', () => {
  const leg = legOf({ seen: holding(positionOf()), profit: '1.5', missingSince: noon - 5, tried: [tried] });

  it.each<[string, LegEvent, Partial<Leg>]>([
    ['a cost of a deal', { kind: 'leg-paid', id, profit: '-2.25' }, { profit: '-0.75' }],
    [
      'a position of it closed',
      { kind: 'leg-closed', id, positionId: 'p1', how: 'stop' },
      { closedIds: ['p1'], lastEnd: 'stop' },
    ],
    ['its order over', { kind: 'leg-unplaced', id, how: 'expiry' }, { orderEnd: 'expiry', lastEnd: 'expiry' }],
    ['out of sight', { kind: 'leg-missing', id, isMissing: true }, { missingSince: noon }],
    ['in sight', { kind: 'leg-missing', id, isMissing: false }, { missingSince: null }],
    ['found after all', { kind: 'leg-found', id }, { end: null, tried: [] }],
    ['an order known by its id', { kind: 'leg-linked', id, orderId: 'o1', positionId: null }, { orderIds: ['o1'] }],
    [
      'a position known by its id',
      { kind: 'leg-linked', id, orderId: null, positionId: 'p2' },
      { positionIds: ['p1', 'p2'] },
    ],
    ['one that was known', { kind: 'leg-linked', id, orderId: null, positionId: 'p1' }, {}],
    ['lots dealt', { kind: 'leg-dealt', id, lots: '0.05', price: '4070.00' }, { share: '0.15', filled: '0.15' }],
    ['lots dealt back', { kind: 'leg-dealt', id, lots: '-0.04', price: null }, { share: '0.06' }],
    ['more dealt back than there is', { kind: 'leg-dealt', id, lots: '-0.4', price: null }, { share: '0' }],
  ])('%s', (_, event, change) => {
    expect(evolved(leg, event)).toEqual({ ...leg, ...change });
  });

  it('its first deal says where it was opened', () => {
    const event: LegEvent = { kind: 'leg-dealt', id, lots: '0.10', price: '4060.00' };
    expect(evolved(legOf(), event).openPrice).toBe('4060.00');
  });

  it('its end leaves nothing under way', () => {
    const busy = legOf({ active: sentOf(closing), suspects: [sentOf(opening, { n: 1 })], missingSince: noon });
    const over = { end: 'target', active: null, suspects: [], missingSince: null };
    expect(evolved(busy, { kind: 'leg-ended', id, how: 'target' })).toEqual({ ...busy, ...over });
  });

  it.each([
    ['seen with its stop it was protected', false, '4050.00', true],
    ['seen without, it was not', false, null, false],
    ['once protected it always was', true, null, true],
  ])('%s', (_, wasProtected, sl, is) => {
    const seen = holding(positionOf(), positionOf({ sl }));
    seen.positions.shift();
    expect(evolved(legOf({ wasProtected }), { kind: 'leg-seen', id, seen })).toMatchObject({ seen, wasProtected: is });
  });
});

describe('what is wanted of a leg', () => {
  const following = legOf({
    wanted: { trail: '5', slFromEntry: '2', by: { lots: 'plan', sl: 'plan' } },
    tried: [tried],
  });
  const wanted = (change: WantedChange, by: 'trader' | 'approved' | 'manager' | 'broker' | 'hand', leg = following) =>
    evolved(leg, { kind: 'leg-wanted', id, change, by });

  it('is wanted by whoever named it, field by field', () => {
    expect(wanted({ lots: '0.05', tp: null }, 'hand').wanted).toEqual({
      ...following.wanted,
      ...{ lots: '0.05', tp: null, by: { lots: 'hand', sl: 'plan', tp: 'hand' } },
    });
  });

  it('a stop that is named takes the place of one that waits for its entry, and the other way round', () => {
    expect(wanted({ sl: '4055.00' }, 'manager').wanted).toMatchObject({ sl: '4055.00', slFromEntry: null });
    expect(wanted({ slFromEntry: '3' }, 'manager').wanted).toMatchObject({ slFromEntry: '3', by: { sl: 'manager' } });
    expect(wanted({ sl: '4055.00', slFromEntry: '3' }, 'manager').wanted).toMatchObject({ slFromEntry: '3' });
    expect(wanted({ lots: '0.05' }, 'manager').wanted).toMatchObject({ slFromEntry: '2', by: { sl: 'plan' } });
  });

  it.each([
    ['a person names a stop', { sl: '4055.00' }, 'trader', null],
    ['a hand moved it at the terminal', { sl: '4055.00' }, 'hand', null],
    ['a person names one from the entry', { slFromEntry: '1' }, 'trader', null],
    ['a person names another distance', { sl: '4055.00', trail: '7' }, 'trader', '7'],
    ['it followed the price', { sl: '4055.00' }, 'manager', '5'],
    ['the broker rounded it', { sl: '4055.00' }, 'broker', '5'],
    ['something else is named', { tp: '4100.00' }, 'trader', '5'],
  ] as const)('of a stop that follows the price, when %s', (_, change, by, trail) => {
    expect(wanted(change, by).wanted.trail).toBe(trail);
  });

  it('a stop that follows nothing does not begin to', () => {
    expect(wanted({ sl: '4055.00' }, 'trader', legOf()).wanted).not.toHaveProperty('trail');
  });

  it.each([
    ['trader', []],
    ['approved', []],
    ['manager', [tried]],
    ['hand', [tried]],
  ] as const)('by the %s is tried at once or as before', (by, tried) => {
    expect(wanted({ sl: '4055.00' }, by).tried).toEqual(tried);
  });
});
