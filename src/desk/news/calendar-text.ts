import { z } from 'zod';
import type { NewsEvent } from '../../core/news.ts';
import { tell } from '../../words/words.ts';
import { CalendarProblem } from './calendar-problem.ts';

const most = 5_000;
const longestTitle = 120;

/** A number below this would be seconds, and so a moment in 1970. */
const earliestMs = 100_000_000_000;
const moment = z.union([
  z.number().int().min(earliestMs),
  z.iso.datetime({ offset: true }).transform((text) => Date.parse(text)),
]);

const currency = z
  .string()
  .trim()
  .regex(/^([A-Za-z]{3,5}|\*)$/)
  .transform((code) => (code.toUpperCase() === 'ALL' ? '*' : code.toUpperCase()));

/** What calendars call an impact. Holidays and speeches without a number move little, and are kept to be seen. */
const impacts: Record<string, NewsEvent['impact']> = {
  high: 'high',
  medium: 'medium',
  low: 'low',
  holiday: 'low',
  'non-economic': 'low',
  none: 'low',
};
const impact = z
  .string()
  .transform((word) => impacts[word.trim().toLowerCase()])
  .pipe(z.enum(['low', 'medium', 'high']));

const title = z.string().transform((text) => text.replaceAll(/\s+/g, ' ').trim().slice(0, longestTitle));

/** Our own form, with one currency or several. */
const plainEvent = z
  .object({
    at: moment,
    currency: currency.optional(),
    currencies: z.array(currency).max(20).optional(),
    impact,
    title,
  })
  .transform(({ at, currency: one, currencies = [], ...rest }) => ({
    at,
    currencies: one === undefined ? currencies : [one, ...currencies],
    ...rest,
  }))
  .refine(({ currencies }) => currencies.length > 0, 'no currency');

/** The form of the weekly lists that are public: the currency is called a country, the moment a date. */
const weeklyEvent = z
  .object({ title, country: currency, date: moment, impact })
  .transform(({ country, date, ...rest }) => ({ at: date, currencies: [country], ...rest }));

const listSchema = z.array(z.unknown()).min(1).max(most);

/** Reads what a file or a feed holds, sorted by time. Never a part of it: one event that cannot be understood might be the one that matters. */
export function parseCalendar(text: string): NewsEvent[] {
  const list = listSchema.safeParse(jsonOf(text));
  if (!list.success) throw new CalendarProblem(tell('calendar.NO_LIST', { most }));
  return list.data.map(eventOf).sort((a, b) => a.at - b.at);
}

function eventOf(given: unknown, index: number): NewsEvent {
  const isWeekly = typeof given === 'object' && given !== null && 'date' in given;
  const parsed = (isWeekly ? weeklyEvent : plainEvent).safeParse(given);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map(({ path, message }) => path.join('.') || message);
  throw new CalendarProblem(tell('calendar.EVENT', { event: index + 1, fields: [...new Set(fields)] }));
}

function jsonOf(text: string): unknown {
  try {
    // Some editors put a mark before the text that JSON does not know.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new CalendarProblem(tell('calendar.NO_JSON'));
  }
}
