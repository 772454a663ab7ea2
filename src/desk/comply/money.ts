import type { Side } from '../../core/broker.ts';
import { Decimal, decimal } from '../../core/decimal.ts';
import type { ContractFacts } from './facts.ts';

/** What is needed to bring a profit in quote currency into account currency. */
export interface Purse {
  currency: string;
  rates: Readonly<Record<string, string>>;
}

export function directionOf(side: Side): 1 | -1 {
  return side === 'buy' ? 1 : -1;
}

/**
 * Account currency for one unit of the contract's profit currency; null when no rate is known.
 * Where the traded pair is itself the conversion pair the rate is the price at which the profit arises.
 */
export function rateAt(purse: Purse, contract: ContractFacts, price: Decimal): Decimal | null {
  const { baseCurrency: base, profitCurrency: quote } = contract;
  if (quote === purse.currency) return new Decimal(1);
  if (base === purse.currency) return price.isZero() ? null : new Decimal(1).div(price);
  return rateBetween(purse, quote);
}

/** Account currency for one unit of another currency; null when no rate is known. */
function rateBetween({ currency, rates }: Purse, from: string): Decimal | null {
  if (from === currency) return new Decimal(1);
  const direct = rates[from + currency];
  if (direct !== undefined) return decimal(direct);
  const inverse = rates[currency + from];
  if (inverse === undefined || decimal(inverse).isZero()) return null;
  return new Decimal(1).div(decimal(inverse));
}

/** An amount of another currency in that of the purse; null when no rate is known. Exact wherever the result is. */
export function amountIn({ currency, rates }: Purse, amount: Decimal, from: string): Decimal | null {
  if (from === currency) return amount;
  const direct = rates[from + currency];
  if (direct !== undefined) return amount.mul(direct);
  const inverse = rates[currency + from];
  return inverse === undefined || decimal(inverse).isZero() ? null : amount.div(inverse);
}

interface Deal {
  side: Side;
  /** lots × contract size */
  units: Decimal;
  from: Decimal;
  to: Decimal;
  /** the price whose conversion counts */
  convertAt: Decimal;
}

export function profitOf(purse: Purse, contract: ContractFacts, deal: Deal): Decimal | null {
  const rate = rateAt(purse, contract, deal.convertAt);
  if (rate === null) return null;
  const move = deal.to.sub(deal.from).mul(directionOf(deal.side));
  return move.mul(deal.units).mul(rate);
}

/** Worth of the underlying in account currency: units × price × rate. */
export function notionalOf(
  purse: Purse,
  contract: ContractFacts,
  deal: { units: Decimal; price: Decimal },
): Decimal | null {
  const rate = rateAt(purse, contract, deal.price);
  return rate === null ? null : deal.units.mul(deal.price).mul(rate);
}

export function missingRate(purse: Purse, contract: ContractFacts): string {
  return `rate ${contract.profitCurrency}${purse.currency}`;
}
