import { ourTime } from '../bridge/mt5/broker-time.ts';
import { numberOf } from '../bridge/mt5/numbers.ts';
import type { WireOrder, WirePosition } from '../bridge/mt5/wire-state.ts';
import type { AccountSnapshot, Order, Position } from '../core/broker.ts';
import { decimal } from '../core/decimal.ts';
import type { OutpostContext } from './outpost-context.ts';
import type { Latest } from './shapes.ts';
import { noTradingNow } from './standing.ts';
import type { OutpostAccount } from './store.ts';

type Whole = Latest & { book: NonNullable<Latest['book']> };

/** The account as its terminal showed it last. */
export function snapshotOf(context: OutpostContext, account: OutpostAccount, latest: Whole): AccountSnapshot {
  const { terminal } = account;
  const { balance, equity, margin, free: freeMargin } = latest.money;
  const openers = new Map(latest.book.holdings.map(({ id, n }) => [id, n]));
  return {
    ...{ login: terminal.login, server: terminal.server, currency: terminal.currency },
    isReal: terminal.tradeMode === 'real',
    isConnected: latest.isConnected,
    noTrading: noTradingNow(account, context.store.session(), latest),
    ...{ balance, equity, margin, freeMargin },
    marginMode: terminal.marginMode === 'hedging' ? 'hedging' : 'netting',
    positions: latest.book.positions.map((one) => positionOf(one, account, latest, openers.get(one.id) ?? null)),
    orders: latest.book.orders.map((one) => orderOf(one, account, latest)),
    at: latest.at,
  };
}

function positionOf(
  one: WirePosition,
  { family }: OutpostAccount,
  { offsetMs }: Whole,
  opener: number | null,
): Position {
  const { id, ticket, symbol, side, lots, openPrice, sl, tp, swap } = one;
  // Where positions net, the magic is that of whoever dealt last.
  const n = opener ?? numberOf(family, one.magic);
  const currentPrice = decimal(one.price).gt(0) ? one.price : openPrice;
  return {
    id,
    ticket,
    symbol,
    side,
    lots,
    openPrice,
    currentPrice,
    sl,
    tp,
    n,
    openedAt: ourTime(one.openMs, offsetMs),
    swap,
  };
}

function orderOf(one: WireOrder, { family }: OutpostAccount, { offsetMs }: Whole): Order {
  const { ticket: id, symbol, side, lots, remaining, price, sl, tp } = one;
  const type = one.type === 'limit' ? 'limit' : 'stop';
  const n = numberOf(family, one.magic);
  return { id, symbol, side, type, lots, remaining, price, sl, tp, n, placedAt: ourTime(one.setupMs, offsetMs) };
}
