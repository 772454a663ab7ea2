import type { AccountSnapshot, Position } from '../core/broker.ts';
import { toText } from '../core/decimal.ts';
import type { BookedPosition, BookReader } from './book.ts';
import { closingPrice, valueAccount } from './valuation.ts';

function shown(book: BookReader, position: BookedPosition): Position {
  const quote = book.quote(position.symbol);
  if (!quote) throw new Error(`an open position without a quote: ${position.symbol}`);
  return { ...position, currentPrice: toText(closingPrice(quote, position.side)) };
}

/** The account as the paper broker reports it. `login` is the venue's own id: there is one account at each. */
export function snapshot(book: BookReader, login: string, now: number): AccountSnapshot {
  const { equity, margin } = valueAccount(book);
  const { currency, balance } = book.account;
  return {
    login,
    server: 'paper',
    isReal: false,
    isConnected: book.switches.isConnected,
    noTrading: book.switches.noTrading,
    currency,
    balance,
    equity: toText(equity),
    margin: toText(margin),
    freeMargin: toText(equity.sub(margin)),
    marginMode: book.account.marginMode,
    positions: book.positions().map((position) => shown(book, position)),
    orders: book.orders().map(({ positionId: _, ...order }) => order),
    at: now,
  };
}
