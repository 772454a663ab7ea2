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
    ['targets', !same(targetsOf(before), targetsOf(after))],
  ];
  return changes.filter(([, differs]) => differs).map(([change]) => change);
}

const targetsOf = ({ tps, tpPips, rr, openTp }: Signal) => [tps, tpPips, openTp, ...(rr ? [rr] : [])];

function same(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
