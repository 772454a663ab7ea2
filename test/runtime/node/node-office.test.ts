import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { internally } from '../../../src/core/who.ts';
import { openBareOffice, type TestOffice } from '../../kit/bare-office.ts';
import { temporaryFolder } from '../../kit/folder.ts';
import { askToy, closeGate, toyMigrations, toyRooms } from '../../kit/toy-room.ts';
import { draftSteps, initialStep, rebuildStep, seedFamily } from '../../kit/upgrade.ts';

function open(more: { dataDir?: string; maxOpen?: number } = {}, migrations = toyMigrations()): TestOffice {
  return openBareOffice({ rooms: toyRooms, migrations, ...more });
}

const ask = (office: TestOffice, desk: string, action: string, input: unknown = {}) =>
  askToy(office.office.desk(desk), action, input);

const nextStep = { tag: '0001_next', hash: 'next', statements: ['CREATE TABLE next (id integer)'] };

describe('an office over files', () => {
  it('keeps each actor in its own file and finds it again after a restart', async () => {
    const dataDir = temporaryFolder();
    const before = open({ dataDir });
    await ask(before, 'anna', 'toy.add', { n: 3 });
    await ask(before, 'ben', 'toy.add', { n: 4 });
    await before.close();
    expect(readdirSync(join(dataDir, 'desks'))).toEqual(['anna.db', 'ben.db']);
    const after = open({ dataDir });
    expect(await ask(after, 'anna', 'toy.read')).toBe(3);
    await after.close();
  });

  it.each(['../escape', 'a/b', '.', '', 'UPPER', 'a'.repeat(64), '-dash', 'nul\0'])(
    'gives no file to the id %j',
    async (id) => {
      const dataDir = temporaryFolder();
      const office = open({ dataDir });
      const outcome = await office.office.desk(id).perform('toy.read', {}, internally('test'));
      expect(outcome).toMatchObject({ ok: false, refusal: { code: 'INVALID_INPUT' } });
      expect(existsSync(join(dataDir, 'desks'))).toBe(false);
      await office.close();
    },
  );

  it('makes no file for an actor that is only asked about', async () => {
    const dataDir = temporaryFolder();
    const office = open({ dataDir });
    expect(await ask(office, 'nobody', 'toy.read')).toBe(0);
    const outcome = await office.office.desk('nobody').perform('no.such-action', {}, internally('test'));
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'UNKNOWN_ACTION' } });
    expect(existsSync(join(dataDir, 'desks'))).toBe(false);
    await ask(office, 'nobody', 'toy.add', { n: 2 });
    expect(await ask(office, 'nobody', 'toy.read')).toBe(2);
    expect(existsSync(join(dataDir, 'desks/nobody.db'))).toBe(true);
    await office.close();
  });

  it('closes the files used least lately and opens them again when asked', async () => {
    const office = open({ dataDir: temporaryFolder(), maxOpen: 3 });
    for (const desk of ['a', 'b', 'c', 'd', 'e']) await ask(office, desk, 'toy.add', { n: 1 });
    expect(office.node.health().openFiles).toBe(3);
    expect(await ask(office, 'a', 'toy.add', { n: 1 })).toBe(2);
    await office.close();
  });

  it('does not close a file while it is being asked', async () => {
    const office = open({ dataDir: temporaryFolder(), maxOpen: 2 });
    const letGo = closeGate();
    const slow = ask(office, 'a', 'toy.slow', { n: 7 });
    for (const desk of ['b', 'c', 'd']) await ask(office, desk, 'toy.add', { n: 1 });
    letGo();
    expect(await slow).toBe(7);
    await office.close();
  });

  it('does not close a file whose work is due within seconds, and closes one due much later', async () => {
    const office = open({ dataDir: temporaryFolder(), maxOpen: 2 });
    await ask(office, 'soon', 'toy.later', { inMs: 2_000, n: 1 });
    for (const desk of ['b', 'c', 'd']) await ask(office, desk, 'toy.add', { n: 1 });
    expect(office.node.health().openFiles).toBe(2);
    await office.advance(2_000);
    expect(await ask(office, 'soon', 'toy.read')).toBe(1);
    await office.close();
  });

  it('answers what was asked before it closed', async () => {
    const dataDir = temporaryFolder();
    const office = open({ dataDir });
    const letGo = closeGate();
    const slow = ask(office, 'a', 'toy.slow', { n: 7 });
    const closing = office.close();
    letGo();
    expect(await slow).toBe(7);
    await closing;
    await expect(ask(office, 'a', 'toy.read')).rejects.toThrow('after the office closed');
  });
});

