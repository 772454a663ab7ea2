import { z } from 'zod';
import { decimalText } from '../core/broker.ts';
import { decimal, toText } from '../core/decimal.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import type { BookChanges, BookReader } from './book.ts';
import { draftOf } from './draft.ts';
import { applyByHand } from './hands.ts';
import { venueRefusals } from './refusals.ts';

/** What the broker does of its own accord. */
export const happeningSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('balance'), amount: decimalText }),
  z.object({ kind: z.literal('credit'), amount: decimalText }),
  /** taken from the balance */
  z.object({ kind: z.literal('charge'), amount: decimalText, positionId: z.string().optional() }),
  z.object({ kind: z.literal('move_ticket'), positionId: z.string() }),
  z.object({ kind: z.literal('close'), positionId: z.string() }),
  z.object({ kind: z.literal('cancel'), orderId: z.string() }),
]);
export type Happening = z.infer<typeof happeningSchema>;

/** Paid in or out, charged or credited: whole cents, and never more than there is. */
function applyMoney(
  book: BookReader,
  kind: 'balance' | 'credit' | 'charge',
  amount: string,
  rest: { now: number; positionId?: string | undefined },
): Outcome<BookChanges> {
  const draft = draftOf(book);
  const moved = kind === 'charge' ? decimal(amount).neg() : decimal(amount);
  if (decimal(book.account.balance).add(moved).isNegative() || !moved.mul(100).isInteger()) {
    return venueRefusals.refuse('INVALID_AMOUNT', { amount });
  }
  const { now: at, positionId } = rest;
  const of = positionId === undefined ? {} : { positionId };
  draft.note({ at, kind, profit: toText(moved), cause: kind === 'balance' ? 'manual' : 'broker', ...of });
  return accept(draft.changes);
}

/** Paid in or out, so that the balance is what the account began with. */
export function applyStart(book: BookReader, at: number): Outcome<BookChanges> {
  const draft = draftOf(book);
  const missing = decimal(book.account.initialBalance).sub(book.account.balance);
  if (!missing.isZero()) draft.note({ at, kind: 'balance', profit: toText(missing), cause: 'manual' });
  return accept(draft.changes);
}

/** The position stays the same; what requests name it by does not. */
function moveTicket(book: BookReader, positionId: string, at: number): Outcome<BookChanges> {
  const draft = draftOf(book);
  const position = draft.position(positionId);
  if (!position) return venueRefusals.refuse('NOT_FOUND', { id: positionId });
  const moved = { from: position.ticket, to: draft.takeId() };
  draft.putPosition({ ...position, ticket: moved.to });
  const { symbol, side, lots } = position;
  draft.note({ at, kind: 'moved', symbol, side, lots, positionId, moved, cause: 'broker' });
  return accept(draft.changes);
}

export function applyHappening(book: BookReader, happening: Happening, now: number): Outcome<BookChanges> {
  switch (happening.kind) {
    case 'balance':
    case 'credit':
      return applyMoney(book, happening.kind, happening.amount, { now });
    case 'charge':
      return applyMoney(book, 'charge', happening.amount, { now, positionId: happening.positionId });
    case 'move_ticket':
      return moveTicket(book, happening.positionId, now);
    case 'close':
      return applyByHand(book, { op: 'close', positionId: happening.positionId }, now, 'broker');
    case 'cancel':
      return applyByHand(book, { op: 'cancel', orderId: happening.orderId }, now, 'broker');
  }
}
