import Sqlite from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createTurns } from '../../src/platform/turns.ts';

/** A database that counts its commits. */
function openCounted() {
  let commits = 0;
  const client = new Sqlite(':memory:', {
    verbose: (statement) => {
      if (String(statement).startsWith('COMMIT')) commits += 1;
    },
  });
  client.exec('CREATE TABLE parent (n integer PRIMARY KEY)');
  client.exec('CREATE TABLE child (n integer REFERENCES parent (n) DEFERRABLE INITIALLY DEFERRED)');
  client.pragma('foreign_keys = ON');
  const db = drizzle(client);
  let told = 0;
  const turns = createTurns(db, () => {
    told += 1;
  });
  return {
    turns,
    write: (n: number) => () => {
      db.run(sql`INSERT INTO parent VALUES (${n})`);
      return n;
    },
    orphan: () => db.run(sql`INSERT INTO child VALUES (404)`),
    stored: () => client.prepare('SELECT n FROM parent ORDER BY n').pluck().all(),
    figures: () => ({ commits, told }),
  };
}

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: Error) => error.message,
  );

describe('writes that come at the same moment', () => {
  it('share one commit, each with its own result', async () => {
    const { turns, write, stored, figures } = openCounted();
    const results = await Promise.all([1, 2, 3].map((n) => turns.take(write(n))));
    expect(results).toEqual([1, 2, 3]);
    expect(stored()).toEqual([1, 2, 3]);
    expect(figures()).toEqual({ commits: 1, told: 1 });
  });

  it('that come one after the other have a commit each', async () => {
    const { turns, write, figures } = openCounted();
    for (const n of [1, 2, 3]) await turns.take(write(n));
    expect(figures()).toEqual({ commits: 3, told: 3 });
  });

  it('lose nothing in a crowd larger than one transaction takes', async () => {
    const { turns, write, stored, figures } = openCounted();
    await Promise.all(Array.from({ length: 100 }, (_, n) => turns.take(write(n))));
    expect(stored()).toHaveLength(100);
    expect(figures().commits).toBeLessThan(10);
  });

  it('one that throws takes back what it wrote itself, and nothing of the others', async () => {
    const { turns, write, stored } = openCounted();
    const broken = () => {
      write(2)();
      throw new Error('no');
    };
    const ends = await Promise.all([turns.take(write(1)), turns.take(broken), turns.take(write(3))].map(failure));
    expect(ends).toEqual(['done', 'no', 'done']);
    expect(stored()).toEqual([1, 3]);
  });

  it('are told of success by nobody when the commit fails, and nothing stays', async () => {
    const { turns, write, orphan, stored, figures } = openCounted();
    const ends = await Promise.all([turns.take(write(1)), turns.take(orphan), turns.take(write(3))].map(failure));
    expect(ends).toEqual(Array(3).fill('FOREIGN KEY constraint failed'));
    expect(stored()).toEqual([]);
    expect(figures().told).toBe(0);
    expect(await turns.take(write(4))).toBe(4);
  });

  it('end together on an error that rolled back all of them, and whoever comes after is served', async () => {
    const { turns, write, stored } = openCounted();
    const interrupted = () => {
      throw Object.assign(new Error('interrupted'), { code: 'SQLITE_INTERRUPT' });
    };
    const ends = await Promise.all([turns.take(write(1)), turns.take(interrupted), turns.take(write(3))].map(failure));
    expect(ends).toEqual(Array(3).fill('interrupted'));
    expect(stored()).toEqual([]);
    expect(await turns.take(write(4))).toBe(4);
  });

  it('one that breaks a constraint ends alone', async () => {
    const { turns, write, stored } = openCounted();
    const ends = await Promise.all([turns.take(write(1)), turns.take(write(1)), turns.take(write(3))].map(failure));
    expect(ends).toEqual(['done', expect.stringMatching(/insert|UNIQUE/i), 'done']);
    expect(stored()).toEqual([1, 3]);
  });

  it('end together on a full disk, because it may have rolled back all of them', async () => {
    const { turns, write, stored } = openCounted();
    const full = () => {
      throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    };
    const ends = await Promise.all([turns.take(write(1)), turns.take(full), turns.take(write(3))].map(failure));
    expect(ends).toEqual(Array(3).fill('database or disk is full'));
    expect(stored()).toEqual([]);
  });
});
