import fc from 'fast-check';
import type { RejectionCode } from '../../../src/core/rejection.ts';
import type { Leg } from '../../../src/desk/orders/leg.ts';
import { dealLate, dropOrder, fill, oursAt, price, restAt, setLevels, size, takeOut } from './model-broker.ts';
import {
  act,
  arrive,
  type Fate,
  good,
  openWorld,
  prove,
  type ReportKind,
  reportOf,
  type Setting,
  smooth,
  take,
  type World,
  wish,
} from './world.kit.ts';

type Wish = 'stop' | 'target' | 'price' | 'both' | 'half' | 'gone' | 'filled';
type Hand = 'stop' | 'target' | 'price' | 'no stop' | 'part' | 'close' | 'cancel' | 'add foreign';
type Market = 'fill' | 'fill part' | 'fill bare' | 'stop' | 'target' | 'stop_out' | 'broker' | 'expiry' | 'late';

export type Move =
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

/** What a hand did to levels after which nobody wished otherwise. */
export type ByHand = Partial<Record<'sl' | 'tp' | 'price', string | null>>;

export interface Told {
  world: World;
  byHand: ByHand;
  divergences: number;
}

export function play({ setting: where, moves }: Story): Told {
  const world = openWorld(where);
  const told: Told = { world, byHand: {}, divergences: 0 };
  let kept: ReturnType<typeof reportOf> | null = null;
  let tick = 0;
  act(world);
  for (const one of moves) {
    world.now += 10;
    tick += 4;
    world.story.push(JSON.stringify(one));
    switch (one.do) {
      case 'wish':
        doWish(told, one.what, tick);
        act(world);
        break;
      case 'hand':
        doHand(told, one.what, tick);
        break;
      case 'market':
        doMarket(world, one.what);
        break;
      case 'look':
        take(world, reportOf(world, one.report));
        act(world);
        break;
      case 'keep':
        kept = reportOf(world, good);
        break;
      case 'take kept':
        if (kept) take(world, kept);
        act(world);
        break;
      case 'fate':
        world.fate = one.fate;
        break;
      case 'arrive':
        for (const n of world.rows.keys()) arrive(world, n);
        break;
      case 'pass':
        world.now += one.ms;
        break;
      case 'prove':
        prove(world, one.isBlind);
        act(world);
    }
    if (isApart(world)) told.divergences += 1;
  }
  return told;
}

/** What is wanted is not what the broker has. */
function isApart({ leg, broker }: World): boolean {
  if (leg.end !== null) return false;
  const { wanted } = leg;
  const lots = wanted.life === 'gone' ? 0 : Math.round(Number(wanted.lots) * 100);
  const levels = [...broker.held.values()].filter(({ ours }) => ours > 0);
  return (
    oursAt(broker) + restAt(broker) !== lots ||
    levels.some(({ sl, tp }) => text(sl) !== wanted.sl || text(tp) !== wanted.tp)
  );
}
const text = (ticks: number | null) => (ticks === null ? null : price(ticks));

function doWish(told: Told, wished: Wish, tick: number): void {
  const { world, byHand } = told;
  if (world.leg.end !== null) return;
  const [sl, tp, entry] = [price(405_001 + tick), price(410_001 + tick), price(405_801 + tick)];
  if (wished === 'stop' || wished === 'both') delete byHand.sl;
  if (wished === 'target' || wished === 'both') delete byHand.tp;
  switch (wished) {
    case 'stop':
      return wish(world, { sl });
    case 'target':
      return wish(world, { tp });
    case 'both':
      return wish(world, { sl, tp });
    case 'price':
      delete byHand.price;
      return wish(world, { price: entry });
    case 'half': {
      const lots = Math.floor(Math.round(Number(world.leg.wanted.lots) * 100) / 2);
      if (lots === 0) return;
      world.may.add('part').add('cancel').add('close');
      return wish(world, { lots: size(lots) });
    }
    case 'gone':
      world.may.add('close');
      return wish(world, { life: 'gone' });
    case 'filled':
      if (world.leg.wanted.life === 'gone') return;
      world.may.add('cancel');
      return wish(world, { life: 'filled' });
  }
}

function doHand(told: Told, done: Hand, tick: number): void {
  const { world, byHand } = told;
  const { broker, leg } = world;
  const position = [...broker.held.values()].find(({ ours }) => ours > 0);
  const order = [...broker.orders.values()][0];
  const one = position ?? order;
  if (!one) return;
  const levels = { sl: one.sl, tp: one.tp };
  const set = (field: 'sl' | 'tp' | 'price', value: number | null) => {
    const { grid } = broker;
    const at = value === null ? null : Math.floor(value / grid) * grid;
    setLevels(broker, one.id, { ...levels, [field]: at });
    for (const held of position && order ? [order] : [])
      setLevels(broker, held.id, { sl: held.sl, tp: held.tp, [field]: at });
    byHand[field] = text(at);
  };
  switch (done) {
    case 'stop':
      return set('sl', 405_003 + tick);
    case 'target':
      return set('tp', 410_003 + tick);
    case 'price':
      if (order && !position) set('price', 405_803 + tick);
      return;
    case 'no stop':
      if (one.sl !== null && (leg.wasProtected || !position)) set('sl', null);
      return;
    case 'part':
      if (position) takeOut(broker, position.id, Math.ceil((position.ours + position.foreign) / 4), 'manual');
      break;
    case 'close':
      if (position) takeOut(broker, position.id, position.ours + position.foreign, 'manual');
      break;
    case 'cancel':
      if (order) dropOrder(broker, order.id, 'manual');
      break;
    case 'add foreign':
      if (position && broker.isNetting && world.cursor === broker.log.length) {
        broker.held.set(position.id, { ...position, foreign: position.foreign + 10 });
        broker.log.push({
          seq: broker.log.length + 1,
          at: 0,
          kind: 'opened',
          positionId: position.id,
          lots: '0.10',
          cause: 'manual',
        });
      }
  }
  if (oursAt(broker) + restAt(broker) === 0) world.may.add('close');
}

function doMarket(world: World, happened: Market): void {
  const { broker } = world;
  const [order] = broker.orders.values();
  const [position] = [...broker.held.values()].filter(({ ours }) => ours > 0);
  switch (happened) {
    case 'fill':
    case 'fill bare':
      return order && fill(broker, order.id, 100, happened === 'fill bare');
    case 'fill part':
      return order && fill(broker, order.id, 50, false);
    case 'late':
      return dealLate(broker);
    case 'expiry':
      if (order) dropOrder(broker, order.id, 'expiry');
      return;
    default: {
      if (!position) return;
      const isThere = { stop: position.sl, target: position.tp, stop_out: 1, broker: 1 }[happened];
      if (isThere === null) return;
      takeOut(broker, position.id, position.ours + position.foreign, happened);
      world.may.add('close');
    }
  }
}