describe('due work', () => {
  it('of a closed file is done at its time', async () => {
    const office = open({ dataDir: temporaryFolder(), maxOpen: 2 });
    await ask(office, 'late', 'toy.later', { inMs: 60_000, n: 5 });
    for (const desk of ['b', 'c', 'd']) await ask(office, desk, 'toy.add', { n: 1 });
    await office.advance(59_999);
    expect(await ask(office, 'late', 'toy.read')).toBe(0);
    await office.advance(1);
    expect(await ask(office, 'late', 'toy.read')).toBe(5);
    await office.close();
  });

  it('that was left by an earlier process is found by the scan at start', async () => {
    const dataDir = temporaryFolder();
    const before = open({ dataDir });
    for (const desk of ['a', 'b', 'c']) await ask(before, desk, 'toy.later', { inMs: 60_000, n: 5 });
    await before.close();
    const after = open({ dataDir });
    await after.node.scanned;
    expect(after.node.health().openFiles).toBe(1);
    await after.advance(60_000);
    for (const desk of ['a', 'b', 'c']) expect(await ask(after, desk, 'toy.read')).toBe(5);
    await after.close();
  });

  it('that nobody does shows as lag', async () => {
    const office = open();
    await ask(office, 'a', 'toy.later', { inMs: 1_000, n: 1 });
    office.clock.set(office.clock.now() + 31_000);
    expect(office.node.health().dueLagMs).toBe(30_000);
    await office.settle();
    expect(office.node.health().dueLagMs).toBe(0);
  });
});

describe('a file that cannot be used', () => {
  it('is set aside when it is damaged, while the rest serve', async () => {
    const dataDir = temporaryFolder();
    mkdirSync(join(dataDir, 'desks'));
    writeFileSync(join(dataDir, 'desks', 'bad.db'), 'this is not a database, not even nearly so'.repeat(100));
    const office = open({ dataDir });
    await office.node.scanned;
    await office.settle();
    expect(office.takeAlerts()).toMatchObject([{ kind: 'parked', subject: 'desk bad' }]);
    const outcome = await office.office.desk('bad').perform('toy.read', {}, internally('test'));
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'PARKED', facts: { actor: 'desk bad' } } });
    expect(await ask(office, 'good', 'toy.add', { n: 1 })).toBe(1);
    expect(office.node.health().parked).toMatchObject([{ actor: 'desk bad' }]);
    await office.close();
  });

  it('is set aside when the damage shows only while it is used', async () => {
    const dataDir = temporaryFolder();
    const before = open({ dataDir });
    for (let n = 0; n < 20; n++) await ask(before, 'a', 'toy.note', { text: `${n}${'x'.repeat(3_000)}` });
    await before.close();
    const path = join(dataDir, 'desks/a.db');
    const bytes = readFileSync(path);
    // The first page, which opening reads, stays whole.
    writeFileSync(path, bytes.fill(0xff, 3 * 4_096));
    const office = open({ dataDir });
    const outcome = await office.office.desk('a').perform('toy.note', { text: '7x' }, internally('test'));
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'PARKED' } });
    expect(office.takeAlerts()).toMatchObject([{ kind: 'parked', subject: 'desk a' }]);
    await office.close();
  });

  it('is set aside also for who was being served', async () => {
    const dataDir = temporaryFolder();
    const before = open({ dataDir });
    for (let n = 0; n < 20; n++) await ask(before, 'a', 'toy.note', { text: `${n}${'x'.repeat(3_000)}` });
    await before.close();
    const path = join(dataDir, 'desks/a.db');
    writeFileSync(path, readFileSync(path).fill(0xff, 3 * 4_096));
    const office = open({ dataDir });
    const letGo = closeGate();
    const waiting = office.office.desk('a').perform('toy.slow', { n: 1 }, internally('test'));
    await office.office.desk('a').perform('toy.note', { text: '7x' }, internally('test'));
    letGo();
    expect(await waiting).toMatchObject({ ok: false, refusal: { code: 'PARKED' } });
    expect(office.takeAlerts()).toHaveLength(1);
    await office.close();
  });

  it('is set aside when it is newer than the program, and is left as it was', async () => {
    const dataDir = temporaryFolder();
    const newer = open({ dataDir }, { ...toyMigrations(), desk: toyMigrations(nextStep).desk });
    await ask(newer, 'a', 'toy.add', { n: 9 });
    await newer.close();
    const older = open({ dataDir });
    const outcome = await older.office.desk('a').perform('toy.read', {}, internally('test'));
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'PARKED' } });
    expect(older.takeAlerts()[0]?.text).toContain('newer than the program');
    await older.close();
    const again = open({ dataDir }, toyMigrations(nextStep));
    expect(await ask(again, 'a', 'toy.read')).toBe(9);
    await again.close();
  });

  it('is set aside with a sentence of its own when a draft made it, while the rest serve', async () => {
    const dataDir = temporaryFolder();
    const byDraft = { ...toyMigrations(), desk: draftSteps };
    const draft = open({ dataDir }, byDraft);
    await ask(draft, 'a', 'toy.add', { n: 9 });
    await ask(draft, 'a', 'toy.later', { inMs: 1_000, n: 1 });
    await draft.close();
    const office = open({ dataDir });
    await office.node.scanned;
    office.clock.set(office.clock.now() + 1_000);
    await office.settle();
    const why =
      'it was made by a draft of SignalOS before 0.2.0, which this version does not read; ' +
      'keep the whole folder aside and start with an empty DATA_DIR';
    expect(office.takeAlerts()).toMatchObject([{ kind: 'parked', text: `desk a is set aside: ${why}` }]);
    const outcome = await office.office.desk('a').perform('toy.add', { n: 1 }, internally('test'));
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'PARKED', facts: { actor: 'desk a', why } } });
    expect(await ask(office, 'good', 'toy.add', { n: 1 })).toBe(1);
    expect(existsSync(join(dataDir, 'backups'))).toBe(false);
    await office.close();
    const again = open({ dataDir }, byDraft);
    expect(await ask(again, 'a', 'toy.read')).toBe(9);
    await again.close();
  });

  it.each([
    ['newer than the program', toyMigrations(nextStep)],
    ['made by a draft of SignalOS', { ...toyMigrations(), directory: draftSteps }],
  ])('keeps the program from starting when it is the directory: %s', async (why, migrations) => {
    const dataDir = temporaryFolder();
    await open({ dataDir }, migrations).close();
    expect(() => open({ dataDir })).toThrow(why);
  });

  it('is set aside when its migration fails, with its rows as they were', async () => {
    const dataDir = temporaryFolder();
    const before = open({ dataDir });
    await ask(before, 'a', 'toy.add', { n: 9 });
    await before.close();
    const failing = {
      tag: '0001_bad',
      hash: 'bad',
      statements: ['DELETE FROM tally', 'INSERT INTO nowhere VALUES (1)'],
    };
    const office = open({ dataDir }, { ...toyMigrations(), desk: toyMigrations(failing).desk });
    const outcome = await office.office.desk('a').perform('toy.read', {}, internally('test'));
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'PARKED' } });
    expect(office.takeAlerts()).toHaveLength(1);
    await office.close();
    const again = open({ dataDir });
    expect(await ask(again, 'a', 'toy.read')).toBe(9);
    await again.close();
  });
});

