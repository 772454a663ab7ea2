import type { ActorContext } from '../platform/actor-context.ts';
import type { DirectoryStore } from './store.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const mostAnHour = 100;

/**
 * Whether this is said today for the first time; it counts as said then. Of a crowd only so many are answered in an hour: it
 * costs no more than that.
 */
export function isFirstToday(
  { store, now }: Pick<ActorContext<DirectoryStore, 'directory'>, 'store' | 'now'>,
  what: string,
): boolean {
  const toldAt = store.strangerToldAt(what);
  if (toldAt !== undefined && now() - toldAt < dayMs) return false;
  store.forgetStrangers(now() - dayMs);
  if (store.strangersTold(now() - hourMs) >= mostAnHour) return false;
  store.noteStranger(what, now());
  return true;
}
