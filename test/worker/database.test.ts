import { runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { drizzle } from 'drizzle-orm/durable-sqlite';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { describe, expect, it } from 'vitest';
import { type Db, inTransaction } from '../../src/platform/database.ts';
import { isUnborn, migrate, pendingMigrations, type RawSql } from '../../src/platform/migrate.ts';
import { objectSql } from '../../src/runtime/worker/worker-sql.ts';
import { initialStep, rebuildStep, seedFamily } from '../kit/upgrade.ts';

const thing = sqliteTable('thing', { id: integer('id').primaryKey(), name: text('name').notNull().unique() });

/** Runs over the empty database of an object of its own. */
function inObject<R>(work: (parts: { sql: RawSql; db: Db }) => R | Promise<R>): Promise<R> {
  const stub = env.BLANK.get(env.BLANK.newUniqueId());
  return runInDurableObject(stub, (_, state) => work({ sql: objectSql(state.storage), db: drizzle(state.storage) }));
}

function withThings({ sql, db }: { sql: RawSql; db: Db }): () => string[] {
  sql.exec('CREATE TABLE thing (id integer PRIMARY KEY, name text NOT NULL UNIQUE)');
  return () =>
    db
      .select()
      .from(thing)
      .all()
      .map(({ name }) => name);
}

describe('a rebuilt parent table in a Durable Object', () => {
  it('keeps its children', () =>
    inObject(({ sql }) => {
      migrate(sql, [initialStep]);
      for (const statement of seedFamily) sql.exec(statement);
      expect(migrate(sql, [initialStep, rebuildStep])).toEqual([rebuildStep.tag]);
      expect(sql.all('SELECT id, parent_id FROM child ORDER BY id')).toEqual([
        { id: 1, parent_id: 1 },
        { id: 2, parent_id: 2 },
        { id: 3, parent_id: 2 },
      ]);
      expect(sql.all('SELECT id, name, weight FROM parent ORDER BY id')).toEqual([
        { id: 1, name: 'one', weight: 0 },
        { id: 2, name: 'two', weight: 0 },
      ]);
    }));

  it('is still there when the object is asked again', async () => {
    const stub = env.BLANK.get(env.BLANK.newUniqueId());
    await runInDurableObject(stub, (_, state) => {
      const sql = objectSql(state.storage);
      migrate(sql, [initialStep]);
      for (const statement of seedFamily) sql.exec(statement);
    });
    await runInDurableObject(stub, (_, state) => migrate(objectSql(state.storage), [initialStep, rebuildStep]));
    const left = await runInDurableObject(stub, (_, state) => objectSql(state.storage).all('SELECT id FROM child'));
    expect(left).toHaveLength(3);
  });

  it('still refuses a child without a parent afterwards', () =>
    inObject(({ sql }) => {
      migrate(sql, [initialStep, rebuildStep]);
      expect(() => sql.exec('INSERT INTO child VALUES (9, 99)')).toThrow('FOREIGN KEY');
    }));

  it('is undone as a whole when a child would be left without its parent', () =>
    inObject(({ sql }) => {
      migrate(sql, [initialStep]);
      for (const statement of seedFamily) sql.exec(statement);
      const statements = ['CREATE TABLE other (id integer)', 'DELETE FROM parent WHERE id = 2'];
      const careless = { tag: '0001_careless', hash: 'careless', statements };
      expect(() => migrate(sql, [initialStep, careless])).toThrow('rows of child without their parent');
      expect(sql.all('SELECT id FROM parent')).toHaveLength(2);
      expect(pendingMigrations(sql, [initialStep, careless])).toEqual([careless]);
      expect(sql.all("SELECT name FROM sqlite_master WHERE name = 'other'")).toEqual([]);
    }));

  it('does not come about in drizzle’s own order', () =>
    inObject(({ sql }) => {
      migrate(sql, [initialStep]);
      for (const statement of seedFamily) sql.exec(statement);
      const asGenerated = () =>
        sql.transaction(() => {
          for (const statement of rebuildStep.statements) sql.exec(statement);
        });
      expect(asGenerated).toThrow('FOREIGN KEY');
      expect(isUnborn(sql)).toBe(false);
    }));
});

describe('a transaction in a Durable Object', () => {
  it('is undone when what it does throws', () =>
    inObject((parts) => {
      const names = withThings(parts);
      const failing = () =>
        inTransaction(parts.db, (): void => {
          parts.db.insert(thing).values({ name: 'a' }).run();
          throw new Error('not so');
        });
      expect(failing).toThrow('not so');
      expect(names()).toEqual([]);
    }));

  it('that turns out async is undone and refused', () =>
    inObject(async (parts) => {
      const names = withThings(parts);
      let ended: Promise<void> = Promise.resolve();
      const work = () => {
        ended = (async () => {
          parts.db.insert(thing).values({ name: 'a' }).run();
          await null;
        })();
        return ended;
      };
      // @ts-expect-error the guard's other half: this does not compile
      expect(() => inTransaction(parts.db, work)).toThrow('must not be async');
      await ended;
      expect(names()).toEqual([]);
    }));

  it('would keep what an async one wrote, were it not for our guard', () =>
    inObject(async (parts) => {
      const names = withThings(parts);
      const work = async () => {
        parts.db.insert(thing).values({ name: 'a' }).run();
        await null;
        throw new Error('too late');
      };
      await expect(parts.db.transaction(work)).rejects.toThrow('too late');
      expect(names()).toEqual(['a']);
    }));
});
