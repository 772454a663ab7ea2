import { z } from 'zod';
import { type Block, blockSchema } from '../../core/chat.ts';
import { ask } from '../../core/office.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import type { Who } from '../../core/who.ts';
import { codeSchema } from '../../user/judge.ts';
import { type Signed, signedSchema } from '../../user/passkeys/answer-schema.ts';
import { takeHeldByPasskey } from '../../user/passkeys/prove-by-passkey.ts';
import { userRefusals } from '../../user/refusals.ts';
import { type Taken, takeHeld } from '../../user/step-up/take-held.ts';
import { words } from '../../words/words.ts';
import { type OfficeContext, perform } from '../catalogue.ts';
import { officeAction } from '../office-action.ts';
import { within } from '../once.ts';
import { languageOfUser } from '../user-language.ts';
import { notProved } from './not-proved.ts';

const doneSchema = z.object({
  action: z.string(),
  answer: z.unknown().describe('as it would have been without the proof'),
  said: z.array(blockSchema).describe('the same, as a chat says it'),
});
type Done = z.infer<typeof doneSchema>;

/**
 * Carries out what was held. Once it is taken it is gone: a crash before it was done leaves it undone, and it is asked for
 * anew. Who asks now does it, with what they may now.
 */
async function carryOut(context: OfficeContext, { action, asked, ...held }: Taken, who: Who): Promise<Outcome<Done>> {
  const { idempotencyKey: _, place: __, ...asker } = who;
  // It was asked of one desk; whoever has another one by now asks again.
  if (held.desk !== (who.desk ?? null)) return userRefusals.refuse('PROOF_OVER', {});
  const done = await perform(context, action, asked.given, {
    ...asker,
    ...(held.place === null ? {} : { place: held.place }),
    ...(asked.key === undefined ? {} : { idempotencyKey: asked.key }),
    proof: held.proof,
  });
  if (!done.ok) return done;
  return accept({ action, answer: done.value, said: await say(context, action, asked.given, done.value, who) });
}

async function say(context: OfficeContext, name: string, given: unknown, value: unknown, who: Who): Promise<Block[]> {
  const action = context.catalogue.named.get(name);
  const input = action?.input.safeParse(given);
  if (!action || !input?.success) return [];
  return action.say(value, input.data, words((await languageOfUser(context, who)) ?? 'en'));
}

async function byPasskey(
  context: OfficeContext,
  shown: { challenge: string; question: string; answer: Signed },
  who: Who,
): Promise<Outcome<Done>> {
  const given = { ...shown, session: who.session ?? null };
  const proved = await ask(context.office.user(who.user), takeHeldByPasskey, given, within(who, 'prove'));
  if (!proved.ok) return proved;
  const { taken } = proved.value;
  return taken === null ? userRefusals.refuse('PASSKEY_WRONG', {}) : carryOut(context, taken, who);
}

export const proveAgain = officeAction({
  name: 'auth.prove',
  summary:
    'Shows by a code or a passkey that it is you, and what you asked for just before is done: that, once, within two minutes',
  kind: 'write',
  needs: { scope: 'people', over: 'user' },
  pace: 'sign-in',
  http: { method: 'post', path: '/2fa/verify' },
  hidden: ['code'],
  answersOnce: true,
  input: z.object({
    challenge: z.string().max(40).describe('as the refusal gave it'),
    code: codeSchema.optional(),
    passkey: z
      .object({ question: z.string().max(40), answer: signedSchema })
      .optional()
      .describe('in place of a code: what a passkey signed'),
  }),
  output: doneSchema,
  run: async (context: OfficeContext, { challenge, code = '-', passkey }, who): Promise<Outcome<Done>> => {
    const { session } = who;
    if (passkey) return byPasskey(context, { challenge, ...passkey }, who);
    const given = { challenge, code, ...(session === undefined ? {} : { session }) };
    const proved = await ask(context.office.user(who.user), takeHeld, given, within(who, 'prove'));
    if (!proved.ok) return proved;
    return proved.value.became === 'right' ? carryOut(context, proved.value.taken, who) : notProved(proved.value);
  },
});
