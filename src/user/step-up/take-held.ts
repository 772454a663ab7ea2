import { z } from 'zod';
import { accept, type Outcome } from '../../core/outcome.ts';
import { proofSchema, type Who } from '../../core/who.ts';
import { codeLine } from '../audit.ts';
import { codeSchema, isShut, judgeCode, notProved, openSecrets } from '../judge.ts';
import { userRefusals } from '../refusals.ts';
import { aboutHeld as aboutHeldCode } from '../sent-codes/sent-codes.ts';
import { type UserContext, userAction } from '../user-action.ts';
import type { HeldRow } from './held-store.ts';
import { aboutHeld, askedSchema } from './hold.ts';

/** Still waiting, and asked for by whoever asks now, where they ask. */
export function waitingFor({ store, now }: UserContext, challenge: string, { session }: Pick<Who, 'session'>) {
  const row = store.held(challenge);
  return row && row.expiresAt > now() && (row.session === null || row.session === session) ? row : null;
}

/** null: what seals it is here no more */
export async function openHeldInput({ services, id }: UserContext, row: HeldRow | null) {
  try {
    if (!row || !services.seal) return null;
    return askedSchema.parse(JSON.parse(await services.seal.open(row.sealed, aboutHeld(id, row.id))));
  } catch (error) {
    services.log.warn({ user: id, error: String(error) }, 'what was held for a proof stays shut');
    return null;
  }
}

export const takenSchema = z.object({
  action: z.string(),
  asked: askedSchema,
  desk: z.string().nullable(),
  place: z.string().nullable(),
  proof: proofSchema,
});
export type Taken = z.infer<typeof takenSchema>;

export const takeHeld = userAction({
  name: 'user.take-held',
  summary: 'Gives back what was held, to be carried out, for a code',
  kind: 'write',
  needs: 'office',
  hidden: ['code'],
  answersOnce: true,
  input: z.object({ challenge: z.string(), code: codeSchema, session: z.string().optional() }),
  output: z.discriminatedUnion('became', [z.object({ became: z.literal('right'), taken: takenSchema }), ...notProved]),
  audit: ({ session = 'chat' }, { became }) => codeLine(became, { session }),
  prepare: async (context: UserContext, { challenge, session }) => ({
    opened: await openSecrets(context),
    asked: await openHeldInput(context, waitingFor(context, challenge, { ...(session !== undefined && { session }) })),
  }),
  run: (
    context: UserContext,
    { challenge, code, session },
    _who,
    { opened, asked },
  ): Outcome<{ became: 'right'; taken: Taken } | { became: 'wrong' } | { became: 'barred'; waitMs: number }> => {
    const row = waitingFor(context, challenge, { ...(session !== undefined && { session }) });
    if (!row || !asked) return userRefusals.refuse('PROOF_OVER', {});
    if (isShut(context, code, opened, aboutHeldCode(row.id))) return userRefusals.refuse('CODE_SHUT', {});
    const judged = judgeCode(context, code, opened, aboutHeldCode(row.id));
    if (judged.became !== 'right') return accept(judged);
    if (judged.how === 'email') throw new Error('a mailed code was sent for a proof');
    return accept({ became: 'right', taken: take(context, row, asked, judged.how) });
  },
});

export function take(
  { store, now }: UserContext,
  { id, action, desk, place, madeAt: askedAt }: HeldRow,
  asked: Taken['asked'],
  how: Taken['proof']['how'],
): Taken {
  store.dropHeld(id);
  return { action, asked, desk, place, proof: { how, at: now(), askedAt } };
}
