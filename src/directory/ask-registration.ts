import { z } from 'zod';
import { hashOf, sha256 } from '../core/json.ts';
import { mailAddressSchema, mayWriteLinks } from '../core/letters.ts';
import { accept } from '../core/outcome.ts';
import { post } from '../notify/post.ts';
import type { ActorContext } from '../platform/actor-context.ts';
import { languages } from '../words/language.ts';
import { directoryAction } from './directory-action.ts';
import { mayAskByLetter } from './letters-asked.ts';
import { linkWord } from './link-word.ts';
import { tellTried } from './register.ts';
import { modeOf } from './registration.ts';
import type { DirectoryStore } from './store.ts';
import { emailSchema } from './users.ts';

/*
 * Where everybody may register, whoever wants to is sent a letter, and chooses a password by its link. So nobody makes an account
 * at an address that is not theirs, and whoever has one already is told by the same letter box and by nothing else.
 */

type Context = ActorContext<DirectoryStore, 'directory'>;

const minute = 60_000;
const validMinutes = 60;
const asked = z.object({ email: emailSchema, language: z.enum(languages).optional() });

export const askRegistration = directoryAction({
  name: 'directory.ask-registration',
  summary: 'Sends a letter to whoever wants to register; whether there is anybody is found out afterwards',
  kind: 'write',
  needs: 'office',
  hidden: ['email'],
  answersOnce: true,
  input: asked,
  output: z.object({ became: z.enum(['asked', 'closed', 'unset']) }),
  run: (context: Context, input) => {
    if (modeOf(context) !== 'open') return accept({ became: 'closed' });
    if (!mayWriteLinks(context.services.letters)) return accept({ became: 'unset' });
    const { email } = input;
    const at = context.now();
    if (mayAskByLetter(context, 'join', email))
      context.schedule(passRegistration, { key: `join:${sha256(email)}:${at}`, at, input });
    return accept({ became: 'asked' });
  },
});

export const passRegistration = directoryAction({
  name: 'directory.pass-registration',
  summary: 'Writes to whoever wants to register',
  kind: 'write',
  needs: 'office',
  input: asked,
  output: z.object({}),
  run: (context: Context, { email, language }) => {
    const { store, now, services } = context;
    // Not every address that may stand in a form may stand in a header.
    if (!mailAddressSchema.safeParse(email).success) return accept({});
    if (store.userByEmail(email)) {
      tellTried(context, email, language);
      return accept({});
    }
    const word = linkWord(services.secretBytes);
    const id = linkWord(services.secretBytes).toLowerCase();
    store.endTicketsOf(email);
    store.forgetInvitations(now());
    const expiresAt = now() + validMinutes * minute;
    const ticket = { id, invited: null, role: 'trader', looksAt: null, email, madeAt: now(), expiresAt } as const;
    store.insertInvitation(word, ticket);
    const content = { kind: 'notice', notice: { about: 'join', minutes: validMinutes }, language } as const;
    const letter = { id: `join_${hashOf([id]).slice(0, 20)}`, place: `mail:${email}`, content } as const;
    post(context, { ...letter, secret: word, inDoubt: 'drop', validMs: validMinutes * minute });
    return accept({});
  },
});
