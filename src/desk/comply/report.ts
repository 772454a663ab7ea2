import { type Decimal, decimal, max, sum } from '../../core/decimal.ts';
import type { DayBook } from './day-book.ts';
import { lowestOf } from './day-book.ts';
import { figureOf } from './figures.ts';
import { dailyLine, type Line, type LineFacts, type LineOutcome, totalLine, usedPercent } from './lines.ts';
import { expectancyR, lossesToLine, maxDrawdownPct, profitFactor, sharpe, staticDrawdownPct } from './metrics.ts';
import { type Objective, objectivesOf } from './objectives.ts';
import type { Profile } from './profile.ts';
import type { Finding } from './verdict.ts';
import type { ViolationRecord } from './violation-record.ts';

export interface ReportTrade {
  openedAt: number;
  closedAt: number;
  /** with commission and swap */
  profit: string;
  costs: string;
  /** what it would have lost at its stop; null when it had none */
  plannedLoss: string | null;
}

export interface ReportFacts {
  profile: Profile;
  accountId: string;
  initialBalance: string | null;
  now: number;
  /** complete days and the running one, in time order */
  days: readonly DayBook[];
  trades: readonly ReportTrade[];
  /** opening moments of every position, open ones included */
  opened: readonly number[];
  violations: readonly ViolationRecord[];
  /** findings of every verdict of the period, for the coverage */
  findings: readonly Pick<Finding, 'rule' | 'status'>[];
  stage: number;
}

interface LineReport {
  floor: string | null;
  usedPct: string | null;
  headroomAtMin: string | null;
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
  coverage: Record<string, { passed: number; violated: number; not_evaluated: number }>;
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
    coverage: coverageOf(facts.findings),
    objectives: objectives(facts),
    metrics: metricsOf(facts, days),
  };
}

function dayReport(book: DayBook, { profile, initialBalance }: ReportFacts): DayReport {
  const lineFacts: LineFacts = {
    initial: initialBalance === null ? null : decimal(initialBalance),
    balance: decimal(book.balance),
    equity: decimal(book.minEquity),
    day: book,
    highWater: book.marks,
  };
  const { daily, total } = profile.rules;
  const low = decimal(book.minEquity);
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
    daily: lineReport(daily === undefined ? null : dailyLine(daily, lineFacts), low),
    total: lineReport(total === undefined ? null : totalLine(total, lineFacts), low),
  };
}

function lineReport(outcome: LineOutcome | null, low: Decimal): LineReport {
  if (outcome === null || 'missing' in outcome) return { floor: null, usedPct: null, headroomAtMin: null };
  const { line }: { line: Line } = outcome;
  return {
    floor: figureOf(line.floor),
    usedPct: figureOf(usedPercent(line, low)),
    headroomAtMin: figureOf(low.sub(line.floor)),
  };
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

/** Per rule how often it passed, was violated, or had no facts: a rule without facts never counts as passed. */
function coverageOf(findings: ReportFacts['findings']): ComplyReport['coverage'] {
  const coverage: ComplyReport['coverage'] = {};
  for (const { rule, status } of findings) {
    const counts = coverage[rule] ?? { passed: 0, violated: 0, not_evaluated: 0 };
    coverage[rule] = { ...counts, [status]: counts[status] + 1 };
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
    flows: sum(facts.days.map(({ flows }) => decimal(flows))),
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

function metricsOf({ days, trades, initialBalance }: ReportFacts, reports: DayReport[]): ComplyReport['metrics'] {
  const profits = trades.map(({ profit }) => decimal(profit));
  const planned = trades.flatMap(({ plannedLoss }) => (plannedLoss === null ? [] : [decimal(plannedLoss)]));
  const lowest = lowestOf(days);
  const isUsable = initialBalance !== null && lowest !== null;
  const room = reports.at(-1);
  const headroom = [room?.daily.floor, room?.total.floor].flatMap((floor) => (floor == null ? [] : [decimal(floor)]));
  const equity = days.at(-1)?.equity;
  const highest = (line: 'daily' | 'total') => {
    const used = reports.flatMap((day) => (day[line].usedPct === null ? [] : [decimal(day[line].usedPct)]));
    const [first, ...rest] = used;
    return first === undefined ? null : figureOf(max(first, ...rest));
  };
  const meanRisk = planned.length === 0 ? null : sum(planned).div(planned.length);
  const [floor, ...floors] = headroom;
  const left = equity === undefined || floor === undefined ? null : decimal(equity).sub(max(floor, ...floors));
  return {
    dailyUsedPct: highest('daily'),
    totalUsedPct: highest('total'),
    maxDrawdownPct: figureOf(maxDrawdownPct(days.flatMap(equityPath))),
    staticDrawdownPct: isUsable ? figureOf(staticDrawdownPct(decimal(initialBalance), decimal(lowest))) : null,
    profitFactor: figureOf(profitFactor(profits)),
    expectancyR: figureOf(
      expectancyR(
        trades.map(({ profit, plannedLoss }) => ({
          profit: decimal(profit),
          plannedLoss: plannedLoss === null ? null : decimal(plannedLoss),
        })),
      ),
    ),
    sharpe: figureOf(sharpe(days.map(dailyReturn))),
    lossesToLine: left === null || meanRisk === null ? null : lossesToLine(left, meanRisk),
    trades: trades.length,
    costs: figureOf(sum(trades.map(({ costs }) => decimal(costs)))),
  };
}

/** Inside a day only start, peak, low and end are known; the peak is taken before the low: the deeper reading. */
function equityPath({ startEquity, peakEquity, minEquity, equity }: DayBook): Decimal[] {
  return [startEquity, peakEquity, minEquity, equity].map((value) => decimal(value));
}

function dailyReturn({ startEquity, equity, flows }: DayBook): Decimal {
  const base = decimal(startEquity);
  return base.lte(0) ? decimal(0) : decimal(equity).sub(flows).sub(base).div(base);
}
