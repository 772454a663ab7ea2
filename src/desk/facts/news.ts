import type { NewsEvent } from '../../core/news.ts';
import type { Said } from '../../core/said.ts';
import type { CodeIn } from '../../words/catalogues.ts';
import type { DeskContext } from '../store.ts';

type Newsless = Exclude<CodeIn<'newsless'>, 'other'>;

/** A weekend and a day without an event are common; after that a calendar has run out. */
const runOutMs = 72 * 3_600_000;

export interface NewsState {
  /** null: nothing usable is known, so rules that need it are not evaluated */
  events: NewsEvent[] | null;
  source: string | null;
  readAt: number | null;
  /** why the last attempt to read came to nothing; the one before may still count */
  problem: Said | string | null;
  /** why nothing usable is known */
  why: Newsless | null;
}

/**
 * What is known of the news.
 *  1. With a file or feed configured it alone says whether anything is known; what somebody told is added to it.
 *  2. A reading too old to be trusted, or a list that lies wholly in the past, is not "no news".
 */
export function newsNow(context: DeskContext): NewsState {
  const { store, services } = context;
  const now = context.now();
  const told = store.calendar('told');
  const port = services.calendar;
  if (!port) {
    const usable = told && !hasRunOut(told, now);
    const why = told ? 'TOLD_OVER' : 'NONE';
    return {
      events: usable ? told.events : null,
      source: told ? 'told' : null,
      readAt: told?.at ?? null,
      problem: null,
      why: usable ? null : why,
    };
  }
  const kept = store.calendar('read');
  const read = kept?.source === port.name && kept.at > 0 ? kept : null;
  const problem = kept?.source === port.name ? kept.problem : null;
  const why = whyUnusable(read, now, port.staleMs);
  return {
    events: read && why === null ? [...read.events, ...(told?.events ?? [])] : null,
    source: port.name,
    readAt: read?.at ?? null,
    problem,
    why,
  };
}

interface Kept {
  events: NewsEvent[];
  at: number;
}

function whyUnusable(read: Kept | null, now: number, staleMs: number): Newsless | null {
  if (!read) return 'UNREAD';
  if (now - read.at > staleMs) return 'OLD';
  return hasRunOut(read, now) ? 'OVER' : null;
}

function hasRunOut({ events, at }: Kept, now: number): boolean {
  const last = events.reduce((latest, event) => Math.max(latest, event.at), 0);
  return now > (last === 0 ? at : last) + runOutMs;
}
