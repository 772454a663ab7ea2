import type { Book, Order, Position, Seen } from '../seen.ts';
import { commandsIn } from '../wire-log.ts';
import type { Asked, Standing } from './levels.ts';
import { createDays, floorOf, worstOf } from './lines.ts';

/* Why words about levels may rightly end otherwise than said: then the trader is asked or told instead. */

/** A stop at or beyond the price, when it was said or soon after, cannot be set: then the trader is told instead. */
export function isPassed({ did, story }: Seen, { symbol, side, openPrice }: Standing, { at, sl }: Asked): boolean {
  if (sl === undefined) return false;
  const level = Number(sl === 'entry' ? openPrice : sl);
  const first = story.prices.find((price) => price.symbol === symbol);
  const told = did.flatMap((done) =>
    done.act.kind === 'price' && done.act.symbol === symbol ? [{ ...done.act, at: done.at }] : [],
  );
  const before = told.findLast((price) => price.at < at) ?? first;
  const around = [before, ...told.filter((price) => price.at >= at && price.at < at + soonMs)];
  return around.some((price) => price && (side === 'buy' ? level >= Number(price.bid) : level <= Number(price.ask)));
}

const soonMs = 60_000;

/** With the stops of its trade where they were said to go, a line would have been crossed at some time: that is refused. */
export function wouldCrossLine(
  seen: Seen,
  { steps }: Book,
  marks: Map<number, string>,
  { n: own, side, openPrice }: Standing,
  { at: saidAt, sl }: Asked,
): boolean {
  if (sl === undefined) return false;
  const mark = own === null ? undefined : marks.get(own);
  const stop = sl === 'entry' ? openPrice : sl;
  const isLooser = (was: string | null) => was !== null && (Number(stop) - Number(was)) * (side === 'buy' ? 1 : -1) < 0;
  const days = createDays(seen);
  // What stood when it was said counts too: where it was refused nothing changes afterwards.
  const first = steps.findLastIndex(({ at }) => at < saidAt);
  return steps.slice(Math.max(first, 0)).some(({ at, before, after }) => {
    const floor = floorOf(days.startBalance(at, before));
    const moved = <T extends Position | Order>(held: T): T =>
      held.n !== null && marks.get(held.n) === mark && isLooser(held.sl) ? { ...held, sl: stop } : held;
    const worst = worstOf({ ...after, positions: after.positions.map(moved), orders: after.orders.map(moved) });
    return worst !== null && worst < floor + costs;
  });
}

/** What rules allow for costs of closing and for slippage, at most. */
const costs = 60;

/**
 * The broker refused a change of it, or of an order that it may have been: then the trader is asked or told instead.
 */
export function wasRefused({ wire }: Seen, { venue, events }: Book, id: string): boolean {
  const was = events.flatMap(({ positionId, orderId }) =>
    positionId === id && orderId !== undefined ? [orderId] : [],
  );
  const isAbout = (named: string | undefined) => named !== undefined && (named === id || was.includes(named));
  const numbers = new Set(
    commandsIn(wire)
      .filter((sent) => sent.venue === venue && (isAbout(sent.positionId) || isAbout(sent.orderId)))
      .map(({ n }) => n),
  );
  const refused = wire.flatMap((line) =>
    line.venue === venue && line.heard
      ? [...JSON.stringify(line.heard.outcome).matchAll(/"n":(\d+),(?:"asOf":\w+,)?"state":"(?:rejected|conflict)"/g)]
      : [],
  );
  return refused.some(([, n]) => numbers.has(Number(n)));
}
