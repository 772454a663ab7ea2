import { describe, expect, it } from 'vitest';
import type { Signal } from '../../../../src/core/reading.ts';
import { decideRevision } from '../../../../src/desk/signals/decide/revision.ts';
import type { Change } from '../../../../src/desk/signals/revise.ts';
import { became, given, gold, stages } from './trade.kit.ts';

const open = given(stages.open, became('open'));
const moved = given(
  [...stages.open, { kind: 'leg-wanted', id: 'l1', change: { sl: '4052.00' }, by: 'hand' }],
  became('open'),
);
const order = { id: 'o1', lots: '0.10', price: '4050.00', sl: '4040.00', tp: '4080.00' };
const limit = { ...gold, order: 'limit', entry: 4050, sl: 4040 } as const;
const nearer: Signal = { ...limit, sl: 4045 };
const pending = given(
  stages.planned.map((event) => ({
    ...event,
    leg: {
      ...event.leg,
      type: 'limit' as const,
      wanted: { ...event.leg.wanted, life: 'placed' as const, price: '4050.00', sl: '4040.00' },
    },
  })),
);
const waiting = {
  ...pending,
  row: { ...pending.row, signal: limit, state: 'sent' as never },
  legs: pending.legs.map((leg) => ({ ...leg, seen: { order, positions: [] } as never })),
};
const asking = given(stages.none);
const closed = given([...stages.open, { kind: 'leg-ended', id: 'l1', how: 'target' }], became('closed'));
const tighter: Signal = { ...gold, sl: 4055 };
const wider: Signal = { ...gold, sl: 4040 };

interface How {
  whoWins?: 'safer' | 'provider' | 'me';
  certainty?: 'certain' | 'probable' | 'unsure';
  isDoubtful?: boolean;
  isOld?: boolean;
}

function response(trade: typeof open, change: Change, signal: Signal | null, how: How = {}): string {
  const { whoWins = 'safer', certainty = 'certain', isDoubtful = false, isOld = isDoubtful } = how;
  const revised = { signal, change, certainty, isDoubtful, isOld };
  return decideRevision(trade, revised, { whoWins, onDelete: 'ask' }).response;
}

describe('what a change of its own message does to a trade', () => {
  it.each<[string, typeof open, Change, Signal | null, How, string]>([
    ['not sent it is planned anew', asking, 'levels', wider, {}, 'plan_again'],
    ['not sent and taken back it is dropped', asking, 'deleted', null, {}, 'drop'],
    ['open, a nearer stop is followed', open, 'levels', tighter, {}, 'modify'],
    ['open, a wider stop asks', open, 'levels', wider, {}, 'ask'],
    ['… unless the provider wins', open, 'levels', wider, { whoWins: 'provider' }, 'modify'],
    ['moved by hand it asks, nearer or not', moved, 'levels', tighter, {}, 'ask'],
    ['open, words that are likely ask', open, 'levels', tighter, { certainty: 'probable' }, 'ask'],
    ['open, words that are unsure are told', open, 'levels', tighter, { certainty: 'unsure' }, 'tell'],
    ['open, what may have been followed before a restore asks', open, 'levels', tighter, { isDoubtful: true }, 'ask'],
    ['open, levels said since a restore are followed', open, 'levels', tighter, { isOld: true }, 'modify'],
    ['waiting, another side is placed anew', waiting, 'identity', { ...gold, side: 'sell' }, {}, 'replace'],
    ['… said since a restore it asks', waiting, 'identity', { ...gold, side: 'sell' }, { isOld: true }, 'ask'],
    ['waiting, a nearer stop since a restore is followed', waiting, 'levels', nearer, { isOld: true }, 'modify'],
    ['open, another side asks', open, 'identity', { ...gold, side: 'sell' }, {}, 'ask'],
    ['open, a deletion is told', open, 'deleted', null, {}, 'tell'],
    ['ended, it is recorded', closed, 'levels', tighter, {}, 'record'],
  ])('%s', (_, trade, change, signal, how, expected) => {
    expect(response(trade, change, signal, how)).toBe(expected);
  });
});
