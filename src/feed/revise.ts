import type { Changed } from '../core/feed-log.ts';
import { canonicalJson } from '../core/json.ts';
import type { Reading, Signal } from '../core/reading.ts';
import { signalChanges } from '../core/signal-changes.ts';

/**
 * What changed between two revisions of one message. It says nothing of what to do: only a desk knows its orders.
 * A signal edited into an instruction about itself ("closed") has not vanished. Trades of one message are compared in
 * their order; one taken out from among them makes the rest doubtful, one added at the end leaves them as they were.
 */
export function whatChanged(before: Reading, after: Reading): Changed[] {
  if (same(before, after)) return [];
  const earlier = signalsOf(before);
  const later = signalsOf(after);
  const isUpdate = after.type === 'update' || after.type === 'updates';
  if (later.length === 0) return isUpdate || earlier.length === 0 ? ['update'] : ['vanished'];
  if (earlier.length === 0) return ['appeared'];
  const found = new Set(earlier.flatMap((signal, at) => signalChanges(signal, later[at] ?? signal)));
  if (later.length > earlier.length) found.add('appeared');
  if (later.length < earlier.length) found.add('symbol');
  return [...found];
}

export function signalsOf(reading: Reading): Signal[] {
  if (reading.type === 'signal') return [reading];
  return reading.type === 'signals' ? reading.items : [];
}

function same(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
