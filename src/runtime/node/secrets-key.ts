import { closeSync, fsyncSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { keyBytes, type Seal } from '../../platform/seal.ts';
import { secretBytes } from '../../platform/secret-bytes.ts';
import { lazySeal } from '../lazy-seal.ts';

const fileName = 'secrets.key';
const forOthers = 0o077;

interface Place {
  DATA_DIR: string;
  SECRETS_KEY?: string | undefined;
}

/** The seal of this installation. Its key is made where the first secret is sealed, unless a setting gives it. */
export const openSeal = (place: Place): Seal => lazySeal(() => keyOf(place));

function keyOf({ DATA_DIR, SECRETS_KEY }: Place): Uint8Array {
  if (SECRETS_KEY !== undefined) return Buffer.from(SECRETS_KEY, 'base64');
  const path = join(DATA_DIR, fileName);
  return fromFile(path) ?? intoFile(path);
}

function fromFile(path: string): Uint8Array | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  if ((statSync(path).mode & forOthers) !== 0)
    throw new Error(`${path} can be read by others on this machine: chmod 600 makes it yours alone`);
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== keyBytes) throw new Error(`${path} does not hold a key of ${keyBytes} bytes in base64`);
  return key;
}

/** Written out before anything is sealed with it. */
function intoFile(path: string): Uint8Array {
  const key = secretBytes(keyBytes);
  const file = openSync(path, 'wx', 0o600);
  try {
    writeSync(file, `${Buffer.from(key).toString('base64')}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return key;
}
