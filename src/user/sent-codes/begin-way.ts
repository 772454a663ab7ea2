import { z } from 'zod';
import { hasProved } from '../../core/authority.ts';
import { letterPlaceOf } from '../../core/letters.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import type { Who } from '../../core/who.ts';
import { letterRefusals } from '../../notify/refusals.ts';
import { newBackupCodes } from '../backup-codes.ts';
import { codeSchema, hasFactor } from '../judge.ts';
import { tellUser } from '../letters/tell.ts';
import { endLost, isDue } from '../recovery/lost.ts';
import { codeNeeded, userRefusals } from '../refusals.ts';
import type { CodeWay } from '../tables-codes.ts';
import { barred, countTry, forgetTries, tryPassword } from '../tries.ts';
import { type UserContext, userAction } from '../user-action.ts';
import { aboutBegun, countSent, openSent, refuseUnsendable, type Sent, sendCode, takeSent } from './sent-codes.ts';

/*
 * A way for codes is begun with the password, and with a proof where there is a second factor already; it counts once a code
 * that went there was said in the same session.
 *  - sms: a second factor as any other.
 *  - email: asked for at sign-in where there is nothing stronger. It proves nothing: the mailbox gives a new password, too.
 */

const over = { kind: 'write', needs: { scope: 'people', over: 'user' }, pace: 'sign-in' } as const;
const passwordSchema = z.string().max(1_024);
export const sentSchema = z.object({
  to: z.string().describe('most of it hidden'),
  minutes: z.number().describe('so long the code works'),
});

const mayBegin = (context: UserContext, who: Who): boolean =>
  !hasFactor(context) || isDue(context) || hasProved(who, 'real', context.now());

const numberOf = (phone: string): string | null => {
  const place = letterPlaceOf(phone);
  return place?.startsWith('sms:') ? place : null;
};

/** Counted only where it would be sent. `to`: null: that is no number */
async function tryBegin(
  context: UserContext,
  password: string,
  way: CodeWay,
  { who, to }: { who: Who; to?: string | null },
) {
  const tried = await tryPassword(context, password);
  const mayBe = tried.isRight && to !== null && mayBegin(context, who) && refuseUnsendable(context, way) === null;
  return { ...tried, counted: mayBe ? await countSent(context, way, { on: 'begin', to }) : null };
}

export const beginSms = userAction({
  ...over,
  name: 'factors.begin-sms',
  summary: 'Begins to have codes sent as text messages: sends the first to the number',
  http: { method: 'post', path: '/2fa/setup/sms', status: 202 },
  hidden: ['password'],
  input: z.object({
    phone: z.string().max(40).describe('with its country, such as +49 170 1234567'),
    password: passwordSchema,
  }),
  output: sentSchema,
  prepare: (context: UserContext, { password, phone }, who) =>
    tryBegin(context, password, 'sms', { who, to: numberOf(phone) }),
  run: (context: UserContext, { phone }, who, { isRight, waitMs, counted }): Outcome<Sent> => {
    if (waitMs > 0) return barred(waitMs);
    if (!isRight) return userRefusals.refuse('PASSWORD_WRONG', {});
    const place = numberOf(phone);
    if (place === null) return letterRefusals.refuse('ADDRESS_UNREADABLE', {});
    const unsendable = refuseUnsendable(context, 'sms');
    if (unsendable) return unsendable;
    if (!mayBegin(context, who)) return codeNeeded();
    if (!counted || counted.isEnough) return letterRefusals.refuse('CODES_ENOUGH', {});
    return accept(sendCode(context, { about: aboutBegun('sms', who.session), way: 'sms', place }));
  },
});

