import { createSeal, type Seal } from '../platform/seal.ts';
import { secretBytes } from '../platform/secret-bytes.ts';

/** Keys as a setting gives them, the newest first. */
export type Keys = readonly [Uint8Array, ...Uint8Array[]];

export function keysIn(setting: string): Keys {
  const [first = new Uint8Array(), ...rest] = setting
    .trim()
    .split(/\s+/)
    .map((key) => Uint8Array.from(Buffer.from(key, 'base64')));
  return [first, ...rest];
}

/**
 * Its keys are looked for where the first secret is sealed; what was not there then is looked for again, and so is what
 * `stampOf` says to be another by now.
 */
export function lazySeal(keysOf: () => Promise<Keys>, stampOf: () => string = () => ''): Seal {
  let made: { seal: Promise<Seal>; stamp: string } | null = null;
  const own = (): Promise<Seal> => {
    const stamp = stampOf();
    if (made?.stamp === stamp) return made.seal;
    const seal = keysOf().then((keys) => createSeal(keys, secretBytes));
    const mine = { seal, stamp };
    made = mine;
    seal.then(
      () => {
        // Making the first key changed what the stamp is of.
        mine.stamp = stampOf();
      },
      () => {
        if (made === mine) made = null;
      },
    );
    return seal;
  };
  return {
    seal: async (secret, about) => (await own()).seal(secret, about),
    open: async (sealed, about) => (await own()).open(sealed, about),
    isOld: async (sealed) => (await own()).isOld(sealed),
  };
}
