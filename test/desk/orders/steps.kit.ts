import { dealLate, dropOrder, fill, oursAt, price, restAt, setLevels, size, takeOut } from './model-broker.ts';
import type { Hand, Market, Story, Wish } from './moves.kit.ts';
import { act, arrive, good, openWorld, prove, reportOf, take, type World, wish } from './world.kit.ts';

/** What a hand did to levels after which nobody wished otherwise. */
type ByHand = Partial<Record<'sl' | 'tp' | 'price', string | null>>;

export interface Told {
  world: World;
  byHand: ByHand;
  divergences: number;
}

export function play({ setting: where, first, moves }: Story): Told {
  const world = openWorld(where);
  world.fate = first;
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
