import type { CalendarPort } from '../../platform/calendar.ts';
import { tell } from '../../words/words.ts';
import { type Finding, findingsOf } from './finding.ts';

const { ok, note, bad } = findingsOf('calendar');

/** Reads it once, as the service would. */
export async function checkCalendar(calendar: CalendarPort | undefined, now: number): Promise<Finding> {
  if (calendar === undefined) return note(tell('doctor.NEWS_NONE'), tell('doctor.NEWS_NONE_DO'));
  try {
    const events = await calendar.read();
    const coming = events.filter(({ at }) => at > now).length;
    if (coming > 0) return ok(tell('doctor.NEWS', { calendar: calendar.name, events: events.length, coming }));
    return bad(tell('doctor.NEWS_OVER', { calendar: calendar.name }), tell('doctor.NEWS_OVER_DO'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return bad(tell('doctor.NEWS_UNREAD', { calendar: calendar.name, why }), tell('doctor.NEWS_UNREAD_DO'));
  }
}
