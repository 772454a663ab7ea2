import type { Piece } from '../../../core/reading.ts';
import type { Normal } from '../text/normalise.ts';
import type { Item } from '../words/items.ts';
import type { Taken } from './taken.ts';

/**
 * The text of the message piece by piece, in its order, each with what it was taken for. Neighbours taken for the same
 * are one piece; what never became an item (emoji without meaning, addresses, hidden markup) is decoration.
 */
export function piecesOf(text: string, normal: Normal, items: Item[], taken: readonly Taken[]): Piece[] {
  const pieces: Piece[] = [];
  let last = 0;
  for (const { start, end, as, of } of placed(normal, items, taken)) {
    if (start < last) continue;
    add(pieces, text, last, start, { as: 'decoration' });
    add(pieces, text, start, end, { as, ...(of === undefined ? {} : { of }) });
    last = end;
  }
  add(pieces, text, last, text.length, { as: 'decoration' });
  return pieces.map(({ start, text: piece, ...rest }) => ({ start, text: piece.trimEnd(), ...rest }));
}

/** Items by where they stand; a label laid before several columns stands in the text once. */
function placed(normal: Normal, items: Item[], taken: readonly Taken[]): (Taken & { start: number; end: number })[] {
  const found = items.flatMap((item, at) => {
    const [start, end, what] = [normal.starts[item.at], normal.ends[item.end - 1], taken[at]];
    return start === undefined || end === undefined || !what || item.kind === 'line' ? [] : [{ start, end, ...what }];
  });
  const isInOrder = found.every((one, at) => at === 0 || one.start > (found[at - 1]?.start ?? 0));
  return isInOrder ? found : found.sort((a, b) => a.start - b.start || rank(a) - rank(b));
}

const rank = ({ as }: Taken): number => (as === 'unexplained' ? 0 : as === 'field' ? 1 : 2);

function add(pieces: Piece[], text: string, from: number, to: number, taken: Taken): void {
  const part = text.slice(from, to);
  const lead = part.length - part.trimStart().length;
  if (lead === part.length) return;
  const before = pieces.at(-1);
  const isSame = before?.as === taken.as && before.of === taken.of;
  if (before && isSame && taken.as !== 'field') before.text = text.slice(before.start, to);
  else pieces.push({ start: from + lead, text: part.trim(), ...taken });
}
