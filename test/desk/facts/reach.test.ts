import { expect, it } from 'vitest';
import { reachOf } from '../../../src/desk/facts/reach.ts';
import { holding, legOf, orderOf, positionOf, waiting } from '../orders/leg.kit.ts';

const empty = { positions: [], orders: [] };
const stopsOf = (leg: ReturnType<typeof legOf>) => reachOf([leg], empty).reservations.map(({ sl }) => sl);

it('what is missing from a report counts at the stop it was seen with, where that is worse than the one wanted (B8)', () => {
  const tighter = { sl: '4058.00' };
  const order = waiting(orderOf({ sl: '4040.00' }));
  expect(stopsOf(legOf({ seen: order, wanted: { ...tighter, life: 'placed' } }))).toEqual(['4040.00']);
  expect(stopsOf(legOf({ seen: holding(positionOf({ sl: '4040.00' })), wanted: tighter }))).toEqual(['4040.00']);
  expect(stopsOf(legOf({ seen: holding(positionOf({ sl: '4058.00' })), wanted: { sl: '4040.00' } }))).toEqual([
    '4040.00',
  ]);
});

it('a missing order counts at the entry from which more can be lost, seen or wanted (B8)', () => {
  const moved = legOf({
    seen: waiting(orderOf({ price: '4062.00' })),
    openPrice: null,
    wanted: { price: '4055.00', life: 'placed' },
  });
  expect(reachOf([moved], empty).reservations.map(({ price }) => price)).toEqual(['4062.00']);
});
