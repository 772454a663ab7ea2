import { z } from 'zod';
import { highestFamily } from '../bridge/mt5/numbers.ts';
import type { KeyPair } from '../bridge/mt5/sign.ts';
import { pairRequest } from '../bridge/mt5/wire-frame.ts';
import { accept, type Outcome } from '../core/outcome.ts';
import { drawKeys, sealKeys } from './keys.ts';
import { outpostAction } from './outpost-action.ts';
import type { OutpostContext } from './outpost-context.ts';
import { outpostRefusals } from './refusals.ts';

const terminalSchema = pairRequest.omit({ v: true, code: true });

const pairedSchema = z.object({ secret: z.string(), secret2: z.string(), family: z.number().int() });

/**
 * Keys for a connector. Another pairing takes the keys of the one before away; its numbers, and whether it is confirmed,
 * stay. Another account is another terminal.
 */
export const pairTerminal = outpostAction({
  name: 'outpost.pair',
  summary: 'Gives a connector its keys',
  kind: 'write',
  needs: 'office',
  hidden: ['owner'],
  answersOnce: true,
  input: z.object({ owner: z.string().min(1).max(130), terminal: terminalSchema }),
  output: pairedSchema,
  prepare: async ({ id, services }: OutpostContext): Promise<{ keys: KeyPair; sealed: string | null }> => {
    const keys = drawKeys(services.secretBytes);
    return { keys, sealed: services.seal ? await sealKeys(services.seal, id, keys) : null };
  },
  run: (
    context: OutpostContext,
    { owner, terminal },
    _who,
    { keys, sealed },
  ): Outcome<z.infer<typeof pairedSchema>> => {
    const { store } = context;
    if (sealed === null) return outpostRefusals.refuse('TERMINAL_UNSEALED', {});
    const before = store.account();
    if (before && before.owner !== owner) return outpostRefusals.refuse('TERMINAL_TAKEN', {});
    const isSame = before?.terminal.login === terminal.login && before.terminal.server === terminal.server;
    // Numbers, money and deals of one account must never be taken for those of another, whether it was confirmed or not.
    if (before && !isSame) return outpostRefusals.refuse('TERMINAL_TAKEN', {});
    const family = before?.family ?? drawFamily(context.services.secretBytes);
    store.saveAccount({
      ...{ key: 'account', owner, family, keys: sealed, nextKeys: null, terminal },
      isConfirmed: before?.isConfirmed ?? false,
      isPaused: before?.isPaused ?? false,
      notify: before?.notify ?? '',
      pairedAt: context.now(),
      forgottenTo: before?.forgottenTo ?? 0,
      lastSeq: before?.lastSeq ?? 0,
    });
    context.afterCommit(async () => context.services.changed(`outpost:${context.id}:account`));
    return accept({ ...keys, family });
  },
});

function drawFamily(secretBytes: (count: number) => Uint8Array): number {
  const [high = 0, low = 0] = secretBytes(2);
  return 1 + ((high * 256 + low) % highestFamily);
}
