import { decimal } from '../../core/decimal.ts';
import { type DayBook, dayStateOf, highWaterOf } from './day-book.ts';
import { figureOf } from './figures.ts';
import type { LineRoom } from './line-room.ts';
import { dailyLine, type LineFacts, type LineOutcome, type LossLine, totalLine, usedPercent } from './lines.ts';
import type { Profile } from './profile.ts';

export interface Lines {
  daily: LineOutcome | null;
  total: LineOutcome | null;
}

/** Both lines as they stand with what a book last saw. Null: the profile has no such line. */
export function linesOf({ rules }: Profile, initialBalance: string | null, book: DayBook): Lines {
  const facts: LineFacts = {
    initial: initialBalance === null ? null : decimal(initialBalance),
    balance: decimal(book.balance),
    equity: decimal(book.equity),
    day: dayStateOf(book),
    highWater: highWaterOf(book),
  };
  return {
    daily: rules.daily === undefined ? null : dailyLine(rules.daily, facts),
    total: rules.total === undefined ? null : totalLine(rules.total, facts),
  };
}

/** Null where there is no line, or where it cannot be known. */
export function roomUnder(outcome: LineOutcome | null, equity: string, at: number): LineRoom | null {
  if (outcome === null || 'missing' in outcome) return null;
  const { line }: { line: LossLine } = outcome;
  const [floor, allowance] = [figureOf(line.floor), figureOf(line.allowance)];
  const usedPct = figureOf(usedPercent(line, decimal(equity)));
  const headroom = figureOf(decimal(equity).sub(line.floor));
  if (floor === null || allowance === null || usedPct === null || headroom === null) return null;
  return { floor, allowance, usedPct, headroom, at };
}

export function profileKey({ id, version }: Profile): string {
  return `${id} ${version}`;
}

/** Notes what was just seen where it is nearer to a line than anything before it. Under another profile it starts anew. */
export function noteNearest(book: DayBook, profile: Profile, initialBalance: string | null, at: number): DayBook {
  const key = profileKey(profile);
  const before = book.nearest?.profile === key ? book.nearest : null;
  const { daily, total } = linesOf(profile, initialBalance, book);
  const nearer = (held: LineRoom | null, outcome: LineOutcome | null): LineRoom | null => {
    const now = roomUnder(outcome, book.equity, at);
    if (now === null || held === null) return now ?? held;
    return decimal(now.headroom).lt(held.headroom) ? now : held;
  };
  return {
    ...book,
    nearest: { profile: key, daily: nearer(before?.daily ?? null, daily), total: nearer(before?.total ?? null, total) },
  };
}
