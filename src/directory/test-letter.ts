import { z } from 'zod';
import { paragraph, schemeOf } from '../core/chat.ts';
import { idOf } from '../core/id.ts';
import { type Dispatch, letterPlaceOf } from '../core/letters.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import { letterRefusals } from '../notify/refusals.ts';
import { writeMail, writeText } from '../notify/write-letter.ts';
import type { ActorContext } from '../platform/actor-context.ts';
import { words } from '../words/words.ts';
import { directoryAction } from './directory-action.ts';
import type { DirectoryStore } from './store.ts';

type Context = ActorContext<DirectoryStore, 'directory'>;

/** Sent while one waits, so that one is told what became of it: whether it arrives only the mailbox can say. */
export const sendTestLetter = directoryAction({
  name: 'letters.test',
  summary: 'Sends a mail or a text message to try the way there, and says what became of it',
  kind: 'write',
  needs: { scope: 'system', over: 'installation' },
  pace: 'heavy',
  http: { method: 'post', path: '/letters/test' },
  chat: { command: 'testmail', fromText: (text) => ({ address: text.trim() }) },
  input: z.strictObject({ address: z.string().max(120) }),
  output: z.object({ address: z.string() }),
  say: ({ address }, _input, spoken) => [paragraph(spoken.say('address.TEST_SENT', { address }))],
  prepare: async (context: Context, { address }): Promise<Dispatch | null> => {
    const place = letterPlaceOf(address);
    const { letters } = context.services;
    if (place === null || !letters) return null;
    const to = place.slice(place.indexOf(':') + 1);
    const key = idOf('test', place, context.trace, context.now());
    const content = { kind: 'notice' as const, notice: { about: 'test' as const } };
    const manner = { words: words('en'), publicUrl: letters.publicUrl };
    if (schemeOf(place) === 'sms')
      return (await letters.sms?.send({ key, to, text: writeText(content, null, manner) })) ?? null;
    return (await letters.mail?.send({ key, to, follows: null, ...writeMail(content, null, manner) })) ?? null;
  },
  run: (_context: Context, { address }, _who, dispatch): Outcome<{ address: string }> => {
    const place = letterPlaceOf(address);
    if (place === null) return letterRefusals.refuse('ADDRESS_UNREADABLE', {});
    if (!dispatch) return letterRefusals.refuse('LETTERS_UNSET', { how: schemeOf(place) });
    if (dispatch.became !== 'sent') return letterRefusals.refuse('LETTER_NOT_TAKEN', { why: dispatch.why });
    return accept({ address: place.slice(place.indexOf(':') + 1) });
  },
});
