import { type Item, is, isSign, sideOf } from './items.ts';

/** Words said before a quotation that make it one: a name alone introduces its own message. */
const fewest = 3;

/** "He posted …": a word that brings what another has said. */
const told = /^(?:posted|wrote|said|says|sent|shared|called|texted|typed|escribió|dijo|schrieb|écrit|написал|disse)$/i;

/** A trade in quotation marks behind words of its own line is somebody's example or somebody else's words. */
export function maskQuoted(items: Item[], skip: boolean[]): boolean {
  let masked = false;
  let words = 0;
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    if (item?.kind === 'line') words = 0;
    if (item?.kind === 'phrase' || item?.kind === 'unknown') words++;
    if (!isSign(item, '"\'')) continue;
    const end = endOfQuote(items, at);
    if (words < fewest && !isLine(items, at, end) && !told.test(items[at - 1]?.text ?? '')) continue;
    if (end === undefined || !isTrade(items.slice(at, end))) continue;
    for (let one = at; one <= end; one++) skip[one] = true;
    masked = true;
    at = end;
  }
  return masked;
}

/** A line that is a quotation from end to end, with words of its own before or behind it. */
const isLine = (items: Item[], from: number, end: number | undefined): boolean =>
  end !== undefined &&
  (items[from - 1]?.kind ?? 'line') === 'line' &&
  (items[end + 1]?.kind ?? 'line') === 'line' &&
  [...items.slice(0, from), ...items.slice(end + 1)].some((item) =>
    is(item, 'be', 'close', 'cancel', 'move', 'set', 'partial'),
  );

/** The same mark again in the same line. */
function endOfQuote(items: Item[], from: number): number | undefined {
  for (let at = from + 1; at < items.length && items[at]?.kind !== 'line'; at++)
    if (isSign(items[at], items[from]?.text ?? '"')) return at;
  return undefined;
}

const isTrade = (part: Item[]): boolean =>
  part.length > 3 && part.some((item) => sideOf(item) !== undefined) && part.some((item) => item.number);
