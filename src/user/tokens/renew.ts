import { z } from 'zod';
import { accept, type Outcome } from '../../core/outcome.ts';
import { knownDevice, seen } from '../devices/know-device.ts';
import { isOver, renewalMs } from '../session-rules.ts';
import { endedSessions, fromSchema, startedSchema } from '../sessions.ts';
import { makeToken } from '../token.ts';
import { type UserContext, userAction } from '../user-action.ts';
import { renewed } from './turns.ts';

const renewedSchema = z.discriminatedUnion('became', [
  z.object({ became: z.literal('renewed'), started: startedSchema }),
  z.object({ became: z.literal('over') }),
]);

/**
 * Tokens anew for what was given with those of before. What comes a second time, or from another device than it was given
 * to, is in two hands: the session ends for both. That is kept, so it is a value: a refusal leaves no trace.
 */
export const renewSession = userAction({
  name: 'user.renew-session',
  summary: 'Gives a program new tokens, or ends its session where somebody has a copy of the old ones',
  kind: 'write',
  needs: 'office',
  hidden: ['hash', 'device'],
  answersOnce: true,
  input: fromSchema.extend({ session: z.string(), hash: z.string() }),
  output: renewedSchema,
  // What was merely too late for a session that is gone is no news; what ends one is.
  audit: ({ session, agent, address }, { became }) =>
    became === 'over' ? { kind: 'failure', facts: { code: 'TOKEN_OVER', session, agent, address } } : null,
  run: (context: UserContext, { session, hash, ...from }): Outcome<z.infer<typeof renewedSchema>> => {
    const { store, services, id: user } = context;
    const at = context.now();
    const row = store.session(session);
    const shown = store.renewal(hash);
    if (!row || shown?.session !== session || isOver(row, at) || at - shown.givenAt >= renewalMs)
      return accept({ became: 'over' });
    const device = knownDevice(context, from.device);
    const turns = device !== null && device.id === row.device ? renewed(row, shown.turn) : null;
    if (device === null || turns === null) {
      services.log.warn({ user, session }, 'tokens were shown a second time, or from elsewhere: their session is over');
      endedSessions(context, store.endSession(session));
      return accept({ became: 'over' });
    }
    const next = makeToken(user, services.secretBytes, session);
    store.setTurns(session, turns, { at, agent: from.agent, address: from.address });
    store.forgetRenewals(session, at - renewalMs);
    store.insertRenewal({ hash: next.hash, session, turn: turns.turn, givenAt: at });
    seen(context, device.id, from);
    const endsAt = Math.min(row.endsAt, at + renewalMs);
    const started = {
      session,
      token: next.token,
      endsAt,
      needs: 'nothing' as const,
      ways: [],
      device: null,
      turn: turns.turn,
      at,
    };
    return accept({ became: 'renewed', started });
  },
});
