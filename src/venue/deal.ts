import type { Contract, Side } from '../core/broker.ts';
import type { BrokerEvent } from '../core/broker-report.ts';
import { type Decimal, decimal, toText, zero } from '../core/decimal.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import type { BookedPosition, BookReader } from './book.ts';
import type { Draft } from './draft.ts';
import { venueRefusals } from './refusals.ts';
import { contractOf, grossProfit, marginOf, toCents, valueAccount } from './valuation.ts';

/** What brought something about. `n` is the command that did, and null when none did. */
export interface Origin {
  n: number | null;
  cause: NonNullable<BrokerEvent['cause']>;
  now: number;
}

export const numberOf = (n: number | null): { n?: number } => (n === null ? {} : { n });

export interface Opening {
  symbol: string;
  side: Side;
  lots: Decimal;
  price: Decimal;
  sl: string | null;
  tp: string | null;
}

const commissionOf = (contract: Contract, lots: Decimal): Decimal => toCents(lots.mul(contract.commissionPerSide));

/** Money must cover the margin and the commission of opening, with everything open valued as it stands now. */
export function checkMoney(book: BookReader, opening: Opening): Outcome<null> {
  const contract = contractOf(book, opening.symbol);
  const { equity, margin } = valueAccount(book);
  const added = marginOf(book, contract, opening.lots, opening.price);
  const [from, to] = [contract.profitCurrency, book.account.currency];
  if (!added) return venueRefusals.refuse('NO_RATE', { from, to });
  const needed = added.add(commissionOf(contract, opening.lots));
  const free = equity.sub(margin);
  if (free.gte(needed)) return accept(null);
  return venueRefusals.refuse('NO_MONEY', { needed: needed.toFixed(2), free: free.toFixed(2) });
}

/** `orderId` is the pending order that became the position, if one did. */
export function openPosition(draft: Draft, opening: Opening, origin: Origin, orderId?: string): BookedPosition {
  const { symbol, side, sl, tp } = opening;
  const [lots, price] = [toText(opening.lots), toText(opening.price)];
  const id = draft.takeId();
  const { n, now: openedAt } = origin;
  const position = { id, ticket: id, symbol, side, lots, openPrice: price, sl, tp, n, openedAt, swap: '0' };
  draft.putPosition(position);
  draft.note({
    at: origin.now,
    kind: orderId === undefined ? 'opened' : 'triggered',
    ...{ symbol, side, lots, price },
    profit: toText(toCents(commissionOf(contractOf(draft, symbol), opening.lots).neg())),
    positionId: id,
    ...(orderId === undefined ? { cause: origin.cause } : { orderId }),
    ...numberOf(origin.n),
  });
  return position;
}

/** Books the profit of `lots`, its share of the swap and the commission of this side. */
export function closeLots(draft: Draft, position: BookedPosition, lots: Decimal, price: Decimal, origin: Origin): void {
  const rest = decimal(position.lots).sub(lots);
  const swap = rest.isZero() ? decimal(position.swap) : toCents(lots.mul(position.swap).div(position.lots));
  const commission = commissionOf(contractOf(draft, position.symbol), lots);
  const profit = grossProfit(draft, position, lots, price).add(swap).sub(commission);
  if (rest.isZero()) draft.dropPosition(position.id);
  else draft.putPosition({ ...position, lots: toText(rest), swap: toText(decimal(position.swap).sub(swap)) });
  draft.note({
    at: origin.now,
    kind: rest.isZero() ? 'closed' : 'closed_part',
    symbol: position.symbol,
    side: position.side,
    lots: toText(lots),
    price: toText(price),
    profit: toText(profit.isZero() ? zero : profit),
    positionId: position.id,
    cause: origin.cause,
    ...numberOf(origin.n),
  });
}
