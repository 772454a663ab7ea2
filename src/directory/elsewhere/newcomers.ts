import { z } from 'zod';
import { actorId } from '../../core/actor-id.ts';
import { hashOf } from '../../core/json.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import type { Role } from '../../core/roles.ts';
import type { ActorContext } from '../../platform/actor-context.ts';
import { directoryAction } from '../directory-action.ts';
import { directoryRefusals } from '../refusals.ts';
import { countGuess, hasDesk, invitationFor, passGreeting } from '../register.ts';
import { modeOf } from '../registration.ts';
import type { DirectoryStore } from '../store.ts';
import { emailSchema } from '../users.ts';
import { flowMs } from './flows.ts';

/*
 * Somebody registers whom another service vouches for.
 *  1. The same people may as without it: by an invitation, or everybody where registration is open. Then what takes the
 *     place of the letter is that the service has proven the address.
 *  2. An address that has an account leads to none: whoever that is links the service themselves, signed in.
 *  3. The address counts as unconfirmed until a letter was read there: a service that errs must not replace a password.
 *  4. Who they become is named after this one coming, so that doing it twice is doing it once.
 */

type Context = ActorContext<DirectoryStore, 'directory'>;

const browser = z.string().length(64);
const wordSchema = z.string().max(60).nullable();

export const keepNewcomer = directoryAction({
  name: 'directory.keep-newcomer',
  summary: 'Keeps whom another service vouched for, until they register',
  kind: 'write',
  needs: 'office',
  input: z.object({
    browser,
    provider: z.string().max(40),
    issuer: z.string().max(300),
    subject: z.string().max(255),
    email: emailSchema.nullable(),
    isEmailProven: z.boolean(),
    name: z.string().max(254).nullable(),
    called: z.string().max(254).nullable(),
  }),
  output: z.object({}),
  run: (context: Context, { isEmailProven, email, ...row }): Outcome<object> => {
    const { store, now, services } = context;
    if (modeOf(context) === 'closed') return directoryRefusals.refuse('IDENTITY_UNKNOWN', {});
    if (email === null || !isEmailProven) return directoryRefusals.refuse('ADDRESS_UNPROVEN', {});
    if (store.userByEmail(email)) return directoryRefusals.refuse('ADDRESS_KNOWN', { email });
    const id = hashOf(['newcomer', row.issuer, row.subject, Buffer.from(services.secretBytes(16)).toString('hex')]);
    store.keepNewcomer({ ...row, email, id: id.slice(0, 12), expiresAt: now() + flowMs }, now());
    return accept({});
  },
});

const found = z.object({
  email: z.string(),
  name: z.string().nullable(),
  provider: z.string(),
  needsWord: z.boolean(),
});

export const findNewcomer = directoryAction({
  name: 'directory.newcomer',
  summary: 'Shows whom another service vouched for in a browser',
  kind: 'read',
  needs: 'office',
  input: z.object({ browser }),
  output: z.object({ newcomer: found.nullable() }),
  run: (context: Context, input) => {
    const row = liveOf(context, input.browser);
    const mode = modeOf(context);
    if (!row || mode === 'closed') return accept({ newcomer: null });
    const { email, name, provider } = row;
    return accept({ newcomer: { email, name, provider, needsWord: mode !== 'open' } });
  },
});

const liveOf = ({ store, now }: Context, from: string) => {
  const row = store.newcomer(from);
  return row && now() < row.expiresAt ? row : undefined;
};

interface Ticket {
  id: string | null;
  role: Role;
  looksAt: string | null;
}

/** undefined: the word is none. Without one, where everybody may register, one becomes a trader. */
function ticketOf(context: Context, word: string | null, email: string): Ticket | undefined {
  if (word !== null && word !== '') return invitationFor(context, word, email);
  return modeOf(context) === 'open' ? { id: null, role: 'trader', looksAt: null } : undefined;
}

const begunSchema = z.object({
  user: actorId,
  desk: actorId.nullable(),
  email: z.string(),
  name: z.string().nullable(),
});

export const beginNewcomer = directoryAction({
  name: 'directory.begin-newcomer',
  summary: 'Finds who somebody another service vouched for would become; a wrong word is counted',
  kind: 'write',
  needs: 'office',
  hidden: ['word'],
  input: z.object({ browser, word: wordSchema, from: z.string().max(60) }),
  output: z.discriminatedUnion('became', [
    begunSchema.extend({ became: z.literal('ready') }),
    z.object({ became: z.enum(['closed', 'unknown', 'barred', 'over']) }),
  ]),
  run: (context: Context, input) => {
    if (modeOf(context) === 'closed') return accept({ became: 'closed' as const });
    const row = liveOf(context, input.browser);
    if (!row) return accept({ became: 'over' as const });
    const guess = countGuess(context, input.from);
    if (guess === null) return accept({ became: 'barred' as const });
    const ticket = ticketOf(context, input.word, row.email);
    if (!ticket) {
      guess.wasWrong();
      return accept({ became: 'unknown' as const });
    }
    const { id, email, name } = row;
    const desk = hasDesk(ticket.role) ? `desk-${id}` : null;
    return accept({ became: 'ready' as const, user: `user-${id}`, desk, email, name });
  },
});

export const settleNewcomer = directoryAction({
  name: 'directory.settle-newcomer',
  summary: 'Lists somebody another service vouched for, linked to it, and uses the word up',
  kind: 'write',
  needs: 'office',
  hidden: ['word'],
  input: z.object({ browser, word: wordSchema, user: actorId, desk: actorId.nullable() }),
  output: z.object({ isSettled: z.boolean() }),
  audit: (_input, { isSettled }) => (isSettled ? { kind: 'people', facts: { became: 'registered' } } : null),
  run: (context: Context, { browser: from, word, user, desk }): Outcome<{ isSettled: boolean }> => {
    const { store, now } = context;
    const row = liveOf(context, from);
    const ticket = row && modeOf(context) !== 'closed' ? ticketOf(context, word, row.email) : undefined;
    if (!row || !ticket || user !== `user-${row.id}` || hasDesk(ticket.role) !== (desk !== null))
      return accept({ isSettled: false });
    const { email, issuer, subject, provider, called } = row;
    const known = store.identity(row);
    if (store.userByEmail(email) || (known && store.user(known.user)))
      return directoryRefusals.refuse('ADDRESS_KNOWN', { email });
    if (ticket.id !== null) store.endInvitation(ticket.id);
    store.endNewcomer(from);
    const { role, looksAt } = ticket;
    store.putUser({ id: user, email, role, createdAt: now(), confirmedAt: null, looksAt });
    if (desk !== null) store.insertDesk({ id: desk, user, createdAt: now() });
    store.endIdentity(row);
    store.insertIdentity({ issuer, subject, user, provider, called, linkedAt: now() });
    context.schedule(passGreeting, { key: `greet:${user}`, at: now(), input: { user, email, isConfirmed: false } });
    return accept({ isSettled: true });
  },
});
