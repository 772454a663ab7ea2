import { decimal } from '../core/decimal.ts';
import type { BookedPosition } from './book.ts';
import { closeLots } from './deal.ts';
import type { Draft } from './draft.ts';
import { isMarketClosed } from './obstacles.ts';
import { closingPrice, contractOf, conversionPath, floatingProfit, valueAccount } from './valuation.ts';

/** Equity below this share of the margin closes positions. Equal to it is not yet below. */
const stopOutLevel = '0.5';

/** Whether new prices of these symbols can move the account: they are held, or they convert what is held. */
export function mayChangeEquity(draft: Draft, symbols: Set<string>): boolean {
  const held = new Set(draft.positions().map((position) => position.symbol));
  for (const symbol of held) {
    if (symbols.has(symbol)) return true;
    const path = conversionPath(draft, contractOf(draft, symbol).profitCurrency, draft.account.currency);
    if (path?.some((leg) => symbols.has(leg.contract.symbol))) return true;
  }
  return false;
}

function largestLoss(draft: Draft): BookedPosition | undefined {
  const open = draft.positions().filter(({ symbol }) => !isMarketClosed(draft, symbol));
  const valued = open.map((position) => ({ position, profit: floatingProfit(draft, position) }));
  valued.sort((a, b) => a.profit.cmp(b.profit));
  return valued[0]?.position;
}

/** Closes the largest loss first, until the margin level holds again or nothing is left. */
export function closeOut(draft: Draft, now: number): void {
  for (;;) {
    const { equity, margin } = valueAccount(draft);
    if (margin.isZero() || equity.gte(margin.mul(stopOutLevel))) return;
    const worst = largestLoss(draft);
    const quote = worst && draft.quote(worst.symbol);
    if (!worst || !quote) return;
    const price = closingPrice(quote, worst.side);
    closeLots(draft, worst, decimal(worst.lots), price, { n: null, cause: 'stop_out', now });
  }
}
