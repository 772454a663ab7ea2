import fc from 'fast-check';
import type { RejectionCode } from '../../../src/core/rejection.ts';
import type { Leg } from '../../../src/desk/orders/leg.ts';
import { type Fate, good, type ReportKind, type Setting, smooth } from './world.kit.ts';

export type Wish = 'stop' | 'target' | 'price' | 'both' | 'half' | 'gone' | 'filled';
export type Hand = 'stop' | 'target' | 'price' | 'no stop' | 'part' | 'close' | 'cancel' | 'add foreign';
export type Market = 'fill' | 'fill part' | 'fill bare' | 'stop' | 'target' | 'stop_out' | 'broker' | 'expiry' | 'late';

type Move =
  | { do: 'wish'; what: Wish }
  | { do: 'hand'; what: Hand }
  | { do: 'market'; what: Market }
  | { do: 'look'; report: ReportKind }
  | { do: 'keep' }
  | { do: 'take kept' }
  | { do: 'fate'; fate: Fate }
  | { do: 'arrive' }
  | { do: 'pass'; ms: number }
  | { do: 'prove'; isBlind: boolean };

export interface Story {
  setting: Setting;
  /** how its opening fares */
  first: Fate;
  moves: Move[];
}

const of = <T extends Move['do'], U extends object>(name: T, rest: fc.Arbitrary<U>) =>
  rest.map((more) => ({ do: name, ...more }) as unknown as Move);
const what = <T extends string>(...names: T[]) => fc.record({ what: fc.constantFrom(...names) });
const refusal = fc.constantFrom<RejectionCode>('REQUOTE', 'FROZEN', 'MARKET_CLOSED', 'INVALID_STOPS', 'OTHER');
const doing = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.record({ reject: refusal }) },
  { weight: 1, arbitrary: fc.record({ percent: fc.constantFrom(25, 50, 75) }) },
  { weight: 1, arbitrary: fc.constant({ isDroppingStop: true }) },
  { weight: 1, arbitrary: fc.constantFrom({ inParts: 1 }, { inParts: 2 }) },
  { weight: 1, arbitrary: fc.constant({ isLying: true }) },
);
const fate: fc.Arbitrary<Fate> = fc.record({
  travel: fc.constantFrom('at once', 'at once', 'late', 'lost'),
  doing,
  told: fc.constantFrom('told', 'told', 'unordered', 'unknown', 'untold'),
});
const report: fc.Arbitrary<ReportKind> = fc.record({
  isMute: fc.boolean(),
  events: fc.option(fc.integer({ min: 0, max: 2 })),
  hides: fc.constantFrom('nothing', 'nothing', 'nothing', 'partly', 'wholly'),
});
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 5, arbitrary: of('wish', what<Wish>('stop', 'target', 'price', 'both', 'half', 'half', 'gone', 'filled')) },
  {
    weight: 3,
    arbitrary: of('hand', what<Hand>('stop', 'target', 'price', 'no stop', 'part', 'close', 'cancel', 'add foreign')),
  },
  {
    weight: 4,
    arbitrary: of(
      'market',
      what<Market>(
        'fill',
        'fill',
        'fill part',
        'fill bare',
        'stop',
        'target',
        'stop_out',
        'broker',
        'expiry',
        'late',
        'late',
      ),
    ),
  },
  { weight: 8, arbitrary: of('look', fc.record({ report: fc.oneof(fc.constant(good), report) })) },
  { weight: 1, arbitrary: of('keep', fc.constant({})) },
  { weight: 1, arbitrary: of('take kept', fc.constant({})) },
  { weight: 4, arbitrary: of('fate', fc.record({ fate: fc.oneof(fc.constant(smooth), fate) })) },
  { weight: 3, arbitrary: of('arrive', fc.constant({})) },
  { weight: 3, arbitrary: of('pass', fc.record({ ms: fc.constantFrom(300, 3_000, 11_000, 25_000) })) },
  { weight: 2, arbitrary: of('prove', fc.record({ isBlind: fc.boolean() })) },
);
const setting: fc.Arbitrary<Setting> = fc
  .record({
    isNetting: fc.boolean(),
    foreign: fc.constantFrom(0, 30),
    grid: fc.constantFrom(1, 1, 2),
    type: fc.constantFrom<Leg['type']>('market', 'limit'),
  })
  .map((one) => ({ ...one, foreign: one.isNetting ? one.foreign : 0 }));
export const anyStory: fc.Arbitrary<Story> = fc.record({
  first: fc.oneof(fc.constant(smooth), fate),
  setting,
  moves: fc.array(move, { maxLength: 30, size: 'max' }),
});
