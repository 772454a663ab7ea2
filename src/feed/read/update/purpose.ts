import { type Item, is } from '../words/items.ts';
import type { Sourced } from './update-doubts.ts';

/** "Trade invalid / close now": what is open is closed, and an order that waits is ended by that as well. */
const isEnd = ({ update }: Sourced, cancel: Sourced): boolean =>
  update.action === 'close' &&
  update.condition === undefined &&
  update.tp === undefined &&
  (update.symbol === undefined || cancel.update.symbol === undefined || update.symbol === cancel.update.symbol);

/** "Closing at break even": where it is closed, and no stop to be moved. */
function isClosedAt(items: Item[], close: Sourced, even: Sourced): boolean {
  if (close.update.action !== 'close') return false;
  const from = Math.max(...close.from.filter((at) => is(items[at], 'close')));
  const to = Math.min(...even.from);
  const between = items.slice(from + 1, to);
  return to > from && between.length < 3 && between.every((item) => is(item, 'to', 'at', 'filler') && !is(item, 'and'));
}

/**
 * "Close 34 %, let's lock in some gains", "move SL to 139.5 to secure some profit": what the one instruction is for, and
 * no second one.
 */
export function besidesPurpose(items: Item[], found: Sourced[]): Sourced[] {
  const isOpen = ({ update }: Sourced): boolean =>
    update.action === 'close_partial' &&
    update.fraction === null &&
    update.tp === undefined &&
    update.condition === undefined;
  const isSaid = ({ update }: Sourced): boolean =>
    update.action === 'close_partial' &&
    update.fraction !== null &&
    update.tp === undefined &&
    update.condition === undefined;
  return found.filter((one) => {
    if (one.update.action === 'cancel' && one.from.every((at) => is(items[at], 'void') && !is(items[at], 'cancel')))
      return !found.some((other) => isEnd(other, one));
    if (one.update.action === 'breakeven') return !found.some((other) => isClosedAt(items, other, one));
    if (!isOpen(one)) return true;
    const first = Math.min(...one.from);
    const before = found.filter((other) => other !== one && Math.min(...other.from) < first);
    if (before.some(isSaid)) return false;
    const isFor = is(items[first - 1], 'to') && !items[first - 1]?.number;
    return !(isFor && before.some(({ update }) => update.action === 'move_sl' || update.action === 'breakeven'));
  });
}
