import { z } from 'zod';
import { accept } from '../core/outcome.ts';
import type { ActorContext } from '../platform/actor-context.ts';
import { directoryAction } from './directory-action.ts';
import type { DirectoryStore } from './store.ts';

type Context = ActorContext<DirectoryStore, 'directory'>;

const rotatedAfterMs = 30 * 86_400_000;

const keySchema = z.object({
  kid: z.string().max(100),
  public: z.string().max(1_000).describe('a JSON Web Key'),
  sealed: z.string().max(2_000).describe('the half that signs; the directory cannot open it'),
});
export type SigningKey = z.infer<typeof keySchema>;

export const signingKeys = directoryAction({
  name: 'directory.signing-keys',
  summary: 'Finds what access tokens are signed with, the newest first',
  kind: 'read',
  needs: 'office',
  input: z.object({}),
  output: z.object({ keys: z.array(keySchema), isOld: z.boolean().describe('it is time for a new one') }),
  run: ({ store, now }: Context) => {
    const keys = store.signingKeys();
    const [newest] = keys;
    return accept({ keys, isOld: newest === undefined || now() - newest.madeAt >= rotatedAfterMs });
  },
});

/**
 * The one before still counts: tokens it signed are about. Of two that are made at once one is taken; whoever made the
 * other finds it.
 */
export const addSigningKey = directoryAction({
  name: 'directory.add-signing-key',
  summary: 'Takes a new key to sign access tokens with',
  kind: 'write',
  needs: 'office',
  input: keySchema.extend({
    instead: z.string().nullable().describe('the newest, as far as whoever made this one knew'),
    isAlone: z.boolean().describe('nothing that was signed before counts any more'),
  }),
  output: z.object({}),
  audit: ({ kid }) => ({ kind: 'key', facts: { signing: kid } }),
  run: ({ store, now }: Context, { instead, isAlone, ...key }) => {
    const [newest] = store.signingKeys();
    if ((newest?.kid ?? null) !== instead) return accept({});
    store.keepSigningKeys(isAlone || !newest ? [] : [newest.kid]);
    // It signs nothing any more.
    store.forgetSigningHalves();
    // The newest is the one made last, also where the clock went back.
    store.insertSigningKey({ ...key, madeAt: Math.max(now(), (newest?.madeAt ?? 0) + 1) });
    return accept({});
  },
});
