import { z } from 'zod';
import { hasProved } from '../../core/authority.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import { hasFactor } from '../judge.ts';
import { factorKept, isLast, keepsFactor } from '../kept-factor.ts';
import { tellUser } from '../letters/tell.ts';
import { codeNeeded, userRefusals } from '../refusals.ts';
import { type UserContext, userAction } from '../user-action.ts';

const shownSchema = z.object({
  passkey: z.string(),
  name: z.string(),
  madeAt: z.number(),
  usedAt: z.number().nullable(),
});

export const listPasskeys = userAction({
  name: 'passkeys.list',
  summary: 'Shows your passkeys',
  kind: 'read',
  needs: { scope: 'read', over: 'user' },
  http: { method: 'get', path: '/2fa/passkeys' },
  input: z.object({}),
  output: z.object({ passkeys: z.array(shownSchema) }),
  run: ({ store }: UserContext) =>
    accept({
      passkeys: store.passkeys().map(({ id, name, madeAt, usedAt }) => ({ passkey: id, name, madeAt, usedAt })),
    }),
});

export const removePasskey = userAction({
  name: 'passkeys.remove',
  summary: 'Takes a passkey away: it opens nothing any more. It takes a proof, by this one or by another factor',
  kind: 'write',
  needs: { scope: 'people', over: 'user' },
  pace: 'sign-in',
  http: { method: 'delete', path: '/2fa/passkeys/{passkey}' },
  input: z.object({ passkey: z.string().max(1_400) }),
  output: z.object({}),
  prepare: keepsFactor,
  run: (context: UserContext, { passkey }, who, isKept): Outcome<object> => {
    const { store, now } = context;
    if (!store.passkey(passkey)) return userRefusals.refuse('PASSKEY_UNKNOWN', {});
    if (isKept && isLast(context, { passkey })) return factorKept();
    if (!hasProved(who, 'real', now())) return codeNeeded();
    store.removePasskey(passkey);
    // Backup codes stand in for a factor; without one there is nothing to stand in for.
    if (!hasFactor(context)) store.forgetFactors();
    store.endTrust();
    tellUser(context, { about: 'factor off', factor: 'passkey' });
    return accept({});
  },
});
