import { z } from 'zod';
import { accept, type Outcome } from '../core/outcome.ts';
import { isSameSecret } from '../core/secrets.ts';
import { codeLine, placeOf } from './audit.ts';
import { deviceAfterCode } from './devices/know-device.ts';
import { codeSchema, isShut, judgeCode, notProved, openSecrets } from './judge.ts';
import { userRefusals } from './refusals.ts';
import { aboutHalf } from './sent-codes/sent-codes.ts';
import { isOver } from './session-rules.ts';
import { endedSessions, fromSchema, startedSchema, startSession } from './sessions.ts';
import { type UserContext, userAction } from './user-action.ts';

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
    if (isShut(context, code, opened, aboutHalf(session))) return userRefusals.refuse('CODE_SHUT', {});
    const judged = judgeCode(context, code, opened, aboutHalf(session));
    if (judged.became !== 'right') return accept(judged);
    endedSessions(context, store.endSession(session));
    const started = startSession(context, from, false, deviceAfterCode(context, from, row.device, remember));
    return accept({ became: 'right', started });
  },
});
