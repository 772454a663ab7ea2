import type { Piece } from '../../../core/reading.ts';
import type { Normal } from '../text/normalise.ts';
import type { Item } from '../words/items.ts';
import { decoration, type Taken } from './taken.ts';

/**
 * The text of the message piece by piece, in its order, each with what it was taken for. Neighbours taken for the same
 * are one piece; what never became an item (emoji without meaning, addresses, hidden markup) is decoration.
 */
export function piecesOf(text: string, normal: Normal, items: Item[], taken: readonly Taken[]): Piece[] {
  const pieces: Piece[] = [];
  let last = 0;
  for (const { start, end, what } of placed(normal, items, taken)) {
    if (start < last) continue;
    if (start > last) add(pieces, text, last, start, decoration);
    add(pieces, text, start, end, what);
    last = end;
  }
  add(pieces, text, last, text.length, decoration);
  for (const piece of pieces) piece.text = piece.text.trimEnd();
  return pieces;
}

interface Placed {
  start: number;
  end: number;
  what: Taken;
}

/** Items by where they stand; a label laid before several columns stands in the text once. */
function placed(normal: Normal, items: Item[], taken: readonly Taken[]): Placed[] {
  const found: Placed[] = [];
  let isInOrder = true;
  for (let at = 0; at < items.length; at++) {
    const item = items[at] as Item;
    const start = normal.starts[item.at];
    const end = normal.ends[item.end - 1];
    const what = taken[at];
    if (start === undefined || end === undefined || !what || item.kind === 'line') continue;
    const last = found[found.length - 1];
    if (last && start <= last.start) isInOrder = false;
    found.push({ start, end, what });
  }
  return isInOrder ? found : found.sort((a, b) => a.start - b.start || rank(a.what) - rank(b.what));
}

const rank = ({ as }: Taken): number => (as === 'unexplained' ? 0 : as === 'field' ? 1 : 2);

function add(pieces: Piece[], text: string, from: number, to: number, taken: Taken): void {
  const part = text.slice(from, to);
  const lead = part.length - part.trimStart().length;
  if (lead === part.length) return;
  const before = pieces.at(-1);
  const isSame = before?.as === taken.as && before.of === taken.of;
  if (before && isSame && taken.as !== 'field') before.text = text.slice(before.start, to);
  else if (taken.of === undefined) pieces.push({ start: from + lead, text: part.trim(), as: taken.as });
  else pieces.push({ start: from + lead, text: part.trim(), as: taken.as, of: taken.of });
}
