import { decimal, max, sum, toText } from '../../core/decimal.ts';
import { type DayClock, tradingDayAt } from '../../core/trading-day.ts';
import type { DayState, HighWater } from './facts.ts';
import type { Nearest } from './line-room.ts';

/** The account through one trading day, and the marks it leaves behind. All money as decimal text. */
export interface DayBook {
  date: string;
  startAt: number;
  nextResetAt: number;
  lengthHours: number;
  startBalance: string;
  startEquity: string;
  /** when the start was really seen; later than `startAt` when nobody looked at the reset */
  startSeenAt: number;
  flows: string;
  balance: string;
  equity: string;
  minEquity: string;
  minEquityAt: number;
  peakEquity: string;
  /** the deepest fall from a peak before it, as a share of the peak; absent in books of before it was noted */
  fall?: { from: string; to: string };
  marks: { balance: string; eodBalance: string; equity: string };
  /** where the account came nearest to its lines; absent in books of before it was noted */
  nearest?: Nearest;
}

export interface AccountSight {
  at: number;
  balance: string;
  equity: string;
}

/** What moved the balance since the reset, as the broker's events tell: trades, and deposits and payouts. */
export interface Moved {
  realised: string;
  flows: string;
}

const nothing: Moved = { realised: '0', flows: '0' };

export interface DayTurn {
  book: DayBook;
  /** the day that ended, complete */
  closed: DayBook | null;
}

/**
 * 1. The day is the profile's, by its zone: 23 or 25 hours where the clocks change.
 * 2. The lowest equity counts, not the settled one.
 * 3. What was last seen before a reset is the end of that day; a day nobody saw leaves no row.
 * 4. A reset nobody looked at is worked out backwards from what moved the balance since: a loss made while nobody
 *    looked counts to the day it was made in.
 */
export function seeAccount(clock: DayClock, book: DayBook | null, sight: AccountSight, moved = nothing): DayTurn {
  // What was paid in before an account is first seen is what it starts from.
  if (book === null)
    return { book: openBook(clock, sight, { moved: { ...moved, flows: '0' }, before: null }), closed: null };
  if (sight.at >= book.nextResetAt) return { book: openBook(clock, sight, { moved, before: book }), closed: book };
  const { nextResetAt } = tradingDayAt(clock, sight.at);
  if (nextResetAt === book.nextResetAt) return { book: addSight(book, sight), closed: null };
  return { book: cutBook(clock, book, sight), closed: book };
}

/** Whether a look at this moment starts a day. */
export function isNewDay(clock: DayClock, book: DayBook | null, at: number): boolean {
  return book === null || at >= book.nextResetAt || tradingDayAt(clock, at).nextResetAt !== book.nextResetAt;
}

/** What events since a reset did to the balance. */
export function movedBy(events: readonly { kind: string; profit?: string | undefined }[]): Moved {
  const sumOf = (isFlow: boolean) =>
    toText(sum(events.filter(({ kind }) => (kind === 'balance') === isFlow).map(({ profit }) => decimal(profit ?? 0))));
  return { realised: sumOf(false), flows: sumOf(true) };
}

function openBook(clock: DayClock, sight: AccountSight, since: { moved: Moved; before: DayBook | null }): DayBook {
  const { date, startAt, nextResetAt, lengthHours } = tradingDayAt(clock, sight.at);
  const { realised, flows } = since.moved;
  const startBalance = toText(decimal(sight.balance).sub(realised).sub(flows));
  const startEquity = equityAtReset(startBalance, sight, since);
  const marks = since.before && {
    ...since.before.marks,
    eodBalance: higher(since.before.marks.eodBalance, startBalance),
  };
  const opened: DayBook = {
    date,
    startAt,
    nextResetAt,
    lengthHours,
    startBalance,
    startEquity,
    startSeenAt: sight.at,
    flows: '0',
    balance: startBalance,
    equity: startEquity,
    minEquity: startEquity,
    minEquityAt: sight.at,
    peakEquity: startEquity,
    marks: {
      balance: higher(marks?.balance ?? startBalance, startBalance),
      eodBalance: marks?.eodBalance ?? startBalance,
      equity: higher(marks?.equity ?? startEquity, startEquity),
    },
  };
  return addSight(decimal(flows).isZero() ? opened : addFlow(opened, flows), sight);
}

/**
 * Without anything realised since, equity is what is seen. Otherwise nobody knows what floated at the reset: the
 * highest of what it can be taken for is the one that leaves the least room.
 */
function equityAtReset(
  startBalance: string,
  sight: AccountSight,
  { moved, before }: { moved: Moved; before: DayBook | null },
) {
  const now = toText(decimal(sight.equity).sub(moved.flows));
  if (decimal(moved.realised).isZero()) return now;
  return higher(higher(startBalance, now), before?.equity ?? startBalance);
}

/** Another profile ends the running day with its own clock; what the day began with stands until the next reset. */
function cutBook(clock: DayClock, book: DayBook, sight: AccountSight): DayBook {
  const { date, nextResetAt } = tradingDayAt(clock, sight.at);
  const lengthHours = (nextResetAt - sight.at) / 3_600_000;
  const { nearest: _, ...rest } = addSight(book, sight);
  return { ...rest, date, startAt: sight.at, nextResetAt, lengthHours };
}

function addSight(book: DayBook, { at, balance, equity }: AccountSight): DayBook {
  const isLower = decimal(equity).lt(book.minEquity);
  return {
    ...book,
    balance,
    equity,
    minEquity: isLower ? equity : book.minEquity,
    minEquityAt: isLower ? at : book.minEquityAt,
    peakEquity: higher(book.peakEquity, equity),
    fall: deeperFall(book.fall, { from: higher(book.peakEquity, equity), to: equity }),
    marks: { ...book.marks, balance: higher(book.marks.balance, balance), equity: higher(book.marks.equity, equity) },
  };
}

function deeperFall(before: DayBook['fall'], now: { from: string; to: string }): { from: string; to: string } {
  const shareOf = ({ from, to }: { from: string; to: string }) =>
    decimal(from).gt(0) ? decimal(from).sub(to).div(from) : decimal(0);
  return before && shareOf(before).gte(shareOf(now)) ? before : now;
}

/** A deposit (+) or payout (−) moves every mark with the base: it is neither profit nor loss. */
export function addFlow(book: DayBook, amount: string): DayBook {
  const moved = (text: string) => toText(decimal(text).add(amount));
  return {
    ...book,
    flows: moved(book.flows),
    balance: moved(book.balance),
    equity: moved(book.equity),
    minEquity: moved(book.minEquity),
    peakEquity: moved(book.peakEquity),
    ...(book.fall ? { fall: { from: moved(book.fall.from), to: moved(book.fall.to) } } : {}),
    marks: {
      balance: moved(book.marks.balance),
      eodBalance: moved(book.marks.eodBalance),
      equity: moved(book.marks.equity),
    },
  };
}

export function dayStateOf({ startBalance, startEquity, flows, minEquity, peakEquity }: DayBook): DayState {
  return { startBalance, startEquity, flows, minEquity, peakEquity };
}

export function highWaterOf({ marks }: DayBook): HighWater {
  return { ...marks };
}

function higher(a: string, b: string): string {
  return toText(max(decimal(a), decimal(b)));
}
