import type { AccountSnapshot } from '../../core/broker.ts';
import { type Decimal, sum } from '../../core/decimal.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { lossRate, type Prices } from './conversion.ts';
import type { Leg, Sized } from './legs.ts';
import type { Market } from './market.ts';

export interface MarginQuestion {
  sized: Sized;
  market: Market;
  prices: Prices;
  snapshot: AccountSnapshot;
}

/** Margin of one leg when it is filled. A pair of the account's own currency needs no price. */
function marginOf({ leg, lots }: Leg, { market, prices, snapshot }: MarginQuestion): Outcome<Decimal> {
  const { contract } = market;
  const units = lots.mul(contract.contractSize).mul(contract.marginRate);
  const isOwnPair = contract.baseCurrency === snapshot.currency && contract.profitCurrency !== snapshot.currency;
  if (isOwnPair) return accept(units);
  const rate = lossRate(prices, { contract, price: leg.way.entry.price }, snapshot.currency);
  return rate.ok ? accept(units.mul(leg.way.entry.price).mul(rate.value)) : rate;
}

/** What all legs hold as margin once they are filled, those that wait included. Whether that may be is for the rules to say. */
export function marginNeeded(question: MarginQuestion): Outcome<Decimal> {
  const margins: Decimal[] = [];
  for (const leg of question.sized.legs) {
    const margin = marginOf(leg, question);
    if (!margin.ok) return margin;
    margins.push(margin.value);
  }
  return accept(sum(margins));
}
