import { z } from 'zod';
import { actorId } from '../core/actor-id.ts';
import { accept } from '../core/outcome.ts';
import { passwordPause, passwordTriesForgottenMs, pauseMs } from '../core/pause.ts';
import { roles } from '../core/roles.ts';
import { topicOf, withoutSignIn } from '../core/session-topic.ts';
import type { ActorContext } from '../platform/actor-context.ts';
import { directoryAction } from './directory-action.ts';
import type { DirectoryStore } from './store.ts';

type Context = ActorContext<DirectoryStore, 'directory'>;

export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email().max(254))
  .describe('the address you sign in with');

/** The marker of a word that makes whoever says it the owner: one to link a chat does not. */
export const setUpPlace = 'web:set-up';

const standingSchema = z.object({
  email: z.string(),
  isConfirmed: z.boolean(),
  role: z.enum(roles),
  desk: z.string().nullable(),
  feeds: z.array(z.string()),
});

/** Asked at every request: what was taken from somebody is gone now. */
export const findUser = directoryAction({
  name: 'directory.user',
  summary: 'Finds what somebody who signed in may do',
  kind: 'read',
  needs: 'office',
  input: z.object({
    user: z.string().max(63),
    kid: z.string().optional().describe('what their access token is signed with: it must count still'),
  }),
  output: z.object({ standing: standingSchema.nullable() }),
  run: ({ store }: Context, { user, kid }) => {
    const row = store.user(user);
    if (!row || (kid !== undefined && !store.hasSigningKey(kid))) return accept({ standing: null });
    const { email, role, looksAt, confirmedAt } = row;
    const desk = role === 'viewer' ? looksAt : (store.deskOf(user) ?? null);
    const isConfirmed = confirmedAt !== null;
    return accept({ standing: { email, isConfirmed, role, desk, feeds: store.feedsOf(user) } });
  },
});

export const hasOwner = directoryAction({
  name: 'directory.has-owner',
  summary: 'Tells whether anybody can sign in as the owner',
  kind: 'read',
  needs: 'office',
  input: z.object({}),
  output: z.object({ has: z.boolean() }),
  run: ({ store }: Context) => accept({ has: store.hasOwner() }),
});

/**
 * Counts a try before it is judged, so that many at once are as many as one after the other. Addresses nobody has are
 * counted the same: how one is answered must not tell whether it is one.
 */
export const beginSignIn = directoryAction({
  name: 'directory.begin-sign-in',
  summary: 'Finds whose address it is, and counts the try',
  kind: 'write',
  needs: 'office',
  input: z.object({ email: emailSchema }),
  output: z.object({ user: z.string().nullable(), waitMs: z.number() }),
  run: ({ store, now }: Context, { email }) => {
    store.forgetTriesBefore(now() - passwordTriesForgottenMs);
    const tries = store.tries(email);
    const waitMs = pauseMs(tries, passwordPause, now());
    if (waitMs > 0) return accept({ user: null, waitMs });
    store.noteTries(email, { count: tries.count + 1, lastAt: now() });
    return accept({ user: store.userByEmail(email)?.id ?? null, waitMs: 0 });
  },
});

export const endSignIn = directoryAction({
  name: 'directory.end-sign-in',
  summary: 'Forgets the tries of whoever has signed in',
  kind: 'write',
  needs: 'office',
  input: z.object({
    email: emailSchema,
    anew: z.string().max(63).optional().describe('by a new password: words that link a chat to this user are over'),
  }),
  output: z.object({}),
  run: ({ store }: Context, { email, anew }) => {
    store.forgetTries(email);
    if (anew !== undefined) store.forgetLinkCodesOfUser(anew);
    return accept({});
  },
});

export const makeUser = directoryAction({
  name: 'directory.make-user',
  summary: 'Notes that somebody may sign in',
  kind: 'write',
  needs: 'office',
  input: z.object({
    user: z.string().max(63),
    email: emailSchema,
    role: z.enum(roles),
    looksAt: actorId.nullable().optional().describe('the desk that a viewer sees'),
  }),
  output: z.object({ isMade: z.boolean().describe('false: somebody else has this address') }),
  audit: ({ role }, { isMade }) => (isMade ? { kind: 'people', facts: { became: role } } : null),
  run: ({ store, now, services, afterCommit }: Context, { user, email, role, looksAt }) => {
    const other = store.userByEmail(email);
    if (other && other.id !== user) return accept({ isMade: false });
    const before = store.user(user);
    const confirmedAt = before?.email === email ? before.confirmedAt : null;
    store.putUser({
      id: user,
      email,
      role,
      createdAt: before?.createdAt ?? now(),
      confirmedAt,
      looksAt: looksAt ?? null,
    });
    // Only now is nobody let in without: whoever comes a moment before is still the owner of this machine.
    if (role === 'owner') afterCommit(async () => services.changed(topicOf(withoutSignIn)));
    return accept({ isMade: true });
  },
});
