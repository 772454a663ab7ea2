import { z } from 'zod';
import { accept } from '../core/outcome.ts';
import { topicOf } from '../core/session-topic.ts';
import { noteSignIn } from './audit.ts';
import { type At, deviceAt } from './devices/know-device.ts';
import { wayInSchema, waysIn } from './judge.ts';
import { meetDevice } from './letters/device.ts';
import { userRefusals } from './refusals.ts';
import { halfMs, isOver, longestMs, mostHalves, mostSessions, renewalMs } from './session-rules.ts';
import type { SessionRow, UserStore } from './store.ts';
import { signedInBy } from './tables.ts';
import { makeToken } from './token.ts';
import { firstTurn } from './tokens/turns.ts';
import { type UserContext, userAction } from './user-action.ts';

/** Where somebody signs in. */
export const fromSchema = z.object({
  agent: z.string().max(300),
  address: z.string().max(60),
  by: z.enum(signedInBy),
  device: z.string().max(200).nullable(),
});
type From = z.infer<typeof fromSchema>;

export const startedSchema = z.object({
  session: z.string(),
  token: z
    .string()
    .describe('shown once. With needs `code` it is shown with the code, else it renews the access token, once'),
  endsAt: z.number().describe('of the token'),
  needs: z.enum(['nothing', 'code']).describe('code: a second factor is still to be shown with this token'),
  ways: z.array(wayInSchema).describe('with needs `code`: by what; sms and email are asked for first'),
  device: z
    .string()
    .nullable()
    .describe('what this device shows from now on, wherever one is asked for; null: what it was given before'),
  turn: z.number().int(),
  at: z.number(),
});
type Started = z.infer<typeof startedSchema>;

/** A browser has a cookie as long as the session lasts. What a program has is used once, see `tokens/turns.ts`. */
export function startSession(
  context: UserContext,
  from: From,
  isHalf = false,
  { device, token: shownThere }: At = deviceAt(context, from, isHalf),
): Started {
  const { store, services, id: user } = context;
  const { agent, address, by } = from;
  const at = context.now();
  store.endSessionsIf((row) => isOver(row, at));
  if (!isHalf) meetDevice(context, from);
  const { id, hash, token } = makeToken(user, services.secretBytes);
  const isRenewed = by === 'program' && !isHalf;
  const endsAt = at + (isHalf ? halfMs : longestMs);
  const turns = isRenewed ? firstTurn : { turn: 0, turnBefore: 0, isTurnSeen: false };
  const times = { startedAt: at, seenAt: at, endsAt, provedBy: null, provedAt: null };
  store.insertSession({
    ...{ id, agent, address, by, device },
    hash: isRenewed ? '' : hash,
    ...turns,
    ...times,
    isHalf,
  });
  noteSignIn(context, { session: id, isHalf, ...from });
  // Whoever knows no more than the password ends no sign-in that is whole.
  const others = store.sessions().filter((row) => row.id !== id && row.isHalf === isHalf);
  endedSessions(
    context,
    others.slice((isHalf ? mostHalves : mostSessions) - 1).flatMap((row) => store.endSession(row.id)),
  );
  store.forgetIdleDevices(at);
  if (isRenewed) store.insertRenewal({ hash, session: id, turn: turns.turn, givenAt: at });
  return {
    ...{ session: id, token, turn: turns.turn, at, device: shownThere, needs: isHalf ? 'code' : 'nothing' },
    ways: isHalf ? waysIn(context) : [],
    endsAt: isRenewed ? Math.min(endsAt, at + renewalMs) : endsAt,
  };
}

/** Tells after the commit whoever is connected in one of them. */
export function endedSessions({ services, afterCommit }: UserContext, ended: readonly string[]): number {
  afterCommit(async () => {
    for (const id of ended) services.changed(topicOf(id));
  });
  return ended.length;
}

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
