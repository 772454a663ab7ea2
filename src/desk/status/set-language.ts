import { z } from 'zod';
import { paragraph } from '../../core/chat.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { languages } from '../../words/language.ts';
import { languageNamed } from '../../words/language-named.ts';
import { words } from '../../words/words.ts';
import { deskAction } from '../desk-action.ts';
import { deskRefusals } from '../refusals.ts';
import type { DeskContext } from '../store.ts';

const shown = z.object({ language: z.enum(languages), languages: z.array(z.string()) });

export const setLanguage = deskAction({
  name: 'desk.language',
  summary: 'Sets the language the desk speaks; shows it when none is given',
  kind: 'write',
  needs: { scope: 'trade', over: 'desk' },
  http: { method: 'put', path: '/desk/language' },
  chat: {
    command: 'language',
    aliases: ['lang'],
    fromText: (text) => (text.trim() ? { language: text.trim() } : {}),
  },
  input: z.object({ language: z.string().max(40).optional().describe('a language such as es, Russian or العربية') }),
  output: shown,
  say: ({ language }) => {
    const others = languages.filter((other) => other !== language).map(named);
    return [paragraph(words(language).say('language.SET', { name: named(language), others: others.join(', ') }))];
  },
  run: (context: DeskContext, input): Outcome<z.infer<typeof shown>> => {
    if (input.language !== undefined) {
      const language = languageNamed(input.language);
      if (language === null) return deskRefusals.refuse('LANGUAGE_UNKNOWN', { languages: languages.map(named) });
      context.store.saveSetting('language', language);
      context.store.journal.append('language', { language }, context.now());
    }
    return accept({ language: context.store.language(), languages: [...languages] });
  },
});

/** Such as "Español (es)". */
const named = (language: (typeof languages)[number]): string => `${words(language).say('language.NAME')} (${language})`;
