import type { Fact } from '../../core/said.ts';
import type { CodeIn } from '../../words/catalogues.ts';
import type { Words } from '../../words/words.ts';

export type NoteFacts = Record<string, Fact>;
export type NoteCode = CodeIn<'note'>;

/** What is stored of a sentence on a card. */
export interface Note {
  code: NoteCode;
  facts: NoteFacts;
}

/** "stop 4051.00, target none": the levels that are named, and no others. */
const levels = (words: Words, facts: NoteFacts): string =>
  (['price', 'sl', 'tp'] as const)
    .filter((field) => facts[field] !== undefined)
    .map((field) => words.say('level.AT', { field, value: facts[field] }))
    .join(', ');

export const noteSentence = (words: Words, { code, facts }: Note): string =>
  words.sayStored(`note.${code}`, { ...facts, levels: levels(words, facts) });
