import type { Quote } from '../core/broker.ts';
import { decimal, toText } from '../core/decimal.ts';
import { rejectionSchema } from '../core/rejection.ts';
import type { BookedOrder, BookedPosition } from './book.ts';
import { closeLots, numberOf } from './deal.ts';
import type { Draft } from './draft.ts';
import { checkDeal, dealIn } from './netting.ts';
import { isMarketClosed, shareOf } from './obstacles.ts';
import { closingPrice, contractOf, openingPrice } from './valuation.ts';

function isReached(order: BookedOrder, quote: Quote): boolean {
  const price = openingPrice(quote, order.side);
  return (order.side === 'buy') === (order.type === 'limit') ? price.lte(order.price) : price.gte(order.price);
}

/** A triggered order fills at the quote: better than asked for a limit, worse for a stop that was jumped over. */
function trigger(draft: Draft, order: BookedOrder, quote: Quote): void {
  const { symbol, side, sl, tp, n, id: orderId } = order;
  const { pendingFill } = draft.switches;
  const left = decimal(order.remaining);
  const lots = pendingFill ? shareOf(contractOf(draft, symbol), decimal(order.lots), pendingFill.percent, left) : left;
  const opening = { symbol, side, sl, tp, lots, price: openingPrice(quote, side) };
  const paid = checkDeal(draft, opening);
  draft.dropOrder(orderId);
  if (!paid.ok) {
    const code = rejectionSchema.catch('OTHER').parse(paid.refusal.code);
    draft.note({ at: quote.at, kind: 'unfilled', symbol, side, lots: order.remaining, orderId, code, ...numberOf(n) });
    return;
  }
  const into = pendingFill?.into === 'own_positions' ? undefined : order.positionId;
  const origin = { n, cause: 'command' as const, now: quote.at };
  const positionId = dealIn(draft, opening, origin, { orderId, positionId: into });
  const rest = left.sub(lots);
  if (!rest.isZero()) draft.putOrder({ ...order, remaining: toText(rest), positionId });
}

/** The stop comes first: where both could have been touched, the worse one counts. */
function touched(position: BookedPosition, quote: Quote): 'stop' | 'target' | null {
  const price = closingPrice(quote, position.side);
  const isBuy = position.side === 'buy';
  if (position.sl !== null && (isBuy ? price.lte(position.sl) : price.gte(position.sl))) return 'stop';
  if (position.tp !== null && (isBuy ? price.gte(position.tp) : price.lte(position.tp))) return 'target';
  return null;
}

/** What a new price reaches is dealt, orders first. In a closed market nothing is. */
export function settle(draft: Draft, quote: Quote): void {
  if (isMarketClosed(draft, quote.symbol)) return;
  for (const order of draft.ordersOf(quote.symbol)) if (isReached(order, quote)) trigger(draft, order, quote);
  for (const position of draft.positionsOf(quote.symbol)) {
    const cause = touched(position, quote);
    if (!cause) continue;
    const price = closingPrice(quote, position.side);
    closeLots(draft, position, decimal(position.lots), price, { n: null, cause, now: quote.at });
  }
}
