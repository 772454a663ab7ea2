import type { Changed } from '../core/feed-log.ts';
import { canonicalJson } from '../core/json.ts';
import type { Reading, Signal } from '../core/reading.ts';

/** What changed between two revisions of one message. It says nothing of what to do: only a desk knows its orders. */
export function whatChanged(before: Reading, after: Reading): Changed[] {
  if (same(before, after)) return [];
  const earlier = signalsOf(before);
  const later = signalsOf(after);
  if (earlier.length === 0 && later.length === 0) return ['update'];
  if (earlier.length === 0) return ['appeared'];
  if (later.length === 0) return ['vanished'];
  if (earlier.length !== later.length) return ['symbol'];
  const found = new Set<Changed>();
  earlier.forEach((signal, at) => {
    for (const change of betweenSignals(signal, later[at] ?? signal)) found.add(change);
  });
  return [...found];
}

export function signalsOf(reading: Reading): Signal[] {
  if (reading.type === 'signal') return [reading];
  return reading.type === 'signals' ? reading.items : [];
}

function betweenSignals(before: Signal, after: Signal): Changed[] {
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
