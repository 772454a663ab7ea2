import { createSeal, type Seal } from '../platform/seal.ts';
import { secretBytes } from '../platform/secret-bytes.ts';

/** Its key is looked for where the first secret is sealed; one that was not there then is looked for again. */
export function lazySeal(keyOf: () => Uint8Array): Seal {
  let made: Promise<Seal> | null = null;
  const own = (): Promise<Seal> => {
    made ??= createSeal(keyOf(), secretBytes);
    made.catch(() => {
      made = null;
    });
    return made;
  };
  return {
    seal: async (secret, about) => (await own()).seal(secret, about),
    open: async (sealed, about) => (await own()).open(sealed, about),
  };
}
