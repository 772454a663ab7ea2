import { decimal } from '../../core/decimal.ts';
import type { Words } from '../../words/words.ts';
import { profitOf } from '../comply/money.ts';
import { ratesOf } from '../facts/check.ts';
import type { Leg } from '../orders/leg.ts';
import type { AccountRow } from '../store.ts';

/** What a leg would bring at this stop, with the commission of closing; null: nothing bounds it, or no rate is known. */
function moneyAt(words: Words, { currency, contracts }: AccountRow, leg: Leg, sl: string | null): string | null {
  const contract = contracts.find(({ symbol }) => symbol === leg.symbol);
  if (!contract || sl === null) return null;
  const lots = decimal(leg.wanted.lots);
  const to = decimal(sl);
  const from = decimal(leg.openPrice ?? leg.wanted.price);
  const deal = { side: leg.side, units: lots.mul(contract.contractSize), from, to, convertAt: to };
  const booked = profitOf({ currency, rates: ratesOf(contracts, []) }, contract, deal);
  return booked && words.money(booked.sub(lots.mul(contract.commissionPerSide)), currency);
}

/** For a person: what it is, in few words. */
export const sizeWords = (words: Words, { wanted, side, symbol }: Leg): string =>
  words.say('alarm.SIZE', { lots: wanted.lots, side, symbol });

/** What can be lost of it, as far as anything bounds it. */
export function stakeWords(words: Words, account: AccountRow, leg: Leg, sl: string | null): string {
  if (sl === null) return words.say('alarm.UNBOUNDED');
  const money = moneyAt(words, account, leg, sl);
  return money === null ? words.say('alarm.AT_STOP', { sl }) : words.say('alarm.AT_STOP_MONEY', { sl, money });
}
