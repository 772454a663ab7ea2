import { CalendarProblem } from '../desk/news/calendar-problem.ts';
import { tell } from '../words/words.ts';

/** A week of news is about 30 kB. */
export const maxCalendarBytes = 1_000_000;

export const tooLarge = () => new CalendarProblem(tell('calendar.TOO_LARGE', { most: maxCalendarBytes }));
