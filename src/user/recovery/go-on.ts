import { post } from '../../notify/post.ts';
import { makeToken } from '../token.ts';
import type { UserContext } from '../user-action.ts';
import { endLost, isDue, isLate } from './lost.ts';
import { tellChats } from './tell-chats.ts';

/*
 * Every second factor lost, the codes on paper too.
 *  1. Whoever knows the password says so, and then nothing happens for days. It is told wherever somebody is reached, with a way
 *     to take it back, and once more a day before it is over.
 *  2. A right code or passkey takes it back by itself: nothing was lost.
 *  3. After the days the password is shown again, and only then the factors end. Nobody came for a week: it is begun anew.
 *  4. Those of an owner whom other machines reach stand until another one takes their place (`kept-factor.ts`): whoever shows the
 *     password is in to set one up.
 */

const dayMs = 24 * 60 * 60_000;
const usualMs = 3 * dayMs;

interface Reached {
  email: string | null;
  isConfirmed: boolean;
}

/** isOver: the factors are gone, or may be replaced; else they stand until then, at the earliest. */
export interface Recovered {
  at: number;
  isOver: boolean;
}

export function goOn(context: UserContext, reached: Reached, isKept: boolean): Recovered {
  const { store } = context;
  const now = context.now();
  const row = store.recovery();
  if (!row || isLate(row.dueAt, now)) return begin(context, reached);
  if (!isDue(context)) return { at: row.dueAt, isOver: false };
  if (!isKept) endLost(context);
  return { at: now, isOver: true };
}

function begin(context: UserContext, { email, isConfirmed }: Reached): Recovered {
  const { store, services, id: user } = context;
  const beganAt = context.now();
  const waitMs = services.recoveryMs ?? usualMs;
  const dueAt = beganAt + waitMs;
  const { id, hash, token } = makeToken(user, services.secretBytes);
  store.beginRecovery({ id, hash, beganAt, dueAt });
  if (email !== null && isConfirmed && services.letters?.mail && services.letters.publicUrl !== null) {
    const content = { kind: 'notice', notice: { about: 'recovery', at: dueAt, zone: store.zone() } } as const;
    post(context, { id: `recovery_${id}`, place: `mail:${email}`, content, secret: token, validMs: waitMs });
  }
  tellChats(context, { became: 'begun', at: dueAt }, beganAt);
  if (waitMs > dayMs) tellChats(context, { became: 'soon', at: dueAt }, dueAt - dayMs);
  services.log.warn({ user, at: dueAt }, 'somebody says that their second factor is lost');
  return { at: dueAt, isOver: false };
}
