import { z } from 'zod';
import { addressCall, alarmUserCall } from '../../core/directory-calls.ts';
import { idOf } from '../../core/id.ts';
import { ask } from '../../core/office.ts';
import { accept } from '../../core/outcome.ts';
import { internally } from '../../core/who.ts';
import type { Notice } from '../../notify/content.ts';
import { factorWords } from '../../notify/notice-parts.ts';
import { post } from '../../notify/post.ts';
import { words } from '../../words/words.ts';
import { type UserContext, userAction } from '../user-action.ts';

/*
 * What somebody is written about themselves, so that what was not them is found out.
 *  1. It is owed from the transaction in which it happened: a crash loses none.
 *  2. Only to an address whose owner has shown that they read there.
 *  3. A changed password, a second factor and another service to sign in by are always written about; the rest may be left out.
 */

/** what was owed before there were passkeys is about a telephone */
const factorSchema = z.enum(['telephone', 'passkey', 'sms', 'email', 'all']).default('telephone');

const toldSchema = z.discriminatedUnion('about', [
  z.object({ about: z.literal('welcome') }),
  z.object({ about: z.literal('password') }),
  z.object({ about: z.literal('factor on'), factor: factorSchema }),
  z.object({ about: z.literal('factor off'), factor: factorSchema }),
  z.object({ about: z.literal('device'), device: z.string(), from: z.string() }),
  z.object({ about: z.enum(['linked', 'unlinked']), chat: z.string() }),
  z.object({ about: z.enum(['way on', 'way off']), service: z.string() }),
  z.object({
    about: z.literal('unusual'),
    why: z.enum(['place', 'guesses']),
    tries: z.number().int(),
    device: z.string(),
    from: z.string(),
  }),
]);
export type ToldOf = z.input<typeof toldSchema>;

export function tellUser(context: UserContext, told: ToldOf): void {
  const at = context.now();
  const id = idOf('notice', told.about, at, context.trace);
  context.schedule(writeNotice, { key: id, at, input: { id, at, told } });
}

export const writeNotice = userAction({
  name: 'user.write-notice',
  summary: 'Writes to a user what happened to how they sign in',
  kind: 'write',
  needs: 'office',
  input: z.object({ id: z.string(), at: z.number(), told: toldSchema }),
  output: z.object({}),
  prepare: async (context: UserContext, notice) => {
    await ring(context, notice);
    const { office, id, trace } = context;
    return ask(office.directory(), addressCall, { user: id }, internally(trace));
  },
  run: (context: UserContext, { id, at, told }, _who, address) => {
    if (!address.ok) return address;
    const { email, isConfirmed } = address.value;
    if (email === null || !isConfirmed || !isWanted(context, told) || !context.services.letters?.mail)
      return accept({});
    const notice = noticeOf(context, told, at, email);
    post(context, { id, place: `mail:${email}`, content: { kind: 'notice', notice } });
    return accept({});
  },
});

/** In their chats too, at once: whoever took the mailbox with the password would read the letter alone. */
async function ring(
  { office, store, id: user, trace }: UserContext,
  { id, at, told }: { id: string; at: number; told: z.infer<typeof toldSchema> },
): Promise<void> {
  const isUnusual = told.about === 'unusual' && store.settings().notices.unusual;
  if (!isUnusual && told.about !== 'factor off') return;
  const rung = await ask(office.directory(), alarmUserCall, { user, id, told: { ...told, at } }, internally(trace));
  if (!rung.ok) throw new Error(`no chat was told: ${rung.refusal.code}`);
}

function isWanted({ store }: UserContext, { about }: ToldOf): boolean {
  const { device, chat, unusual } = store.settings().notices;
  if (about === 'unusual') return unusual;
  return about === 'device' ? device : about === 'linked' || about === 'unlinked' ? chat : true;
}

function noticeOf({ store }: UserContext, told: ToldOf, at: number, email: string): Notice {
  const when = { at, zone: store.zone() };
  switch (told.about) {
    case 'welcome':
      return { about: 'welcome', name: store.name() ?? email };
    case 'factor on':
    case 'factor off':
      return {
        about: told.about,
        factor: words(store.language()).say(factorWords[told.factor ?? 'telephone']),
        ...when,
      };
    default:
      return { ...told, ...when };
  }
}

/** Of what happened elsewhere. Whoever has no address is written nothing. */
export const passNotice = userAction({
  name: 'user.tell',
  summary: 'Notes that a user is to be written about something',
  kind: 'write',
  needs: 'office',
  input: z.object({ told: toldSchema }),
  output: z.object({}),
  audit: ({ told }) =>
    told.about === 'linked' || told.about === 'unlinked'
      ? { kind: 'session', facts: { became: told.about, chat: told.chat } }
      : null,
  run: (context: UserContext, { told }) => {
    tellUser(context, told);
    return accept({});
  },
});
