import { accept, type Outcome } from '../core/outcome.ts';
import { tapeRefusals } from './tape-refusals.ts';

/** One value of a row, with where it stands for whoever has to mend it. */
export interface Value {
  where: string;
  field: string;
  found: string;
}

const mostShown = 80;

/** What is no tape may be one line of many megabytes: nobody reads those, and no log is to hold them. */
export const shortened = (found: string): string =>
  found.length > mostShown ? `${found.slice(0, mostShown)}…` : found;

export const notAs = (value: Value, expected: string) =>
  tapeRefusals.refuse('TAPE_VALUE', { ...value, found: shortened(value.found), expected });

const dayAndTime = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)(?:Z|\+00:00)$/;
const expectedTime = 'UTC with its zone, such as 2026-01-05T10:00:00Z, or Unix milliseconds (13 digits)';

/** A time without a zone could be any broker's, with summer time or without: it is not guessed. */
export function readTime(value: Value): Outcome<number> {
  if (/^\d{13}$/.test(value.found)) return accept(Number(value.found));
  const [, day = '', time = ''] = dayAndTime.exec(value.found) ?? [];
  const at = day === '' ? Number.NaN : Date.parse(`${day}T${time}Z`);
  const isRead = !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
  return isRead ? accept(at) : notAs(value, expectedTime);
}

/** In whole points of the symbol. More decimals than it is traded with are not rounded away. */
export function readPoints(value: Value, digits: number, lowest: 0 | 1): Outcome<number> {
  const [, whole, rest = ''] = /^(\d{1,10})(?:\.(\d+))?$/.exec(value.found) ?? [];
  const least = lowest === 0 ? 'zero or more' : 'above zero';
  const like = `a plain number ${least} with at most ${digits} decimals`;
  if (whole === undefined || /[1-9]/.test(rest.slice(digits))) return notAs(value, like);
  const points = Number(whole + rest.slice(0, digits).padEnd(digits, '0'));
  return points >= lowest ? accept(points) : notAs(value, like);
}
