import { type Decimal, decimal, max, sum, zero } from '../core/decimal.ts';

/** `max((peak − equity) / peak)` in percent over equity in time order. */
export function maxDrawdownPct(equity: readonly Decimal[]): Decimal | null {
  let peak: Decimal | null = null;
  let deepest = zero;
  for (const value of equity) {
    peak = peak === null ? value : max(peak, value);
    if (peak.gt(0)) deepest = max(deepest, peak.sub(value).div(peak).mul(100));
  }
  return peak === null ? null : deepest;
}

/** `(I − min equity) / I` in percent, never negative. */
export function staticDrawdownPct(initial: Decimal, lowest: Decimal): Decimal | null {
  return initial.lte(0) ? null : max(zero, initial.sub(lowest).div(initial).mul(100));
}

/** `Σ won / |Σ lost|`; nothing lost: undefined, not infinity. */
export function profitFactor(profits: readonly Decimal[]): Decimal | null {
  const won = sum(profits.filter((profit) => profit.gt(0)));
  const lost = sum(profits.filter((profit) => profit.lt(0))).abs();
  return lost.isZero() ? null : won.div(lost);
}

/** Mean profit in R, where R is the loss planned at the stop. Trades without a planned loss have no R. */
export function expectancyR(trades: readonly { profit: Decimal; plannedLoss: Decimal | null }[]): Decimal | null {
  const inR = trades.flatMap(({ profit, plannedLoss }) => (plannedLoss?.gt(0) ? [profit.div(plannedLoss)] : []));
  return inR.length === 0 ? null : sum(inR).div(inR.length);
}

/** Mean over standard deviation of daily returns, times √252; under 20 days it says nothing and is not shown. */
export function sharpe(dailyReturns: readonly Decimal[]): Decimal | null {
  if (dailyReturns.length < 20) return null;
  const mean = sum(dailyReturns).div(dailyReturns.length);
  const variance = sum(dailyReturns.map((one) => one.sub(mean).pow(2))).div(dailyReturns.length - 1);
  return variance.isZero() ? null : mean.div(variance.sqrt()).mul(decimal(252).sqrt());
}

/** Losses in a row until the line: `floor(headroom / risk per trade)`. */
export function lossesToLine(headroom: Decimal, riskPerTrade: Decimal): number | null {
  return riskPerTrade.lte(0) ? null : max(zero, headroom).div(riskPerTrade).floor().toNumber();
}
