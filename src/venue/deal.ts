import type { Contract, Side } from '../core/broker.ts';
import type { BrokerEvent } from '../core/broker-report.ts';
import { type Decimal, decimal, toText, zero } from '../core/decimal.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import type { BookedPosition, BookReader } from './book.ts';
import type { Draft } from './draft.ts';
import { keptLevels } from './obstacles.ts';
import { venueRefusals } from './refusals.ts';
import { contractOf, grossProfit, marginOf, toCents, valueAccount } from './valuation.ts';

/** What brought something about. `n` is the command that did, and null when none did. */
export interface Origin {
  n: number | null;
  cause: NonNullable<BrokerEvent['cause']>;
  now: number;
}

export const numberOf = (n: number | null): { n?: number } => (n === null ? {} : { n });

export interface NewPosition {
  symbol: string;
  side: Side;
  lots: Decimal;
  price: Decimal;
  sl: string | null;
  tp: string | null;
}

/** What a deal belongs to besides its position. */
export interface Via {
  /** the pending order that is dealt */
  orderId?: string;
  /** the id kept for the position it opens */
  id?: string;
}

const commissionOf = (contract: Contract, lots: Decimal): Decimal => toCents(lots.mul(contract.commissionPerSide));

/** Money must cover the margin and the commission of opening, with everything open valued as it stands now. */
export function checkMoney(book: BookReader, opening: NewPosition): Outcome<null> {
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

function noteOpening(draft: Draft, opening: NewPosition, position: BookedPosition, origin: Origin, via: Via): void {
  const { symbol, side, lots, price } = opening;
  const { id: positionId, sl, tp } = position;
  draft.note({
    at: origin.now,
    kind: via.orderId === undefined ? 'opened' : 'triggered',
    ...{ symbol, side, lots: toText(lots), price: toText(price), sl, tp },
    profit: toText(toCents(commissionOf(contractOf(draft, symbol), lots).neg())),
    positionId,
    ...(via.orderId === undefined ? { cause: origin.cause } : { orderId: via.orderId }),
    ...numberOf(origin.n),
  });
}

/** The levels a deal brings along, as this broker keeps them. */
function broughtLevels(draft: Draft, { symbol, sl, tp }: NewPosition, origin: Origin) {
  const isDropped = draft.switches.isDroppingStops && origin.cause === 'command';
  return keptLevels(draft, contractOf(draft, symbol), { sl: isDropped ? null : sl, tp });
}

export function openPosition(draft: Draft, opening: NewPosition, origin: Origin, via: Via): BookedPosition {
  const { symbol, side } = opening;
  const [lots, openPrice] = [toText(opening.lots), toText(opening.price)];
  const id = via.id ?? draft.takeId();
  const { sl, tp } = broughtLevels(draft, opening, origin);
  const { n, now: openedAt } = origin;
  const position = { id, ticket: id, symbol, side, lots, openPrice, sl, tp, n, openedAt, swap: '0' };
  draft.putPosition(position);
  noteOpening(draft, opening, position, origin, via);
  return position;
}

/** More of what is held, at the price both have on average; the levels that come along replace those it had. */
export function growPosition(
  draft: Draft,
  held: BookedPosition,
  opening: NewPosition,
  origin: Origin,
  via: Via,
): BookedPosition {
  const lots = opening.lots.add(held.lots);
  const paid = opening.lots.mul(opening.price).add(decimal(held.lots).mul(held.openPrice));
  // far below a cent, whatever is held
  const openPrice = paid.div(lots).toDecimalPlaces(contractOf(draft, held.symbol).digits + 8);
  const brought = broughtLevels(draft, opening, origin);
  const levels = { sl: brought.sl ?? held.sl, tp: brought.tp ?? held.tp };
  const position = { ...held, ...levels, lots: toText(lots), openPrice: toText(openPrice) };
  draft.putPosition(position);
  noteOpening(draft, opening, position, origin, via);
  return position;
}

/** Books the profit of `lots`, its share of the swap and the commission of this side. */
export function closeLots(
  draft: Draft,
  position: BookedPosition,
  lots: Decimal,
  price: Decimal,
  origin: Origin & { orderId?: string | undefined },
): void {
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
    ...(origin.orderId === undefined ? {} : { orderId: origin.orderId }),
    ...numberOf(origin.n),
  });
  if (rest.isZero()) chargeLater(draft, position, origin.now);
}

function chargeLater(draft: Draft, { id: positionId, symbol }: BookedPosition, now: number): void {
  const { lateCost } = draft.switches;
  if (!lateCost) return;
  const { amount, afterMs } = lateCost;
  draft.putOff({ kind: 'charge', key: `charge-${positionId}`, at: now + afterMs, symbol, positionId, amount });
}
