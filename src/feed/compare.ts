import { canonicalJson } from '../core/json.ts';
import type { Reading, Signal, Update } from '../core/reading.ts';
import type { Said } from '../core/said.ts';
import { tell } from '../words/words.ts';

/** Where two readings of one message differ in what would be traded. Empty: they agree. */
export function differences(grammar: Reading, model: Reading): Said[] {
  if (meaning(grammar) !== meaning(model))
    return [tell('doubt.MEANING', { grammar: meaning(grammar), model: meaning(model) })];
  const ours = itemsOf(grammar);
  const theirs = itemsOf(model);
  if (ours.length !== theirs.length) return [tell('doubt.COUNT', { grammar: ours.length, model: theirs.length })];
  return ours.flatMap((item, at) => {
    const other = theirs[at];
    return other ? betweenItems(item, other) : [];
  });
}

export function meaning({ type }: Reading): 'signal' | 'update' | 'nothing' | 'contradiction' {
  if (type === 'signal' || type === 'signals') return 'signal';
  if (type === 'update' || type === 'updates') return 'update';
  return type === 'none' ? 'nothing' : 'contradiction';
}

type Item = Signal | Update;

/** In an order of their own: which trade of a message comes first says nothing. */
function itemsOf(reading: Reading): Item[] {
  if (reading.type === 'none' || reading.type === 'reject') return [];
  const items: Item[] = reading.type === 'signals' || reading.type === 'updates' ? reading.items : [reading];
  return [...items].sort((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1));
}

/** What a person reads of a value; null where there is none. */
const shown = (value: unknown): string | null =>
  typeof value === 'string' ? value : value === undefined || value === null ? null : canonicalJson(value);

/** An open target and leverage change no order, so they may differ. */
const besideThePoint = new Set(['openTp', 'leverage']);

function betweenItems(ours: Item, theirs: Item): Said[] {
  const fields = new Set([...Object.keys(ours), ...Object.keys(theirs)].filter((field) => !besideThePoint.has(field)));
  return [...fields].flatMap((field) => {
    const [grammar, model] = [ours, theirs].map((item) => shown((item as Record<string, unknown>)[field]));
    return grammar === model ? [] : [tell('doubt.FIELD', { field, grammar, model })];
  });
}
