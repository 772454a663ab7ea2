import { z } from 'zod';
import { codePause, noTries, pauseMs } from '../core/pause.ts';
import type { ProofKind } from '../core/who.ts';
import type { Seal } from '../platform/seal.ts';
import { hashOfBackupCode, stepOf } from './codes.ts';
import type { UserContext } from './user-action.ts';

/*
 * A second factor, checked where it is kept.
 *  1. A code works once: the step of the last one that was taken is stored in the transaction that takes it.
 *  2. A wrong one is counted, and that is kept: what is wrong is a value here, since a refusal leaves no trace. The pauses
 *     grow with each, and a restart forgets none. Six digits and backup codes are counted apart: whoever guesses the one
 *     keeps nobody from the other, which nobody guesses.
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

/** Six digits cannot be judged, and are not held against anybody, while what they come from stays shut. */
export const isShut = ({ store }: UserContext, code: string, opened: Opened): boolean =>
  hashOfBackupCode(code) === null &&
  store.factors().some(({ id, confirmedAt }) => confirmedAt !== null && opened[id] === undefined);

export const notProved = [
  z.object({ became: z.literal('wrong') }),
  z.object({ became: z.literal('barred'), waitMs: z.number() }),
] as const;
type Judged = { became: 'right'; how: ProofKind } | { became: 'wrong' } | { became: 'barred'; waitMs: number };

export function judgeCode(context: UserContext, code: string, opened: Opened): Judged {
  const { store } = context;
  const now = context.now();
  const hash = hashOfBackupCode(code);
  const of = hash === null ? 'codes' : 'backup';
  const tries = store.codeTries(of);
  const waitMs = pauseMs(tries, codePause, now);
  if (waitMs > 0) return { became: 'barred', waitMs };
  const how = hash === null ? takeShown(context, code, opened, now) : store.useBackupCode(hash) ? 'backup' : null;
  store.noteCodeTries(of, how ? noTries : { count: tries.count + 1, lastAt: now });
  if (how) store.endRecovery();
  return how ? { became: 'right', how } : { became: 'wrong' };
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

/** Whatever it is: the password alone opens nothing. */
export const hasFactor = (context: Pick<UserContext, 'store'>): boolean =>
  hasTelephone(context) || context.store.passkeys().length > 0;
