import { type Item, is } from '../words/items.ts';
import type { Sentence } from '../words/sentences.ts';

/** Lines of numbers alone belong to the label before them: "Take profits:", and a price on each line. */
export function withLists(items: Item[], sentences: Sentence[]): Sentence[] {
  const joined: Sentence[] = [];
  let labelled: boolean | undefined;
  for (const sentence of sentences) {
    const before = joined.at(-1);
    const own = items.slice(sentence.from, sentence.to);
    const isBare =
      own.every((item) => item.kind !== 'phrase' && item.kind !== 'unknown') && own.some((item) => item.number);
    if (isBare) labelled ??= before !== undefined && !before.question && endsWithLabel(items, before);
    else labelled = undefined;
    if (before && isBare && labelled) before.to = sentence.to;
    else joined.push({ ...sentence });
  }
  return joined;
}

/** Ends with a label, or with the list that stands behind one. */
function endsWithLabel(items: Item[], { from, to }: Sentence): boolean {
  for (let at = to - 1; at >= from; at--) {
    if (is(items[at], 'tp', 'sl', 'stop', 'entry')) return true;
    if (items[at]?.kind === 'phrase' || items[at]?.kind === 'unknown') return false;
  }
  return false;
}
