import { decimal, sum } from '../core/decimal.ts';
import type { DayBook } from '../desk/comply/day-book.ts';
import { linesOf, profileKey, roomUnder } from '../desk/comply/day-room.ts';
import type { LineRoom, Nearest } from '../desk/comply/line-room.ts';
import type { Profile } from '../desk/comply/profile.ts';
import { ruleList } from '../desk/comply/rule-list.ts';
import type { ViolationRecord } from '../desk/comply/violation-record.ts';
import type { ReportFacts } from '../desk/records/report-facts.ts';
import { type Objective, objectivesOf } from './objectives.ts';
import { metricsOf } from './report-metrics.ts';

/** A line where the account came nearest to it; all null where the profile has none. */
interface LineReport {
  floor: string | null;
  usedPct: string | null;
  headroomAtMin: string | null;
  at: number | null;
}

/** A rule of the profile nobody asked counts nothing at all; one without facts never counts as passed. */
interface RuleCoverage {
  passed: number;
  violated: number;
  not_evaluated: number;
  /** facts that were missing */
  missing: string[];
}

interface DayReport {
  date: string;
  lengthHours: number;
  startBalance: string;
  startEquity: string;
  endBalance: string;
  endEquity: string;
  flows: string;
  minEquity: string;
  minEquityAt: number;
  daily: LineReport;
  total: LineReport;
}

export interface ComplyReport {
  profile: { id: string; version: string; asOf: string; sources: string[] };
  accountId: string;
  from: string | null;
  to: string | null;
  days: DayReport[];
  minimumHeadroom: { daily: string | null; total: string | null };
  violations: { prevented: number; actual: number; byRule: Record<string, { prevented: number; actual: number }> };
  coverage: Record<string, RuleCoverage>;
  objectives: Objective[];
  metrics: Record<string, string | number | null>;
}

export function reportOf(facts: ReportFacts): ComplyReport {
  const { id, version, asOf, sources } = facts.profile;
  const days = facts.days.map((book) => dayReport(book, facts));
  const least = (line: 'daily' | 'total') => {
    const rooms = days.map((day) => day[line].headroomAtMin).filter((room) => room !== null);
    return rooms.reduce<string | null>((low, room) => (low === null || decimal(room).lt(low) ? room : low), null);
  };
  return {
    profile: { id, version, asOf, sources: sources.map(({ address }) => address) },
    accountId: facts.accountId,
    from: facts.days[0]?.date ?? null,
    to: facts.days.at(-1)?.date ?? null,
    days,
    minimumHeadroom: { daily: least('daily'), total: least('total') },
    violations: countViolations(facts.violations),
    coverage: coverageOf(facts.profile, facts.findings),
    objectives: objectives(facts),
    metrics: metricsOf({ ...facts, rooms: days }),
  };
}

function dayReport(book: DayBook, { profile, initialBalance }: ReportFacts): DayReport {
  const nearest = nearestOf(book, profile, initialBalance);
  const { date, lengthHours, startBalance, startEquity, flows, minEquity, minEquityAt } = book;
  return {
    date,
    lengthHours,
    startBalance,
    startEquity,
    endBalance: book.balance,
    endEquity: book.equity,
    flows,
    minEquity,
    minEquityAt,
    daily: lineReport(nearest.daily),
    total: lineReport(nearest.total),
  };
}

/** As noted at every look; a day kept under another profile only tells its lowest equity. */
function nearestOf(book: DayBook, profile: Profile, initialBalance: string | null): Omit<Nearest, 'profile'> {
  if (book.nearest?.profile === profileKey(profile)) return book.nearest;
  const { minEquity, minEquityAt } = book;
  const { daily, total } = linesOf(profile, initialBalance, { ...book, equity: minEquity });
  return { daily: roomUnder(daily, minEquity, minEquityAt), total: roomUnder(total, minEquity, minEquityAt) };
}

function lineReport(room: LineRoom | null): LineReport {
  const { floor = null, usedPct = null, headroom = null, at = null } = room ?? {};
  return { floor, usedPct, headroomAtMin: headroom, at };
}

function countViolations(records: readonly ViolationRecord[]): ComplyReport['violations'] {
  const byRule: Record<string, { prevented: number; actual: number }> = {};
  for (const { rule, kind } of records) {
    const counts = byRule[rule] ?? { prevented: 0, actual: 0 };
    byRule[rule] = { ...counts, [kind]: counts[kind] + 1 };
  }
  const count = (kind: ViolationRecord['kind']) => records.filter((record) => record.kind === kind).length;
  return { prevented: count('prevented'), actual: count('actual'), byRule };
}

/** Every rule of the profile: how often it passed, was violated, or had no facts, and which facts those were. */
function coverageOf({ rules }: Profile, findings: ReportFacts['findings']): ComplyReport['coverage'] {
  const none: RuleCoverage = { passed: 0, violated: 0, not_evaluated: 0, missing: [] };
  const coverage = Object.fromEntries(ruleList.filter((rule) => rule.isIn(rules)).map(({ id }) => [id, none]));
  for (const { rule, status, missing } of findings) {
    const counts = coverage[rule] ?? none;
    const facts = [...new Set([...counts.missing, ...missing])].sort();
    coverage[rule] = { ...counts, [status]: counts[status] + 1, missing: facts };
  }
  return coverage;
}

function objectives(facts: ReportFacts): Objective[] {
  const last = facts.days.at(-1);
  if (last === undefined) return [];
  return objectivesOf({
    rules: facts.profile.rules,
    clock: facts.profile.clock,
    now: facts.now,
    initial: facts.initialBalance === null ? null : decimal(facts.initialBalance),
    balance: decimal(last.balance),
    flows: sum(facts.days.map(({ flows }) => decimal(flows))).add(facts.flowsBefore),
    stage: facts.stage,
    opened: facts.opened,
    trades: facts.trades,
    days: facts.days.map(({ date, startBalance, balance, startEquity, equity, flows }) => ({
      date,
      closedProfit: decimal(balance).sub(startBalance).sub(flows),
      startEquity: decimal(startEquity),
      endEquity: decimal(equity),
      flows: decimal(flows),
    })),
  });
}
