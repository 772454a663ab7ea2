import { statSync } from 'node:fs';
import { join } from 'node:path';
import { createSeal, keyBytes, nameOfKey, type Seal } from '../../platform/seal.ts';
import { secretBytes } from '../../platform/secret-bytes.ts';
import { KeyProblem, type Keys, readKeys, writeKeys } from './key-file.ts';
import { namesFile, namesIn, noteName } from './key-names.ts';

export const keyFile = 'secrets.key';

export interface KeyPlace {
  DATA_DIR: string;
  SECRETS_KEY?: string | undefined;
  SECRETS_PASSPHRASE?: string | undefined;
}

/**
 * The seal of this installation. Its key is made where the first secret is sealed, unless a setting gives it. A file that
 * was changed meanwhile is read again, so a key can be renewed while the service runs.
 */
export function openSeal(place: KeyPlace): Seal {
  let made: { seal: Promise<Seal>; stamp: string } | null = null;
  const own = (): Promise<Seal> => {
    const stamp = stampOf(place);
    if (made?.stamp === stamp) return made.seal;
    const seal = makeSeal(place);
    const mine = { seal, stamp };
    made = mine;
    seal.then(
      () => {
        // Making the first key changed the file.
        mine.stamp = stampOf(place);
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

/** The keys that are here, without making one; null: none was needed yet. */
export async function keysHere({ DATA_DIR, SECRETS_KEY, SECRETS_PASSPHRASE }: KeyPlace): Promise<Keys | null> {
  if (SECRETS_KEY === undefined) return readKeys(join(DATA_DIR, keyFile), SECRETS_PASSPHRASE);
  const [first, ...rest] = SECRETS_KEY.split(/\s+/).map((key) => Uint8Array.from(Buffer.from(key, 'base64')));
  return first ? [first, ...rest] : null;
}

/** Before anything starts: a key that opens nothing of what was sealed here is refused, and nothing is sealed with it. */
export async function checkKeys(place: KeyPlace): Promise<void> {
  const known = namesIn(place.DATA_DIR);
  const names = await Promise.all(((await keysHere(place)) ?? []).map(nameOfKey));
  const last = known.at(-1);
  if (last === undefined || names.includes(last)) return;
  const what =
    place.SECRETS_KEY === undefined
      ? `${join(place.DATA_DIR, keyFile)} is gone or another`
      : 'SECRETS_KEY is another key';
  throw new KeyProblem(
    `${what}: secrets here were sealed with ${last}. Put that one back, behind a newer one if you like; ` +
      `to go on without what it sealed, delete ${join(place.DATA_DIR, namesFile)}.`,
  );
}

async function makeSeal(place: KeyPlace): Promise<Seal> {
  const keys = (await keysHere(place)) ?? (await firstKey(place));
  noteName(place.DATA_DIR, await nameOfKey(keys[0]));
  return createSeal(keys, secretBytes);
}

async function firstKey({ DATA_DIR, SECRETS_PASSPHRASE }: KeyPlace): Promise<Keys> {
  const keys: Keys = [secretBytes(keyBytes)];
  await writeKeys(join(DATA_DIR, keyFile), keys, SECRETS_PASSPHRASE);
  return keys;
}

function stampOf({ DATA_DIR, SECRETS_KEY }: KeyPlace): string {
  if (SECRETS_KEY !== undefined) return 'a setting';
  try {
    const { mtimeNs, ino, size, mode } = statSync(join(DATA_DIR, keyFile), { bigint: true });
    return `${mtimeNs} ${ino} ${size} ${mode}`;
  } catch {
    return 'none';
  }
}
