import type { Quote } from '../../core/broker.ts';
import { decimal, toText } from '../../core/decimal.ts';
import type { Refusal } from '../../core/outcome.ts';
import { checkIntent } from '../comply/check.ts';
import type { Verdict } from '../comply/verdict.ts';
import { recordsOf } from '../comply/violation-record.ts';
import type { SizeSettings } from '../plan/follow-settings.ts';
import { type Plan, planSignal } from '../plan/plan.ts';
import { deskRefusals } from '../refusals.ts';
import type { AccountRow, DeskContext, FollowRow, SignalRow } from '../store.ts';
import { askForSymbol } from '../talk/cards.ts';
import { sentenceOf } from '../talk/sentences.ts';
import type { SignalState } from './order.ts';
import { placePlan } from './place-plan.ts';
import { settleSignal } from './settle.ts';

/** Without their facts nothing may be opened; other rules that lack facts are shown as not evaluated. */
const mustBeJudged = new Set(['ORD-VALID', 'ORD-STALE', 'WC-UNBOUNDED', 'WC-DAILY', 'WC-TOTAL']);

/** How a person has already decided, if one has. */
export interface Decision {
  mode: 'auto' | 'confirm' | 'alert';
  /** the share of the usual size, such as 0.5 for half */
  share: string;
  /** a person said to trade although the first target has been passed */
  isTakenLate?: boolean;
}

/** certain: the follow's own mode · probable: always a question · unsure: shown only */
export function decisionOf(row: Pick<SignalRow, 'certainty'>, follow: FollowRow): Decision {
  const share = '1';
  if (row.certainty === 'unsure') return { mode: 'alert', share };
  if (row.certainty === 'probable') return { mode: follow.mode === 'alert' ? 'alert' : 'confirm', share };
  return { mode: follow.mode, share };
}

/** How one signal is decided now, with why a person is asked where its reading alone would not ask. */
export function decideHow(
  context: DeskContext,
  row: SignalRow,
  follow: FollowRow,
): { decision: Decision; reason: string | null } {
  const reason = reasonToAsk(context, row, follow);
  const decision = decisionOf(row, follow);
  return {
    decision: reason !== null && decision.mode === 'auto' ? { ...decision, mode: 'confirm' } : decision,
    reason,
  };
}

function reasonToAsk(context: DeskContext, row: SignalRow, follow: FollowRow): string | null {
  const restoredAt = context.store.account(row.accountId)?.restoredAt ?? null;
  if (restoredAt !== null && row.postedAt <= restoredAt)
    return 'It was published before this desk was restored and may have been traded already.';
  const { marketLateSeconds, pendingLateSeconds } = follow.handling;
  const limitSeconds = row.signal.order === 'market' ? marketLateSeconds : pendingLateSeconds;
  const ageSeconds = Math.floor((context.now() - row.postedAt) / 1_000);
  return ageSeconds > limitSeconds
    ? `It is ${ageSeconds} s old, over the limit of ${limitSeconds} s, so it is not traded by itself.`
    : null;
}

/**
 * Plan, check, and either place, ask or only show: all inside one transaction.
 *  1. Nothing is placed that the rules did not pass in this same transaction, with the orders on their way counted.
 *  2. A refusal is kept with its code and figures; it is shown, never silently dropped.
 */
