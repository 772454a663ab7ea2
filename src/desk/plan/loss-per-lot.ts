import { type Decimal, decimal, max, min } from '../../core/decimal.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { lossRate, type Prices } from './conversion.ts';
import type { Entry } from './entry.ts';
import { directionOf, type Market } from './market.ts';

export interface LossPerLot {
  /** price units from the entry to the stop, without slippage */
  distance: Decimal;
  /** price units slippage adds: at the stop always, at the entry unless it is a limit */
  slippage: Decimal;
  /** loss of one lot in profit currency */
  inProfitCurrency: Decimal;
  /** account currency for one unit of profit currency */
  rate: Decimal;
  /** both sides, in account currency */
  commission: Decimal;
  /** the loss of one lot in account currency */
  total: Decimal;
}

export interface LossQuestion {
  market: Market;
  entry: Entry;
  sl: Decimal;
  slippagePoints: number;
  prices: Prices;
  currency: string;
}

/** The price the loss is counted from: a market order is never sized by less than the distance the feed had in mind. */
export function countedFrom(market: Market, entry: Entry): Decimal {
  if (entry.type !== 'market' || entry.signalled === null) return entry.price;
  const worse = market.side === 'buy' ? max : min;
  return worse(entry.price, entry.signalled);
}

export function lossPerLot(question: LossQuestion): Outcome<LossPerLot> {
  const { market, entry, sl, prices, currency } = question;
  const { contract } = market;
  const slip = market.point.mul(question.slippagePoints);
  const slippage = slip.mul(entry.type === 'limit' ? 1 : 2);
  const distance = countedFrom(market, entry).sub(sl).abs();
  const worst = sl.sub(slip.mul(directionOf(market.side)));
  // the smaller price makes the dearer rate where the pair converts itself, and no difference elsewhere
  const rate = lossRate(prices, { contract, price: max(min(sl, worst), market.point) }, currency);
  if (!rate.ok) return rate;
  const inProfitCurrency = distance.add(slippage).mul(contract.contractSize);
  const commission = decimal(contract.commissionPerSide).mul(2);
  const total = inProfitCurrency.mul(rate.value).add(commission);
  return accept({ distance, slippage, inProfitCurrency, rate: rate.value, commission, total });
}
