import { type Decimal, decimal, max, sum, zero } from '../core/decimal.ts';
import { type DayClock, tradingDayAt } from '../core/trading-day.ts';
import { figureOf } from '../desk/comply/figures.ts';
import type { ProfileRules } from '../desk/comply/profile.ts';
import type { Figures } from '../desk/comply/verdict.ts';

/** A goal or a payout gate of a firm. Never a breach: no trade is blocked for it. */
export interface Objective {
  id: 'PROFIT-TARGET' | 'MIN-DAYS' | 'BEST-DAY' | 'INACTIVITY' | 'HOLD-SHARE';
  status: 'met' | 'open' | 'not_evaluated';
  figures: Figures;
}

export interface ObjectiveFacts {
  rules: ProfileRules;
  clock: DayClock;
  now: number;
  initial: Decimal | null;
  balance: Decimal;
  /** deposits and payouts since the start */
  flows: Decimal;
  /** which of several profit targets is worked on, from 0 */
  stage: number;
  /** opening moments of every position */
  opened: readonly number[];
  days: readonly { date: string; closedProfit: Decimal; startEquity: Decimal; endEquity: Decimal; flows: Decimal }[];
  trades: readonly { openedAt: number | null; closedAt: number }[];
}

export function objectivesOf(facts: ObjectiveFacts): Objective[] {
  return [profitTarget(facts), minimumDays(facts), bestDay(facts), inactivity(facts), holdShare(facts)].filter(
    (objective) => objective !== null,
  );
}

function met(id: Objective['id'], isMet: boolean, figures: Figures): Objective {
  return { id, status: isMet ? 'met' : 'open', figures };
}

function profitTarget({ rules, initial, balance, flows, stage }: ObjectiveFacts): Objective | null {
  const pct = rules.profitTargetPct?.[stage];
  if (pct === undefined) return null;
  if (initial === null) return { id: 'PROFIT-TARGET', status: 'not_evaluated', figures: { pct } };
  const profit = balance.sub(initial).sub(flows);
  const target = initial.mul(pct).div(100);
  const figures = {
    pct,
    profit: figureOf(profit),
    target: figureOf(target),
    missing: figureOf(max(zero, target.sub(profit))),
  };
  return met('PROFIT-TARGET', profit.gte(target), figures);
}

/** A day counts when a position is opened in it, by the firm's clock; one held over days counts once. */
export function tradingDates(clock: DayClock, opened: readonly number[]): string[] {
  return [...new Set(opened.map((at) => tradingDayAt(clock, at).date))].sort();
}

function minimumDays({ rules, clock, opened, days, initial }: ObjectiveFacts): Objective | null {
  const rule = rules.minDays;
  if (rule === undefined) return null;
  if (rule.count === 'opened') {
    const count = tradingDates(clock, opened).length;
    return met('MIN-DAYS', count >= rule.days, { days: count, needed: rule.days });
  }
  if (initial === null) return { id: 'MIN-DAYS', status: 'not_evaluated', figures: { needed: rule.days } };
  const least = initial.mul(rule.pct ?? '0').div(100);
  const profitOf = (day: ObjectiveFacts['days'][number]) =>
    rule.count === 'profitable-closed' ? day.closedProfit : day.endEquity.sub(day.startEquity).sub(day.flows);
  const count = days.filter((day) => profitOf(day).gte(least)).length;
  return met('MIN-DAYS', count >= rule.days, { days: count, needed: rule.days, leastProfit: figureOf(least) });
}

/** Best day over total profit, losses netted. Failing it means to trade on until the total is large enough. */
export function bestDayFigures(ratioPct: string, profits: readonly Decimal[]): Figures & { isMet: boolean } {
  const best = max(zero, ...profits);
  const total = sum(profits);
  const ratio = decimal(ratioPct).div(100);
  const needed = best.div(ratio);
  const others = total.sub(best);
  return {
    isMet: total.gt(0) && best.lte(total.mul(ratio)),
    limitPct: ratioPct,
    best: figureOf(best),
    total: figureOf(total),
    sharePct: total.gt(0) ? figureOf(best.div(total).mul(100)) : null,
    neededTotal: figureOf(needed),
    missing: figureOf(max(zero, needed.sub(total))),
    largestCompliantDay: ratio.lt(1) && others.gt(0) ? figureOf(ratio.mul(others).div(decimal(1).sub(ratio))) : null,
  };
}

function bestDay({ rules, days }: ObjectiveFacts): Objective | null {
  if (rules.bestDayPct === undefined) return null;
  if (days.length === 0) return { id: 'BEST-DAY', status: 'not_evaluated', figures: { limitPct: rules.bestDayPct } };
  const { isMet, ...figures } = bestDayFigures(
    rules.bestDayPct,
    days.map(({ closedProfit }) => closedProfit),
  );
  return met('BEST-DAY', isMet, figures);
}

function inactivity({ rules, opened, now }: ObjectiveFacts): Objective | null {
  const limit = rules.inactivityDays;
  if (limit === undefined) return null;
  if (opened.length === 0) return { id: 'INACTIVITY', status: 'not_evaluated', figures: { limit } };
  const idleDays = Math.floor((now - Math.max(...opened)) / 86_400_000);
  return met('INACTIVITY', idleDays < limit, { idleDays, limit });
}

function holdShare({ rules, trades }: ObjectiveFacts): Objective | null {
  const { hold } = rules;
  if (hold === undefined) return null;
  const held = trades.flatMap(({ openedAt, closedAt }) => (openedAt === null ? [] : [closedAt - openedAt]));
  if (held.length === 0) return { id: 'HOLD-SHARE', status: 'not_evaluated', figures: { minSec: hold.minSec } };
  const short = held.filter((ms) => ms < hold.minSec * 1000).length;
  const sharePct = decimal(short).div(held.length).mul(100);
  const figures = { minSec: hold.minSec, short, trades: held.length, sharePct: figureOf(sharePct) };
  return met('HOLD-SHARE', sharePct.lte(hold.maxSharePct ?? '0'), figures);
}
