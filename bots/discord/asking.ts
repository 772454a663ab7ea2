import type { Words } from '../../src/words/words.ts';
import type { HeardInteraction } from './events.ts';

/** Something a person did that waits for an answer. */
export interface Asking {
  asked: HeardInteraction;
  person: string;
  /** the same, as Discord knows them */
  user: string;
  /** as they call themselves */
  called: string;
  spoken: Words;
}