describe('a file that is older than the program', () => {
  it('is brought up before it answers, and no child of a rebuilt table is lost', async () => {
    const dataDir = temporaryFolder();
    const before = open({ dataDir }, toyMigrations(initialStep));
    await ask(before, 'a', 'toy.add', { n: 3 });
    await before.close();
    inFile(dataDir, (client) => {
      for (const statement of seedFamily) client.exec(statement);
    });
    const after = open({ dataDir }, toyMigrations(initialStep, rebuildStep));
    expect(await ask(after, 'a', 'toy.add', { n: 1 })).toBe(4);
    await after.close();
    inFile(dataDir, (client) => {
      expect(client.prepare('SELECT id, parent_id FROM child').all()).toHaveLength(3);
      expect(client.prepare('SELECT sum(weight) FROM parent').pluck().get()).toBe(0);
    });
  });
});

function inFile(dataDir: string, work: (client: Sqlite.Database) => void): void {
  const client = new Sqlite(join(dataDir, 'desks/a.db'));
  work(client);
  client.close();
}

describe('before a migration', () => {
  it('a copy of the file is kept as it was', async () => {
    const dataDir = temporaryFolder();
    const before = open({ dataDir });
    await ask(before, 'a', 'toy.add', { n: 9 });
    await before.close();
    const after = open({ dataDir }, toyMigrations(nextStep));
    await ask(after, 'a', 'toy.add', { n: 1 });
    await after.close();
    const copy = new Sqlite(join(dataDir, 'backups/before-0001_next/desks/a.db'), { readonly: true });
    expect(copy.prepare('SELECT n FROM tally').pluck().get()).toBe(9);
    copy.close();
  });

  it('nothing is copied for a file that is new', async () => {
    const dataDir = temporaryFolder();
    const office = open({ dataDir });
    await ask(office, 'a', 'toy.add', { n: 9 });
    expect(existsSync(join(dataDir, 'backups'))).toBe(false);
    await office.close();
  });
});

describe('the limits of a Durable Object', () => {
  const list = (values: unknown[]) => {
    const office = open();
    return ask(office, 'a', 'toy.list', { values }).finally(office.close);
  };

  it('hold for bound parameters', async () => {
    expect(await list(Array.from({ length: 100 }, (_, n) => n))).toBe(0);
    await expect(list(Array.from({ length: 101 }, (_, n) => n))).rejects.toThrow('101 bound parameters');
  });

  it('hold for the size of a value', async () => {
    await expect(list(['x'.repeat(1_000_000)])).rejects.toThrow('a value of 1000000 bytes');
  });
});
