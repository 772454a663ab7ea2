import { z } from 'zod';
import { accept, type Outcome } from '../../core/outcome.ts';
import { isSameSecret } from '../../core/secrets.ts';
import type { Who } from '../../core/who.ts';
import { letterRefusals } from '../../notify/refusals.ts';
import { wayInSchema, waysIn } from '../judge.ts';
import { userRefusals } from '../refusals.ts';
import { isOver } from '../session-rules.ts';
import { waitingFor } from '../step-up/take-held.ts';
import { type CodeWay, codeWays } from '../tables-codes.ts';
import { type UserContext, userAction } from '../user-action.ts';
import { sentSchema } from './begin-way.ts';
import { aboutHalf, aboutHeld, type Counted, countSent, refuseUnsendable, type Sent, sendCode } from './sent-codes.ts';

/* A code for whoever has to show that it is them. It goes where that way was shown to reach them, and nowhere else. */

const way = z.enum(codeWays);

function openHalf({ store, now }: UserContext, { session, hash }: { session: string; hash: string }): boolean {
  const row = store.session(session);
  return Boolean(row?.isHalf && isSameSecret(hash, row.hash) && !isOver(row, now()));
}

function send(context: UserContext, about: string, way: CodeWay, counted: Counted | null): Outcome<Sent> {
  const row = context.store.codeWay(way);
  if (!row) return userRefusals.refuse('CODE_WAY_UNSET', {});
  const unsendable = refuseUnsendable(context, way);
  if (unsendable) return unsendable;
  const place = row.place ?? (counted?.email ? `mail:${counted.email}` : null);
  if (!counted || counted.isEnough || place === null) return letterRefusals.refuse('CODES_ENOUGH', {});
  return accept(sendCode(context, { about, way, place }));
}

const mayLeave = (context: UserContext, way: CodeWay): boolean =>
  context.store.codeWay(way) !== undefined && refuseUnsendable(context, way) === null;

const half = z.object({ session: z.string(), hash: z.string() });

export const sendAtDoor = userAction({
  name: 'user.send-code-at-door',
  summary: 'Sends a code to whoever has shown the password',
  kind: 'write',
  needs: 'office',
  hidden: ['hash'],
  answersOnce: true,
  input: half.extend({ way }),
  output: sentSchema,
  prepare: async (context: UserContext, { way: by, ...shown }) =>
    openHalf(context, shown) && mayLeave(context, by) ? countSent(context, by, { on: 'sign-in' }) : null,
  run: (context: UserContext, { way: by, ...shown }, _who, counted): Outcome<Sent> =>
    openHalf(context, shown)
      ? send(context, aboutHalf(shown.session), by, counted)
      : userRefusals.refuse('SIGN_IN_OVER', {}),
});

const inSession = (session: string | undefined): Pick<Who, 'session'> => (session === undefined ? {} : { session });

export const sendForHeld = userAction({
  name: 'user.send-code-for-held',
  summary: 'Sends a code to whoever has to show that it is them, for what is held',
  kind: 'write',
  needs: 'office',
  answersOnce: true,
  input: z.object({ challenge: z.string(), session: z.string().optional(), way }),
  output: sentSchema,
  prepare: async (context: UserContext, { challenge, session, way: by }) =>
    by === 'sms' && waitingFor(context, challenge, inSession(session)) && mayLeave(context, by)
      ? countSent(context, by, { on: 'proof' })
      : null,
  run: (context: UserContext, { challenge, session, way: by }, _who, counted): Outcome<Sent> => {
    // The mailbox gives a new password, too: it would be the same thing shown twice.
    if (by === 'email') return userRefusals.refuse('CODE_WAY_WEAK', {});
    if (!waitingFor(context, challenge, inSession(session))) return userRefusals.refuse('PROOF_OVER', {});
    return send(context, aboutHeld(challenge), by, counted);
  },
});

export const showWaysIn = userAction({
  name: 'user.ways-in',
  summary: 'Tells whoever has shown the password how they finish signing in',
  kind: 'read',
  needs: 'office',
  input: half,
  output: z.object({ ways: z.array(wayInSchema) }),
  run: (context: UserContext, shown) => accept({ ways: openHalf(context, shown) ? waysIn(context) : [] }),
});
