import type { Quote } from '../../core/broker.ts';
import { canonicalJson } from '../../core/json.ts';
import type { Refusal } from '../../core/outcome.ts';
import type { Said } from '../../core/said.ts';
import type { Note } from '../cards/notes.ts';
import type { Verdict } from '../comply/verdict.ts';
import { recordsOf } from '../comply/violation-record.ts';
import { expireSignal } from '../due-calls.ts';
import { budgetNow, budgetSaid } from '../facts/budget.ts';
import type { Plan } from '../plan/plan.ts';
import type { AccountRow, DeskContext, FollowRow, SignalRow } from '../store.ts';
import { askForSymbol } from '../talk/cards.ts';
import { refusalSaid } from '../talk/sentences.ts';
import { consider } from './consider.ts';
import type { Considered, Decision } from './decide/how.ts';
import { decideOpening, type Opening } from './decide/opening.ts';
import { lapseOf } from './decide-how.ts';
import { levelsUntil } from './incomplete.ts';
import { dropUnsent, placePlan } from './place-plan.ts';
import { become, noteOn } from './record.ts';
import type { SignalState } from './signal.ts';

type Found = Extract<Considered, { plan: Plan }>;

/**
 * Plan, check, decide, and do what was decided: all inside one transaction.
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
  const opening = decideOpening(considered, decision, openingFacts(context, row, follow));
  if (considered.plan) noteConsidered(context, row, considered, opening);
  if (considered.plan && opening.do === 'forbid')
    noteBudget(context, row, account, { quotes, verdict: considered.verdict });
  perform(context, row, opening, {
    sending: { maxSlipPoints: follow.settings.slippagePoints, lapsesInMs: lapseOf(context, row, follow, decision) },
    levelsWithinMinutes: follow.handling.levelsWithinMinutes,
  });
}

export function openingFacts(context: DeskContext, { postedAt }: Pick<SignalRow, 'postedAt'>, follow: FollowRow) {
  return { now: context.now(), handling: follow.handling, levelsUntil: levelsUntil({ postedAt }, follow) };
}

interface Terms {
  sending: { maxSlipPoints: number; lapsesInMs: number };
  levelsWithinMinutes: number;
}

function perform(context: DeskContext, row: SignalRow, opening: Opening, terms: Terms): void {
  const { id } = row;
  switch (opening.do) {
    case 'refuse':
      return refuse(context, row, opening.refusal);
    case 'forbid':
      return become(context, id, 'refused');
    case 'show':
      return become(context, id, 'alerted');
    case 'await':
      refuse(context, row, opening.refusal, 'incomplete');
      noteOn(context, id, 'AWAITS_LEVELS', { minutes: terms.levelsWithinMinutes });
      return expireAt(context, row, opening.until);
    case 'ask':
      expireAt(context, row, opening.until);
      if (opening.refusal === null) return become(context, id, 'asking', opening.isLate);
      refuse(context, row, opening.refusal, 'asking');
      if (opening.refusal.code === 'SYMBOL_AMBIGUOUS') askForSymbol(context, row, opening.refusal);
      return;
    case 'place':
      placePlan(context, row, opening.plan, terms.sending);
      become(context, id, 'working');
  }
}

function noteConsidered(context: DeskContext, row: SignalRow, found: Found, opening: Opening): void {
  noteVerdict(context, row, found);
  if (opening.do === 'refuse') return;
  explain(context, row.id, found);
  if (opening.do !== 'forbid') noteUnjudged(context, row, found.unjudged);
}

/** Where a loss line is in the way, what is left of it: the bar shows the same. */
function noteBudget(
  context: DeskContext,
  { id }: SignalRow,
  account: AccountRow,
  { quotes, verdict }: { quotes: Quote[]; verdict: Verdict },
): void {
  const isLine = verdict.violations.some(({ rule }) => rule.startsWith('WC-'));
  const budget =
    isLine && account.snapshot ? budgetNow(context, account, { quotes, snapshot: account.snapshot }) : null;
  if (budget) noteOn(context, id, 'BUDGET', { sentence: budgetSaid(budget, account.currency) });
}

/** The figures behind a decision stand beside the signal; they are no part of its life. */
function explain({ store }: DeskContext, id: string, { plan, verdict }: Pick<SignalRow, 'plan' | 'verdict'>): void {
  store.updateSignal(id, { plan, verdict });
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

function noteUnjudged(context: DeskContext, { id, notes }: SignalRow, sentence: Said | null): void {
  if (sentence === null) return;
  const isSaid = notes.some(
    ({ code, facts }: Note) => code === 'UNJUDGED' && canonicalJson(facts.sentence) === canonicalJson(sentence),
  );
  if (!isSaid) noteOn(context, id, 'UNJUDGED', { sentence });
}

function expireAt(context: DeskContext, { id }: SignalRow, at: number): void {
  context.schedule(expireSignal, { key: `expire:${id}`, at, input: { signal: id } });
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
  noteOn(context, id, 'WHY', { sentence: refusalSaid(refusal) });
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
