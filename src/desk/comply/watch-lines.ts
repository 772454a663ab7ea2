import { type Decimal, decimal, zero } from '../../core/decimal.ts';
import type { NewsEvent } from '../../core/news.ts';
import { tradingDayAt } from '../../core/trading-day.ts';
import { tell } from '../../words/words.ts';
import { currenciesOf } from './asset-class.ts';
import type { Exposure } from './exposure.ts';
import type { ComplyFacts, ContractFacts, Lock } from './facts.ts';
import { figureOf } from './figures.ts';
import { judgeScene } from './judge.ts';
import { isCrossed, type LineOutcome, usedPercent } from './lines.ts';
import { breakOf } from './market-break.ts';
import { isConcerned } from './profile.ts';
import { executionThrottle } from './rules/request-limits.ts';
import { heldOf, type Scene, setScene } from './scene.ts';
import type { Verdict } from './verdict.ts';

export interface WatchSettings {
  /** share of an allowance at which everything is closed before the line does it; null: never */
  protectAtPct: number | null;
  /** how long before a break the account is made flat, where the profile asks for it; null: only told */
  flattenMinutes: number | null;
  /** how long before a reset positions are closed whose stops would not keep the next day's line; null: only told */
  resetMinutes: number | null;
  /** how long before a news window pending orders are withdrawn, since their fills count; null: never */
  withdrawMinutes: number | null;
  /** how long before a news window positions are closed, since their stops and targets count in it too; null: never */
  newsCloseMinutes?: number | null;
}

export interface WarnedLevels {
  daily: number;
  total: number;
}

export interface Warning {
  line: 'daily' | 'total';
  level: 50 | 75 | 90;
  usedPct: string;
}

export interface WatchDecision {
  verdict: Verdict;
  /** levels reached for the first time; the day's counts start again at each reset */
  warnings: Warning[];
  warned: WarnedLevels;
  locks: Lock[];
  /** positions to close, largest loss first, and why */
  close: { positionIds: string[]; why: 'loss-line' | 'margin' | 'market-close' | 'news' | 'reset' } | null;
  /** what the daily line becomes at the next reset, and whether every open stop would still keep it */
  reset: { at: number; dailyFloor: string | null; isKept: boolean | null };
  /** pending orders to take back */
  cancel: { orderIds: string[]; why: 'loss-line' | 'news' | 'kill' } | null;
}

const levels = [90, 75, 50] as const;

/** One look at the account: on every tick, fill and cost. Its facts have the intent `watch`. */
export function watchLines(facts: ComplyFacts, settings: WatchSettings, warned: WarnedLevels): WatchDecision {
  const quiet: ComplyFacts = { ...facts, intent: { kind: 'watch' } };
  const scene = setScene(quiet);
  const verdict = withRepetition(judgeScene(scene), scene);
  const warnings = [
    ...warningOf('daily', scene.daily, scene, warned),
    ...warningOf('total', scene.total, scene, warned),
  ];
  const { nextResetAt } = tradingDayAt(facts.profile.clock, facts.now);
  const reached = (line: keyof WarnedLevels) =>
    warnings.find((warning) => warning.line === line)?.level ?? warned[line];
  const isProtecting = mustProtect(scene, settings);
  return {
    verdict,
    warnings,
    warned: { daily: reached('daily'), total: reached('total') },
    locks: locksFor(verdict, quiet),
    reset: { at: nextResetAt, ...keepsNextLine(scene) },
    close: closing(scene, verdict, { isProtecting, settings }),
    cancel: cancelling(scene, verdict, { isProtecting, settings }),
  };
}

/** A strategy that went over its limit is noticed at once, not only when it asks for its next order. */
function withRepetition(verdict: Verdict, scene: Scene): Verdict {
  const finding = executionThrottle.run(scene);
  if (finding?.status !== 'violated') return verdict;
  const violations = [...verdict.violations, finding];
  return { ...verdict, allowed: false, findings: [...verdict.findings, finding], violations };
}

function warningOf(
  name: keyof WarnedLevels,
  outcome: LineOutcome | null,
  scene: Scene,
  warned: WarnedLevels,
): Warning[] {
  if (outcome === null || 'missing' in outcome) return [];
  const used = usedPercent(outcome.line, scene.equity);
  const level = levels.find((one) => used.gte(one));
  if (level === undefined || level <= warned[name]) return [];
  return [{ line: name, level, usedPct: figureOf(used) ?? '0' }];
}

/**
 * A daily breach locks until the reset, a total one until a person decides: the account is lost to the firm. A strategy
 * that repeats itself is locked for its window; what halts it with the lock stays until a person resumes.
 */
function locksFor(verdict: Verdict, facts: ComplyFacts): Lock[] {
  return verdict.violations.flatMap(({ rule }): Lock[] => {
    const why = tell('lock.AT_EQUITY', { equity: facts.account.equity });
    if (rule === 'TOTAL-LOSS') return [{ rule, until: null, why }];
    const { throttle } = facts.profile.rules;
    if (rule === 'RTS6-THROTTLE' && throttle)
      return [
        {
          rule,
          until: facts.now + throttle.windowSec * 1_000,
          why: tell('lock.THROTTLE', { orders: throttle.max, seconds: throttle.windowSec }),
        },
      ];
    if (rule !== 'DAILY-LOSS' && rule !== 'FLOAT-LOSS') return [];
    return [{ rule, until: tradingDayAt(facts.profile.clock, facts.now).nextResetAt, why }];
  });
}

function mustProtect(scene: Scene, { protectAtPct }: WatchSettings): boolean {
  if (protectAtPct === null) return false;
  return [scene.daily, scene.total].some(
    (outcome) => outcome !== null && 'line' in outcome && usedPercent(outcome.line, scene.equity).gte(protectAtPct),
  );
}

