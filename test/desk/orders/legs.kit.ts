import fc from 'fast-check';
import type { Draft } from '../../../src/core/command.ts';
import { goalOf } from '../../../src/desk/orders/attempt.ts';
import type { Leg, Seen, Sent, Tried } from '../../../src/desk/orders/leg.ts';
import type { AccountView } from '../../../src/desk/orders/next-types.ts';
import * as kit from './leg.kit.ts';

const lots = fc.integer({ min: 1, max: 40 }).map((n) => (n / 100).toFixed(2));
const level = fc.option(fc.constantFrom('4049.99', '4050.00', '4050.004', '4055.00', '4100.00', '4200.00'));
const ms = fc.integer({ min: -90_000, max: 90_000 }).map((off) => kit.noon + off);
const levels = { sl: level, tp: level };

const order = fc
  .record({ lots, remaining: lots, price: fc.constantFrom('4055.00', '4060.00'), ...levels })
  .map(kit.orderOf);
const position = fc
  .record({ id: fc.constantFrom('p1', 'p2', 'p3'), lots, more: fc.option(lots), ...levels })
  .map(({ more, ...of }) =>
    kit.positionOf({ ...of, held: more === null ? of.lots : (Number(of.lots) + Number(more)).toFixed(2) }),
  );
const seen: fc.Arbitrary<Seen> = fc.record({
  order: fc.option(order, { freq: 2 }),
  positions: fc.uniqueArray(position, { maxLength: 3, selector: ({ id }) => id }),
});

const draft: fc.Arbitrary<Draft> = fc.oneof(
  fc.constantFrom<Draft>(kit.opening, kit.placing, kit.closing, kit.closingPart, { op: 'cancel', orderId: 'o1' }),
  fc.record(levels).map(({ sl, tp }) => kit.levels(sl, tp)),
);
const answer = fc.record({
  n: fc.constant(2),
  state: fc.constantFrom('done' as const, 'partial' as const),
  asOf: fc.option(fc.constantFrom(5, 15)),
});
const sent: fc.Arbitrary<Sent> = fc
  .record({ draft, answer: fc.option(answer), expiresAt: ms })
  .map((of) => kit.sentOf(of.draft, of));

const tried: fc.Arbitrary<Tried> = fc.record({
  goal: draft.map(goalOf),
  count: fc.integer({ min: 1, max: 12 }),
  why: fc.constantFrom('REQUOTE', 'INVALID_STOPS', 'MARKET_CLOSED', 'expired', 'conflict', 'unkept'),
  notBefore: ms,
});

/** Any leg at all, whether it could come about or not. */
export const anyLeg: fc.Arbitrary<Leg> = fc
  .record({
    seen,
    life: fc.constantFrom('none' as const, 'placed' as const, 'open' as const, 'filled' as const, 'gone' as const),
    lots,
    levels: fc.record(levels),
    type: fc.constantFrom('market' as const, 'limit' as const, 'stop' as const),
    active: fc.option(sent, { freq: 2 }),
    suspects: fc.array(sent, { maxLength: 2 }),
    tried: fc.array(tried, { maxLength: 3 }),
    wasOpened: fc.boolean(),
    missingSince: fc.option(ms, { freq: 2 }),
    end: fc.option(fc.constant('stop' as const), { freq: 1 }),
    lapsesAt: ms,
  })
  .map(({ life, lots: wanted, levels: both, wasOpened, ...rest }) => {
    const isShown = rest.seen.order !== null || rest.seen.positions.length > 0;
    return kit.legOf({
      ...rest,
      n: isShown || wasOpened ? 1 : null,
      wanted: { life, lots: wanted, ...both },
    });
  });

export const anyAccount: fc.Arbitrary<AccountView> = fc
  .record({
    isNetting: fc.boolean(),
    holdsOpenings: fc.option(
      fc.constantFrom('halt', 'head', 'protection', 'broker', 'facts', 'predecessor', 'trader'),
      {
        freq: 1,
      },
    ),
  })
  .map(kit.accountOf);
