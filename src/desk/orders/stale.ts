import type { DeskContext } from '../store.ts';

const stale = new WeakMap<DeskContext, Set<string>>();

/** Its card no longer says what is: it is shown once, at the end of the transaction. */
export function markStale(context: DeskContext, signalId: string): void {
  const marked = stale.get(context) ?? new Set<string>();
  marked.add(signalId);
  stale.set(context, marked);
}

/** Those marked so far, which stay marked. One whose beginning was rolled back with its attempt has nothing to show. */
export const staleSoFar = (context: DeskContext): string[] =>
  [...(stale.get(context) ?? [])].filter((id) => context.store.signalBook(id) !== undefined);

/** Those marked since this was last asked for. */
export function takeStale(context: DeskContext): string[] {
  const marked = staleSoFar(context);
  stale.delete(context);
  return marked;
}
