import type { Quote } from '../../core/broker.ts';
import type { Refusal } from '../../core/outcome.ts';
import type { Note } from '../cards/notes.ts';
import type { Verdict } from '../comply/verdict.ts';
import { recordsOf } from '../comply/violation-record.ts';
import type { Plan } from '../plan/plan.ts';
import type { DeskContext, FollowRow, SignalRow } from '../store.ts';
import { askForSymbol } from '../talk/cards.ts';
import { sentenceOf } from '../talk/sentences.ts';
import { consider } from './consider.ts';
import { type Decision, lapseOf } from './decide-how.ts';
import { levelsUntil } from './incomplete.ts';
import { dropUnsent, placePlan } from './place-plan.ts';
import { become, noteOn } from './record.ts';
import type { SignalState } from './signal.ts';

interface Found {
  plan: Plan;
  verdict: Verdict;
}

/**
 * Plan, check, and either place, ask or only show: all inside one transaction.
 *  1. Nothing is placed that the rules did not pass in this same transaction, with the orders on their way counted.
 *  2. A refusal is kept with its code and figures; it is shown, never silently dropped.
 *  3. A plan stays on the signal only as long as it may be taken: what is refused leaves none behind.
 */
export function decideSignal(context: DeskContext, id: string, quotes: Quote[], decision: Decision): void {
  const { store } = context;
  dropUnsent(context, id);
  const row = store.signal(id);
  const follow = row && store.follow(row.followId);
  const account = row && store.account(row.accountId);
  if (!row || !follow || !account) throw new Error(`signal ${id} without its follow or account`);
  const question = { account, follow, signalId: id, signal: row.signal, snapshot: account.snapshot, quotes };
  const considered = consider(context, question, decision);
  const { refusal, plan, verdict } = considered;
  if (!plan) return withoutPlan(context, row, { follow, decision, refusal });
  const found = { plan, verdict };
  const { mode } = considered.decision;
  noteVerdict(context, row, found);
  if (refusal) return refuse(context, row, refusal);
  explain(context, id, found);
  if (!verdict.allowed) return become(context, id, 'refused');
  noteUnjudged(context, row, considered.unjudged);
  if (mode === 'alert') return become(context, id, 'alerted');
  if (mode === 'confirm') return ask(context, row, { follow, isLate: decision.isLate ?? false });
  placePlan(context, row, plan, {
    maxSlipPoints: follow.settings.slippagePoints,
    lapsesInMs: lapseOf(context, row, follow, decision),
  });
  become(context, id, 'working');
}

/** The figures behind a decision stand beside the signal; they are no part of its life. */
function explain({ store }: DeskContext, id: string, found: Found | { plan: null; verdict: null }): void {
  store.updateSignal(id, found);
}

function noteVerdict(context: DeskContext, row: SignalRow, { plan, verdict }: Found): void {
  const { store } = context;
  const { symbol, side, riskMoney: risk } = plan;
  const legs = plan.legs.map((leg) => ({ ...leg, symbol, side }));
  store.journal.append('plan', { signal: row.id, symbol, legs, risk }, context.now());
  store.journal.append('verdict', { signal: row.id, ...hashable(verdict) }, context.now());
  const about = { accountId: row.accountId, signalId: row.id, orderId: null, action: 'refused' as const };
  for (const record of recordsOf(verdict, 'prevented', about)) store.saveViolation(record);
}

function noteUnjudged(context: DeskContext, { id, notes }: SignalRow, sentence: string | null): void {
  if (sentence === null) return;
  const isSaid = notes.some(({ code, facts }: Note) => code === 'UNJUDGED' && facts.sentence === sentence);
  if (!isSaid) noteOn(context, id, 'UNJUDGED', { sentence });
}

function ask(context: DeskContext, row: SignalRow, { follow, isLate }: { follow: FollowRow; isLate: boolean }): void {
  expireAt(context, row, context.now() + follow.handling.confirmSeconds * 1_000);
  become(context, row.id, 'asking', isLate);
}

function expireAt(context: DeskContext, { id }: SignalRow, at: number): void {
  context.schedule({ key: `expire:${id}`, action: 'desk.expire', at, input: { signal: id } });
}

/** Its levels may still come; what came without a stop is traded by nobody. */
function awaitLevels(context: DeskContext, row: SignalRow, follow: FollowRow, refusal: Refusal): void {
  refuse(context, row, refusal, 'incomplete');
  noteOn(context, row.id, 'AWAITS_LEVELS', { minutes: follow.handling.levelsWithinMinutes });
  expireAt(context, row, levelsUntil(row, follow));
}

/** What may be otherwise by the time somebody answers. */
const passing = new Set(['STOP_PASSED', 'TARGET_PASSED', 'NETTING_OPEN']);

/**
 * What a person can settle is asked; everything else is refused.
 * A level the price has passed, or a symbol that a netting account holds already, is asked about once: the tap plans
 * again as things stand then, and what is in the way even then is refused with its figures. No order ever has its stop
 * on the wrong side of the price.
 */
export function mayAsk(refusal: Refusal, decision: Decision): boolean {
  if (refusal.code === 'SYMBOL_AMBIGUOUS') return true;
  return passing.has(refusal.code) && decision.mode !== 'alert' && !decision.isTakenLate;
}

function withoutPlan(
  context: DeskContext,
  row: SignalRow,
  { follow, decision, refusal }: { follow: FollowRow; decision: Decision; refusal: Refusal },
): void {
  const isInTime = context.now() < levelsUntil(row, follow);
  if (refusal.code === 'STOP_MISSING' && decision.mode !== 'alert' && isInTime)
    return awaitLevels(context, row, follow, refusal);
  if (!mayAsk(refusal, decision)) return refuse(context, row, refusal);
  refuse(context, row, refusal, 'asking');
  expireAt(context, row, context.now() + follow.handling.confirmSeconds * 1_000);
  if (refusal.code === 'SYMBOL_AMBIGUOUS') askForSymbol(context, row, refusal);
}

/** Plans anew nothing and places nothing: the signal is shown with why. */
export function refuse(
  context: DeskContext,
  { id }: Pick<SignalRow, 'id'>,
  refusal: Refusal,
  state: SignalState = 'refused',
): void {
  context.store.journal.append('refused', { signal: id, ...refusal }, context.now());
  context.services.metrics.count('signalos_refusals_total', { code: refusal.code });
  explain(context, id, { plan: null, verdict: null });
  noteOn(context, id, 'WHY', { sentence: sentenceOf(refusal) });
  become(context, id, state);
}

/** The parts of a verdict that hold no wall time. */
function hashable({ allowed, violations, notEvaluated, largestLots, figures, profile }: Verdict): object {
  const { dayStartAt: _start, nextResetAt: _reset, ...timeless } = figures;
  return {
    allowed,
    violations: violations.map(({ rule, line, used, headroom }) => ({ rule, line, used, headroom })),
    notEvaluated,
    largestLots,
    figures: timeless,
    profile: `${profile.id} ${profile.version}`,
  };
}
