import { accept, type Outcome } from '../core/outcome.ts';
import type { Said } from '../core/said.ts';
import { tell } from '../words/words.ts';
import { tapeRefusals } from './tape-refusals.ts';

/** One value of a row, with where it stands for whoever has to mend it. */
export interface Value {
  where: Said;
  field: string;
  found: string;
}

const mostShown = 80;

/** What is no tape may be one line of many megabytes: nobody reads those, and no log is to hold them. */
export const shortened = (found: string): string =>
  found.length > mostShown ? `${found.slice(0, mostShown)}…` : found;

export const notAs = (value: Value, expected: Said) =>
  tapeRefusals.refuse('TAPE_VALUE', { ...value, found: shortened(value.found), expected });

const dayAndTime = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)(?:Z|\+00:00)$/;

/** A time without a zone could be any broker's, with summer time or without: it is not guessed. */
export function readTime(value: Value): Outcome<number> {
  if (/^\d{13}$/.test(value.found)) return accept(Number(value.found));
  const [, day = '', time = ''] = dayAndTime.exec(value.found) ?? [];
  const at = day === '' ? Number.NaN : Date.parse(`${day}T${time}Z`);
  const isRead = !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
  return isRead ? accept(at) : notAs(value, tell('tape.TIME'));
}

/** In whole points of the symbol. More decimals than it is traded with are not rounded away. */
export function readPoints(value: Value, digits: number, lowest: 0 | 1): Outcome<number> {
  const [, whole, rest = ''] = /^(\d{1,10})(?:\.(\d+))?$/.exec(value.found) ?? [];
  const like = tell('tape.NUMBER', { lowest, digits });
  if (whole === undefined || /[1-9]/.test(rest.slice(digits))) return notAs(value, like);
  const points = Number(whole + rest.slice(0, digits).padEnd(digits, '0'));
  return points >= lowest ? accept(points) : notAs(value, like);
}
