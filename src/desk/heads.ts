import type { CodeIn } from '../words/catalogues.ts';
import type { Words } from '../words/words.ts';

/** The line over the columns of a table. */
export const heads = (words: Words, keys: readonly CodeIn<'column'>[]): string[] =>
  keys.map((key) => words.say(`column.${key}`));
