import type { Words } from '../words/words.ts';
import type { ShownOnce } from './factors-shown.ts';
import type { MadeOnce } from './key-pages.tsx';

/** What is said on the page of security after a form of it. */
export interface Said extends ShownOnce {
  made?: MadeOnce;
  problem?: string;
  done?: string;
}

export type Fields = Record<string, string | undefined>;
interface Act {
  action: { name: string };
  input: (fields: Fields) => object;
  /** what is shown of what came of it; left out: the page as it is then */
  shown?: (value: unknown, words: Words, origin: string) => Said;
}
export type Acts = Record<string, Act>;
