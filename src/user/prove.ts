import { z } from 'zod';
import { accept, type Outcome } from '../core/outcome.ts';
import { codePause, noTries, pauseMs } from '../core/pause.ts';
import { isSameSecret } from '../core/secrets.ts';
import type { ProofKind } from '../core/who.ts';
import type { Seal } from '../platform/seal.ts';
import { codeLine, placeOf } from './audit.ts';
import { hashOfBackupCode, stepOf } from './codes.ts';
import { deviceAfterCode } from './devices/know-device.ts';
import { userRefusals } from './refusals.ts';
import { isOver } from './session-rules.ts';
import { endedSessions, fromSchema, startedSchema, startSession } from './sessions.ts';
import { type UserContext, userAction } from './user-action.ts';

/*
 * A second factor, checked where it is kept.
 *  1. A code works once: the step of the last one that was taken is stored in the transaction that takes it.
 *  2. A wrong one is counted, and that is kept: what is wrong is a value here, since a refusal leaves no trace. The pauses
 *     grow with each, and a restart forgets none.
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
const isShut = ({ store }: UserContext, code: string, opened: Opened): boolean =>
  hashOfBackupCode(code) === null &&
  store.factors().some(({ id, confirmedAt }) => confirmedAt !== null && opened[id] === undefined);

type Judged = { became: 'right'; how: ProofKind } | { became: 'wrong' } | { became: 'barred'; waitMs: number };

function judgeCode({ store, now }: UserContext, code: string, opened: Opened): Judged {
  const at = now();
  const tries = store.codeTries();
  const waitMs = pauseMs(tries, codePause, at);
  if (waitMs > 0) return { became: 'barred', waitMs };
  const how = takeCode();
  store.noteCodeTries(how ? noTries : { count: tries.count + 1, lastAt: at });
  return how ? { became: 'right', how } : { became: 'wrong' };

  function takeCode(): ProofKind | null {
    for (const { id, lastStep, confirmedAt } of store.factors()) {
      const known = opened[id];
      const step = confirmedAt === null || !known ? null : stepOf(known.secret, code, { now: at, lastStep });
      if (step === null) continue;
      store.takeStep(id, step);
      if (known?.anew) store.sealAnew(id, known.anew);
      return 'totp';
    }
    const hash = hashOfBackupCode(code);
    return hash !== null && store.useBackupCode(hash) ? 'backup' : null;
  }
}

export const hasFactor = ({ store }: Pick<UserContext, 'store'>): boolean =>
  store.factors().some(({ confirmedAt }) => confirmedAt !== null);

const notProved = [
  z.object({ became: z.literal('wrong') }),
  z.object({ became: z.literal('barred'), waitMs: z.number() }),
] as const;
const provedSchema = z.discriminatedUnion('became', [z.object({ became: z.literal('right') }), ...notProved]);

/** In a session that is there: what lets more real money be lost is let through for ten minutes. */
export const proveSession = userAction({
  name: 'user.prove',
  summary: 'Notes in a session that a code was right',
  kind: 'write',
  needs: 'office',
  hidden: ['code'],
  input: z.object({ session: z.string(), code: codeSchema }),
  output: provedSchema,
  audit: ({ session }, { became }) => codeLine(became, { session }),
  prepare: (context: UserContext) => openSecrets(context),
  run: (context: UserContext, { session, code }, _who, opened): Outcome<z.infer<typeof provedSchema>> => {
    if (isShut(context, code, opened)) return userRefusals.refuse('CODE_SHUT', {});
    const judged = judgeCode(context, code, opened);
    if (judged.became !== 'right') return accept(judged);
    context.store.proveSession(session, judged.how, context.now());
    return accept({ became: 'right' });
  },
});

const startedInFull = z.discriminatedUnion('became', [
  z.object({ became: z.literal('right'), started: startedSchema }),
  ...notProved,
  z.object({ became: z.literal('over') }),
]);

/** The other half of a sign-in. The half session ends and a whole one begins: who knew the first knows nothing now. */
export const finishSignIn = userAction({
  name: 'user.finish-sign-in',
  summary: 'Begins a session for whoever knew the password and has the code',
  kind: 'write',
  needs: 'office',
  hidden: ['hash', 'code'],
  answersOnce: true,
  input: fromSchema.extend({ session: z.string(), hash: z.string(), code: codeSchema, remember: z.boolean() }),
  output: startedInFull,
  audit: (from, { became }) => (became === 'right' ? null : codeLine(became, placeOf(from))),
  prepare: (context: UserContext) => openSecrets(context),
  run: (
    context: UserContext,
    { session, hash, code, remember, ...from },
    _who,
    opened,
  ): Outcome<z.infer<typeof startedInFull>> => {
    const { store, now } = context;
    const row = store.session(session);
    if (!row?.isHalf || !isSameSecret(hash, row.hash) || isOver(row, now())) return accept({ became: 'over' });
    if (isShut(context, code, opened)) return userRefusals.refuse('CODE_SHUT', {});
    const judged = judgeCode(context, code, opened);
    if (judged.became !== 'right') return accept(judged);
    endedSessions(context, store.endSession(session));
    const started = startSession(context, from, false, deviceAfterCode(context, from, row.device, remember));
    store.proveSession(started.session, judged.how, now());
    return accept({ became: 'right', started });
  },
});
