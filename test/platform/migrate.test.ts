import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/core/json.ts';
import { isUnborn, type Migration, migrate, pendingMigrations, type RawSql } from '../../src/platform/migrate.ts';
import { rawSql } from '../../src/runtime/node/raw-sql.ts';
import { initialStep, rebuildStep, seedFamily } from '../kit/upgrade.ts';

function step(tag: string, ...statements: string[]): Migration {
  return { tag, statements, hash: sha256(statements.join()) };
}

function open(): { client: Sqlite.Database; sql: RawSql } {
  const client = new Sqlite(':memory:');
  client.pragma('foreign_keys = ON');
  return { client, sql: rawSql(client) };
}

const modes = ['switch', 'defer'] as const;

describe.each(modes)('a rebuilt parent table where foreign keys are handled by %s', (foreignKeys) => {
  it('keeps its children', () => {
    const { client, sql } = open();
    migrate({ ...sql, foreignKeys }, [initialStep]);
    for (const statement of seedFamily) client.exec(statement);
    expect(migrate({ ...sql, foreignKeys }, [initialStep, rebuildStep])).toEqual([rebuildStep.tag]);
    expect(client.prepare('SELECT count(*) AS n FROM child').get()).toEqual({ n: 3 });
    expect(client.prepare('SELECT id, name, weight FROM parent ORDER BY id').all()).toEqual([
      { id: 1, name: 'one', weight: 0 },
      { id: 2, name: 'two', weight: 0 },
    ]);
  });

  it('still refuses a child without a parent afterwards', () => {
    const { client, sql } = open();
    migrate({ ...sql, foreignKeys }, [initialStep, rebuildStep]);
    expect(() => client.exec('INSERT INTO child VALUES (9, 99)')).toThrow('FOREIGN KEY');
  });

  it('is undone as a whole when a child would be left without its parent', () => {
    const { client, sql } = open();
    migrate({ ...sql, foreignKeys }, [initialStep]);
    for (const statement of seedFamily) client.exec(statement);
    const careless = step('0001_careless', 'CREATE TABLE other (id integer)', 'DELETE FROM parent WHERE id = 2');
    expect(() => migrate({ ...sql, foreignKeys }, [initialStep, careless])).toThrow(
      'rows of child without their parent',
    );
    expect(client.prepare('SELECT count(*) AS n FROM parent').get()).toEqual({ n: 2 });
    expect(pendingMigrations(sql, [initialStep, careless])).toEqual([careless]);
    expect(client.prepare("SELECT name FROM sqlite_master WHERE name = 'other'").all()).toEqual([]);
  });
});

it('drizzle’s own order of a rebuild fails on its children when foreign keys are only put off', () => {
  const { client, sql } = open();
  migrate(sql, [initialStep]);
  for (const statement of seedFamily) client.exec(statement);
  const asGenerated = () =>
    sql.transaction(() => {
      sql.exec('PRAGMA defer_foreign_keys = ON');
      for (const statement of rebuildStep.statements)
        if (!statement.startsWith('PRAGMA foreign_keys')) sql.exec(statement);
    });
  expect(asGenerated).toThrow('FOREIGN KEY');
});

describe('migrating', () => {
  const first = step('0000_first', 'CREATE TABLE a (id integer)');
  const second = step('0001_second', 'CREATE TABLE b (id integer)');

  it('applies each step once', () => {
    const { sql } = open();
    expect(isUnborn(sql)).toBe(true);
    expect(migrate(sql, [first])).toEqual(['0000_first']);
    expect(migrate(sql, [first, second])).toEqual(['0001_second']);
    expect(migrate(sql, [first, second])).toEqual([]);
    expect(isUnborn(sql)).toBe(false);
  });

  it('refuses a database that is newer than the program', () => {
    const { sql } = open();
    migrate(sql, [first, second]);
    expect(() => migrate(sql, [first])).toThrow('newer than the program: it has 0001_second');
  });

  it('refuses a database that a draft made, by another first step than ours, however many followed', () => {
    const draft = step('0000_first', 'CREATE TABLE draft (id integer)');
    for (const steps of [[draft], [draft, second], [step('0000_other', 'CREATE TABLE draft (id integer)')]]) {
      const { client, sql } = open();
      migrate(sql, steps);
      expect(() => migrate(sql, [first, second])).toThrow('made by a draft of SignalOS before 0.2.0');
      expect(client.prepare("SELECT name FROM sqlite_master WHERE name = 'a'").all()).toEqual([]);
    }
  });

  it('refuses a step that was changed after it was applied', () => {
    const { sql } = open();
    migrate(sql, [first, second]);
    const changed = step('0001_second', 'CREATE TABLE c (id integer)');
    expect(() => migrate(sql, [first, changed])).toThrow('the migration 0001_second was changed after');
  });

  it('leaves nothing of a step that fails half way, and what came before it stays', () => {
    const { client, sql } = open();
    const broken = step('0001_broken', 'CREATE TABLE b (id integer)', 'INSERT INTO nowhere VALUES (1)');
    expect(() => migrate(sql, [first, broken])).toThrow('nowhere');
    const names = client.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").pluck().all();
    expect(names).toEqual(['a', 'applied_migration']);
    expect(client.pragma('foreign_keys', { simple: true })).toBe(1);
  });
});
