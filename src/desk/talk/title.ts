import { type Block, heading } from '../../core/chat.ts';
import { languages } from '../../words/language.ts';
import { type Words, words } from '../../words/words.ts';

/** The heading over what somebody has to decide. */
export const askTitle = (words: Words, what: string): string => words.say('ask.YOURS', { what });

/** As it starts, in whatever language it was asked. */
const starts = languages.map((language) => askTitle(words(language), ''));

/** It asks nothing any more, and does not look as if it did. */
export function asOver(words: Words, block: Block, how: 'over' | 'late'): Block {
  if (block.kind !== 'heading') return block;
  const start = starts.find((each) => block.text.startsWith(each)) ?? '';
  if (block.tone !== 'wait' && start === '') return block;
  return heading(words.say('ask.OVER', { how, what: block.text.slice(start.length) }));
}
