import type { DeskContext } from './store.ts';

/** The zone times are shown to the trader in. What the rules go by is the firm's own. */
export function zoneOf(context: DeskContext): string {
  return context.store.zone();
}
