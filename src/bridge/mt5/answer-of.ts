import type { Answer, Command } from '../../core/command.ts';
import { decimal, sum, toText } from '../../core/decimal.ts';
import type { Book } from './book.ts';
import { rejectionOf } from './reject.ts';
import { sameLevels } from './take-changes.ts';
import type { WireAck } from './wire-acks.ts';
import { nothing } from './wire-values.ts';

/** What an ack says; null: the command has not ended by it. `absent` ends it as never carried out. */
export function answerOf(ack: WireAck, command: Command | null, asOf: number | null): Answer | null {
  const { n, state } = ack;
  switch (state) {
    case 'received':
      return null;
    case 'done':
    case 'partial':
      return { n, state, ...figuresOf(ack, command), asOf };
    case 'rejected':
    case 'refused':
      return { n, state: 'rejected', code: rejectionOf(ack), asOf };
    case 'unsupported':
      return { n, state: 'rejected', code: 'UNSUPPORTED', asOf };
    case 'absent':
      return { n, state: 'expired', asOf };
    default:
      return { n, state, asOf };
  }
}

function figuresOf({ lots, price, order, positionId }: WireAck, command: Command | null) {
  const orderId = command && 'orderId' in command ? command.orderId : order;
  const isOrder = command === null || ['pending', 'modify_order', 'cancel'].includes(command.op);
  return {
    ...(isPositive(lots) ? { lots } : {}),
    ...(isPositive(price) ? { price } : {}),
    ...(isOrder && orderId !== nothing ? { orderId } : {}),
    ...(positionId === nothing ? {} : { positionId }),
  };
}

const isPositive = (text: string | null): text is string => text !== null && decimal(text).gt(0);

export interface Seen {
  book: Book;
  hasDeal: (ticket: string) => boolean;
  hasEnded: (orderTicket: string) => boolean;
  tolerance: (symbol: string) => string;
}

/** Whether the newest look at the account shows what this command did: before that its answer would be ahead of it. */
export function showsEffect(command: Command, ack: WireAck, seen: Seen): boolean {
  const { book, hasDeal, hasEnded, tolerance } = seen;
  if (!ack.deals.every(hasDeal)) return false;
  const position = 'positionId' in command ? book.positions.find(({ id }) => id === command.positionId) : undefined;
  const order = 'orderId' in command ? book.orders.find(({ ticket }) => ticket === command.orderId) : undefined;
  switch (command.op) {
    case 'open':
      return ack.deals.length > 0;
    case 'pending':
      return hasEnded(ack.order) || book.orders.some(({ ticket }) => ticket === ack.order);
    case 'modify_position':
      return !position || sameLevels(position, command, tolerance(position.symbol));
    case 'modify_order':
      return !order || sameLevels(order, command, tolerance(order.symbol));
    case 'close':
      return !position || ack.deals.length > 0;
    case 'close_part':
      return !position || ack.deals.length > 0;
    case 'cancel':
      return !order;
  }
}

/** A trace that the broker itself has of a number. */
export interface Trace {
  n: number;
  lots: string;
  price: string;
  positionId: string;
  orderId: string | null;
}

/** What the broker's own books say of a number that nobody has answered; null: nothing. */
export function answerByTraces(
  command: Command | null,
  n: number,
  traces: readonly Trace[],
  asOf: number,
): Answer | null {
  const [first] = traces;
  if (!first) return null;
  if (first.orderId !== null) return { n, state: 'done', orderId: first.orderId, asOf };
  const lots = sum(traces.map((one) => decimal(one.lots)));
  const asked = command && 'lots' in command ? command.lots : null;
  const state = asked !== null && lots.lt(asked) ? 'partial' : 'done';
  const { positionId, price } = first;
  return { n, state, lots: toText(lots), ...(decimal(price).gt(0) ? { price } : {}), positionId, asOf };
}
