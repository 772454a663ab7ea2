import { statSync } from 'node:fs';
import { join } from 'node:path';
import { keyBytes, nameOfKey, type Seal } from '../../platform/seal.ts';
import { secretBytes } from '../../platform/secret-bytes.ts';
import { type Keys, keysIn, lazySeal } from '../lazy-seal.ts';
import { KeyProblem, readKeys, writeKeys } from './key-file.ts';
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
export const openSeal = (place: KeyPlace): Seal =>
  lazySeal(
    () => keysOf(place),
    () => stampOf(place),
  );

/** The keys that are here, without making one; null: none was needed yet. */
export async function keysHere({ DATA_DIR, SECRETS_KEY, SECRETS_PASSPHRASE }: KeyPlace): Promise<Keys | null> {
  if (SECRETS_KEY === undefined) return readKeys(join(DATA_DIR, keyFile), SECRETS_PASSPHRASE);
  return keysIn(SECRETS_KEY);
}

/** Before anything starts: a key that opens nothing of what was sealed here is refused, and nothing is sealed with it. */
export async function checkKeys(place: KeyPlace): Promise<void> {
  const last = namesIn(place.DATA_DIR).at(-1);
  if (last === undefined) return;
  const names = await Promise.all(((await keysHere(place)) ?? []).map(nameOfKey));
  if (names.includes(last)) return;
  const what =
    place.SECRETS_KEY === undefined
      ? `${join(place.DATA_DIR, keyFile)} is gone or another`
      : 'SECRETS_KEY is another key';
  throw new KeyProblem(
    `${what}: secrets here were sealed with ${last}. Put that one back, behind a newer one if you like; ` +
      `to go on without what it sealed, delete ${join(place.DATA_DIR, namesFile)}.`,
  );
}

async function keysOf(place: KeyPlace): Promise<Keys> {
  const keys = (await keysHere(place)) ?? (await firstKey(place));
  noteName(place.DATA_DIR, await nameOfKey(keys[0]));
  return keys;
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
