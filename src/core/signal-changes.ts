import type { Changed } from './feed-log.ts';
import { canonicalJson } from './json.ts';
import type { Signal } from './reading.ts';

/** What differs between two readings of one trade. */
export function signalChanges(before: Signal, after: Signal): Changed[] {
  const changes: [Changed, boolean][] = [
    ['symbol', before.symbol !== after.symbol],
    ['side', before.side !== after.side],
    ['order', before.order !== after.order],
    ['entry', !same([before.entry, before.entries], [after.entry, after.entries])],
    ['stop', !same([before.sl, before.slPips], [after.sl, after.slPips])],
    ['targets', !same([before.tps, before.tpPips, before.openTp], [after.tps, after.tpPips, after.openTp])],
  ];
  return changes.filter(([, differs]) => differs).map(([change]) => change);
}

function same(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
