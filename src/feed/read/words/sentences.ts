import { type Item, isSign } from './items.ts';
import { isAbbreviation } from './leads.ts';

/** A stretch of items that says one thing: up to a line break, a full stop, ! ? or ; */
export interface Sentence {
  from: number;
  /** index behind its last item */
  to: number;
  question: boolean;
  line: number;
}

export function sentencesOf(items: Item[]): Sentence[] {
  const list: Sentence[] = [];
  let from = 0;
  let line = 0;
  const close = (to: number, question: boolean): void => {
    if (to > from) list.push({ from, to, question, line });
    from = to;
  };
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    if (!item) continue;
    if (item.kind === 'line') {
      close(at, false);
      from = at + 1;
      line++;
    } else if (isSign(item, '?')) close(at + 1, true);
    else if (
      isSign(item, '.!') &&
      !items[at + 1]?.glued &&
      !isAbbreviation(items, at) &&
      !(item.text === '.' && items[at - 1]?.number?.unit === 'index')
    )
      close(at + 1, false);
  }
  close(items.length, false);
  return list;
}
