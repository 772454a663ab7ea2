import type { Order, Quote } from '../core/broker.ts';
import type { BrokerEvent } from '../core/broker-report.ts';
import type { Answer, Command } from '../core/command.ts';
import { decimal, toText } from '../core/decimal.ts';
import type { Outcome, Refusal } from '../core/outcome.ts';
import { rejectionSchema } from '../core/rejection.ts';
import type { BookChanges, BookedPosition, BookReader } from './book.ts';
import { checkMoney, closeLots, numberOf, openPosition } from './deal.ts';
import { type Draft, draftOf } from './draft.ts';
import { type Instruction, perform, type Told } from './perform.ts';
import { venueRefusals } from './refusals.ts';
import { closeOut, mayChangeEquity } from './stop-out.ts';
import { closingPrice, openingPrice } from './valuation.ts';

/*
 * What the paper broker promises:
 * 1 a command number is carried out at most once; a repeat gets the stored answer and changes nothing
 * 2 the balance is the initial balance plus the profits of all events
 * 3 a limit or target fills at its price or better, a stop at its price or worse, always at a quoted price
 * 4 what is refused changes nothing but the answer and the event that says so
 */

export interface Answered {
  changes: BookChanges;
  answer: Answer;
  /** why it was refused, with its facts */
  refusal: Refusal | null;
}

/** A conflict and a lapse are ends of their own; what is refused carries its code. */
function endOf({ code }: Refusal): Pick<Answer, 'state' | 'code'> {
  if (code === 'CONFLICT') return { state: 'conflict' };
  if (code === 'EXPIRED') return { state: 'expired' };
  return { state: 'rejected', code: rejectionSchema.catch('OTHER').parse(code) };
}

const subjectOf = (asked: Instruction): Partial<BrokerEvent> =>
  'symbol' in asked
    ? { symbol: asked.symbol, side: asked.side, lots: asked.lots }
    : 'orderId' in asked
      ? { orderId: asked.orderId }
      : { positionId: asked.positionId };

export function applyCommand(book: BookReader, command: Command, now: number): Answered {
  const draft = draftOf(book);
  const given = book.answer(command.n);
  if (given) return { changes: draft.changes, answer: given, refusal: null };
  const { n, expiresAt } = command;
  const outcome: Outcome<Told> =
    now >= expiresAt
      ? venueRefusals.refuse('EXPIRED', { expiresAt })
      : perform(draft, command, { n, cause: 'command', now });
  if (!outcome.ok) noteRefused(draft, command, endOf(outcome.refusal), now);
  const end = outcome.ok ? { state: 'done' as const, ...outcome.value } : endOf(outcome.refusal);
  const answer: Answer = { n, ...end, asOf: draft.account.lastSeq };
  draft.keepAnswer(answer);
  return { changes: draft.changes, answer, refusal: outcome.ok ? null : outcome.refusal };
}

function noteRefused(draft: Draft, command: Command, end: ReturnType<typeof endOf>, at: number): void {
  const cause = end.state === 'expired' ? 'expiry' : 'command';
  const code = end.code === undefined ? {} : { code: end.code };
  draft.note({ at, kind: 'refused', ...subjectOf(command), n: command.n, cause, ...code });
}

/** What the trader does in the terminal: no number, no answer to keep, seen only in the account. */
export function applyByHand(book: BookReader, asked: Instruction, now: number): Outcome<BookChanges> {
  const draft = draftOf(book);
  const outcome = perform(draft, asked, { n: null, cause: 'manual', now });
  return outcome.ok ? { ok: true, value: draft.changes } : outcome;
}

export function applyDeposit(book: BookReader, amount: string, now: number): Outcome<BookChanges> {
  const draft = draftOf(book);
  const after = decimal(book.account.balance).add(amount);
  if (after.isNegative() || !decimal(amount).mul(100).isInteger()) {
    return venueRefusals.refuse('INVALID_AMOUNT', { amount });
  }
  draft.note({ at: now, kind: 'balance', profit: toText(decimal(amount)), cause: 'manual' });
  return { ok: true, value: draft.changes };
}

function isReached(order: Order, quote: Quote): boolean {
  const price = openingPrice(quote, order.side);
  return (order.side === 'buy') === (order.type === 'limit') ? price.lte(order.price) : price.gte(order.price);
}

/** A triggered order fills at the quote: better than asked for a limit, worse for a stop that was jumped over. */
function trigger(draft: Draft, order: Order, quote: Quote): void {
  const { symbol, side, sl, tp, n, id: orderId } = order;
  const opening = { symbol, side, sl, tp, lots: decimal(order.remaining), price: openingPrice(quote, side) };
  const paid = checkMoney(draft, opening);
  draft.dropOrder(orderId);
  if (paid.ok) openPosition(draft, opening, { n, cause: 'command', now: quote.at }, orderId);
  else {
    const code = rejectionSchema.catch('OTHER').parse(paid.refusal.code);
    draft.note({ at: quote.at, kind: 'unfilled', symbol, side, lots: order.remaining, orderId, code, ...numberOf(n) });
  }
}

/** The stop comes first: where both could have been touched, the worse one counts. */
function touched(position: BookedPosition, quote: Quote): 'stop' | 'target' | null {
  const price = closingPrice(quote, position.side);
  const isBuy = position.side === 'buy';
  if (position.sl !== null && (isBuy ? price.lte(position.sl) : price.gte(position.sl))) return 'stop';
  if (position.tp !== null && (isBuy ? price.gte(position.tp) : price.lte(position.tp))) return 'target';
  return null;
}

function settle(draft: Draft, quote: Quote): void {
  for (const order of draft.ordersOf(quote.symbol)) if (isReached(order, quote)) trigger(draft, order, quote);
  for (const position of draft.positionsOf(quote.symbol)) {
    const cause = touched(position, quote);
    if (!cause) continue;
    const price = closingPrice(quote, position.side);
    closeLots(draft, position, decimal(position.lots), price, { n: null, cause, now: quote.at });
  }
}

/** Takes in new prices, already checked. Only what is open in their symbols is looked at; the margin level once, at the end. */
export function applyQuotes(book: BookReader, quotes: Quote[]): BookChanges {
  const draft = draftOf(book);
  for (const quote of quotes) draft.setQuote(quote);
  for (const quote of quotes) settle(draft, quote);
  const last = quotes.at(-1);
  if (last && mayChangeEquity(draft, new Set(quotes.map((quote) => quote.symbol)))) closeOut(draft, last.at);
  return draft.changes;
}
