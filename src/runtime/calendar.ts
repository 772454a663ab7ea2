import { parseCalendar } from '../desk/news/calendar-text.ts';
import type { CalendarPort } from '../platform/calendar.ts';
import { fetchCalendarText } from './calendar-feed.ts';
import type { Config } from './config.ts';

export type CalendarConfig = Pick<
  Config,
  'CALENDAR_FILE' | 'CALENDAR_URL' | 'CALENDAR_REFRESH_MINUTES' | 'CALENDAR_STALE_HOURS'
>;
type Times = Pick<CalendarConfig, 'CALENDAR_REFRESH_MINUTES' | 'CALENDAR_STALE_HOURS'>;

interface CalendarText {
  name: string;
  readText: () => Promise<string>;
}

/** A file or a feed becomes a calendar. However many desks ask at once, it is read once. */
export function openCalendar({ name, readText }: CalendarText, times: Times, now: () => number): CalendarPort {
  return {
    name,
    refreshMs: times.CALENDAR_REFRESH_MINUTES * 60_000,
    staleMs: times.CALENDAR_STALE_HOURS * 3_600_000,
    read: shared(async () => parseCalendar(await readText()), now),
  };
}

/** The configured feed, on either runtime; undefined when none is. */
export function feedCalendar(config: CalendarConfig, now: () => number): CalendarPort | undefined {
  const { CALENDAR_URL: url } = config;
  if (url === undefined) return undefined;
  return openCalendar({ name: nameOf(url), readText: () => fetchCalendarText(url) }, config, now);
}

/** A key may stand behind the question mark: it is not shown. */
function nameOf(address: string): string {
  const { origin, pathname } = new URL(address);
  return `${origin}${pathname}`;
}

const sharedMs = 30_000;

/** Failures are shared as well: a feed that is down is not asked by every desk in turn. */
function shared<T>(work: () => Promise<T>, now: () => number): () => Promise<T> {
  let last: { at: number; result: Promise<T> } | null = null;
  return () => {
    if (last && now() - last.at < sharedMs) return last.result;
    last = { at: now(), result: work() };
    return last.result;
  };
}
