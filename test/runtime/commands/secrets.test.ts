import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openSeal } from '../../../src/runtime/secrets/own-seal.ts';
import { temporaryFolder } from '../../kit/folder.ts';

function secrets(verb: string, env: Record<string, string>) {
  const args = ['--import', 'tsx', 'src/runtime/commands/secrets.ts', verb];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, said: `${stdout}${stderr}` };
}

describe('`npm run secrets`', () => {
  it('renews a key, shows what each has sealed wherever it stands, and forgets only what seals nothing', async () => {
    const DATA_DIR = temporaryFolder();
    const seal = openSeal({ DATA_DIR });
    const sealed = await seal.seal('secret', 'x');
    const database = new Sqlite(join(DATA_DIR, 'directory.db'));
    database.exec('CREATE TABLE anything (id INTEGER, odd TEXT)');
    database.prepare('INSERT INTO anything VALUES (1, ?), (2, ?), (3, NULL)').run(sealed, 's1 is no seal');
    const name = sealed.split('.')[1] ?? '';

    expect(secrets('rotate', { DATA_DIR })).toMatchObject({ status: 0 });
    const shown = secrets('status', { DATA_DIR }).said.trim().split('\n');
    expect(shown).toEqual([expect.stringMatching(/seals +secrets: 0$/), `${name}  opens      secrets: 1`]);
    expect(secrets('drop', { DATA_DIR }).said).toBe('forgotten: 0; kept, since something is sealed by them: 1\n');
    database.prepare('UPDATE anything SET odd = ? WHERE id = 1').run(await seal.seal('secret', 'x'));
    expect(secrets('drop', { DATA_DIR }).said).toContain('forgotten: 1');
    await expect(seal.open(sealed, 'x')).rejects.toMatchObject({ why: 'other key' });
    database.close();
  });

  it('puts them under a passphrase, without which nothing opens', async () => {
    const DATA_DIR = temporaryFolder();
    const sealed = await openSeal({ DATA_DIR }).seal('secret', 'x');
    const SECRETS_PASSPHRASE = 'four words and some more';
    expect(secrets('lock', { DATA_DIR, SECRETS_PASSPHRASE })).toMatchObject({ status: 0 });
    expect(readFileSync(join(DATA_DIR, 'secrets.key'), 'utf8')).toMatch(/^locked 17 /);
    expect(await openSeal({ DATA_DIR, SECRETS_PASSPHRASE }).open(sealed, 'x')).toBe('secret');
    const { status, said } = secrets('status', { DATA_DIR });
    expect([status, said]).toEqual([1, `${join(DATA_DIR, 'secrets.key')} is locked: SECRETS_PASSPHRASE opens it\n`]);
  });
});
