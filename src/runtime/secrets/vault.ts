import { z } from 'zod';
import { safeAddressSchema } from '../safe-address.ts';
import { askStore, refuseBad } from './ask-store.ts';
import { type Environment, needed, type SecretStore, StoreProblem } from './secret-store.ts';

const placeForm = /^([\w-]+)\/([\w./-]+?)(?:@(\d{1,9}))?#([\w.-]+)$/;
const answer = z.object({ data: z.object({ data: z.record(z.string(), z.unknown()).nullable() }) });

/** HashiCorp Vault, key-value engine of version 2: `vault:MOUNT/PATH#FIELD`, `vault:MOUNT/PATH@VERSION#FIELD`. */
export function openVault(environment: Environment): SecretStore {
  return {
    async read(place) {
      const [, mount, path, version, field = ''] = placeForm.exec(place) ?? [];
      if (!mount || !path) throw new StoreProblem('settings', 'a place in Vault is MOUNT/PATH#FIELD');
      const base = safeAddressSchema.safeParse(needed(environment, 'VAULT_ADDR'));
      if (!base.success) throw new StoreProblem('settings', 'VAULT_ADDR is no https address, nor http on this machine');
      const namespace = environment.VAULT_NAMESPACE;
      const query = version === undefined ? '' : `?version=${version}`;
      const asked = await askStore({
        url: `${base.data.replace(/\/+$/, '')}/v1/${mount}/data/${path}${query}`,
        headers: {
          'x-vault-token': needed(environment, 'VAULT_TOKEN'),
          'x-vault-request': 'true',
          ...(namespace ? { 'x-vault-namespace': namespace } : {}),
        },
      });
      // One that is sealed answers so to everything.
      if (asked.status === 503) throw new StoreProblem('sealed');
      const found = answer.safeParse(refuseBad(asked));
      if (!found.success) throw new StoreProblem('shape');
      const value = found.data.data.data?.[field];
      if (value === undefined || value === null) throw new StoreProblem('missing', `no field ${field}`);
      if (typeof value !== 'string') throw new StoreProblem('shape', `the field ${field} is no text`);
      return value;
    },
  };
}
