import { decimal, max, min, toText } from '../../core/decimal.ts';
import { type DayClock, tradingDayAt } from '../../core/trading-day.ts';
import type { DayState, HighWater } from './facts.ts';

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
  marks: { balance: string; eodBalance: string; equity: string };
}

export interface Sight {
  at: number;
  balance: string;
  equity: string;
}

export interface DayTurn {
  book: DayBook;
  /** the day that ended, complete */
  closed: DayBook | null;
}

/**
 * 1. The day is the profile's, by its zone: 23 or 25 hours where the clocks change.
 * 2. The lowest equity counts, not the settled one.
 * 3. What was last seen before a reset is the end of that day; a day nobody saw leaves no row.
 */
export function seeAccount(clock: DayClock, book: DayBook | null, sight: Sight): DayTurn {
  if (book === null) return { book: openBook(clock, sight, null), closed: null };
  if (sight.at < book.nextResetAt) return { book: addSight(book, sight), closed: null };
  const marks = { ...book.marks, eodBalance: higher(book.marks.eodBalance, book.balance) };
  return { book: openBook(clock, sight, marks), closed: book };
}

function openBook(clock: DayClock, sight: Sight, marks: DayBook['marks'] | null): DayBook {
  const { date, startAt, nextResetAt, lengthHours } = tradingDayAt(clock, sight.at);
  const { at, balance, equity } = sight;
  return {
    date,
    startAt,
    nextResetAt,
    lengthHours,
    startBalance: balance,
    startEquity: equity,
    startSeenAt: at,
    flows: '0',
    balance,
    equity,
    minEquity: equity,
    minEquityAt: at,
    peakEquity: equity,
    marks: {
      balance: higher(marks?.balance ?? balance, balance),
      eodBalance: marks?.eodBalance ?? balance,
      equity: higher(marks?.equity ?? equity, equity),
    },
  };
}

function addSight(book: DayBook, { at, balance, equity }: Sight): DayBook {
  const isLower = decimal(equity).lt(book.minEquity);
  return {
    ...book,
    balance,
    equity,
    minEquity: isLower ? equity : book.minEquity,
    minEquityAt: isLower ? at : book.minEquityAt,
    peakEquity: higher(book.peakEquity, equity),
    marks: { ...book.marks, balance: higher(book.marks.balance, balance), equity: higher(book.marks.equity, equity) },
  };
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

/** Lowest equity over several days. */
export function lowestOf(books: readonly DayBook[]): string | null {
  const [first, ...rest] = books.map(({ minEquity }) => decimal(minEquity));
  return first === undefined ? null : toText(min(first, ...rest));
}
