import { asian } from './asian.ts';
import { eastern } from './eastern.ts';
import type { Lexicon } from './lexicon.ts';
import { northern } from './northern.ts';

/** Languages of which only the words of a trade are known. Anything else in them stays unexplained. */
export const further: Lexicon[] = [...northern, ...eastern, ...asian];
