import type { Signal, Update } from '../../core/reading.ts';

/**
 * "ORDER MODIFIED", and the whole trade once more, in a reply to it: what differs is what changes. Nothing when it is
 * another trade, or the same.
 */
export function changesTo(earlier: Signal, now: Signal): Update[] {
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
