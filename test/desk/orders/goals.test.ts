import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/core/command.ts';
import { goalOf, isPermanent, restMs } from '../../../src/desk/orders/attempt.ts';
import type { Tried } from '../../../src/desk/orders/leg.ts';
import { closing, closingPart, levels, noon, opening, placing } from './leg.kit.ts';

describe('a goal', () => {
  it('is the same where the same end is meant', () => {
    expect(goalOf(opening)).toBe(goalOf(placing));
    const modify: Draft = {
      ...{ op: 'modify_order', orderId: 'o1', price: '4060.00', sl: '4050.00', tp: null },
      expect: { price: '4060.00', sl: null, tp: null },
    };
    const others = [
      ...[opening, closing, { ...closing, positionId: 'p2' }, closingPart, { ...closingPart, closeLots: '0.06' }],
      ...[
        { ...closingPart, expectLots: '0.20' },
        levels('4055.00', null),
        levels('4056.00', null),
        levels('4055.00', '4100.00'),
      ],
      ...[modify, { ...modify, price: '4061.00' }, { ...modify, sl: '4051.00' }, { ...modify, tp: '4100.00' }],
      ...[
        { op: 'cancel', orderId: 'o1' },
        { op: 'cancel', orderId: 'o2' },
      ],
    ] as Draft[];
    const goals = others.map((draft) => goalOf(draft));
    expect(new Set(goals).size).toBe(others.length);
  });

  it.each<[Tried['why'], number, number]>([
    ['BUSY', 1, 1_000],
    ['BUSY', 2, 2_000],
    ['BUSY', 5, 16_000],
    ['BUSY', 7, 60_000],
    ['BUSY', 5_000, 60_000],
    ['conflict', 1, 250],
    ['expired', 3, 1_000],
    ['MARKET_CLOSED', 1, 60_000],
    ['MARKET_CLOSED', 9, 60_000],
  ])('refused by %s for the %i. time rests %i ms', (why, count, rest) => {
    expect(restMs(why, count)).toBe(rest);
  });

  it.each<[Tried['why'], boolean]>([
    ['unkept', true],
    ['INVALID_STOPS', true],
    ['BUSY', false],
    ['conflict', false],
    ['expired', false],
  ])('refused by %s is given up: %s', (why, is) => {
    expect(isPermanent({ goal: 'open', count: 1, notBefore: noon, why })).toBe(is);
  });
});
