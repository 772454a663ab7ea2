import { hashOf } from '../../core/json.ts';
import type { NewsEvent } from '../../core/news.ts';
import type { DeskContext } from '../store.ts';

/** Kept of each source. */
export const mostEvents = 1_000;

/** Decisions stand on it, so what it says is in the journal: once for each time it says something else. */
export function noteNews(context: DeskContext, source: string, before: NewsEvent[] | null, events: NewsEvent[]): void {
  const hash = hashOf(events);
  if (before !== null && hashOf(before) === hash) return;
  context.store.journal.append('calendar', { source, events: events.length, hash }, context.now());
}
