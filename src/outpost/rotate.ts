import { z } from 'zod';
import { accept, type Outcome } from '../core/outcome.ts';
import { drawKeys, sealKeys } from './keys.ts';
import { outpostAction } from './outpost-action.ts';
import type { OutpostContext } from './outpost-context.ts';
import { outpostRefusals } from './refusals.ts';

/** Both pairs count until the connector has signed with the new one. Asked twice, the first is what it is told. */
export const rotateKeys = outpostAction({
  name: 'outpost.rotate',
  summary: 'Lets a connector change its keys for others with its next rounds',
  kind: 'write',
  needs: 'office',
  input: z.object({}),
  output: z.object({}),
  prepare: async ({ id, services }: OutpostContext): Promise<string | null> =>
    services.seal ? sealKeys(services.seal, id, drawKeys(services.secretBytes)) : null,
  run: ({ store }: OutpostContext, _input, _who, sealed): Outcome<object> => {
    const account = store.account();
    if (!account) return outpostRefusals.refuse('TERMINAL_UNKNOWN', {});
    if (sealed === null) return outpostRefusals.refuse('TERMINAL_UNSEALED', {});
    if (account.keys !== null && account.nextKeys === null) store.saveAccount({ ...account, nextKeys: sealed });
    return accept({});
  },
});
