import type { NewsEvent } from '../core/news.ts';

/** Where economic news comes from besides being told: a file, an address. The runtime knows how to read it. */
export interface CalendarPort {
  /** as alerts and pages name it; never with a key in it */
  name: string;
  refreshMs: number;
  /** what was read longer ago than this says nothing any more */
  staleMs: number;
  /** throws whatever keeps it from being read or understood; many asking at once cost one reading */
  read: () => Promise<NewsEvent[]>;
}
