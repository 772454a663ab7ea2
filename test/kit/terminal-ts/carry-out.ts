import type { AckReason, WireAck } from '../../../src/bridge/mt5/wire-acks.ts';
import { decimal } from '../../../src/core/decimal.ts';
import { type Books, retcodes, type Told } from './books.ts';
import type { WireCommand } from './journal.ts';

export const ackOf = (n: number, state: WireAck['state'], more: Partial<WireAck> = {}): WireAck => ({
  ...{ n, state, retcode: 0, ext: 0, lastError: 0, why: null, order: '0', deals: [], positionId: '0' },
  ...{ lots: null, price: null, text: '' },
  ...more,
});

/** Why it is not even sent; null: it is. */
type Before = { state: 'conflict' } | { state: 'rejected'; why: AckReason } | null;

const text = (value: unknown): string => String(value);
const level = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const isSame = (one: string | null, other: string | null): boolean =>
  one === null || other === null ? one === other : decimal(one).eq(other);

function lookFirst(command: WireCommand, books: Books): Before {
  const position = books.positions().find(({ id }) => id === command.positionId);
  const order = books.orders().find(({ ticket }) => ticket === command.orderId);
  const notFound = { state: 'rejected', why: 'not_found' } as const;
  const conflict = { state: 'conflict' } as const;
  switch (command.op) {
    case 'open':
    case 'pending':
      return command.symbol !== books.symbol || !books.isTraded() ? { state: 'rejected', why: 'unknown_symbol' } : null;
    case 'modify_position': {
      if (!position) return notFound;
      return isSame(position.sl, level(command.expectSl)) && isSame(position.tp, level(command.expectTp))
        ? null
        : conflict;
    }
    case 'modify_order': {
      if (!order) return notFound;
      const isExpected =
        isSame(order.sl, level(command.expectSl)) &&
        isSame(order.tp, level(command.expectTp)) &&
        isSame(order.price, level(command.expectPrice));
      return isExpected ? null : conflict;
    }
    case 'cancel':
      return order ? null : notFound;
    default: {
      if (!position) return notFound;
      return command.expectLots === null || isSame(position.lots, text(command.expectLots)) ? null : conflict;
    }
  }
}

function send(command: WireCommand, books: Books): Told {
  const { magic } = command;
  const levels = { sl: level(command.sl), tp: level(command.tp) };
  const side = command.side === 'sell' ? ('sell' as const) : ('buy' as const);
  const opening = {
    symbol: text(command.symbol),
    side,
    lots: text(command.lots),
    ...levels,
    magic,
    reason: 'expert' as const,
  };
  const positionId = text(command.positionId);
  switch (command.op) {
    case 'open':
      return books.market(opening);
    case 'pending':
      return books.pending({
        ...opening,
        type: command.type === 'stop' ? 'stop' : 'limit',
        price: text(command.price),
      });
    case 'modify_position':
      return books.modifyPosition(positionId, levels);
    case 'modify_order':
      return books.modifyOrder(text(command.orderId), { price: text(command.price), ...levels });
    case 'cancel':
      return books.cancel(text(command.orderId));
    default:
      return books.close({ positionId, lots: level(command.closeLots), magic, reason: 'expert' });
  }
}

/** One command, at the broker: what would be written as its result. */
export function carryOut(command: WireCommand, books: Books): WireAck {
  const { n } = command;
  const before = lookFirst(command, books);
  if (before) return ackOf(n, before.state, 'why' in before ? { why: before.why } : {});
  const { retcode, ...told } = send(command, books);
  const state =
    retcode === retcodes.partial ? 'partial' : Object.values<number>(retcodes).includes(retcode) ? 'done' : 'rejected';
  return ackOf(n, state, { retcode, ...told });
}

/** What the broker's books have under this number; null: nothing. */
export function lookUp(n: number, magic: string, books: Books): WireAck | null {
  const deals = books.deals().filter((deal) => deal.magic === magic && deal.reason === 'expert');
  const [first] = deals;
  if (first)
    return ackOf(n, 'done', {
      deals: deals.map(({ ticket }) => ticket),
      positionId: first.positionId,
      lots: first.lots,
      price: first.price,
    });
  const order = [...books.orders(), ...books.past()].find((one) => one.magic === magic);
  return order ? ackOf(n, 'done', { order: order.ticket }) : null;
}
