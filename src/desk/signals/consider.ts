import type { AccountSnapshot, Quote } from '../../core/broker.ts';
import { decimal, toText } from '../../core/decimal.ts';
import type { Refusal } from '../../core/outcome.ts';
import type { Signal } from '../../core/reading.ts';
import { checkIntent } from '../facts/check.ts';
import type { BrokerFacts } from '../facts/gather.ts';
import { weighUnjudged } from '../facts/unjudged.ts';
import type { SizeSettings } from '../plan/follow-settings.ts';
import { planSignal } from '../plan/plan.ts';
import { deskRefusals } from '../refusals.ts';
import type { AccountRow, DeskContext, FollowRow } from '../store.ts';
import { type Considered, type Decision, withQuestion } from './decide/how.ts';

interface Question {
  account: AccountRow;
  follow: FollowRow;
  /** null for a dry run */
  signalId: string | null;
  signal: Signal;
  snapshot: AccountSnapshot | null;
  quotes: Quote[];
  /** accounts its rules look at, where they were fetched and not taken in */
  beside?: readonly BrokerFacts[];
}

/** What a signal would become on one account and what the rules say to it. A dry run asks the very same. */
export function consider(context: DeskContext, question: Question, decision: Decision): Considered {
  const { account, follow, signalId, snapshot, quotes, beside = [] } = question;
  const { feedId } = follow;
  const without = ({ refusal }: { refusal: Refusal }): Considered => ({ refusal, plan: null, verdict: null });
  if (follow.hold.state !== 'active')
    return without(deskRefusals.refuse('CHANNEL_HALTED', { feed: feedId, why: follow.hold.why ?? '' }));
  if (!snapshot) return without(deskRefusals.refuse('BRIDGE_NOT_REACHED', { account: account.name }));
  const planned = planSignal({
    signal: question.signal,
    settings: { ...follow.settings, size: shareOf(follow.settings.size, decision.share) },
    contracts: account.contracts,
    quotes: Object.fromEntries(quotes.map((quote) => [quote.symbol, quote])),
    snapshot,
    initialBalance: account.initialBalance,
    remembered: account.symbols,
    isTakenLate: decision.isTakenLate ?? false,
    isByHand: decision.isByHand ?? false,
    onItsWay: othersOn(context, account, signalId),
  });
  if (!planned.ok) return without(planned);
  const plan = planned.value;
  const legs = plan.legs.map((leg) => ({ ...leg, symbol: plan.symbol, side: plan.side }));
  const verdict = checkIntent(context, account, { kind: 'open', legs, signalId, feedId }, { quotes, snapshot, beside });
  const policy = follow.settings.onNotEvaluated;
  const { act, missing: facts, said } = weighUnjudged(verdict.findings, { policy, bridge: account.bridge });
  const refusal = act === 'refuse' ? deskRefusals.refuse('RULES_UNKNOWN', { facts }).refusal : null;
  const settled = act === 'ask' && !decision.isAnswered ? withQuestion(decision) : decision;
  return { refusal, plan, verdict, decision: settled, unjudged: said };
}

function othersOn({ store }: DeskContext, { id }: AccountRow, signalId: string | null) {
  return store
    .liveLegs(id)
    .filter((leg) => leg.signalId !== signalId || signalId === null)
    .map(({ symbol, side, wanted: { lots } }) => ({ symbol, side, lots }));
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
