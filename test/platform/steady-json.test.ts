import Sqlite from 'better-sqlite3';
import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { integer, sqliteTable } from 'drizzle-orm/sqlite-core';
import { expect, it } from 'vitest';
import { steadyJson } from '../../src/platform/tables.ts';

const shelf = sqliteTable('shelf', { id: integer('id').primaryKey(), books: steadyJson<string[]>('books').notNull() });

function openShelf() {
  const client = new Sqlite(':memory:');
  client.exec('CREATE TABLE shelf (id integer PRIMARY KEY, books text NOT NULL)');
  const db = drizzle(client);
  return {
    put: (id: number, books: string[]) =>
      db.insert(shelf).values({ id, books }).onConflictDoUpdate({ target: shelf.id, set: { books } }).run(),
    read: (id: number) => db.select().from(shelf).where(eq(shelf.id, id)).get()?.books,
  };
}

it('what is stored is read as it was given, and an equal text is one value', () => {
  const { put, read } = openShelf();
  put(1, ['a', 'b']);
  put(2, ['a', 'b']);
  expect(read(1)).toEqual(['a', 'b']);
  expect(read(2)).toBe(read(1));
});

it('what was changed is read changed, also after many others', () => {
  const { put, read } = openShelf();
  put(1, ['old']);
  expect(read(1)).toEqual(['old']);
  put(1, ['new']);
  expect(read(1)).toEqual(['new']);
  for (let id = 2; id < 200; id += 1) put(id, [`book ${id}`]);
  for (let id = 2; id < 200; id += 1) expect(read(id)).toEqual([`book ${id}`]);
  expect(read(1)).toEqual(['new']);
});

it('what is shared cannot be changed by one who reads it', () => {
  const { put, read } = openShelf();
  put(1, ['a', 'b']);
  expect(() => read(1)?.push('c')).toThrow(TypeError);
  expect(read(1)).toEqual(['a', 'b']);
});
