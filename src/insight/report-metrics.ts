import { type Decimal, decimal, max, min, sum, zero } from '../core/decimal.ts';
import type { DayBook } from '../desk/comply/day-book.ts';
import { linesOf } from '../desk/comply/day-room.ts';
import { figureOf } from '../desk/comply/figures.ts';
import type { ReportFacts } from '../desk/records/report-facts.ts';
import { expectancyR, lossesToLine, maxDrawdownPct, profitFactor, sharpe, staticDrawdownPct } from './formulas.ts';

interface Used {
  daily: { usedPct: string | null };
  total: { usedPct: string | null };
}

/** The figures of a period by their formulas. Null where a formula has no value. */
export function metricsOf(facts: ReportFacts & { rooms: readonly Used[] }): Record<string, string | number | null> {
  const { days, trades, initialBalance, rooms, now } = facts;
  const planned = trades.flatMap(({ plannedLoss }) => (plannedLoss === null ? [] : [decimal(plannedLoss)]));
  const inR = trades.map(({ profit, plannedLoss }) => ({
    profit: decimal(profit),
    plannedLoss: plannedLoss === null ? null : decimal(plannedLoss),
  }));
  const path = equityPath(days);
  const [start, ...later] = path;
  const lowest = start === undefined ? null : min(start, ...later);
  const left = roomNow(facts);
  const meanRisk = planned.length === 0 ? null : sum(planned).div(planned.length);
  return {
    dailyUsedPct: highest(rooms.map(({ daily }) => daily.usedPct)),
    totalUsedPct: highest(rooms.map(({ total }) => total.usedPct)),
    maxDrawdownPct: figureOf(maxDrawdownPct(path)),
    staticDrawdownPct:
      initialBalance === null || lowest === null ? null : figureOf(staticDrawdownPct(decimal(initialBalance), lowest)),
    profitFactor: figureOf(profitFactor(inR.map(({ profit }) => profit))),
    expectancyR: figureOf(expectancyR(inR)),
    sharpe: figureOf(sharpe(days.filter((day) => isTradingDay(day, now)).map(dailyReturn))),
    lossesToLine: left === null || meanRisk === null ? null : lossesToLine(left, meanRisk),
    trades: trades.length,
    costs: figureOf(sum(trades.map(({ costs }) => decimal(costs)))),
  };
}

function highest(shares: readonly (string | null)[]): string | null {
  const [first, ...rest] = shares.flatMap((share) => (share === null ? [] : [decimal(share)]));
  return first === undefined ? null : figureOf(max(first, ...rest));
}

/** From equity to the nearer line, as both stand at the end of the period. */
function roomNow({ days, profile, initialBalance }: ReportFacts): Decimal | null {
  const last = days.at(-1);
  if (last === undefined) return null;
  const { daily, total } = linesOf(profile, initialBalance, last);
  const floors = [daily, total].flatMap((line) => (line !== null && 'line' in line ? [line.line.floor] : []));
  const [floor, ...others] = floors;
  return floor === undefined ? null : decimal(last.equity).sub(max(floor, ...others));
}

/**
 * The low of a day is held against the peaks of the days before, its deepest fall and its end against its own. Where
 * no fall was noted its peak is taken before its low: the deeper reading. Deposits and payouts are taken out: they are
 * neither a peak nor a loss.
 */
function equityPath(days: readonly DayBook[]): Decimal[] {
  let flown = zero;
  return days.flatMap(({ startEquity, peakEquity, minEquity, equity, flows, fall }) => {
    const start = decimal(startEquity).sub(flown);
    flown = flown.add(flows);
    const way = fall ? [minEquity, fall.from, fall.to, peakEquity, equity] : [peakEquity, minEquity, equity];
    return [start, ...way.map((value) => decimal(value).sub(flown))];
  });
}

/** Days that are over, without those of a weekend on which nothing moved: markets were closed. */
function isTradingDay(
  { startAt, nextResetAt, startEquity, minEquity, peakEquity, flows }: DayBook,
  now: number,
): boolean {
  if (nextResetAt > now) return false;
  const weekday = new Date((startAt + nextResetAt) / 2).getUTCDay();
  const isStill = decimal(minEquity).eq(peakEquity) && decimal(startEquity).add(flows).eq(minEquity);
  return !isStill || (weekday !== 0 && weekday !== 6);
}

function dailyReturn({ startEquity, equity, flows }: DayBook): Decimal {
  const base = decimal(startEquity);
  return base.lte(0) ? zero : decimal(equity).sub(flows).sub(base).div(base);
}
