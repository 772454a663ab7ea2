import type { Random } from '../kit/random.ts';
import { standOf, type Trade, type WantedLeg } from './crash-trades.ts';

const symbols = [
  { symbol: 'EURUSD', points: 108_500 },
  { symbol: 'GBPUSD', points: 127_000 },
  { symbol: 'AUDUSD', points: 65_500 },
  { symbol: 'NZDUSD', points: 60_000 },
] as const;
type Name = (typeof symbols)[number]['symbol'];
export const hedgedSymbols: readonly Name[] = ['EURUSD', 'GBPUSD', 'AUDUSD'];
/** Each has room for one trade at a time on the netting account. */
export const nettedSymbols: readonly Name[] = symbols.map(({ symbol }) => symbol);
/** Levels no price of the walk comes near, so that a trade ends only when somebody says so. */
const farPoints = 6_000;
/** Where stops and targets are moved to: never where another signal has its first ones. */
const movedStop = { from: 5_400, to: 5_990 };
const movedTarget = { from: 8_500, to: 9_500 };
/** Trades of a channel at one price are one trade said again, so every signal has an entry of its own. */
const apartPoints = 60;
const entryKinds = 60;
const pendingFrom = 1_500;
/** on the near side of the targets and already reached: filled at once */
const reachedFrom = 500;
const steps = 1_000;
/** Targets no signal has at first: those of orders that are placed anew. */
const anewFrom = 10_000;
/** hundredths of a lot: one leg can be halved twice, two legs once each */
const size = 4;

export interface Posted {
  trade: Trade;
  text: string;
  /** where it wants to be in: no other signal may want the same while it lives */
  at: Place;
}

/** A price so many points from where the walk of a symbol begins, into profit or with a minus into loss. */
export function priceAt({ symbol, side }: { symbol: string; side: 'buy' | 'sell' }, points: number): string {
  const from = symbols.find((one) => one.symbol === symbol)?.points ?? 0;
  return ((from + (side === 'buy' ? points : -points)) / 100_000).toFixed(5);
}

export interface Place {
  symbol: Name;
  side: 'buy' | 'sell';
  entry: string;
}

const keyOf = ({ symbol, side, entry }: Place) => `${symbol} ${side} ${entry}`;

export interface Wanted {
  /** which in the run: no two have the same levels */
  count: number;
  feed: string;
  account: string;
  symbols: readonly Name[];
  isTaken: (place: string) => boolean;
  /** where it must be: it was taken back there a moment ago */
  at?: Place;
  /** its account knows one position a symbol: of several targets the first counts */
  isSingle?: boolean;
}

/** A signal whose entry and levels no other has. */
export function createSignal(random: Random, wanted: Wanted): Posted {
  const { count, feed, account, isTaken } = wanted;
  const drawn = random.pick(['market', 'market', 'two targets', 'two targets', 'pending'] as const);
  const kind = wanted.at ? 'pending' : drawn;
  const isPending = kind === 'pending';
  const symbol = wanted.symbols[count % wanted.symbols.length] ?? 'EURUSD';
  const free = { symbol, side: random.pick(['buy', 'sell'] as const), isPending, from: count, isTaken };
  const place = wanted.at ?? freePlace(free);
  const { side, entry } = place;
  const far = { symbol: place.symbol, side };
  const sl = priceAt(far, -farPoints - (count % steps));
  const target = farPoints + (Math.floor(count / steps) % steps);
  const tps = (kind === 'two targets' ? [target, target + steps] : [target]).map((points) => priceAt(far, points));
  const shared = { ...far, kind: isPending ? 'limit' : 'market', price: isPending ? entry : null, sl } as const;
  const named = tps.map((tp): WantedLeg => ({ ...shared, lots: size / tps.length, tp }));
  const legs = wanted.isSingle ? named.slice(0, 1).map((leg) => ({ ...leg, lots: size })) : named;
  const trade: Trade = {
    id: `signal-${count}`,
    feed,
    account,
    side,
    legs,
    stands: [legs.map(standOf)],
    saidAt: [],
    answer: 'taken',
    mayStayUnopened: false,
    isBusy: false,
    isDeleted: false,
    isFrozen: false,
    isAskedAgain: false,
    isLeft: false,
    isFromCopy: false,
    isTouched: false,
    isHandled: false,
    handExits: [],
    isForAnew: false,
    refusals: [],
    tapped: [],
  };
  return { trade, text: textOf(named, entry), at: place };
}

interface Searched extends Pick<Wanted, 'isTaken'> {
  symbol: Name;
  side: 'buy' | 'sell';
  isPending: boolean;
  from: number;
}

function freePlace({ symbol, side: first, isPending, from, isTaken }: Searched): Place {
  for (let tries = 0; tries <= 2 * entryKinds; tries += 1) {
    const other = first === 'buy' ? 'sell' : 'buy';
    const place = { symbol, side: tries < entryKinds ? first : other, entry: '' } as const;
    const nth = (from + tries) % entryKinds;
    const at = isPending ? -pendingFrom - apartPoints * nth : reachedFrom + apartPoints * nth;
    const entry = priceAt(place, at);
    if (!isTaken(keyOf({ ...place, entry }))) return { ...place, entry };
  }
  throw new Error('every entry is taken');
}

/** Other places where an order could wait, in no order. */
export function placesBeside({ symbol, side }: Place, isTaken: (place: string) => boolean): Place[] {
  const all = Array.from({ length: entryKinds }, (_, nth) => ({
    ...{ symbol, side },
    entry: priceAt({ symbol, side }, -pendingFrom - apartPoints * nth),
  }));
  return all.filter((place) => !isTaken(keyOf(place)));
}

export const placeText = keyOf;
export const targetAnew = (leg: WantedLeg, count: number): string => priceAt(leg, anewFrom + count);

export function textOf(legs: readonly Pick<WantedLeg, 'symbol' | 'side' | 'sl' | 'tp'>[], entry: string): string {
  const [first] = legs;
  if (!first) throw new Error('a signal has a leg');
  const lines = [`${first.symbol} ${first.side.toUpperCase()} LIMIT ${entry}`, `SL ${first.sl}`];
  return [...lines, ...legs.map(({ tp }, nth) => `TP${nth + 1} ${tp}`)].join('\n');
}

export function newStop(random: Random, leg: WantedLeg): string {
  return priceAt(leg, -random.between(movedStop.from, movedStop.to));
}

/** One for each leg, nearest first. */
export function newTargets(random: Random, legs: readonly WantedLeg[]): string[] {
  const nearest = random.between(movedTarget.from, movedTarget.to - steps / 2);
  return legs.map((leg, nth) => priceAt(leg, nearest + nth * (steps / 2)));
}
