import { generateSecret, generateURI } from 'otplib';
import { renderSVG } from 'uqr';
import { z } from 'zod';
import { hasProved } from '../core/authority.ts';
import { sha256 } from '../core/json.ts';
import { hideAddress } from '../core/letters.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import { backupCodesSchema, newBackupCodes } from './backup-codes.ts';
import { stepOf } from './codes.ts';
import { aboutFactor, codeSchema, hasFactor, hasTelephone, openSecrets } from './judge.ts';
import { tellUser } from './letters/tell.ts';
import { qrPng } from './png.ts';
import { endLost, isDue } from './recovery/lost.ts';
import { codeNeeded, userRefusals } from './refusals.ts';
import { barred, countTry, forgetTries, tryPassword } from './tries.ts';
import { type UserContext, userAction } from './user-action.ts';

/*
 * A telephone that shows codes: begun with the password, or with a code where there is one already, and confirmed by a
 * first code of it. Its secret is sealed, and shown once.
 */

const over = { needs: { scope: 'people', over: 'user' } } as const;

export const factorStatus = userAction({
  name: 'factors.status',
  summary: 'Shows which second factors you have',
  kind: 'read',
  needs: { scope: 'read', over: 'user' },
  http: { method: 'get', path: '/2fa/status', alsoAt: ['/totp/status'] },
  input: z.object({}),
  output: z.object({
    totp: z.boolean(),
    passkeys: z.number().int(),
    sms: z.string().nullable().describe('the number codes go to, most of it hidden; null: none do'),
    email: z.boolean().describe('codes are mailed for signing in; they prove nothing'),
    proves: z.boolean().describe('one of them shows that it is you, and is asked for'),
    goneAt: z
      .number()
      .nullable()
      .describe('somebody said that all of them are lost: from then on they may end; null: nobody did'),
    isReplaceable: z.boolean().describe('that time has come: another one may be set up in their place'),
    backupCodes: z.number().int().describe('those that are left'),
  }),
  run: (context: UserContext) =>
    accept({
      totp: hasTelephone(context),
      passkeys: context.store.passkeys().length,
      sms: hiddenNumber(context),
      email: context.store.codeWay('email') !== undefined,
      proves: hasFactor(context),
      goneAt: context.store.recovery()?.dueAt ?? null,
      isReplaceable: isDue(context),
      backupCodes: context.store.backupCodes(),
    }),
});

function hiddenNumber({ store }: UserContext): string | null {
  const place = store.codeWay('sms')?.place ?? null;
  return place && hideAddress(place);
}

const begunSchema = z.object({
  secret: z.string().describe('to be typed where no picture can be taken'),
  uri: z.string(),
  qr: z.string().describe('the same as a picture, an SVG'),
  png: z.string().describe('the same as a PNG, in base64'),
});

export const beginTotp = userAction({
  name: 'factors.begin-totp',
  summary: 'Begins to set up codes of a telephone; a first code makes it count',
  kind: 'write',
  ...over,
  pace: 'sign-in',
  http: { method: 'post', path: '/2fa/setup/totp', alsoAt: ['/totp/setup'] },
  hidden: ['password'],
  answersOnce: true,
  input: z.object({ password: z.string().max(1_024) }),
  output: begunSchema,
  prepare: async (context: UserContext, { password }) => {
    const { services, id } = context;
    const { isRight, waitMs } = await tryPassword(context, password);
    const factor = sha256(Buffer.from(services.secretBytes(16)).toString('hex')).slice(0, 16);
    const secret = generateSecret();
    const sealed = services.seal ? await services.seal.seal(secret, aboutFactor(id, factor)) : null;
    const uri = generateURI({ issuer: 'SignalOS', label: id, secret });
    return { isRight, waitMs, factor, shown: { secret, uri, qr: renderSVG(uri), png: await qrPng(uri) }, sealed };
  },
  run: (
    context: UserContext,
    _input,
    who,
    { isRight, waitMs, factor, shown, sealed },
  ): Outcome<z.infer<typeof begunSchema>> => {
    if (waitMs > 0) return barred(waitMs);
    if (!isRight) return userRefusals.refuse('PASSWORD_WRONG', {});
    if (sealed === null) return userRefusals.refuse('NOTHING_SEALED', {});
    if (hasFactor(context) && !isDue(context) && !hasProved(who, 'real', context.now())) return codeNeeded();
    context.store.beginFactor({ id: factor, sealed, lastStep: 0, madeAt: context.now(), confirmedAt: null });
    return accept(shown);
  },
});

/** as long as one looks for the telephone, and no longer */
const begunMs = 10 * 60_000;

export const confirmTotp = userAction({
  name: 'factors.confirm-totp',
  summary: 'Takes the first code of a telephone: from now on signing in asks for one',
  kind: 'write',
  ...over,
  pace: 'sign-in',
  http: { method: 'post', path: '/2fa/verify/totp', alsoAt: ['/totp/verify'] },
  hidden: ['code'],
  answersOnce: true,
  input: z.object({ code: codeSchema }),
  output: backupCodesSchema,
  prepare: async (context: UserContext) => ({
    waitMs: await countTry(context, 'code'),
    opened: await openSecrets(context),
  }),
  run: (context: UserContext, { code }, _who, { waitMs, opened }): Outcome<z.infer<typeof backupCodesSchema>> => {
    const { store, now } = context;
    if (waitMs > 0) return barred(waitMs);
    const begun = store.factors().find(({ confirmedAt, madeAt }) => confirmedAt === null && now() - madeAt < begunMs);
    const secret = begun && opened[begun.id]?.secret;
    if (!begun || secret === undefined) return userRefusals.refuse('NO_FACTOR_BEGUN', {});
    const step = stepOf(secret, code, { now: now(), lastStep: begun.lastStep });
    if (step === null) return userRefusals.refuse('CODE_WRONG', {});
    context.afterCommit(() => forgetTries(context, 'code'));
    // What was begun beside it was begun before there was this to prove oneself with.
    store.dropQuestions();
    store.dropSentCodes();
    if (isDue(context)) endLost(context);
    store.endRecovery();
    store.forgetCodeWay('email');
    // A telephone that was changed takes the place of the one before.
    store.forgetFactors();
    store.endTrust();
    store.beginFactor({ ...begun, lastStep: step, confirmedAt: now() });
    store.endSessionsIf((row) => row.isHalf);
    tellUser(context, { about: 'factor on' });
    return accept(newBackupCodes(context));
  },
});

export const renewBackupCodes = userAction({
  name: 'factors.renew-backup-codes',
  summary: 'Gives ten new backup codes; those of before are over. It takes a code',
  kind: 'write',
  ...over,
  pace: 'sign-in',
  http: { method: 'post', path: '/2fa/regenerate-backup-codes' },
  answersOnce: true,
  input: z.object({}),
  output: backupCodesSchema,
  run: (context: UserContext, _input, who): Outcome<z.infer<typeof backupCodesSchema>> => {
    if (!hasFactor(context)) return userRefusals.refuse('NO_FACTOR', {});
    if (!hasProved(who, 'real', context.now())) return codeNeeded();
    return accept(newBackupCodes(context));
  },
});
