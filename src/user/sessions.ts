import { z } from 'zod';
import { accept } from '../core/outcome.ts';
import { isSameSecret } from '../core/secrets.ts';
import { topicOf } from '../core/session-topic.ts';
import { proofSchema } from '../core/who.ts';
import { meetDevice } from './letters/device.ts';
import { userRefusals } from './refusals.ts';
import { halfMs, isOver, isToBeSeen, longestMs } from './session-rules.ts';
import type { SessionRow, UserStore } from './store.ts';
import { makeToken } from './token.ts';
import { type UserContext, userAction } from './user-action.ts';

/** Where somebody signs in. */
export const fromSchema = z.object({ agent: z.string().max(300), address: z.string().max(60) });
export const startedSchema = z.object({
  session: z.string(),
  token: z.string(),
  endsAt: z.number(),
  needs: z.enum(['nothing', 'code']).describe('code: a second factor is still to be shown with this token'),
});

type Started = z.infer<typeof startedSchema>;

export function startSession(context: UserContext, from: z.infer<typeof fromSchema>, isHalf = false): Started {
  const { store, services, id: user } = context;
  const now = context.now();
  store.endSessionsIf((row) => isOver(row, now));
  if (!isHalf) meetDevice(context, from);
  const { id, hash, token } = makeToken(user, services.secretBytes);
  const endsAt = now + (isHalf ? halfMs : longestMs);
  const times = { startedAt: now, seenAt: now, endsAt, provedBy: null, provedAt: null };
  store.insertSession({ ...from, id, hash, ...times, isHalf });
  return { session: id, token, endsAt, needs: isHalf ? 'code' : 'nothing' };
}

/** Tells after the commit whoever is connected in one of them. */
export function endedSessions({ services, afterCommit }: UserContext, ended: readonly string[]): number {
  afterCommit(async () => {
    for (const id of ended) services.changed(topicOf(id));
  });
  return ended.length;
}

const foundSchema = z.object({
  session: z.string(),
  isToBeSeen: z.boolean(),
  proof: proofSchema.nullable(),
});

/** Asked at every request: one that was ended ends nothing later than now. */
export const findSession = userAction({
  name: 'user.session',
  summary: 'Finds the session that a secret belongs to',
  kind: 'read',
  needs: 'office',
  input: z.object({ session: z.string(), hash: z.string() }),
  output: z.object({ found: foundSchema.nullable() }),
  run: ({ store, now }: UserContext, { session, hash }) => {
    const row = store.session(session);
    if (!row || row.isHalf || !isSameSecret(hash, row.hash) || isOver(row, now())) return accept({ found: null });
    const { provedBy: how, provedAt: at } = row;
    const proof = how === null || at === null ? null : { how, at };
    return accept({ found: { session, proof, isToBeSeen: isToBeSeen(row, now()) } });
  },
});

export const seeSession = userAction({
  name: 'user.see-session',
  summary: 'Notes that a session is used',
  kind: 'write',
  needs: 'office',
  input: z.object({ session: z.string() }),
  output: z.object({}),
  run: ({ store, now }: UserContext, { session }) => {
    store.seeSession(session, now());
    return accept({});
  },
});

const shownSchema = z.object({
  session: z.string(),
  isThis: z.boolean().describe('the one this is asked in'),
  agent: z.string().describe('what signed in, as it calls itself'),
  address: z.string(),
  startedAt: z.number(),
  seenAt: z.number(),
  endsAt: z.number(),
});

const liveOf = (store: UserStore, now: number): SessionRow[] =>
  store.sessions().filter((row) => !row.isHalf && !isOver(row, now));

export const listSessions = userAction({
  name: 'sessions.list',
  summary: 'Shows where you are signed in',
  kind: 'read',
  needs: { scope: 'read', over: 'user' },
  http: { method: 'get', path: '/auth/sessions' },
  input: z.object({}),
  output: z.object({ sessions: z.array(shownSchema) }),
  run: ({ store, who, now }: UserContext) => {
    const sessions = liveOf(store, now()).map(({ id, agent, address, startedAt, seenAt, endsAt }) => ({
      ...{ session: id, isThis: id === who.session },
      ...{ agent, address, startedAt, seenAt, endsAt },
    }));
    return accept({ sessions });
  },
});

export const endSession = userAction({
  name: 'sessions.end',
  summary: 'Signs out of one session, at once and everywhere',
  kind: 'write',
  needs: { scope: 'people', over: 'user' },
  pace: 'protect',
  http: { method: 'delete', path: '/auth/sessions/{session}' },
  input: z.object({ session: z.string().max(40) }),
  output: z.object({}),
  run: (context: UserContext, { session }) => {
    const ended = endedSessions(context, context.store.endSession(session));
    return ended === 0 ? userRefusals.refuse('SESSION_UNKNOWN', {}) : accept({});
  },
});

export const endOtherSessions = userAction({
  name: 'sessions.end-others',
  summary: 'Signs out everywhere but here',
  kind: 'write',
  needs: { scope: 'people', over: 'user' },
  pace: 'protect',
  http: { method: 'delete', path: '/auth/sessions' },
  input: z.object({}),
  output: z.object({ ended: z.number().int() }),
  run: (context: UserContext) =>
    accept({ ended: endedSessions(context, context.store.endSessionsBut(context.who.session)) }),
});

export const signOut = userAction({
  name: 'auth.logout',
  summary: 'Signs out here',
  kind: 'write',
  needs: { scope: 'people', over: 'user' },
  pace: 'protect',
  http: { method: 'post', path: '/auth/logout' },
  input: z.object({}),
  output: z.object({}),
  run: (context: UserContext) => {
    endedSessions(context, context.store.endSession(context.who.session ?? ''));
    return accept({});
  },
});
