import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { backUpFolder } from '../../src/runtime/backup/backup-folder.ts';
import { restoreFolder } from '../../src/runtime/backup/restore-folder.ts';
import { temporaryFolder } from '../kit/folder.ts';
import { createTestServices } from '../kit/services.ts';
import { openTwo, password } from './open-two.ts';

describe('what is somebody’s', () => {
  it('is given to them as an archive that other programs open, without a secret and without anybody else', async () => {
    const { download, bob, carl, ask } = await openTwo();
    const key = (
      await ask('post', '/auth/api-keys', { token: bob.token, body: { name: 'x', scopes: ['read'], password } })
    ).body;
    const answer = await download(bob.token);
    expect(answer.headers.get('content-type')).toBe('application/zip');
    expect(answer.headers.get('content-disposition')).toContain(`signalos-${bob.user}-`);
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'out.zip'), Buffer.from(await answer.arrayBuffer()));
    execFileSync('python3', ['-m', 'zipfile', '-t', 'out.zip'], { cwd: folder });
    execFileSync('python3', ['-m', 'zipfile', '-e', 'out.zip', 'out'], { cwd: folder });
    const read = (name: string) => readFileSync(join(folder, 'out', name), 'utf8');
    const [desk] = JSON.parse(read('directory/desk.json')) as { id: string }[];
    expect(JSON.parse(read('directory/user.json'))).toMatchObject([{ id: bob.user, email: bob.email }]);
    expect(JSON.parse(read('user/profile.json'))).toMatchObject([{ name: 'bob' }]);
    expect(JSON.parse(read(`desk-${desk?.id}/account.json`))).toMatchObject([{ id: 'paper' }]);
    expect(read(`paper-${desk?.id}-paper/account.csv`).split('\r\n')).toHaveLength(3);
    const all = readdirSync(join(folder, 'out'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(json|csv)$/.test(name))
      .map(read)
      .join('\n');
    const secret = key.secret.split('.')[2];
    for (const no of [secret, 'scrypt', carl.user, carl.email, 'anna@example.com']) expect(all).not.toContain(no);
    expect(all).toContain(key.key);
  });

  it('is given to nobody who does not show that it is them, nor to a key', async () => {
    const { download, bob, ask } = await openTwo();
    const made = await ask('post', '/auth/api-keys', {
      token: bob.token,
      body: { name: 'x', scopes: ['read', 'trade', 'risk'], password },
    });
    expect((await download(bob.token, {})).status).toBe(403);
    expect((await download(bob.token, { password: 'a wrong one, surely' })).status).toBe(403);
    const byKey = { headers: { 'x-api-key': made.body.secret }, body: { password } };
    expect((await ask('post', '/users/export', byKey)).status).toBe(403);
    expect((await ask('post', '/users/erase', { ...byKey, body: { isSure: true, password } })).status).toBe(403);
    expect((await ask('get', '/audit?kind=failure', { token: bob.token })).body.lines).toHaveLength(1);
  });
});

describe('whoever erases themselves', () => {
  it('is told first what goes, and shows that it is them', async () => {
    const { ask, bob } = await openTwo();
    const erase = (body: object) => ask('post', '/users/erase', { token: bob.token, body });
    expect((await erase({})).body).toEqual({
      ...{ isErased: false, desks: 1, accounts: 1, openTrades: 0, follows: 0, feeds: 0, chats: 0 },
    });
    expect((await erase({ isSure: true })).body.code).toBe('PASSWORD_NEEDED');
    expect((await ask('get', '/users/me', { token: bob.token })).status).toBe(200);
  });

  it('is nowhere afterwards, in no file and no row, while everybody else is as before', async () => {
    const { ask, bob, carl, settle, bytes, dataDir, owner, signIn } = await openTwo();
    const { desk } = (await ask('get', '/users/me', { token: bob.token })).body;
    expect(bytes().includes(bob.email)).toBe(true);
    const gone = await ask('post', '/users/erase', { token: bob.token, body: { isSure: true, password } });
    expect(gone.body).toMatchObject({ isErased: true, accounts: 1 });
    expect((await ask('get', '/users/me', { token: bob.token })).status).toBe(401);
    await settle();
    for (const file of [`users/${bob.user}.db`, `desks/${desk}.db`, `venues/${desk}-paper.db`])
      for (const end of ['', '-wal', '-shm']) expect(existsSync(join(dataDir, `${file}${end}`))).toBe(false);
    expect((await signIn({ email: bob.email, password })).status).toBe(401);
    const people = (await ask('get', '/people', { token: owner })).body;
    expect(JSON.stringify(people)).not.toContain(bob.user);
    const lines = (await ask('get', `/audit?of=installation&person=${bob.user}`, { token: owner })).body.lines;
    expect(lines[0].facts).toMatchObject({
      became: 'erased',
      chains: expect.arrayContaining([`user ${bob.user}`, `desk ${desk}`]),
    });
    expect((await ask('get', '/accounts', { token: carl.token })).body.accounts).toHaveLength(1);
    expect((await ask('get', '/users/me', { token: carl.token })).body.email).toBe(carl.email);
  });

  it('does not come back with a copy that was made before', async () => {
    const { ask, bob, carl, settle, dataDir, office } = await openTwo();
    const { desk } = (await ask('get', '/users/me', { token: bob.token })).body;
    const backup = join(temporaryFolder(), 'backup');
    await backUpFolder(dataDir, backup, new Date(0));
    await ask('post', '/users/erase', { token: bob.token, body: { isSure: true, password } });
    await settle();
    await office.close();
    const { services } = createTestServices();
    await restoreFolder({ backup, dataDir, isForced: true, services });
    expect(existsSync(join(dataDir, `users/${carl.user}.db`))).toBe(true);
    for (const file of [`users/${bob.user}.db`, `desks/${desk}.db`, `venues/${desk}-paper.db`])
      expect(existsSync(join(dataDir, file))).toBe(false);
    const client = new Sqlite(join(dataDir, 'directory.db'), { readonly: true });
    const emails = client.prepare('SELECT email FROM user ORDER BY email').pluck().all();
    client.close();
    expect(emails).toEqual(['anna@example.com', 'carl@example.com']);
    // The control: where nobody knows of it, it is there again.
    const elsewhere = temporaryFolder();
    await restoreFolder({ backup, dataDir: elsewhere, isForced: false, services });
    expect(existsSync(join(elsewhere, `users/${bob.user}.db`))).toBe(true);
  });

  it('is not let go with trades open, unless they say that these stay', async () => {
    const { ask, bob, settle } = await openTwo();
    const size = { mode: 'risk', percent: '0.5' };
    const buy = { account: 'paper', side: 'buy', symbol: 'EURUSD', sl: '1.05', tps: ['1.15'], size };
    const opened = await ask('post', '/orders', { token: bob.token, body: buy });
    expect(opened.status, JSON.stringify(opened.body)).toBeLessThan(300);
    await settle();
    const erase = (more: object) =>
      ask('post', '/users/erase', { token: bob.token, body: { isSure: true, password, ...more } });
    expect((await erase({})).body).toMatchObject({ code: 'TRADES_OPEN', facts: { trades: 1 } });
    expect((await erase({ open: 'leave' })).body).toMatchObject({ isErased: true, openTrades: 1 });
  });

  it('is not let go as the only owner', async () => {
    const { ask, owner } = await openTwo();
    const body = { isSure: true, password: 'a sentence that only I know' };
    expect((await ask('post', '/users/erase', { token: owner, body })).body.code).toBe('LAST_OWNER');
  });
});
