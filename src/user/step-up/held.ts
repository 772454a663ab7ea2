import { z } from 'zod';
import { accept, type Outcome } from '../../core/outcome.ts';
import { hasTelephone } from '../judge.ts';
import { userRefusals } from '../refusals.ts';
import { type UserContext, userAction } from '../user-action.ts';
import type { HeldRow } from './held-store.ts';
import { waitingFor } from './take-held.ts';

const heldSchema = z.object({
  challenge: z.string(),
  action: z.string(),
  refusal: z.object({ code: z.string(), facts: z.record(z.string(), z.unknown()) }).describe('why it takes a proof'),
  madeAt: z.number(),
  expiresAt: z.number(),
});

const challenge = z.string().max(40).describe('as the refusal gave it, and the list shows it');
const shown = ({ id, action, refusal, madeAt, expiresAt }: HeldRow): z.infer<typeof heldSchema> => ({
  ...{ challenge: id, action, refusal, madeAt, expiresAt },
});

export const listHeld = userAction({
  name: 'proofs.list',
  summary: 'Shows what you asked for that waits for you to show that it is you',
  kind: 'read',
  needs: { scope: 'read', over: 'user' },
  http: { method: 'get', path: '/2fa/challenges' },
  input: z.object({}),
  output: z.object({ challenges: z.array(heldSchema) }),
  run: (context: UserContext, _input, who) => {
    const waiting = context.store.allHeld().filter(({ id }) => waitingFor(context, id, who));
    return accept({ challenges: waiting.map(shown) });
  },
});

export const showHeld = userAction({
  name: 'proofs.show',
  summary: 'Shows one thing that waits for you to show that it is you, and how you can',
  kind: 'read',
  needs: { scope: 'read', over: 'user' },
  http: { method: 'get', path: '/2fa/challenges/{challenge}' },
  input: z.object({ challenge }),
  output: heldSchema.extend({ ways: z.object({ code: z.boolean(), passkey: z.boolean(), sms: z.boolean() }) }),
  run: (context: UserContext, input, who) => {
    const row = waitingFor(context, input.challenge, who);
    if (!row) return userRefusals.refuse('PROOF_OVER', {});
    const ways = {
      code: hasTelephone(context) || context.store.backupCodes() > 0,
      passkey: context.store.passkeys().length > 0,
      sms: context.store.codeWay('sms') !== undefined,
    };
    return accept({ ...shown(row), ways });
  },
});

export const dropHeld = userAction({
  name: 'proofs.drop',
  summary: 'Drops what waits for you to show that it is you: it is not done',
  kind: 'write',
  needs: { scope: 'people', over: 'user' },
  pace: 'protect',
  http: { method: 'delete', path: '/2fa/challenges/{challenge}' },
  input: z.object({ challenge }),
  output: z.object({}),
  run: (context: UserContext, input, who): Outcome<object> => {
    const row = waitingFor(context, input.challenge, who);
    if (!row) return userRefusals.refuse('PROOF_OVER', {});
    context.store.dropHeld(row.id);
    return accept({});
  },
});
