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
import { whoJoins } from './join-word.ts';
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
 *  4. Whoever came by a chat is somebody already, and stays who they are.
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
export const hasDesk = (role: Role): boolean => role !== 'viewer';

/** The invitation behind a word, if it lets this address register now. */
export function invitationFor(context: Context, word: string, email: string) {
  const mode = modeOf(context);
  const found = mode === 'closed' ? undefined : context.store.invitation(word, context.now());
  if (!found) return undefined;
  const isTheirs = found.email === null || (found.email === email && mode === 'open');
  return isTheirs ? found : undefined;
}

/** What a word lets somebody become. */
interface Ticket {
  /** what they are named after; those who are somebody already keep their name */
  user: string;
  desk: string | null;
  role: Role;
  looksAt: string | null;
  isConfirmed: boolean;
  end(): void;
}

/** What a word lets this address do now: an invitation, or, whatever the installation says, a word from their own chat. */
function ticketFor(context: Context, word: string, email: string): Ticket | undefined {
  const { store } = context;
  const joins = whoJoins(context, word);
  if (joins !== null) {
    const end = () => store.useCode(word);
    return { user: joins, desk: null, role: 'trader', looksAt: null, isConfirmed: false, end };
  }
  const found = invitationFor(context, word, email);
  if (!found) return undefined;
  const { hash, role, looksAt } = found;
  const id = hashOf(['registered', hash, email]).slice(0, 12);
  const desk = hasDesk(role) ? `desk-${id}` : null;
  const end = () => store.endInvitation(found.id);
  return { user: `user-${id}`, desk, role, looksAt, isConfirmed: found.email !== null, end };
}

/** Words are guessed by where they come from; null: too many were wrong. */
export function countGuess({ store, now }: Context, from: string): { wasWrong(): void } | null {
  store.forgetGuesses(now() - hourMs);
  const who = `register>${sha256(from)}`;
  const tried = store.guesses(who) ?? { who, count: 0, since: now() };
  if (tried.count >= mostGuesses) return null;
  return { wasWrong: () => store.noteGuess({ ...tried, count: tried.count + 1 }) };
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
    const { store } = context;
    const guess = countGuess(context, from);
    if (guess === null) return accept({ became: 'barred' });
    const ticket = ticketFor(context, word, email);
    if (!ticket) {
      const isClosed = modeOf(context) === 'closed';
      if (!isClosed) guess.wasWrong();
      return accept({ became: isClosed ? 'closed' : 'unknown' });
    }
    const { user, desk } = ticket;
    return accept({ became: 'ready', user, desk, isKnown: store.userByEmail(email) !== undefined });
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
    const ticket = ticketFor(context, word, email);
    if (!ticket || ticket.user !== user || ticket.desk !== desk) return accept({ isSettled: false });
    ticket.end();
    if (store.userByEmail(email)) {
      tellTried(context, email);
      return accept({ isSettled: true });
    }
    const { role, looksAt, isConfirmed } = ticket;
    const confirmedAt = isConfirmed ? now() : null;
    store.putUser({ id: user, email, role, createdAt: now(), confirmedAt, looksAt });
    if (desk !== null) store.insertDesk({ id: desk, user, createdAt: now() });
    const input = { user, email, isConfirmed };
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
