import { decimal, toText } from '../core/decimal.ts';
import type { BookChanges, BookReader } from './book.ts';
import { draftOf } from './draft.ts';
import type { LateWork } from './late-work.ts';
import { dealIn } from './netting.ts';

/** What was put off is done now. */
export function applyLate(book: BookReader, work: LateWork, now: number): BookChanges {
  const draft = draftOf(book);
  draft.finishLate(work.key);
  if (work.kind === 'charge') {
    const { symbol, positionId } = work;
    const profit = toText(decimal(work.amount).neg());
    draft.note({ at: now, kind: 'charge', symbol, positionId, profit, cause: 'broker' });
    return draft.changes;
  }
  const { n, positionId, symbol, side, sl, tp } = work;
  const opening = { symbol, side, sl, tp, lots: decimal(work.lots), price: decimal(work.price) };
  dealIn(draft, opening, { n, cause: 'command', now }, positionId === null ? {} : { id: positionId });
  return draft.changes;
}
