import { join } from 'node:path';
import type Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { bundle } from '../../migrations/bundle.ts';
import { openDeskStore } from '../../src/desk/store.ts';
import { openDatabase } from '../../src/runtime/node/database-file.ts';
import { temporaryFolder } from '../kit/folder.ts';

/** A row with something in every column that must have something. */
function fill(client: Sqlite.Database, table: string, id: string): void {
  const columns = client.prepare<[], { name: string; type: string; notnull: number }>(`pragma table_info(${table})`);
  const needed = columns.all().filter(({ name, notnull }) => notnull === 1 && name !== 'id');
  const values = needed.map(({ type }) => (type === 'text' ? "'{}'" : '0'));
  const names = needed.map(({ name }) => `"${name}"`);
  client.exec(`insert into ${table} (id, ${names.join(', ')}) values ('${id}', ${values.join(', ')})`);
}

const backupPath = (folder: string) => (tag: string) => join(folder, `before-${tag}.db`);

it('a desk of 0.2.0 is brought along: its follows wait for levels, its signals say what their message says', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'desk.db');
  const [first] = bundle.desk;
  if (!first) throw new Error('the desk has no migration');
  const before = openDatabase({ path, backupPath: backupPath(folder), migrations: [first] });
  fill(before.client, 'account', 'a');
  before.client.exec(`
    insert into follow (id, feed_id, account_id, mode, settings, handling, hold, cursor, created_at)
    select 'f', 'gold', 'a', 'auto', '{}', '{"confirmSeconds":77}', '{"state":"active"}', 0, 0`);
  before.client.close();
  const { client, db } = openDatabase({ path, backupPath: backupPath(folder), migrations: bundle.desk });
  const follow = openDeskStore(db).follow('f');
  expect(follow?.handling).toMatchObject({ confirmSeconds: 77, levelsWithinMinutes: 5 });
  expect(client.prepare('select own from signal').all()).toEqual([]);
  client.close();
});