interface Reasons {
  isProtecting: boolean;
  settings: WatchSettings;
}

function closing(scene: Scene, verdict: Verdict, { isProtecting, settings }: Reasons): WatchDecision['close'] {
  const positionIds = largestLossFirst(scene);
  if (positionIds.length === 0) return null;
  if (isProtecting) return { positionIds, why: 'loss-line' };
  if (verdict.violations.some(({ rule }) => rule === 'EU-MARGIN-50')) return { positionIds, why: 'margin' };
  const breaking = beforeTheBreak(scene, settings);
  if (breaking.size > 0) return { positionIds: positionIds.filter((id) => breaking.has(id)), why: 'market-close' };
  const exposed = beforeTheNews(scene, settings);
  if (exposed.size > 0) return { positionIds: positionIds.filter((id) => exposed.has(id)), why: 'news' };
  return isResetDangerous(scene, settings) ? { positionIds, why: 'reset' } : null;
}

/** Floating profit carried over a reset lifts the line of some firms; closed, the line stands where equity does. */
function keepsNextLine(scene: Scene): { dailyFloor: string | null; isKept: boolean | null } {
  const { nextDaily, standing } = scene;
  if (nextDaily === null || 'missing' in nextDaily) return { dailyFloor: null, isKept: null };
  const dailyFloor = figureOf(nextDaily.line.floor);
  return { dailyFloor, isKept: standing === null ? null : !isCrossed(nextDaily.line, standing) };
}

function isResetDangerous(scene: Scene, { resetMinutes }: WatchSettings): boolean {
  if (resetMinutes === null || keepsNextLine(scene).isKept !== false) return false;
  const { nextResetAt } = tradingDayAt(scene.facts.profile.clock, scene.facts.now);
  return nextResetAt - scene.facts.now <= resetMinutes * 60_000;
}

/** Positions that must go before their market closes. Once it is closed nothing can be done until it opens. */
function beforeTheBreak(scene: Scene, { flattenMinutes }: WatchSettings): Set<string> {
  const { facts, rules } = scene;
  const { weekend } = rules;
  if (weekend === undefined || flattenMinutes === null || !isConcerned(weekend, facts)) return new Set();
  const isNear = (symbol: string) => {
    const next = breakOf(facts, symbol);
    if (next === null || next === 'never' || next.breakHours < weekend.breakHours) return false;
    return facts.now < next.at && next.at - facts.now <= flattenMinutes * 60_000;
  };
  return new Set(heldOf(scene).flatMap(({ id, contract }) => (isNear(contract.symbol) ? [id ?? ''] : [])));
}

function largestLossFirst(scene: Scene): string[] {
  const result = (held: Exposure): Decimal => scene.floats.get(held) ?? zero;
  return heldOf(scene)
    .map((held) => ({ id: held.id ?? '', profit: result(held) }))
    .sort((a, b) => decimal(a.profit).cmp(b.profit))
    .map(({ id }) => id);
}

function cancelling(scene: Scene, verdict: Verdict, { isProtecting, settings }: Reasons): WatchDecision['cancel'] {
  const pending = scene.exposures.filter(({ origin }) => origin === 'pending');
  const ids = (orders: Exposure[]) => orders.map(({ id }) => id ?? '');
  if (pending.length === 0) return null;
  if (isProtecting) return { orderIds: ids(pending), why: 'loss-line' };
  if (verdict.violations.some(({ rule }) => rule === 'RTS6-KILL')) return { orderIds: ids(pending), why: 'kill' };
  const caught = pending.filter((order) => isNewsNear(order, scene, settings));
  return caught.length === 0 ? null : { orderIds: ids(caught), why: 'news' };
}

function isNewsNear({ contract }: Exposure, scene: Scene, { withdrawMinutes }: WatchSettings): boolean {
  const { news } = scene.rules;
  if (news === undefined || withdrawMinutes === null) return false;
  const opensAt = (at: number) => at - (news.beforeMinutes + withdrawMinutes) * 60_000;
  return newsFor(contract, scene).some(
    ({ at }) => scene.facts.now >= opensAt(at) && scene.facts.now <= at + news.afterMinutes * 60_000,
  );
}

/** Positions whose window opens soon. Once it is open, closing them would be the very breach. */
function beforeTheNews(scene: Scene, { newsCloseMinutes = null }: WatchSettings): Set<string> {
  const { news } = scene.rules;
  const { now } = scene.facts;
  if (news === undefined || newsCloseMinutes === null) return new Set();
  const { beforeMinutes, exemptHours = Number.POSITIVE_INFINITY } = news;
  const isSoon = ({ contract, openedAt }: Exposure) =>
    newsFor(contract, scene).some(({ at }) => {
      const untilOpen = at - beforeMinutes * 60_000 - now;
      const isExempt = openedAt !== null && at - openedAt >= exemptHours * 3_600_000;
      return untilOpen > 0 && untilOpen <= newsCloseMinutes * 60_000 && !isExempt;
    });
  return new Set(heldOf(scene).flatMap((held) => (isSoon(held) ? [held.id ?? ''] : [])));
}

/** The events that concern a contract under this profile; none when the profile does not ask about news. */
function newsFor(contract: ContractFacts, { facts, rules }: Scene): readonly NewsEvent[] {
  const { news } = rules;
  if (news === undefined || !isConcerned(news, facts)) return [];
  const currencies = currenciesOf(contract);
  return (facts.calendar.events ?? []).filter(
    (event) =>
      news.impacts.includes(event.impact) &&
      event.currencies.some((currency) => currency === '*' || currencies.includes(currency)),
  );
}
