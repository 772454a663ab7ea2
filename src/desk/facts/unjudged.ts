import type { Said } from '../../core/said.ts';
import { tell } from '../../words/words.ts';
import type { Finding, RuleId } from '../comply/verdict.ts';
import type { FollowSettings } from '../plan/follow-settings.ts';

/** Without their facts nothing may be opened: they say whether the order is one, and what it can cost. */
const mustBeJudged = new Set<RuleId>(['ORD-VALID', 'ORD-STALE', 'WC-UNBOUNDED', 'WC-DAILY', 'WC-TOTAL']);

/**
 * What the trader states once, keeps elsewhere, or what is counted from the first day on. Their facts do not come back
 * by waiting a moment, so a question at every trade would only teach to tap without reading: they are told, no more.
 */
const onlyTold = new Set<RuleId>([
  ...['EU-WARN', 'EU-BONUS', 'EU-CLIENT', 'EU-APPROP', 'EU-RECORD', 'EU-BESTEX', 'CAPITAL-ALLOC'],
  ...['REQ-LIMIT', 'RTS6-MSG', 'RTS6-THROTTLE', 'ORD-DUP', 'MARTINGALE', 'HOLD-MIN', 'DAY-LOTS'],
]);

type Policy = NonNullable<FollowSettings['onNotEvaluated']>;

export interface Unjudged {
  act: Policy;
  /** the rules it is about; empty when nothing that matters is missing */
  rules: RuleId[];
  /** the facts they lack */
  missing: string[];
  /** for the card; null when there is nothing to say */
  said: Said | null;
}

/**
 * What becomes of an order when rules could not be evaluated.
 *  1. Some must be judged whatever the follow says; some never stand in the way; for the rest the follow decides.
 *  2. A follow that says nothing asks on a real account and trades on paper.
 */
export function weighUnjudged(
  findings: readonly Finding[],
  { policy, bridge }: { policy: Policy | undefined; bridge: string },
): Unjudged {
  const unknown = findings.filter(({ status, rule }) => status === 'not_evaluated' && !onlyTold.has(rule));
  const forced = unknown.filter(({ rule }) => mustBeJudged.has(rule));
  const concerned = forced.length > 0 ? forced : unknown;
  const rules = concerned.map(({ rule }) => rule);
  const missing = [...new Set(concerned.flatMap((finding) => finding.missing))];
  if (rules.length === 0) return { act: 'trade', rules, missing, said: null };
  if (forced.length > 0) return { act: 'refuse', rules, missing, said: null };
  const act = policy ?? (bridge === 'paper' ? 'trade' : 'ask');
  return { act, rules, missing, said: act === 'refuse' ? null : sentence(missing, act) };
}

const sentence = (facts: string[], act: 'trade' | 'ask'): Said =>
  tell(act === 'ask' ? 'unjudged.ASKED' : 'unjudged.TRADED', { facts });
