import { decimal } from '../../core/decimal.ts';
import { words } from '../../words/words.ts';
import { profitOf } from '../comply/money.ts';
import { ratesOf } from '../facts/check.ts';
import type { Leg } from '../orders/leg.ts';
import type { AccountRow } from '../store.ts';

/** What a leg would bring at this stop, with the commission of closing; null: nothing bounds it, or no rate is known. */
function moneyAt({ currency, contracts }: AccountRow, leg: Leg, sl: string | null): string | null {
  const contract = contracts.find(({ symbol }) => symbol === leg.symbol);
  if (!contract || sl === null) return null;
  const lots = decimal(leg.wanted.lots);
  const to = decimal(sl);
  const from = decimal(leg.openPrice ?? leg.wanted.price);
  const deal = { side: leg.side, units: lots.mul(contract.contractSize), from, to, convertAt: to };
  const booked = profitOf({ currency, rates: ratesOf(contracts, []) }, contract, deal);
  return booked && words('en').money(booked.sub(lots.mul(contract.commissionPerSide)), currency);
}

/** For a person: what it is, in few words. */
export const sizeWords = ({ wanted, side, symbol }: Leg): string =>
  `${wanted.lots} lots ${side.toUpperCase()} ${symbol}`;

/** What can be lost of it, as far as anything bounds it. */
export function stakeWords(account: AccountRow, leg: Leg, sl: string | null): string {
  if (sl === null) return 'Nothing bounds what it can lose.';
  const money = moneyAt(account, leg, sl);
  return money === null ? `Its stop is at ${sl}.` : `At its stop of ${sl} it would bring about ${money}.`;
}
