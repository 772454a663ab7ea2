import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { backUpFolder } from '../../../src/runtime/backup/backup-folder.ts';
import { refuseHalfRestored, restoreFolder } from '../../../src/runtime/backup/restore-folder.ts';
import { verifyBackup } from '../../../src/runtime/backup/verify-folder.ts';
import { lockFolder } from '../../../src/runtime/node/lock.ts';
import { temporaryFolder } from '../../kit/folder.ts';
import { run, runService } from '../../kit/process.ts';
import { createTestServices } from '../../kit/services.ts';
import { openTrader } from '../../kit/trader.ts';

const now = new Date(Date.UTC(2026, 0, 5));

/** A folder with a desk that traded once. */
async function tradedFolder(): Promise<string> {
  const dataDir = temporaryFolder();
  const trader = await openTrader({ dataDir });
  await trader.post('BUY EURUSD NOW SL 1.0500 TP 1.1500');
  await trader.advance(10_000);
  await trader.close();
  return dataDir;
}

async function backedUp(dataDir: string): Promise<string> {
  const target = join(temporaryFolder(), 'backup');
  await backUpFolder(dataDir, target, now);
  return target;
}

function deskValue(folder: string, query: string): unknown {
  const client = new Sqlite(join(folder, 'desks/desk-1.db'), { readonly: true });
  try {
    return client.prepare(query).pluck().get();
  } finally {
    client.close();
  }
}

const restore = (backup: string, dataDir: string, isForced = false) =>
  restoreFolder({ backup, dataDir, isForced, services: createTestServices().services });

describe('a backup', () => {
  it('taken while messages pour in is sound, and a restored desk goes on from it', async () => {
    const DATA_DIR = temporaryFolder();
    const service = await runService({ DATA_DIR, LOG_LEVEL: 'error' });
    let isPouring = true;
    let poured = 0;
    const pouring = (async () => {
      while (isPouring) {
        const text = `BUY EURUSD NOW SL 1.05 TP 1.15 number ${poured}`;
        const headers = { 'content-type': 'application/json' };
        const body = JSON.stringify({ text });
        await fetch(`${service.url}/api/v1/feeds/demo/messages`, { method: 'POST', headers, body });
        poured += 1;
      }
    })();
    const target = join(temporaryFolder(), 'backup');
    const backup = await run('backup', { args: [target], env: { DATA_DIR } });
    expect(await backup.ended).toBe(0);
    isPouring = false;
    await pouring;
    expect(poured).toBeGreaterThan(0);
    const verify = await run('restore', { args: [target, '--verify'] });
    expect(await verify.ended).toBe(0);
    expect(verify.said()).toContain('sound: taken at');

    const restored = temporaryFolder();
    expect(await (await run('restore', { args: [target], env: { DATA_DIR: restored } })).ended).toBe(0);
    const again = await runService({ DATA_DIR: restored });
    expect((await fetch(`${again.url}/readyz`)).status).toBe(200);
    const chain = await run('journal', { args: ['verify'], env: { DATA_DIR: restored } });
    expect(await chain.ended).toBe(0);
  });

  it('never points a cursor beyond what it holds: desks are copied before the logs they read', async () => {
    const dataDir = await tradedFolder();
    const { files } = await backUpFolder(dataDir, join(temporaryFolder(), 'b'), now);
    expect(files.map(({ path }) => path)).toEqual([
      'desks/desk-1.db',
      'feeds/demo.db',
      'venues/desk-1-paper.db',
      'directory.db',
    ]);
  });

  it('names a file it cannot copy, copies the others, and is not sound', async () => {
    const dataDir = await tradedFolder();
    writeFileSync(join(dataDir, 'desks/bad.db'), 'not a database at all, whatever its name says');
    const target = join(temporaryFolder(), 'b');
    const { files, failed } = await backUpFolder(dataDir, target, now);
    expect(failed).toMatchObject([{ path: 'desks/bad.db' }]);
    expect(files).toHaveLength(4);
    expect((await verifyBackup(target)).problems[0]).toContain('desks/bad.db was not copied');
  });

  it('needs a folder of its own, and data to copy', async () => {
    const dataDir = await tradedFolder();
    await expect(backUpFolder(dataDir, dataDir, now)).rejects.toThrow('is not empty');
    await expect(backUpFolder(temporaryFolder(), temporaryFolder(), now)).rejects.toThrow('holds no SignalOS data');
  });
});

