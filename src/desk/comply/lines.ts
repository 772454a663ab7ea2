import { type Decimal, decimal, max, min, zero } from '../../core/decimal.ts';
import type { DayState, HighWater } from './facts.ts';
import type { DailyRule, TotalRule } from './profile.ts';

/** A loss line: equity has to stay above it (`at`: reaching it already breaches). */
export interface LossLine {
  floor: Decimal;
  /** where the allowance is counted from, and how much it is */
  reference: Decimal;
  allowance: Decimal;
  breachAt: 'below' | 'at';
}

export type LineOutcome = { line: LossLine } | { missing: string[] };

export interface LineFacts {
  initial: Decimal | null;
  balance: Decimal;
  equity: Decimal;
  day: DayState | null;
  highWater: HighWater | null;
}

export function isCrossed(line: LossLine, equity: Decimal): boolean {
  return line.breachAt === 'at' ? equity.lte(line.floor) : equity.lt(line.floor);
}

/** Share of the allowance that is used up, in percent; above 100 the line is crossed. */
export function usedPercent(line: LossLine, equity: Decimal): Decimal {
  if (line.allowance.lte(0)) return isCrossed(line, equity) ? decimal(100) : zero;
  return line.reference.sub(equity).div(line.allowance).mul(100);
}

function allowanceOf(rule: { pct?: string | undefined; amount?: string | undefined }, of: Decimal): Decimal {
  return rule.amount === undefined ? of.mul(decimal(rule.pct ?? '0')).div(100) : decimal(rule.amount);
}

/** `floor = snapshot(base) + flows today − allowance`. */
export function dailyLine(rule: DailyRule, facts: LineFacts): LineOutcome {
  const { day, initial } = facts;
  if (day === null) return { missing: ['day start'] };
  const balance = decimal(day.startBalance);
  const equity = decimal(day.startEquity ?? day.startBalance);
  const flows = decimal(day.flows);
  const snapshot = { balance, equity, max: max(balance, equity), peak: equity }[rule.base];
  const peak = rule.base === 'peak' ? max(decimal(day.peakEquity ?? equity), facts.equity) : null;
  const reference = peak === null ? snapshot.add(flows) : max(peak, equity.add(flows));
  return lineFrom(rule, reference, initial);
}

function lineFrom(rule: DailyRule, reference: Decimal, initial: Decimal | null): LineOutcome {
  if (rule.of === 'initial' && rule.amount === undefined && initial === null) return { missing: ['initial balance'] };
  const allowance = allowanceOf(rule, rule.of === 'initial' ? (initial ?? zero) : reference);
  return { line: { floor: reference.sub(allowance), reference, allowance, breachAt: rule.breachAt } };
}

/** What the daily line becomes at the next reset if nothing more happens: carried floating loss eats the room. */
export function nextDailyLine(rule: DailyRule, facts: LineFacts): LineOutcome {
  const { balance, equity } = facts;
  const reference = { balance, equity, max: max(balance, equity), peak: equity }[rule.base];
  return lineFrom(rule, reference, facts.initial);
}

/** `floor = min(reference by mode − allowance, lock)`; a reference never falls below the initial balance. */
export function totalLine(rule: TotalRule, facts: LineFacts): LineOutcome {
  const { initial } = facts;
  if (initial === null) return { missing: ['initial balance'] };
  const reference = totalReference(rule, facts, initial);
  if (reference === null) return { missing: [`high-water mark ${rule.mode}`] };
  const allowance = allowanceOf(rule, initial);
  const open = reference.sub(allowance);
  const floor = rule.lock === undefined ? open : min(open, lockOf(rule.lock, initial));
  return { line: { floor, reference: floor.add(allowance), allowance, breachAt: rule.breachAt } };
}

function lockOf(lock: NonNullable<TotalRule['lock']>, initial: Decimal): Decimal {
  return 'at' in lock ? decimal(lock.at) : initial.add(decimal(lock.initialPlus));
}

function totalReference(rule: TotalRule, facts: LineFacts, initial: Decimal): Decimal | null {
  const marks = facts.highWater;
  switch (rule.mode) {
    case 'static':
      return initial;
    case 'eod-balance':
      return marks?.eodBalance == null ? null : max(initial, decimal(marks.eodBalance));
    case 'balance-hwm':
      return marks?.balance == null ? null : max(initial, decimal(marks.balance), facts.balance);
    case 'equity-hwm':
      return marks?.equity == null ? null : max(initial, decimal(marks.equity), facts.equity);
  }
}
