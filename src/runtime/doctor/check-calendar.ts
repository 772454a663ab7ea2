import type { CalendarPort } from '../../platform/calendar.ts';
import { type Finding, findingsOf } from './finding.ts';

const { ok, note, bad } = findingsOf('calendar');

/** Reads it once, as the service would. */
export async function checkCalendar(calendar: CalendarPort | undefined, now: number): Promise<Finding> {
  if (calendar === undefined)
    return note(
      'None is set: rules about news say "not evaluated", and each follow decides what happens then.',
      'Set CALENDAR_FILE or CALENDAR_URL if your firm has rules about news.',
    );
  try {
    const events = await calendar.read();
    const coming = events.filter(({ at }) => at > now).length;
    if (coming > 0) return ok(`${calendar.name} lists ${events.length} events, ${coming} of them to come.`);
    return bad(
      `${calendar.name} lists nothing that is still to come.`,
      'Put a newer list there: until then news rules say "not evaluated".',
    );
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return bad(`${calendar.name} cannot be read: ${why}.`, 'Check CALENDAR_FILE or CALENDAR_URL, and what is there.');
  }
}
