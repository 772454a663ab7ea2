import { type Item, is, isSign } from '../words/items.ts';
import { leadsToNumber } from '../words/leads.ts';
import type { Role } from './draft.ts';

export function roleOf(item: Item | undefined): Role | undefined {
  return is(item, 'sl', 'stop') ? 'sl' : is(item, 'tp') ? 'tp' : is(item, 'entry') ? 'entry' : undefined;
}

/** The label that stands behind a number, with at most a unit and small words between. */
export function nextLabel(items: Item[], at: number, to: number): number | undefined {
  for (let next = at + 1; next < Math.min(to, at + 6); next++) {
    const item = items[next];
    if (!item || item.kind === 'line' || item.number || isSign(item, ',;|./')) return undefined;
    if (roleOf(item)) return isOpenEnded(items, next) ? undefined : next;
    if (!is(item, 'pips', 'the', 'at', 'filler', 'or', 'to') && !isSign(item, '(-')) return undefined;
  }
  return undefined;
}

/** "SL ...", "TP:", a label that waits for its own price. */
function isOpenEnded(items: Item[], label: number): boolean {
  const after = items[label + 1];
  if (isSign(after, ':=')) return true;
  return isSign(after, '.-~') && after !== undefined && (after.end - after.at > 1 || after.text !== '.');
}

/** A number in the same clause: the label is that one's. */
export function numberFollows(items: Item[], label: number): boolean {
  if (leadsToNumber(items, label)) return true;
  for (let next = label + 1; next <= label + 4; next++) {
    const item = items[next];
    if (!item || item.kind === 'line' || isSign(item, ',;|.')) return false;
    if (item.number) return true;
  }
  return false;
}

const longest = 24;

/** "60.20 entry, 59.40 stop, 61.80 target": up to the end of the line or sentence every number has its label behind it. */
export function labelsTrail(items: Item[], from: number, to: number): boolean {
  let bare: number | undefined;
  let apart = true;
  let pairs = 0;
  for (let at = from; at < Math.min(to, from + longest); at++) {
    const item = items[at];
    if (!item || item.kind === 'line' || (isSign(item, '.!;') && !items[at + 1]?.glued)) break;
    if (item.number && (item.number.unit === undefined || item.number.unit === 'pips')) {
      if (bare !== undefined || !apart) return false;
      bare = at;
    } else if (roleOf(item) && bare !== undefined) {
      if (nextLabel(items, bare, to) !== at) return false;
      bare = undefined;
      apart = roleOf(item) === 'entry';
      pairs++;
    } else if (roleOf(item) || is(item, 'open', 'runner', 'keep')) return false;
    else if (isSign(item, ',;|/') || is(item, 'and')) apart = true;
  }
  return bare === undefined && pairs > 0;
}
