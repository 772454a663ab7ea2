import { z } from 'zod';
import { type Block, blockSchema, paragraph } from '../../core/chat.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { showAgain } from '../../talk/show-again.ts';
import { type Language, languages } from '../../words/language.ts';
import { languageNamed } from '../../words/language-named.ts';
import { words } from '../../words/words.ts';
import { blocksOf } from '../cards/card.ts';
import { deskAction } from '../desk-action.ts';
import { findSignal } from '../facts/find-signal.ts';
import { deskRefusals } from '../refusals.ts';
import { cardOf } from '../signals/show-card.ts';
import type { DeskContext } from '../store.ts';
import { cardIdOf } from '../talk/cards.ts';

/** There is one card of a signal: shown anew it is the same one, with its buttons, at the end of the chat. */
export const showCardAnew = deskAction({
  name: 'signals.card',
  summary: 'Shows the card of a trade anew, or reads it again in another language; the newest one when none is named',
  kind: 'write',
  needs: { scope: 'read', over: 'desk' },
  http: { method: 'post', path: '/signals/card' },
  chat: {
    command: 'card',
    aliases: ['signal'],
    fromText: cardMeant,
  },
  input: z.object({
    signal: z.string().max(120).optional().describe('its id, the name on its card, or its message'),
    language: z.enum(languages).optional().describe('read again once in this language; the card stays where it is'),
  }),
  output: z.object({ card: z.string(), read: z.array(blockSchema).describe('what it says in that language') }),
  say: ({ read }, _input, words) => (read.length > 0 ? read : [paragraph(words.say('answer.CARD_ABOVE'))]),
  run: (context: DeskContext, input): Outcome<{ card: string; read: Block[] }> => {
    const row = findSignal(context, input.signal);
    const card = row && cardIdOf(row.id);
    if (row && card && input.language !== undefined)
      return accept({ card, read: blocksOf(cardOf(context, row), words(input.language)) });
    if (!card || !showAgain(context, card))
      return deskRefusals.refuse('SIGNAL_UNKNOWN', { signal: input.signal ?? 'yet' });
    return accept({ card, read: [] });
  },
});

/** `ab12cd`, `ru`, or both: a language stands last, as its code or its name, perhaps behind `in`. */
function cardMeant(text: string): { signal?: string; language?: Language } {
  const typed = text.split(/\s+/).filter((word) => word !== '');
  for (const at of typed.keys()) {
    const language = languageNamed(typed.slice(at).join(' ').replace(/^in /i, ''));
    if (language !== null) return { ...signalIn(typed.slice(0, at)), language };
  }
  return signalIn(typed);
}

const signalIn = (typed: readonly string[]) => (typed.length > 0 ? { signal: typed.join(' ') } : {});
