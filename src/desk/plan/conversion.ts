import type { Contract, Quote } from '../../core/broker.ts';
import { type Decimal, decimal } from '../../core/decimal.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { isUsable } from './market.ts';
import { planRefusals } from './refusals.ts';

export interface Prices {
  contracts: readonly Contract[];
  /** by the broker's symbol */
  quotes: Readonly<Record<string, Quote>>;
}

/** Where a loss arises: on this contract, at this price. */
export interface LossAt {
  contract: Contract;
  price: Decimal;
}

function quoteOfPair(prices: Prices, base: string, profit: string): Quote | undefined {
  const isPair = (contract: Contract): boolean =>
    contract.baseCurrency === base &&
    contract.profitCurrency === profit &&
    contract.symbol
      .toUpperCase()
      .replaceAll('/', '')
      .includes(base + profit);
  return prices.contracts
    .filter(isPair)
    .map((contract) => prices.quotes[contract.symbol])
    .find((quote) => quote && isUsable(quote));
}

/** A loss must be bought, so it costs the dearer side of the pair. */
function legRate(prices: Prices, from: string, to: string, at: LossAt): Decimal | null {
  const { baseCurrency: base, profitCurrency: profit } = at.contract;
  if (base === from && profit === to) return at.price;
  if (base === to && profit === from) return decimal(1).div(at.price);
  const direct = quoteOfPair(prices, from, to);
  if (direct) return decimal(direct.ask);
  const inverse = quoteOfPair(prices, to, from);
  return inverse ? decimal(1).div(inverse.bid) : null;
}

/**
 * Account currency for one unit of lost profit currency. Where the traded pair is itself the conversion pair, the price at
 * which the loss arises counts; where no pair leads there directly, the dollar stands between.
 */
export function lossRate(prices: Prices, at: LossAt, to: string): Outcome<Decimal> {
  const from = at.contract.profitCurrency;
  if (from === to) return accept(decimal(1));
  const straight = legRate(prices, from, to, at);
  if (straight) return accept(straight);
  const toDollar = legRate(prices, from, 'USD', at);
  const fromDollar = legRate(prices, 'USD', to, at);
  if (toDollar && fromDollar) return accept(toDollar.mul(fromDollar));
  return planRefusals.refuse('RATE_MISSING', { from, to });
}
