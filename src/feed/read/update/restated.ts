import type { Reading, Signal, Update } from '../../../core/reading.ts';
import type { Chosen } from '../decide/chosen.ts';
import { type Item, is } from '../words/items.ts';

/**
 * "ORDER MODIFIED", and the whole trade once more, in a reply to it: what differs is what changes. Nothing when it is
 * another trade, or the same.
 */
function changesTo(earlier: Signal, now: Signal): Update[] {
  if (earlier.symbol !== now.symbol || earlier.side !== now.side) return [];
  const changes: Update[] = [];
  const entry = isSame(earlier.entry, now.entry) ? null : now.entry;
  if (typeof entry === 'number') changes.push({ type: 'update', action: 'move_entry', price: entry });
  const sl = now.sl !== null && now.sl !== earlier.sl ? now.sl : null;
  const tps = now.tps.length > 0 && !isSame(earlier.tps, now.tps) ? now.tps : null;
  if (tps) changes.push({ type: 'update', action: 'set_levels', ...(sl === null ? {} : { sl }), tps });
  else if (sl !== null) changes.push({ type: 'update', action: 'move_sl', price: sl });
  return changes;
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A trade told once more in a reply to itself: a change of it where it says so, else a question. */
export function restated(opened: Chosen, replied: Reading | undefined, items: Item[]): Chosen {
  const { reading } = opened;
  if (replied?.type !== 'signal' || reading.type !== 'signal') return opened;
  if (replied.symbol !== reading.symbol || replied.side !== reading.side) return opened;
  const changes = items.some((item) => is(item, 'change')) ? changesTo(replied, reading) : [];
  const [only] = changes;
  const reasons = [...(opened.certainty === 'certain' ? [] : opened.reasons), 'the trade it replies to, told again'];
  const asked: Chosen = { ...opened, certainty: 'probable', reasons };
  if (!only) return asked;
  return { ...asked, reading: changes.length > 1 ? { type: 'updates', items: changes } : only };
}