describe('verifying a backup', () => {
  it('counts what it holds', async () => {
    const verified = await verifyBackup(await backedUp(await tradedFolder()));
    expect(verified).toMatchObject({ files: 4, problems: [], takenAt: now.toISOString() });
    expect(verified.journalLines).toBeGreaterThan(3);
  });

  it('finds a file that was changed, is missing, or was added', async () => {
    const backup = await backedUp(await tradedFolder());
    appendFileSync(join(backup, 'feeds/demo.db'), 'x');
    cpSync(join(backup, 'desks/desk-1.db'), join(backup, 'desks/desk-2.db'));
    const { problems } = await verifyBackup(backup);
    expect(problems).toContain('feeds/demo.db is not what was backed up');
    expect(problems).toContain('desk desk-2 is not in the list of the backup');
  });

  it('finds a journal in which a line was changed', async () => {
    const dataDir = await tradedFolder();
    const client = new Sqlite(join(dataDir, 'desks/desk-1.db'));
    for (const name of client.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").pluck().all())
      client.exec(`DROP TRIGGER "${name}"`);
    client.exec("UPDATE journal SET body = '{}' WHERE seq = 2");
    client.close();
    const { problems } = await verifyBackup(await backedUp(dataDir));
    expect(problems).toEqual(['desk desk-1: the journal does not follow at line 2']);
  });

  it('finds a database that is newer than the program', async () => {
    const dataDir = await tradedFolder();
    const client = new Sqlite(join(dataDir, 'feeds/demo.db'));
    client.exec("INSERT INTO applied_migration VALUES ('9999_future', 'x')");
    client.close();
    const { problems } = await verifyBackup(await backedUp(dataDir));
    expect(problems[0]).toContain('feed demo: the database is newer than the program');
  });

  it('finds a database that a draft made', async () => {
    const dataDir = await tradedFolder();
    const client = new Sqlite(join(dataDir, 'desks/desk-1.db'));
    client.exec("UPDATE applied_migration SET hash = 'draft' WHERE tag = '0000_initial'");
    client.close();
    const { problems } = await verifyBackup(await backedUp(dataDir));
    expect(problems[0]).toContain('desk desk-1: it was made by a draft of SignalOS before 0.2.0');
  });

  it('takes a folder without its list for no backup', async () => {
    await expect(verifyBackup(await tradedFolder())).rejects.toThrow('is no finished backup');
  });
});

describe('restoring', () => {
  it('moves each desk’s command numbers far beyond any it used', async () => {
    const dataDir = await tradedFolder();
    const backup = await backedUp(dataDir);
    const target = temporaryFolder();
    await restore(backup, target);
    const before = Number(deskValue(dataDir, 'SELECT last_number FROM account'));
    expect(before).toBeGreaterThan(0);
    expect(Number(deskValue(target, 'SELECT last_number FROM account'))).toBeGreaterThan(before + 10_000);
    expect(deskValue(backup, 'SELECT last_number FROM account')).toBe(before);
  });

  it('refuses a folder a service runs on', async () => {
    const backup = await backedUp(await tradedFolder());
    const target = temporaryFolder();
    const unlock = lockFolder(target);
    await expect(restore(backup, target, true)).rejects.toThrow('is in use by another');
    unlock();
  });

  it('refuses a folder with data, and puts them aside when told to', async () => {
    const backup = await backedUp(await tradedFolder());
    const target = await tradedFolder();
    await expect(restore(backup, target)).rejects.toThrow('is not empty');
    await restore(backup, target, true);
    const aside = readdirSync(target).find((name) => name.startsWith('before-restore-')) ?? '';
    expect(existsSync(join(target, aside, 'desks/desk-1.db'))).toBe(true);
  });

  it('touches nothing when the backup is not sound', async () => {
    const backup = await backedUp(await tradedFolder());
    appendFileSync(join(backup, 'feeds/demo.db'), 'x');
    const target = temporaryFolder();
    await expect(restore(backup, target)).rejects.toThrow('is not sound');
    expect(readdirSync(target)).toEqual([]);
  });

  it('that was cut off keeps the service from starting until it is done again', async () => {
    const backup = await backedUp(await tradedFolder());
    const target = temporaryFolder();
    mkdirSync(join(target, 'restoring'));
    expect(() => refuseHalfRestored(target)).toThrow('was cut off');
    await restore(backup, target, true);
    expect(() => refuseHalfRestored(target)).not.toThrow();
  });
});
