import { decimal, toText } from '../core/decimal.ts';
import type { BookChanges, BookReader } from './book.ts';
import { draftOf } from './draft.ts';
import { dealIn } from './netting.ts';

interface Waiting {
  /** one piece of work a key */
  key: string;
  at: number;
}

/** A deal that was answered and is not booked yet. */
interface LateFill extends Waiting {
  kind: 'fill';
  symbol: string;
  side: 'buy' | 'sell';
  lots: string;
  price: string;
  sl: string | null;
  tp: string | null;
  n: number | null;
  /** the id kept for it; null where it joins what is held */
  positionId: string | null;
}

/** A cost of something that is closed already. */
interface LateCharge extends Waiting {
  kind: 'charge';
  symbol: string;
  positionId: string;
  amount: string;
}

export type LateWork = LateFill | LateCharge;

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
