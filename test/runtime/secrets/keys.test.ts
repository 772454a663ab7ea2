import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { secretBytes } from '../../../src/platform/secret-bytes.ts';
import type { Keys } from '../../../src/runtime/lazy-seal.ts';
import { readKeys, writeKeys } from '../../../src/runtime/secrets/key-file.ts';
import { checkKeys, openSeal } from '../../../src/runtime/secrets/own-seal.ts';
import { temporaryFolder } from '../../kit/folder.ts';

const passphrase = 'four words and some more';
const base64 = (key: Uint8Array) => Buffer.from(key).toString('base64');

describe('keys under a passphrase', () => {
  it('open by it alone, and stand nowhere in the file', async () => {
    const path = join(temporaryFolder(), 'secrets.key');
    const keys: Keys = [secretBytes(32), secretBytes(32)];
    await writeKeys(path, keys, passphrase);
    expect(await readKeys(path, passphrase)).toEqual(keys);
    for (const key of keys) expect(readFileSync(path, 'utf8')).not.toContain(base64(key).slice(0, 12));
    await expect(readKeys(path, `${passphrase}.`)).rejects.toThrow('SECRETS_PASSPHRASE does not open');
    await expect(readKeys(path)).rejects.toThrow('is locked');
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('a changed file is told from a wrong passphrase', async () => {
    const path = join(temporaryFolder(), 'secrets.key');
    await writeKeys(path, [secretBytes(32)], passphrase);
    const [first, second = ''] = readFileSync(path, 'utf8').split('\n');
    const at = second.length - 6;
    const other = second[at] === 'A' ? 'B' : 'A';
    writeFileSync(path, `${first}\n${second.slice(0, at)}${other}${second.slice(at + 1)}\n`);
    await expect(readKeys(path, passphrase)).rejects.toThrow('has been changed');
  });
});

describe('a newer key', () => {
  it('seals from then on, without a restart; what was sealed before still opens, and shows its age', async () => {
    const DATA_DIR = temporaryFolder();
    const path = join(DATA_DIR, 'secrets.key');
    const seal = openSeal({ DATA_DIR });
    const before = await seal.seal('secret', 'x');
    expect(await seal.isOld(before)).toBe(false);
    const [old] = (await readKeys(path)) as Keys;
    await writeKeys(path, [secretBytes(32), old]);
    expect(await seal.isOld(before)).toBe(true);
    const after = await seal.seal('secret', 'x');
    expect([await seal.open(before, 'x'), await seal.open(after, 'x')]).toEqual(['secret', 'secret']);
    expect(await seal.isOld(after)).toBe(false);
    const [newest] = (await readKeys(path)) as Keys;
    await writeKeys(path, [newest]);
    await expect(seal.open(before, 'x')).rejects.toMatchObject({ why: 'other key' });
  });

  it('may stand before the older ones in the setting', async () => {
    const DATA_DIR = temporaryFolder();
    const [one, two] = [base64(secretBytes(32)), base64(secretBytes(32))];
    const before = await openSeal({ DATA_DIR, SECRETS_KEY: one }).seal('secret', 'x');
    expect(await openSeal({ DATA_DIR, SECRETS_KEY: `${two} ${one}` }).open(before, 'x')).toBe('secret');
  });
});

describe('before a start', () => {
  it('another key than the one that sealed here last is refused by name; where nothing was sealed none is', async () => {
    const DATA_DIR = temporaryFolder();
    const SECRETS_KEY = base64(secretBytes(32));
    await checkKeys({ DATA_DIR, SECRETS_KEY });
    await openSeal({ DATA_DIR, SECRETS_KEY }).seal('secret', 'x');
    await checkKeys({ DATA_DIR, SECRETS_KEY });
    await checkKeys({ DATA_DIR, SECRETS_KEY: `${base64(secretBytes(32))} ${SECRETS_KEY}` });
    const other = { DATA_DIR, SECRETS_KEY: base64(secretBytes(32)) };
    const refused = await checkKeys(other).catch((error: Error) => error.message);
    expect(refused).toContain('SECRETS_KEY is another key');
    expect(refused).not.toContain(other.SECRETS_KEY);
    rmSync(join(DATA_DIR, 'secrets.names'));
    await checkKeys(other);
  });

  it('a key file that is gone is missed, and none is made in its place', async () => {
    const DATA_DIR = temporaryFolder();
    await openSeal({ DATA_DIR }).seal('secret', 'x');
    rmSync(join(DATA_DIR, 'secrets.key'));
    await expect(checkKeys({ DATA_DIR })).rejects.toThrow('is gone or another');
    expect(existsSync(join(DATA_DIR, 'secrets.key'))).toBe(false);
  });
});
