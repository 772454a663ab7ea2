import { randomBytes, scrypt } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { createSeal, keyBytes, type Seal, SealBroken } from '../../platform/seal.ts';
import { secretBytes } from '../../platform/secret-bytes.ts';
import type { Keys } from '../lazy-seal.ts';

/*
 * The keys of an installation, one a line, the newest first: 32 bytes in base64. Under a passphrase the first line says
 * how a key is made of it, and each line behind it is sealed by that.
 */

/** Says what is wrong with the keys that are here, and never what they are. */
export class KeyProblem extends Error {}

const forOthers = 0o077;
const lockedForm = /^locked (\d+) ([\w+/=]+)$/;
const hardness = 17;
const about = 'a key of this installation';

/** null: there is no such file */
export async function readKeys(path: string, passphrase?: string): Promise<Keys | null> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  if ((statSync(path).mode & forOthers) !== 0)
    throw new KeyProblem(`${path} can be read by others on this machine: chmod 600 makes it yours alone`);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const [, power, salt] = lockedForm.exec(lines[0] ?? '') ?? [];
  const plain =
    power && salt ? await unlocked(lines.slice(1), passphrase, { path, power: Number(power), salt }) : lines;
  const keys = plain.map((line) => Uint8Array.from(Buffer.from(line.trim(), 'base64')));
  const [first, ...rest] = keys;
  if (!first || keys.some((key) => key.length !== keyBytes))
    throw new KeyProblem(`${path} does not hold a key of ${keyBytes} bytes in base64`);
  return [first, ...rest];
}

/** Written out whole before it is used: what was there stays until then. */
export async function writeKeys(path: string, keys: Keys, passphrase?: string): Promise<void> {
  const plain = keys.map((key) => Buffer.from(key).toString('base64'));
  const text = `${(passphrase ? await locked(plain, passphrase) : plain).join('\n')}\n`;
  const fresh = `${path}.${randomBytes(4).toString('hex')}.new`;
  const file = openSync(fresh, 'wx', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(fresh, path);
  const folder = openSync(dirname(path), 'r');
  fsyncSync(folder);
  closeSync(folder);
}

async function locked(lines: readonly string[], passphrase: string): Promise<string[]> {
  const salt = randomBytes(16).toString('base64');
  const seal = await sealOf(passphrase, { power: hardness, salt });
  return [`locked ${hardness} ${salt}`, ...(await Promise.all(lines.map((line) => seal.seal(line, about))))];
}

async function unlocked(
  lines: readonly string[],
  passphrase: string | undefined,
  { path, ...how }: { path: string; power: number; salt: string },
): Promise<string[]> {
  if (!passphrase) throw new KeyProblem(`${path} is locked: SECRETS_PASSPHRASE opens it`);
  if (how.power < 14 || how.power > 20) throw new KeyProblem(`${path} is no file of this version`);
  const seal = await sealOf(passphrase, how);
  try {
    return await Promise.all(lines.map((line) => seal.open(line, about)));
  } catch (error) {
    if (error instanceof SealBroken && error.why === 'altered') throw new KeyProblem(`${path} has been changed`);
    throw new KeyProblem(`SECRETS_PASSPHRASE does not open ${path}`);
  }
}

async function sealOf(passphrase: string, { power, salt }: { power: number; salt: string }): Promise<Seal> {
  const options = { N: 2 ** power, r: 8, p: 1, maxmem: 2 ** (power + 11) };
  const derive = promisify<string, Buffer, number, object, Buffer>(scrypt);
  return createSeal([await derive(passphrase, Buffer.from(salt, 'base64'), keyBytes, options)], secretBytes);
}
