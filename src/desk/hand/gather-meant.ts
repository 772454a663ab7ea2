import type { Quote } from '../../core/broker.ts';
import type { Effect } from '../effects/effect.ts';
import { type GatheredFacts, gatherBroker } from '../facts/gather.ts';
import { takeReport } from '../signals/take-report.ts';
import type { AccountRow, DeskContext } from '../store.ts';
import type { Target } from './act.ts';
import type { QuotesOf } from './do-act.ts';
import { findTrades } from './find-trade.ts';

/** Each account is asked by itself: a silent one holds up no other, and nothing is done there. */
export async function gatherAccounts(context: DeskContext, accounts: readonly AccountRow[]): Promise<GatheredFacts[]> {
  const asked = accounts.map((account) =>
    gatherBroker(context, account).catch((error: unknown) => {
      context.services.log.warn({ account: account.id, error: String(error) }, 'not reached for what is asked by hand');
      return null;
    }),
  );
  return (await Promise.all(asked)).filter((facts) => facts !== null);
}

/** The accounts of what is meant; all that are thinkable where nothing is found yet, since it may only be new. */
export function accountsMeant(context: DeskContext, target: Target): AccountRow[] {
  const found = findTrades(context, target);
  const accounts = context.store.accounts();
  if (!found.ok) return accounts;
  const ids = new Set(found.value.map(({ account }) => account.id));
  return accounts.filter(({ id }) => ids.has(id));
}

/** Takes in what the brokers said, and gives the prices that came with it. */
export function takeFacts(context: DeskContext, gathered: readonly GatheredFacts[]): Map<string, readonly Quote[]> {
  const quotesOf = new Map<string, readonly Quote[]>();
  for (const facts of gathered) {
    for (const { accountId, report } of [facts, ...facts.beside]) takeReport(context, accountId, report);
    quotesOf.set(facts.accountId, facts.quotes);
  }
  return quotesOf;
}

/** Those that were reached, and those where something is wanted all the same. */
export const accountsTouched = (quotesOf: QuotesOf, { lines }: Effect): Set<string> =>
  new Set([...quotesOf.keys(), ...lines.map(({ account }) => account)]);
