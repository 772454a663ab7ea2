import { z } from 'zod';
import { ask } from '../../core/office.ts';
import type { Outcome } from '../../core/outcome.ts';
import type { Who } from '../../core/who.ts';
import type { WayIn } from '../../user/judge.ts';
import { userRefusals } from '../../user/refusals.ts';
import { sentSchema } from '../../user/sent-codes/begin-way.ts';
import { sendAtDoor, sendForHeld, showWaysIn } from '../../user/sent-codes/send-asked.ts';
import { codeWays } from '../../user/tables-codes.ts';
import type { OfficeContext } from '../catalogue.ts';
import { officeAction } from '../office-action.ts';
import { within } from '../once.ts';
import { whoseToken } from './whose-token.ts';

type Sent = z.infer<typeof sentSchema>;

/** Whoever asks shows what the code is for: the first half of a sign-in, or what is held for them. It counts for nothing else. */
export const requestCode = officeAction({
  name: 'auth.request-code',
  summary: 'Sends a code to finish signing in with (`token`), or to show that it is you (`challenge`)',
  kind: 'write',
  needs: 'anyone',
  http: { method: 'post', path: '/2fa/request-code', status: 202 },
  hidden: ['token'],
  answersOnce: true,
  input: z.object({
    way: z.enum(codeWays).describe('email: to sign in with only'),
    token: z.string().max(200).optional().describe('of the first half'),
    challenge: z.string().max(40).optional().describe('as the refusal gave it'),
  }),
  output: sentSchema,
  run: async (context: OfficeContext, { way, token, challenge }, who): Promise<Outcome<Sent>> => {
    const over = userRefusals.refuse('SIGN_IN_OVER', {});
    if (token !== undefined) {
      const named = await whoseToken(context, token, who);
      if (!named.ok) return named;
      if (named.value === null) return over;
      const { user, token: shown } = named.value;
      const given = { session: shown.id, hash: shown.hash, way };
      return ask(context.office.user(user), sendAtDoor, given, within(who, 'send'));
    }
    if (challenge === undefined || who.as !== 'person') return over;
    const { session } = who;
    const given = { challenge, way, ...(session === undefined ? {} : { session }) };
    return ask(context.office.user(who.user), sendForHeld, given, within(who, 'send'));
  },
});

/** How whoever shows this first half may finish. */
export async function waysInBy(context: OfficeContext, token: string, who: Who): Promise<WayIn[]> {
  const named = await whoseToken(context, token, who);
  if (!named.ok || named.value === null) return [];
  const { user, token: shown } = named.value;
  const asked = await ask(
    context.office.user(user),
    showWaysIn,
    { session: shown.id, hash: shown.hash },
    within(who, 'ways'),
  );
  return asked.ok ? asked.value.ways : [];
}
