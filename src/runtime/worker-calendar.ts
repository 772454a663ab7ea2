import type { CalendarPort } from '../platform/calendar.ts';
import { type CalendarConfig, feedCalendar } from './calendar.ts';
import { ConfigProblem, readConfig } from './config.ts';
import type { WorkerEnv } from './worker-env.ts';

/** There are no files on Workers, so it is a feed or nothing. Bad settings are refused at the door, by name. */
export function boundCalendar(env: WorkerEnv, now: () => number): CalendarPort | undefined {
  try {
    return feedCalendar(readConfig(calendarSettings(env)), now);
  } catch (error) {
    if (error instanceof ConfigProblem) return undefined;
    throw error;
  }
}

export function calendarSettings(
  env: WorkerEnv,
): Record<Exclude<keyof CalendarConfig, 'CALENDAR_FILE'>, string | undefined> {
  const { CALENDAR_URL, CALENDAR_REFRESH_MINUTES, CALENDAR_STALE_HOURS } = env;
  return { CALENDAR_URL, CALENDAR_REFRESH_MINUTES, CALENDAR_STALE_HOURS };
}
