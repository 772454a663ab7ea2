import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSeal } from '../../../src/runtime/secrets/own-seal.ts';
import { temporaryFolder } from '../../kit/folder.ts';

describe('the key of an installation', () => {
  it('is made where the first secret is sealed, for its owner alone, and found again', async () => {
    const DATA_DIR = temporaryFolder();
    const path = join(DATA_DIR, 'secrets.key');
    const first = openSeal({ DATA_DIR });
    expect(existsSync(path)).toBe(false);
    const sealed = await first.seal('secret', 'x');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(Buffer.from(readFileSync(path, 'utf8').trim(), 'base64')).toHaveLength(32);
    expect(await openSeal({ DATA_DIR }).open(sealed, 'x')).toBe('secret');
  });

  it('is not used where others can read it, or where it is none; put right, it works without a restart', async () => {
    const DATA_DIR = temporaryFolder();
    const path = join(DATA_DIR, 'secrets.key');
    writeFileSync(path, 'short', { mode: 0o600 });
    const seal = openSeal({ DATA_DIR });
    await expect(seal.seal('secret', 'x')).rejects.toThrow('does not hold a key of 32 bytes');
    writeFileSync(path, `${Buffer.alloc(32, 7).toString('base64')}\n`);
    chmodSync(path, 0o644);
    await expect(seal.seal('secret', 'x')).rejects.toThrow('can be read by others');
    chmodSync(path, 0o600);
    expect(await seal.open(await seal.seal('secret', 'x'), 'x')).toBe('secret');
  });

  it('is that of the setting where there is one', async () => {
    const DATA_DIR = temporaryFolder();
    const SECRETS_KEY = Buffer.alloc(32, 9).toString('base64');
    const sealed = await openSeal({ DATA_DIR, SECRETS_KEY }).seal('secret', 'x');
    expect(existsSync(join(DATA_DIR, 'secrets.key'))).toBe(false);
    await expect(openSeal({ DATA_DIR }).open(sealed, 'x')).rejects.toMatchObject({ why: 'other key' });
  });
});
