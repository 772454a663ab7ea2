import { canonicalJson } from '../core/json.ts';
import type { Reading, Signal, Update } from '../core/reading.ts';

/** Where two readings of one message differ in what would be traded, in words. Empty: they agree. */
export function differences(grammar: Reading, model: Reading): string[] {
  if (meaning(grammar) !== meaning(model))
    return [`the grammar reads ${meaning(grammar)}, the model ${meaning(model)}`];
  const ours = itemsOf(grammar);
  const theirs = itemsOf(model);
  if (ours.length !== theirs.length)
    return [`the grammar reads ${ours.length} instructions, the model ${theirs.length}`];
  return ours.flatMap((item, at) => {
    const other = theirs[at];
    return other ? betweenItems(item, other) : [];
  });
}

export function meaning({ type }: Reading): 'a signal' | 'an update' | 'nothing' | 'a contradiction' {
  if (type === 'signal' || type === 'signals') return 'a signal';
  if (type === 'update' || type === 'updates') return 'an update';
  return type === 'none' ? 'nothing' : 'a contradiction';
}

type Item = Signal | Update;

/** In an order of their own: which trade of a message comes first says nothing. */
function itemsOf(reading: Reading): Item[] {
  if (reading.type === 'none' || reading.type === 'reject') return [];
  const items: Item[] = reading.type === 'signals' || reading.type === 'updates' ? reading.items : [reading];
  return [...items].sort((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1));
}

/** An open target and leverage change no order, so they may differ. */
const besideThePoint = new Set(['openTp', 'leverage']);

function betweenItems(ours: Item, theirs: Item): string[] {
  const fields = new Set([...Object.keys(ours), ...Object.keys(theirs)].filter((field) => !besideThePoint.has(field)));
  return [...fields].flatMap((field) => {
    const [a, b] = [ours, theirs].map((item) => canonicalJson((item as Record<string, unknown>)[field] ?? null));
    return a === b ? [] : [`${field}: the grammar reads ${a}, the model ${b}`];
  });
}
