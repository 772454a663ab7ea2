import type { CalendarPort } from '../../platform/calendar.ts';
import { type CalendarConfig, feedCalendar, openCalendar } from '../calendar.ts';
import { readCalendarText } from './calendar-file.ts';

/** The calendar as configured; undefined when none is, and news are only what somebody tells. */
export function configuredCalendar(config: CalendarConfig, now: () => number): CalendarPort | undefined {
  const { CALENDAR_FILE: file } = config;
  if (file === undefined) return feedCalendar(config, now);
  return openCalendar({ name: file, readText: () => readCalendarText(file) }, config, now);
}
