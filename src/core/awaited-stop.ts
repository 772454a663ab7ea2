import type { Side } from './broker.ts';
import { decimal, toText } from './decimal.ts';

/** A stop so far from its entry into profit, or with a minus into loss. */
export function awaitedStop(side: Side, entry: string, distance: string): string {
  return toText(side === 'buy' ? decimal(entry).add(distance) : decimal(entry).sub(distance));
}
