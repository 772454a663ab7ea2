import { z } from 'zod';
import { codePause, noTries, pauseMs } from '../core/pause.ts';
import type { ProofKind } from '../core/who.ts';
import type { Seal } from '../platform/seal.ts';
import { hashOfBackupCode, stepOf } from './codes.ts';
import type { CodeKind } from './factors-store.ts';
import { openSent, takeSent } from './sent-codes/sent-codes.ts';
import { codeWays } from './tables-codes.ts';
import type { UserContext } from './user-action.ts';

/*
 * A second factor, checked where it is kept.
 *  1. A code works once: the step of the last one that was taken is stored in the transaction that takes it.
 *  2. A wrong one is counted, and that is kept: what is wrong is a value here, since a refusal leaves no trace. The pauses
 *     grow with each, and a restart forgets none. Codes of a telephone, codes that were sent and backup codes are counted
 *     apart: whoever guesses the one keeps nobody from the others.
 *  3. What was opened before the transaction must still be what stands in it.
 */

export const codeSchema = z.string().min(1).max(40);

interface OpenSecret {
  secret: string;
  /** the same sealed by a newer key than before, to be kept instead once it was of use; null: no newer one seals */
  anew: string | null;
}
/** Secrets by the id of their factor, opened. */
export type Opened = Record<string, OpenSecret>;

/** One that stays shut, as where the key was lost, is left out: a backup code still lets its owner in, and begin anew. */
export async function openSecrets({ store, services, id }: UserContext): Promise<Opened> {
  const opened: Opened = {};
  for (const { id: factor, sealed } of store.factors()) {
    try {
      if (services.seal) opened[factor] = await openAnew(services.seal, sealed, aboutFactor(id, factor));
    } catch (error) {
      services.log.warn({ user: id, factor, error: String(error) }, 'the secret of a second factor stays shut');
    }
  }
  return opened;
}

async function openAnew(seal: Seal, sealed: string, about: string): Promise<OpenSecret> {
  const secret = await seal.open(sealed, about);
  return { secret, anew: (await seal.isOld(sealed)) ? await seal.seal(secret, about) : null };
}

export const aboutFactor = (user: string, factor: string): string => `user ${user} factor ${factor}`;

/** Six digits cannot be judged, and are not held against anybody, while what they come from stays shut and none were sent for this. */
export const isShut = (context: UserContext, code: string, opened: Opened, about: string): boolean =>
  hashOfBackupCode(code) === null &&
  openSent(context, about) === null &&
  hasTelephone(context) &&
  !isAnyOpen(context, opened);

const isAnyOpen = ({ store }: Pick<UserContext, 'store'>, opened: Opened): boolean =>
  store.factors().some(({ id, confirmedAt }) => confirmedAt !== null && opened[id] !== undefined);

export const notProved = [
  z.object({ became: z.literal('wrong') }),
  z.object({ became: z.literal('barred'), waitMs: z.number() }),
] as const;
/** a code that was mailed lets in, and proves nothing */
type Shown = ProofKind | 'email';
type Judged = { became: 'right'; how: Shown } | { became: 'wrong' } | { became: 'barred'; waitMs: number };

interface Test {
  of: CodeKind;
  take: () => Shown | null;
}

/** What this may be a code of. Those of a telephone come first: where they are right, none that was sent is used up. */
function testsOf(context: UserContext, code: string, opened: Opened, about: string): Test[] {
  const { store } = context;
  const hash = hashOfBackupCode(code);
  if (hash !== null) return [{ of: 'backup', take: () => (store.useBackupCode(hash) ? 'backup' : null) }];
  const sent = openSent(context, about);
  const ofTelephone: Test = { of: 'codes', take: () => takeShown(context, code, opened, context.now()) };
  if (!sent) return [ofTelephone];
  const ofSent: Test = { of: 'sent', take: () => (takeSent(context, sent, code) ? sent.way : null) };
  return isAnyOpen(context, opened) ? [ofTelephone, ofSent] : [ofSent];
}

/** `about`: what it is said for, see `sent-codes.ts` */
export function judgeCode(context: UserContext, code: string, opened: Opened, about: string): Judged {
  const { store } = context;
  const now = context.now();
  const waits = testsOf(context, code, opened, about).map((test) => {
    const tries = store.codeTries(test.of);
    return { ...test, tries, waitMs: pauseMs(tries, codePause, now) };
  });
  const open = waits.filter(({ waitMs }) => waitMs === 0);
  if (open.length === 0) return { became: 'barred', waitMs: Math.min(...waits.map(({ waitMs }) => waitMs)) };
  for (const { of, take } of open) {
    const how = take();
    if (how === null) continue;
    store.noteCodeTries(of, noTries);
    store.endRecovery();
    return { became: 'right', how };
  }
  for (const { of, tries } of open) store.noteCodeTries(of, { count: tries.count + 1, lastAt: now });
  return { became: 'wrong' };
}

function takeShown({ store }: UserContext, code: string, opened: Opened, now: number): ProofKind | null {
  for (const { id, lastStep, confirmedAt } of store.factors()) {
    const known = opened[id];
    const step = confirmedAt === null || !known ? null : stepOf(known.secret, code, { now, lastStep });
    if (step === null) continue;
    store.takeStep(id, step);
    if (known?.anew) store.sealAnew(id, known.anew);
    return 'totp';
  }
  return null;
}

export const hasTelephone = ({ store }: Pick<UserContext, 'store'>): boolean =>
  store.factors().some(({ confirmedAt }) => confirmedAt !== null);

/** Whatever it is: the password alone opens nothing, and it proves who asks. */
export const hasFactor = (context: Pick<UserContext, 'store'>): boolean =>
  hasTelephone(context) || context.store.passkeys().length > 0 || context.store.codeWay('sms') !== undefined;

/** Signing in takes a second half, be it a mailed code. */
export const asksCode = (context: Pick<UserContext, 'store'>): boolean =>
  hasFactor(context) || context.store.codeWay('email') !== undefined;

export const wayInSchema = z.enum(['code', 'passkey', ...codeWays]);
export type WayIn = z.infer<typeof wayInSchema>;

/** How somebody shows the second half. code: of a telephone, or one of those on paper */
export function waysIn(context: Pick<UserContext, 'store'>): WayIn[] {
  const { store } = context;
  return [
    ...(hasTelephone(context) || store.backupCodes() > 0 ? (['code'] as const) : []),
    ...(store.passkeys().length > 0 ? (['passkey'] as const) : []),
    ...codeWays.filter((way) => store.codeWay(way) !== undefined),
  ];
}
