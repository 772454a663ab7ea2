import { z } from 'zod';
import { paragraph } from '../../core/chat.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { showAgain } from '../../talk/show-again.ts';
import { deskAction } from '../desk-action.ts';
import { findSignal } from '../facts/find-signal.ts';
import { deskRefusals } from '../refusals.ts';
import type { DeskContext } from '../store.ts';
import { cardIdOf } from '../talk/cards.ts';

/** There is one card of a signal: shown anew it is the same one, with its buttons, at the end of the chat. */
export const showCardAnew = deskAction({
  name: 'signals.card',
  summary: 'Shows the card of a trade anew, at the end of the chat; the newest one when none is named',
  kind: 'write',
  needs: { scope: 'read', over: 'desk' },
  http: { method: 'post', path: '/signals/card' },
  chat: {
    command: 'card',
    aliases: ['signal'],
    fromText: (text) => (text.trim() ? { signal: text.trim() } : {}),
  },
  input: z.object({ signal: z.string().max(120).optional().describe('its id, the name on its card, or its message') }),
  output: z.object({ card: z.string() }),
  say: (_output, _input, words) => [paragraph(words.say('answer.CARD_ABOVE'))],
  run: (context: DeskContext, input): Outcome<{ card: string }> => {
    const row = findSignal(context, input.signal);
    const card = row && cardIdOf(row.id);
    if (!card || !showAgain(context, card))
      return deskRefusals.refuse('SIGNAL_UNKNOWN', { signal: input.signal ?? 'yet' });
    return accept({ card });
  },
});
