import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import { filledLater } from '../../src/platform/database.ts';
import { openDatabase } from '../../src/runtime/node/database-file.ts';

const thing = sqliteTable('thing', {
  id: text('id').primaryKey(),
  maybe: text('maybe', { mode: 'json' }).$type<object>(),
});

test('an insert prepared once keeps what is missing as missing', () => {
  const { client, db } = openDatabase({ path: null, backupPath: () => '', migrations: [] });
  client.exec('create table thing (id text primary key, maybe text)');
  db.insert(thing).values(filledLater(thing, 'maybe')).prepare().run({ id: 'a' });
  expect(client.prepare('select id, maybe is null as isMissing from thing').all()).toEqual([{ id: 'a', isMissing: 1 }]);
  client.close();
});

test('JSON that may be missing cannot be filled in later: it would be kept as a text', () => {
  expect(() => filledLater(thing)).toThrow('maybe may be null');
});
