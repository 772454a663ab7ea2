import { z } from 'zod';
import { actorId } from '../core/actor-id.ts';
import { hashOf, sha256 } from '../core/json.ts';
import { ask } from '../core/office.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import type { Role } from '../core/roles.ts';
import { greetUserCall } from '../core/user-calls.ts';
import { internally } from '../core/who.ts';
import { post } from '../notify/post.ts';
import type { ActorContext } from '../platform/actor-context.ts';
import type { Language } from '../words/language.ts';
import { directoryAction } from './directory-action.ts';
import { modeOf } from './registration.ts';
import type { DirectoryStore } from './store.ts';
import { emailSchema } from './users.ts';

/*
 * Somebody registers, by a word: of an invitation, or of a letter that they asked for.
 *  1. Who they become is named after word and address, so that doing it twice is doing it once, and two who share a word get
 *     into nobody's way.
 *  2. The word is used up in the transaction that lists them. Whoever's address is listed already uses it up as well and hears the
 *     same: what tells them is a letter.
 *  3. The word of a letter is for the address it was sent to, and shows that it is theirs.
 */

type Context = ActorContext<DirectoryStore, 'directory'>;

const hourMs = 3_600_000;
const mostGuesses = 30;

const wordSchema = z.string().max(60);
const ready = z.object({
  became: z.literal('ready'),
  user: actorId,
  desk: actorId.nullable(),
  isKnown: z.boolean(),
});
const begunSchema = z.discriminatedUnion('became', [
  ready,
  z.object({ became: z.enum(['closed', 'unknown', 'barred']) }),
]);

/** Whoever looks on only has no desk. */
const hasDesk = (role: Role): boolean => role !== 'viewer';

/** The invitation behind a word, if it lets this address register now. */
function ticketFor(context: Context, word: string, email: string) {
  const found = context.store.invitation(word, context.now());
  if (!found) return undefined;
  const isTheirs = found.email === null || (found.email === email && modeOf(context) === 'open');
  return isTheirs ? found : undefined;
}

export const beginRegistration = directoryAction({
  name: 'directory.begin-registration',
  summary: 'Finds who somebody with this word would become; a wrong word is counted',
  kind: 'write',
  needs: 'office',
  hidden: ['word'],
  input: z.object({ word: wordSchema, email: emailSchema, from: z.string().max(60) }),
  output: begunSchema,
  run: (context: Context, { word, email, from }): Outcome<z.infer<typeof begunSchema>> => {
    const { store, now } = context;
    if (modeOf(context) === 'closed') return accept({ became: 'closed' });
    store.forgetGuesses(now() - hourMs);
    const who = `register>${sha256(from)}`;
    const tried = store.guesses(who) ?? { who, count: 0, since: now() };
    if (tried.count >= mostGuesses) return accept({ became: 'barred' });
    const ticket = ticketFor(context, word, email);
    if (!ticket) {
      store.noteGuess({ ...tried, count: tried.count + 1 });
      return accept({ became: 'unknown' });
    }
    const id = hashOf(['registered', ticket.hash, email]).slice(0, 12);
    const desk = hasDesk(ticket.role) ? `desk-${id}` : null;
    return accept({ became: 'ready', user: `user-${id}`, desk, isKnown: store.userByEmail(email) !== undefined });
  },
});

export const settleRegistration = directoryAction({
  name: 'directory.settle-registration',
  summary: 'Lists somebody who registers, and uses the word up',
  kind: 'write',
  needs: 'office',
  hidden: ['word'],
  input: z.object({ word: wordSchema, email: emailSchema, user: actorId, desk: actorId.nullable() }),
  output: z.object({ isSettled: z.boolean().describe('false: the word is over') }),
  audit: (_input, { isSettled }) => (isSettled ? { kind: 'people', facts: { became: 'registered' } } : null),
  run: (context: Context, { word, email, user, desk }) => {
    const { store, now } = context;
    const ticket = modeOf(context) === 'closed' ? undefined : ticketFor(context, word, email);
    if (!ticket || hasDesk(ticket.role) !== (desk !== null)) return accept({ isSettled: false });
    store.endInvitation(ticket.id);
    if (store.userByEmail(email)) {
      tellTried(context, email);
      return accept({ isSettled: true });
    }
    const confirmedAt = ticket.email === null ? null : now();
    const { role, looksAt } = ticket;
    store.putUser({ id: user, email, role, createdAt: now(), confirmedAt, looksAt });
    if (desk !== null) store.insertDesk({ id: desk, user, createdAt: now() });
    const input = { user, email, isConfirmed: confirmedAt !== null };
    context.schedule(passGreeting, { key: `greet:${user}`, at: now(), input });
    return accept({ isSettled: true });
  },
});

/** To whoever has an account already. Nothing about it has changed. */
export function tellTried(context: Context, email: string, language?: Language): void {
  if (!context.services.letters?.mail) return;
  const content = { kind: 'notice', notice: { about: 'tried' }, language } as const;
  post(context, {
    id: `tried_${hashOf([email, context.now(), context.trace]).slice(0, 20)}`,
    place: `mail:${email}`,
    content,
  });
}

export const passGreeting = directoryAction({
  name: 'directory.pass-greeting',
  summary: 'Lets somebody who has registered be written to',
  kind: 'write',
  needs: 'office',
  input: z.object({ user: actorId, email: z.string(), isConfirmed: z.boolean() }),
  output: z.object({}),
  prepare: ({ office, trace }: Context, { user, ...greeting }) =>
    ask(office.user(user), greetUserCall, greeting, internally(trace)),
  run: (_context: Context, _input, _who, greeted) => (greeted.ok ? accept({}) : greeted),
});
