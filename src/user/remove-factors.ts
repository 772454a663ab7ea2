import { z } from 'zod';
import { accept, type Outcome } from '../core/outcome.ts';
import { asksCode, hasFactor } from './judge.ts';
import { factorKept, isLast, keepsFactor } from './kept-factor.ts';
import { tellUser } from './letters/tell.ts';
import { ownPasswordSchema, refuseUnproved, shownPassword } from './own-proof.ts';
import { userRefusals } from './refusals.ts';
import { type UserContext, userAction } from './user-action.ts';

const which = z.enum(['all', 'sms', 'email']);
type Which = z.infer<typeof which>;

const has = (context: UserContext, factor: Which): boolean =>
  factor === 'all' ? asksCode(context) : context.store.codeWay(factor) !== undefined;

export const removeFactors = userAction({
  name: 'factors.remove',
  summary: 'Ends codes, passkeys and backup codes, or one way of sending codes. It takes a proof by one of them',
  kind: 'write',
  needs: { scope: 'people', over: 'user' },
  pace: 'sign-in',
  http: { method: 'post', path: '/2fa/disable', alsoAt: ['/totp/disable'] },
  hidden: ['password'],
  input: z.object({ factor: which.default('all'), password: ownPasswordSchema }),
  output: z.object({}),
  prepare: async (context: UserContext, input) => ({
    shown: await shownPassword(context, input),
    isKept: await keepsFactor(context),
  }),
  run: (context: UserContext, { factor, password }, who, { shown, isKept }): Outcome<object> => {
    const { store } = context;
    if (!has(context, factor)) return userRefusals.refuse('NO_FACTOR', {});
    if (isKept && (factor === 'all' ? hasFactor(context) : factor === 'sms' && isLast(context, { sms: true })))
      return factorKept();
    const unproved = refuseUnproved(context, who, password, shown);
    if (unproved) return unproved;
    end(context, factor);
    store.endTrust();
    tellUser(context, { about: 'factor off', factor });
    return accept({});
  },
});

function end(context: UserContext, factor: Which): void {
  const { store } = context;
  if (factor !== 'all') store.forgetCodeWay(factor);
  if (factor === 'all') {
    store.forgetCodeWays();
    store.removePasskeys();
  }
  // Backup codes stand in for a factor; without one there is nothing to stand in for.
  if (factor === 'all' || !hasFactor(context)) store.forgetFactors();
}
