import type { Quote } from '../../core/broker.ts';
import { ratesOf } from '../facts/check.ts';
import type { Leg } from '../orders/leg.ts';
import type { Wish } from '../orders/leg-events.ts';
import type { AccountRow } from '../store.ts';
import type { EffectLine } from './effect.ts';
import { linesOf, type Standing } from './effect-lines.ts';

export function standingOf(account: AccountRow, symbol: string, quotes: readonly Quote[]): Standing {
  return {
    account: account.id,
    accountName: account.name,
    purse: { currency: account.currency, rates: ratesOf(account.contracts, quotes) },
    contract: account.contracts.find((contract) => contract.symbol === symbol),
    quote: quotes.find((quote) => quote.symbol === symbol),
    isNetting: account.snapshot?.marginMode === 'netting',
  };
}

/** What wishes do to the legs of one account, in figures. */
export function linesFor(
  account: AccountRow,
  wishes: readonly Wish[],
  legs: readonly Leg[],
  quotes: readonly Quote[],
): EffectLine[] {
  const swaps = new Map(account.snapshot?.positions.map(({ id, swap }) => [id, swap]));
  return wishes.flatMap((wish) => {
    const leg = legs.find(({ id }) => id === wish.legId);
    return leg ? linesOf(wish, { leg, swaps, standing: standingOf(account, leg.symbol, quotes) }) : [];
  });
}
