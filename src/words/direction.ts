import type { Language } from './language.ts';

/*
 * Text that is read from right to left, and what is read the other way within it.
 *  1. A price, a symbol, a sign or a command is isolated: what stands around it does not turn it, nor it that.
 *  2. Figures in a row, one after the other, go the way of the text, each by itself.
 *  3. What is all words of the language stands bare, so that a line begins with them and is laid out by them.
 */

const leftToRight = '\u2066';
const byItsFirst = '\u2068';
const end = '\u2069';

export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');

/** A figure, whatever sign it begins with, in the direction figures have. */
export const figureIn = (language: Language, text: string): string =>
  directionOf(language) === 'rtl' ? `${leftToRight}${text}${end}` : text;

/** What is given from elsewhere, as it stands within a sentence. */
export function within(language: Language, text: string): string {
  if (directionOf(language) === 'ltr' || !isForeign(text)) return text;
  return isRow.test(text)
    ? text
        .split(', ')
        .map((each) => `${leftToRight}${each}${end}`)
        .join('، ')
    : `${byItsFirst}${text}${end}`;
}

const isRow = /^[-+−]?\d[\d.]*(?:, [-+−]?\d[\d.]*)+$/;

/** Whether something outside of isolates is not of the language. */
const isForeign = (text: string): boolean => /[\p{L}\p{N}]/u.test(bare(text).replaceAll(/\p{Script=Arabic}/gu, ''));

function bare(text: string): string {
  const less = text.replaceAll(/[\u2066-\u2068][^\u2066-\u2069]*\u2069/g, '');
  return less === text ? less : bare(less);
}

/** Words of a sentence itself: a command, a name, a figure with its sign. */
export const isolateRuns = (text: string): string =>
  text.replaceAll(run, (found) => (/^\d+$/.test(found) ? found : `${leftToRight}${found}${end}`));

const run = /[/@+−-]?[A-Za-z0-9](?:[^\p{Script=Arabic}،؛؟\u2066-\u2069\n]*[A-Za-z0-9%])?/gu;

/** A line as it is typed, all of it. */
export const isolateLine = (text: string): { before: string; after: string } | null =>
  text.startsWith('/') ? { before: leftToRight, after: end } : null;

/** What was typed or pasted, without the marks that only said how it was laid out. */
export const withoutDirection = (text: string): string => text.replaceAll(/[\u061c\u200e\u200f\u2066-\u2069]/g, '');

/** The isolates that begin in a text and do not end in it. */
const openIsolates = (text: string): string => {
  let open = '';
  for (const sign of text.match(/[\u2066-\u2069]/g) ?? []) open = sign === end ? open.slice(0, -1) : open + sign;
  return open;
};

/** Pieces of one text: an isolate that is cut ends with its piece and goes on in the next. */
export function wholeIsolates(pieces: readonly string[]): string[] {
  let open = '';
  return pieces.map((piece) => {
    const begun = open + piece;
    open = openIsolates(begun);
    return begun + end.repeat(open.length);
  });
}
