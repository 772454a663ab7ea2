import { isLanguage, type Language } from '../words/language.ts';
import { type Words, words } from '../words/words.ts';
import type { DeskContext } from './store.ts';

/** The language this desk speaks with its trader. */
export function languageOf({ store }: Pick<DeskContext, 'store'>): Language {
  const set = store.setting('language') ?? '';
  return isLanguage(set) ? set : 'en';
}

export const deskWords = (context: Pick<DeskContext, 'store'>): Words => words(languageOf(context));
