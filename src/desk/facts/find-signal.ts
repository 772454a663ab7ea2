import { shortName } from '../signal-id.ts';
import type { DeskContext, SignalRow } from '../store.ts';

const lookBack = 500;

/** A signal by its id, by the short name on its card, or by the message it came in; of several the newest. Left out: the newest of all. */
export function findSignal({ store }: DeskContext, name: string | undefined): SignalRow | undefined {
  if (name === undefined) return store.signals(Number.MAX_SAFE_INTEGER, 1)[0];
  const exact = store.signal(name);
  if (exact) return exact;
  const lately = store.signals(Number.MAX_SAFE_INTEGER, lookBack);
  const word = name.toLowerCase();
  return lately.find(({ id }) => shortName(id) === word) ?? lately.find(({ messageId }) => messageId === name);
}
