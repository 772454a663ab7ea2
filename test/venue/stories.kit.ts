import fc from 'fast-check';
import { decimal, toText } from '../../src/core/decimal.ts';
import { rejectionSchema } from '../../src/core/rejection.ts';
import type { Instruction } from '../../src/venue/instruction.ts';
import type { Switches } from '../../src/venue/switches.ts';

export const symbols = ['EURUSD', 'USDJPY', 'EURGBP', 'GBPUSD', 'GER40'] as const;
const middle = { EURUSD: 108_500, USDJPY: 152_000, EURGBP: 85_433, GBPUSD: 127_000, GER40: 239_000 };
const digits = { EURUSD: 5, USDJPY: 3, EURGBP: 5, GBPUSD: 5, GER40: 1 };

export type Traded = (typeof symbols)[number];
export const priceOf = (symbol: Traded, off: number): string =>
  decimal(middle[symbol] + off)
    .mul(`1e-${digits[symbol]}`)
    .toFixed();

export const symbol = fc.constantFrom(...symbols);
export const off = fc.integer({ min: -3_000, max: 3_000 });
const lots = fc.integer({ min: 1, max: 30 }).map((cents) => toText(decimal(cents).div(100)));
export const level = fc.option(off, { nil: null, freq: 2 });
export const id = fc.integer({ min: 1001, max: 1015 }).map(String);
const side = fc.constantFrom('buy', 'sell');
export const levelsOf = (of: Traded, sl: number | null, tp: number | null) => ({
  sl: sl === null ? null : priceOf(of, sl),
  tp: tp === null ? null : priceOf(of, tp),
});

export const instruction: fc.Arbitrary<Instruction> = fc.oneof(
  fc.record({ symbol, side, lots, ref: off, sl: level, tp: level }).map(({ symbol: of, side, lots, ref, sl, tp }) => ({
    ...{ op: 'open' as const, symbol: of, side, lots, maxSlipPoints: 3_000 },
    refPrice: priceOf(of, ref),
    ...levelsOf(of, sl, tp),
  })),
  fc
    .record({ symbol, side, lots, price: off, sl: level, tp: level, type: fc.constantFrom('limit', 'stop') })
    .map(({ symbol: of, price, sl, tp, ...rest }) => ({
      ...{ op: 'pending' as const, symbol: of, ...rest, price: priceOf(of, price) },
      ...levelsOf(of, sl, tp),
    })),
  fc.record({ op: fc.constant('close' as const), positionId: id, expectLots: fc.option(lots, { nil: null, freq: 2 }) }),
  fc.record({ op: fc.constant('close_part' as const), positionId: id, expectLots: lots, closeLots: lots }),
  fc.record({ op: fc.constant('cancel' as const), orderId: id }),
);

const ops = fc.uniqueArray(
  fc.constantFrom(
    ...(['open', 'pending', 'modify_position', 'modify_order', 'close', 'close_part', 'cancel'] as const),
  ),
  { minLength: 1 },
);
const rule = {
  ops,
  times: fc.option(fc.integer({ min: 0, max: 4 }), { nil: null }),
  chancePercent: fc.integer({ min: 1, max: 60 }),
};
const percent = fc.integer({ min: 1, max: 99 });
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null, freq: 2 });
const rarely = <T, U>(some: fc.Arbitrary<T>, mostly: U): fc.Arbitrary<T | U> =>
  fc.oneof({ weight: 1, arbitrary: some }, { weight: 9, arbitrary: fc.constant(mostly) });

/** Any broker there can be. */
export const anySwitches: fc.Arbitrary<Switches> = fc.record({
  seed: fc.integer({ min: 0, max: 9_999 }),
  draws: fc.constant(0 as number),
  latencyMs: maybe(fc.record({ from: fc.integer({ min: 0, max: 500 }), to: fc.integer({ min: 500, max: 9_000 }) })),
  openFill: maybe(fc.record({ percent, answer: fc.constantFrom('partial' as const, 'done' as const) })),
  pendingFill: maybe(fc.record({ percent, into: fc.constantFrom('one_position' as const, 'own_positions' as const) })),
  closeFill: maybe(
    fc.record({
      percent,
      ops: fc.uniqueArray(fc.constantFrom('close' as const, 'close_part' as const), { minLength: 1 }),
    }),
  ),
  slowFillMs: maybe(fc.integer({ min: 0, max: 20_000 })),
  refuse: fc.array(fc.record({ ...rule, code: fc.constantFrom(...rejectionSchema.options) }), { maxLength: 2 }),
  unknown: fc.array(fc.record({ ...rule, isCarriedOut: fc.boolean() }), { maxLength: 2 }),
  drop: fc.array(fc.record(rule), { maxLength: 1 }),
  closedMarkets: rarely(fc.oneof(fc.subarray([...symbols]), fc.constant('all' as const)), []),
  stopsLevelPoints: maybe(fc.integer({ min: 0, max: 200 })),
  freezePoints: fc.constantFrom(0, 0, 50, 500),
  noTrading: rarely(fc.constant('disabled'), null),
  isConnected: rarely(fc.constant(false), true),
  isDroppingStops: fc.boolean(),
  levelTicks: fc.constantFrom(1, 5, 100),
  lateCost: maybe(fc.record({ amount: fc.constantFrom('0.4', '12'), afterMs: fc.integer({ min: 0, max: 20_000 }) })),
  isBlind: fc.constantFrom(false, false, true),
});
