import { join } from 'node:path';
import { expect, it } from 'vitest';
import { copyDatabase, openDatabase, reasonToPark } from '../../../src/runtime/node/database-file.ts';
import { temporaryFolder } from '../../kit/folder.ts';
import { toyStep } from '../../kit/toy-room.ts';

function open(folder: string) {
  return openDatabase({ path: join(folder, 'a.db'), backupPath: (tag) => join(folder, tag), migrations: [toyStep] });
}

it('a file is written through to the disk with every commit and enforces its references', () => {
  const { client } = open(temporaryFolder());
  expect(client.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(client.pragma('synchronous', { simple: true })).toBe(2);
  expect(client.pragma('foreign_keys', { simple: true })).toBe(1);
  client.close();
});

it('a copy replaces an unfinished one and an earlier one', () => {
  const folder = temporaryFolder();
  const { client } = open(folder);
  const target = join(folder, 'copies/a.db');
  copyDatabase(client, target);
  client.exec("INSERT INTO tally VALUES ('only', 5)");
  copyDatabase(client, target);
  client.close();
  const copy = openDatabase({ path: target, backupPath: (tag) => join(folder, tag), migrations: [toyStep] });
  expect(copy.client.prepare('SELECT n FROM tally').pluck().get()).toBe(5);
  copy.client.close();
});

it('a full disk is no reason to set a file aside', () => {
  const { client } = open(temporaryFolder());
  client.pragma('max_page_count = 1');
  let problem: unknown;
  try {
    client.exec(`INSERT INTO tally VALUES ('${'x'.repeat(100_000)}', 1)`);
  } catch (error) {
    problem = error;
  }
  client.close();
  expect(String(problem)).toContain('full');
  expect(reasonToPark(problem)).toBeNull();
});
