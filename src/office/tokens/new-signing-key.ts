import { z } from 'zod';
import { accept, type Outcome } from '../../core/outcome.ts';
import { userRefusals } from '../../user/refusals.ts';
import type { OfficeContext } from '../catalogue.ts';
import { officeAction } from '../office-action.ts';
import { replaceSigner } from './signing-keys.ts';

/** For whoever fears that the key is known to somebody. It is made anew by itself every thirty days. */
export const newSigningKey = officeAction({
  name: 'auth.new-signing-key',
  summary:
    'Makes a new key to sign access tokens with: all that were given are over at once, and programs renew theirs',
  kind: 'write',
  needs: { scope: 'system', over: 'installation' },
  pace: 'protect',
  http: { method: 'post', path: '/auth/signing-key' },
  input: z.object({}),
  output: z.object({ kid: z.string() }),
  run: async (context: OfficeContext): Promise<Outcome<{ kid: string }>> => {
    const signer = await replaceSigner(context);
    return signer ? accept({ kid: signer.kid }) : userRefusals.refuse('NOTHING_SEALED', {});
  },
});
