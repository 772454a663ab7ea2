import type { Random } from '../kit/random.ts';
import type { Trade, WantedLeg } from './crash-trades.ts';

const symbols = [
  { symbol: 'EURUSD', points: 108_500 },
  { symbol: 'GBPUSD', points: 127_000 },
  { symbol: 'AUDUSD', points: 65_500 },
] as const;
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
/** hundredths of a lot: one leg can be halved twice, two legs once each */
const size = 4;

export interface Posted {
  trade: Trade;
  text: string;
  /** where it wants to be in: no other signal may want the same while it lives */
  place: string;
}

/** A price so many points from where the walk of a symbol begins, into profit or with a minus into loss. */
export function priceAt({ symbol, side }: { symbol: string; side: 'buy' | 'sell' }, points: number): string {
  const from = symbols.find((one) => one.symbol === symbol)?.points ?? 0;
  return ((from + (side === 'buy' ? points : -points)) / 100_000).toFixed(5);
}

/** A signal whose entry and levels no other has. */
export function createSignal(random: Random, count: number, feed: string, isTaken: (place: string) => boolean): Posted {
  const { symbol } = symbols[count % symbols.length] ?? symbols[0];
  const kind = random.pick(['market', 'market', 'two targets', 'two targets', 'pending'] as const);
  const isPending = kind === 'pending';
  let side = random.pick(['buy', 'sell'] as const);
  let entry = '';
  for (let tries = 0; entry === '' || isTaken(`${symbol} ${side} ${entry}`); tries += 1) {
    const nth = (count + tries) % entryKinds;
    if (tries === entryKinds) side = side === 'buy' ? 'sell' : 'buy';
    if (tries > 2 * entryKinds) throw new Error('every entry is taken');
    const at = isPending ? -pendingFrom - apartPoints * nth : reachedFrom + apartPoints * nth;
    entry = priceAt({ symbol, side }, at);
  }
  const far = { symbol, side };
  const sl = priceAt(far, -farPoints - (count % steps));
  const target = farPoints + (Math.floor(count / steps) % steps);
  const tps = (kind === 'two targets' ? [target, target + steps] : [target]).map((points) => priceAt(far, points));
  const legs = tps.map((tp): WantedLeg => {
    const price = isPending ? entry : null;
    return { symbol, side, kind: isPending ? 'limit' : 'market', lots: size / tps.length, price, sl, tp };
  });
  const trade: Trade = {
    id: `signal-${count}`,
    feed,
    side,
    legs,
    stands: [legs.map(({ lots, price, sl, tp }) => ({ lots, price, sl, tp }))],
    saidAt: [],
    answer: 'taken',
    mayStayUnopened: false,
    isBusy: false,
    isDeleted: false,
    isFrozen: false,
    isFromCopy: false,
    tapped: [],
  };
  return { trade, text: textOf(legs, entry), place: `${symbol} ${side} ${entry}` };
}

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
