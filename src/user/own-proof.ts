import { z } from 'zod';
import { hasProved } from '../core/authority.ts';
import type { Who } from '../core/who.ts';
import { hasFactor } from './judge.ts';
import { codeNeeded, userRefusals } from './refusals.ts';
import { barred, tryPassword } from './tries.ts';
import type { UserContext } from './user-action.ts';

/*
 * Whoever is signed in shows just before that it is them: by a code, or by the password where there is no second factor.
 */

export const ownPasswordSchema = z
  .string()
  .max(1_024)
  .nullable()
  .default(null)
  .describe('where you have no second factor');

interface Shown {
  isRight: boolean;
  waitMs: number;
}

export async function shownPassword(context: UserContext, { password }: { password: string | null }): Promise<Shown> {
  if (hasFactor(context) || password === null) return { isRight: false, waitMs: 0 };
  return tryPassword(context, password);
}

/** null: it is them */
export function refuseUnproved(context: UserContext, who: Who, password: string | null, { isRight, waitMs }: Shown) {
  if (hasFactor(context)) return hasProved(who, 'real', context.now()) ? null : codeNeeded();
  if (password === null) return userRefusals.refuse('PASSWORD_NEEDED', {});
  if (waitMs > 0) return barred(waitMs);
  return isRight ? null : userRefusals.refuse('PASSWORD_WRONG', {});
}
