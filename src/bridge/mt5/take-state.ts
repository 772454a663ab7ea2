import type { Book, Happening, Ours } from './book.ts';
import { changedOrders, changedPositions, endedOrders } from './take-changes.ts';
import { takeDeals } from './take-deals.ts';
import type { WireDeal, WireOrder, WirePast, WirePosition } from './wire-state.ts';

/** One look at an account whose way to its broker is open, with the deals and ended orders nobody has told of yet. */
export interface Look {
  positions: WirePosition[];
  orders: WireOrder[];
  deals: WireDeal[];
  past: WirePast[];
}

/**
 * What happened since the look before.
 *  1. What was opened and closed is told by deals alone: a position that is missing is not closed by that.
 *  2. An order that waits no longer has ended when its broker says how.
 *  3. In the order of the broker's clock; of one moment: placed, then dealt, then ended, then changed.
 */
export function takeState(before: Book, look: Look, of: Ours): { book: Book; happenings: Happening[] } {
  const waiting = new Map([...before.orders, ...before.leaving].map((order) => [order.ticket, order]));
  const pastWaiting = new Set(look.past.filter(({ type }) => type !== 'market').map(({ ticket }) => ticket));
  const dealt = takeDeals(look.deals, before.holdings, {
    ...of,
    hasWaited: (ticket) => waiting.has(ticket) || pastWaiting.has(ticket),
    positions: new Map(look.positions.map((one) => [one.id, one])),
  });
  const ordersBefore = [...before.orders, ...before.leaving];
  const [placed, modified] = parted(changedOrders(ordersBefore, look.orders, of), ({ kind }) => kind === 'placed');
  const [placedAndGone, ended] = parted(endedOrders(look.past, waiting, of), ({ kind }) => kind === 'placed');
  const happenings = [
    ...[...placed, ...placedAndGone.map((one) => ({ ...one, at: placedAt(one, dealt.happenings) }))],
    ...dealt.happenings,
    ...ended,
  ].sort((one, other) => one.at - other.at);
  const over = new Set(look.past.map(({ ticket }) => ticket));
  const stands = new Set(look.orders.map(({ ticket }) => ticket));
  const leaving = ordersBefore.filter(({ ticket }) => !stands.has(ticket) && !over.has(ticket));
  const { positions, orders } = look;
  return {
    book: { positions, orders, leaving, holdings: dealt.holdings },
    happenings: [...happenings, ...changedPositions(before.positions, positions, of), ...modified],
  };
}

/** Not after the deal that it led to. */
function placedAt(placed: Happening, deals: readonly Happening[]): number {
  const first = deals.find(({ orderId }) => orderId === placed.orderId);
  return first ? Math.min(first.at, placed.at) : placed.at;
}

function parted<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}
