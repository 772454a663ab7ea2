import { z } from 'zod';
import { accept } from '../../core/outcome.ts';
import { type Language, languages } from '../../words/language.ts';
import { deskAction } from '../desk-action.ts';
import type { DeskContext } from '../store.ts';

/**
 * What a platform says its trader reads. It counts until a language is chosen, and never after; English says nothing,
 * since that is spoken anyhow, and so do many devices of people who speak something else.
 */
export function noteGuess({ store, now }: DeskContext, language: Language): void {
  const isNew = store.setting('language') === undefined && store.setting('guessed-language') === undefined;
  if (!isNew || language === 'en') return;
  store.saveSetting('guessed-language', language);
  store.journal.append('language', { language, isGuess: true }, now());
}

export const guessLanguage = deskAction({
  name: 'desk.guess-language',
  summary: 'Notes which language a platform says somebody reads',
  kind: 'write',
  needs: 'office',
  input: z.object({ language: z.enum(languages) }),
  output: z.object({}),
  run: (context: DeskContext, { language }) => {
    noteGuess(context, language);
    return accept({});
  },
});
