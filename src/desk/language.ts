import { type Words, words } from '../words/words.ts';
import type { DeskContext } from './store.ts';

/** In the language this desk speaks with its trader. */
export const deskWords = ({ store }: Pick<DeskContext, 'store'>): Words => words(store.language());
