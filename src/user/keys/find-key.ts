import { z } from 'zod';
import { accept } from '../../core/outcome.ts';
import { isSameSecret } from '../../core/secrets.ts';
import { limitsSchema, scopes } from '../../core/who.ts';
import { keyKinds } from '../tables-keys.ts';
import { type UserContext, userAction } from '../user-action.ts';
import { isKeyOver, isKeyToBeSeen } from './key-rules.ts';

const foundSchema = z.object({
  name: z.string(),
  scopes: z.array(z.enum(scopes)),
  limits: limitsSchema,
  desk: z.string().nullable(),
  isToBeSeen: z.boolean(),
});

/** Asked at every request: one that was ended ends nothing later than now. */
export const findKey = userAction({
  name: 'user.key',
  summary: 'Finds the key or the link that a secret belongs to',
  kind: 'read',
  needs: 'office',
  input: z.object({ key: z.string(), hash: z.string(), kind: z.enum(keyKinds) }),
  output: z.object({ found: foundSchema.nullable() }),
  run: ({ store, now }: UserContext, { key, hash, kind }) => {
    const row = store.key(key);
    if (!row || row.kind !== kind || !isSameSecret(hash, row.hash) || isKeyOver(row, now()))
      return accept({ found: null });
    const { name, actions, accounts, desk } = row;
    const isToBeSeen = isKeyToBeSeen(row, now());
    return accept({ found: { name, scopes: row.scopes, limits: { actions, accounts }, desk, isToBeSeen } });
  },
});

export const seeKey = userAction({
  name: 'user.see-key',
  summary: 'Notes that a key or a link is used, and from where',
  kind: 'write',
  needs: 'office',
  input: z.object({ key: z.string(), address: z.string().max(60) }),
  output: z.object({}),
  run: ({ store, now }: UserContext, { key, address }) => {
    store.seeKey(key, now(), address);
    return accept({});
  },
});