export const beginEmail = userAction({
  ...over,
  name: 'factors.begin-email',
  summary: 'Begins to have codes mailed for signing in, where there is no stronger factor: sends the first',
  http: { method: 'post', path: '/2fa/setup/email', status: 202 },
  hidden: ['password'],
  input: z.object({ password: passwordSchema }),
  output: sentSchema,
  prepare: (context: UserContext, { password }, who) => tryBegin(context, password, 'email', { who }),
  run: (context: UserContext, _input, who, { isRight, waitMs, counted }): Outcome<Sent> => {
    if (waitMs > 0) return barred(waitMs);
    if (!isRight) return userRefusals.refuse('PASSWORD_WRONG', {});
    const unsendable = refuseUnsendable(context, 'email');
    if (unsendable) return unsendable;
    if (hasFactor(context)) return userRefusals.refuse('FACTOR_STRONGER', {});
    if (!counted?.email || counted.isEnough) return letterRefusals.refuse('CODES_ENOUGH', {});
    const about = aboutBegun('email', who.session);
    return accept(sendCode(context, { about, way: 'email', place: `mail:${counted.email}` }));
  },
});

const confirmed = z.object({
  backupCodes: z
    .array(z.string())
    .nullable()
    .describe('for where it is lost; null: there are some, or none are needed'),
});
type Confirmed = z.infer<typeof confirmed>;

const tryCode = async (context: UserContext) => ({ waitMs: await countTry(context, 'code') });

/** What they begun in this session, if this is its code. */
function takeBegun(context: UserContext, way: CodeWay, code: string, who: Who, waitMs: number): Outcome<string> {
  if (waitMs > 0) return barred(waitMs);
  const row = openSent(context, aboutBegun(way, who.session));
  if (!row) return userRefusals.refuse('NO_FACTOR_BEGUN', {});
  if (!takeSent(context, row, code)) return userRefusals.refuse('CODE_WRONG', {});
  context.afterCommit(() => forgetTries(context, 'code'));
  return accept(row.place);
}

export const confirmSms = userAction({
  ...over,
  name: 'factors.confirm-sms',
  summary: 'Takes the code that was sent to a number: from now on signing in asks for one',
  http: { method: 'post', path: '/2fa/verify/sms' },
  hidden: ['code'],
  answersOnce: true,
  input: z.object({ code: codeSchema }),
  output: confirmed,
  prepare: tryCode,
  run: (context: UserContext, { code }, who, { waitMs }): Outcome<Confirmed> => {
    const { store, now } = context;
    const taken = takeBegun(context, 'sms', code, who, waitMs);
    if (!taken.ok) return taken;
    // What was begun beside it was begun before there was this to prove oneself with.
    store.dropQuestions();
    store.dropSentCodes();
    store.forgetBegun();
    if (isDue(context)) endLost(context);
    store.endRecovery();
    store.forgetCodeWay('email');
    store.setCodeWay({ way: 'sms', place: taken.value, madeAt: now() });
    store.endTrust();
    store.endSessionsIf((row) => row.isHalf);
    tellUser(context, { about: 'factor on', factor: 'sms' });
    return accept({ backupCodes: store.backupCodes() > 0 ? null : newBackupCodes(context).backupCodes });
  },
});

export const confirmEmail = userAction({
  ...over,
  name: 'factors.confirm-email',
  summary: 'Takes the code that was mailed: from now on signing in asks for one',
  http: { method: 'post', path: '/2fa/verify/email' },
  hidden: ['code'],
  input: z.object({ code: codeSchema }),
  output: z.object({}),
  prepare: tryCode,
  run: (context: UserContext, { code }, who, { waitMs }): Outcome<object> => {
    const { store, now } = context;
    const taken = takeBegun(context, 'email', code, who, waitMs);
    if (!taken.ok) return taken;
    if (hasFactor(context)) return userRefusals.refuse('FACTOR_STRONGER', {});
    store.setCodeWay({ way: 'email', place: null, madeAt: now() });
    store.endTrust();
    store.endSessionsIf((row) => row.isHalf);
    tellUser(context, { about: 'factor on', factor: 'email' });
    return accept({});
  },
});
