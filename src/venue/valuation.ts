import type { Contract, Quote, Side } from '../core/broker.ts';
import { Decimal, decimal, sum, zero } from '../core/decimal.ts';
import type { BookedPosition, BookReader } from './book.ts';

/** Cents, half up. What is booked or shown is always whole cents, so balances add up exactly. */
export function toCents(amount: Decimal): Decimal {
  const cents = amount.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
  return cents.isZero() ? zero : cents;
}

/** The price a side opens at: buyers pay the ask. */
export const openingPrice = (quote: Quote, side: Side): Decimal => decimal(side === 'buy' ? quote.ask : quote.bid);

/** The price a side is closed at: what was bought is sold at the bid. */
export const closingPrice = (quote: Quote, side: Side): Decimal => decimal(side === 'buy' ? quote.bid : quote.ask);

export interface Deal {
  symbol: string;
  price: Decimal;
}

interface Leg {
  contract: Contract;
  inverse: boolean;
}

function legBetween(book: BookReader, from: string, to: string): Leg | null {
  const direct = book.contracts.pair(from, to);
  if (direct && book.quote(direct.symbol)) return { contract: direct, inverse: false };
  const inverse = book.contracts.pair(to, from);
  if (inverse && book.quote(inverse.symbol)) return { contract: inverse, inverse: true };
  return null;
}

/** The pairs that carry an amount from one currency to another: none, one, or two with the dollar between. */
export function conversionPath(book: BookReader, from: string, to: string): Leg[] | null {
  if (from === to) return [];
  const leg = legBetween(book, from, to);
  if (leg) return [leg];
  if (from === 'USD' || to === 'USD') return null;
  const first = legBetween(book, from, 'USD');
  const second = legBetween(book, 'USD', to);
  return first && second ? [first, second] : null;
}

/** A gain is sold at the worse side of the pair and a loss is bought at the worse side; the traded pair itself counts at its deal. */
function alongLeg(book: BookReader, amount: Decimal, leg: Leg, deal: Deal | null): Decimal {
  const quote = book.quote(leg.contract.symbol);
  if (!quote) throw new Error(`the quote of ${leg.contract.symbol} is gone`);
  const atDeal = deal?.symbol === leg.contract.symbol ? deal.price : null;
  const isGain = !amount.isNegative();
  if (leg.inverse) return amount.div(atDeal ?? (isGain ? quote.ask : quote.bid));
  return amount.mul(atDeal ?? (isGain ? quote.bid : quote.ask));
}

/** Null when no quoted pair leads there. */
export function toAccountCurrency(book: BookReader, amount: Decimal, from: string, deal: Deal | null): Decimal | null {
  const path = conversionPath(book, from, book.account.currency);
  if (!path) return null;
  return path.reduce((carried, leg) => alongLeg(book, carried, leg, deal), amount);
}

/** Converts what was checked for a rate when it was opened. */
function convert(book: BookReader, amount: Decimal, contract: Contract, deal: Deal | null): Decimal {
  const converted = toAccountCurrency(book, amount, contract.profitCurrency, deal);
  if (!converted) throw new Error(`no rate from ${contract.profitCurrency} for an open position`);
  return converted;
}

export function contractOf(book: BookReader, symbol: string): Contract {
  const contract = book.contracts.find(symbol);
  if (!contract) throw new Error(`an open position or order in ${symbol}, which is not traded here`);
  return contract;
}

/** Profit of closing `lots` of a position at a price, before commission and swap, in cents of the account. */
export function grossProfit(book: BookReader, position: BookedPosition, lots: Decimal, price: Decimal): Decimal {
  const contract = contractOf(book, position.symbol);
  const move = price.sub(position.openPrice).mul(position.side === 'buy' ? 1 : -1);
  const profit = move.mul(lots).mul(contract.contractSize);
  return toCents(convert(book, profit, contract, { symbol: position.symbol, price }));
}

/** What a position would bring now, swap included; the commission of closing it is not charged before it is closed. */
export function floatingProfit(book: BookReader, position: BookedPosition): Decimal {
  const quote = book.quote(position.symbol);
  if (!quote) throw new Error(`an open position without a quote: ${position.symbol}`);
  return grossProfit(book, position, decimal(position.lots), closingPrice(quote, position.side)).add(position.swap);
}

/** Null when the profit currency cannot be converted. Currency pairs of the account's own base need no price at all. */
export function marginOf(book: BookReader, contract: Contract, lots: Decimal, price: Decimal): Decimal | null {
  const units = lots.mul(contract.contractSize).mul(contract.marginRate);
  const isOwnPair =
    contract.baseCurrency === book.account.currency && contract.profitCurrency !== contract.baseCurrency;
  if (isOwnPair) return toCents(units);
  // a debt is converted as a loss is, so margin is never understated
  const owed = toAccountCurrency(book, units.mul(price).neg(), contract.profitCurrency, {
    symbol: contract.symbol,
    price,
  });
  return owed && toCents(owed.neg());
}

export interface Valuation {
  equity: Decimal;
  margin: Decimal;
}

export function valueAccount(book: BookReader): Valuation {
  const positions = book.positions();
  const floating = sum(positions.map((position) => floatingProfit(book, position)));
  const margins = positions.map((position) => {
    const quote = book.quote(position.symbol);
    const price = quote ? closingPrice(quote, position.side) : decimal(position.openPrice);
    return marginOf(book, contractOf(book, position.symbol), decimal(position.lots), price) ?? zero;
  });
  return { equity: decimal(book.account.balance).add(floating), margin: sum(margins) };
}