export function decideSignal(context: DeskContext, row: SignalRow, quotes: Quote[], decision: Decision): void {
  const { store } = context;
  const follow = store.follow(row.followId);
  const account = store.account(row.accountId);
  if (!follow || !account) throw new Error(`signal ${row.id} without its follow or account`);
  if (follow.hold.state !== 'active')
    return refuse(
      context,
      row,
      deskRefusals.refuse('CHANNEL_HALTED', { feed: row.feedId, why: follow.hold.why ?? '' }).refusal,
    );
  const planned = planFor(account, follow, row, quotes, decision);
  if (!planned.ok) return withoutPlan(context, row, follow, planned.refusal);
  const plan = planned.value;
  const legs = plan.legs.map((leg) => ({ ...leg, symbol: plan.symbol, side: plan.side }));
  const snapshot = account.snapshot;
  if (!snapshot)
    return refuse(context, row, deskRefusals.refuse('BRIDGE_NOT_REACHED', { account: account.name }).refusal);
  const intent = { kind: 'open' as const, legs, signalId: row.id, feedId: row.feedId };
  const verdict = checkIntent(context, account, intent, { quotes, snapshot });
  store.journal.append('plan', { signal: row.id, symbol: plan.symbol, legs, risk: plan.riskMoney }, context.now());
  store.journal.append('verdict', { signal: row.id, ...hashable(verdict) }, context.now());
  for (const record of recordsOf(verdict, 'prevented', {
    accountId: row.accountId,
    signalId: row.id,
    orderId: null,
    action: 'refused',
  })) {
    store.saveViolation(record);
  }
  const unjudged = verdict.notEvaluated.filter((rule) => mustBeJudged.has(rule));
  if (unjudged.length > 0)
    return refuse(context, row, deskRefusals.refuse('RULES_UNKNOWN', { rules: unjudged }).refusal);
  if (!verdict.allowed) return finish(context, row, 'refused', { plan, verdict });
  if (decision.mode === 'alert') return finish(context, row, 'alerted', { plan, verdict });
  if (decision.mode === 'confirm') return ask(context, row, follow, { plan, verdict });
  placePlan(context, row, plan, follow.settings.slippagePoints);
  store.updateSignal(row.id, { plan, verdict });
  settleSignal(context, row.id);
  context.services.metrics.count('signalos_plans_total', { outcome: 'placed' });
}

export function planFor(
  account: AccountRow,
  follow: FollowRow,
  row: Pick<SignalRow, 'signal'>,
  quotes: Quote[],
  decision: Decision,
) {
  const { snapshot } = account;
  if (!snapshot) return deskRefusals.refuse('BRIDGE_NOT_REACHED', { account: account.name });
  return planSignal({
    signal: row.signal,
    settings: { ...follow.settings, size: shareOf(follow.settings.size, decision.share) },
    contracts: account.contracts,
    quotes: Object.fromEntries(quotes.map((quote) => [quote.symbol, quote])),
    snapshot,
    initialBalance: account.initialBalance,
    remembered: account.symbols,
    isTakenLate: decision.isTakenLate ?? false,
  });
}

function shareOf(size: SizeSettings, share: string): SizeSettings {
  const part = (amount: string) => toText(decimal(amount).mul(share).toDecimalPlaces(8));
  switch (size.mode) {
    case 'risk':
      return { ...size, percent: part(size.percent) };
    case 'money':
      return { ...size, amount: part(size.amount) };
    case 'lots':
      return { ...size, lots: part(size.lots) };
    case 'ratio':
      return { ...size, ratio: part(size.ratio) };
  }
}

function ask(context: DeskContext, row: SignalRow, follow: FollowRow, found: { plan: Plan; verdict: Verdict }): void {
  expireLater(context, row, follow);
  finish(context, row, 'asking', found);
}

function expireLater(context: DeskContext, row: SignalRow, follow: FollowRow): void {
  const expiresAt = context.now() + follow.handling.confirmSeconds * 1_000;
  context.schedule({ key: `expire:${row.id}`, action: 'desk.expire', at: expiresAt, input: { signal: row.id } });
}

/** What a person can settle is asked; everything else is refused. */
function withoutPlan(context: DeskContext, row: SignalRow, follow: FollowRow, refusal: Refusal): void {
  const isQuestion = refusal.code === 'SYMBOL_AMBIGUOUS' || refusal.code === 'TARGET_PASSED';
  if (!isQuestion) return refuse(context, row, refusal);
  refuse(context, row, refusal, 'asking');
  expireLater(context, row, follow);
  if (refusal.code === 'SYMBOL_AMBIGUOUS') askForSymbol(context, row, refusal);
}

/** Plans anew nothing and places nothing: the signal is shown with why. */
export function refuse(context: DeskContext, row: SignalRow, refusal: Refusal, state: SignalState = 'refused'): void {
  context.store.journal.append('refused', { signal: row.id, ...refusal }, context.now());
  context.services.metrics.count('signalos_refusals_total', { code: refusal.code });
  context.store.updateSignal(row.id, { notes: [...row.notes, sentenceOf(refusal)] });
  finish(context, row, state, {});
}

function finish(
  context: DeskContext,
  row: SignalRow,
  state: SignalState,
  found: { plan?: Plan; verdict?: Verdict },
): void {
  context.store.updateSignal(row.id, { state, ...found });
  context.store.journal.append('signal-state', { signal: row.id, state }, context.now());
  context.services.metrics.count('signalos_plans_total', { outcome: state });
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
