import Sqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { bundle } from '../../migrations/bundle.ts';
import type { Office } from '../../src/core/office.ts';
import { type DeskContext, openDeskStore } from '../../src/desk/store.ts';
import { type Db, inTransaction, mayHaveEndedAll } from '../../src/platform/database.ts';
import { openDue } from '../../src/platform/due.ts';
import { migrate } from '../../src/platform/migrate.ts';
import { rawSql } from '../../src/runtime/node/raw-sql.ts';
import { createTestServices } from './services.ts';
import { asking, callers } from './who.ts';

let migrated: Buffer | undefined;

/** A desk's database in memory. The migrations run once; every further one is a copy of the first. */
function openDatabase(): { client: Sqlite.Database; db: Db } {
  if (!migrated) {
    const first = new Sqlite(':memory:');
    migrate(rawSql(first), bundle.desk);
    migrated = first.serialize();
    first.close();
  }
  const client = new Sqlite(migrated);
  client.pragma('foreign_keys = ON');
  return { client, db: drizzle(client) };
}

const nobody = (): never => {
  throw new Error('there is nobody beside this desk');
};
const nowhere: Office = {
  ...{ directory: nobody, feed: nobody, desk: nobody, venue: nobody, outpost: nobody, user: nobody, perform: nobody },
};

/** Carries out of a transaction that what it wrote is rolled back. */
export class Refused extends Error {}

/** The store, the clock and the services of a desk, and its transactions as an actor makes them. */
export function openDeskContext() {
  const test = createTestServices();
  const { client, db } = openDatabase();
  const store = openDeskStore(db);
  const due = openDue(db);
  let traces = 0;
  let who = asking(callers.owner());

  /** What would leave after the commit is left where it is. */
  function within<T>(work: (context: DeskContext) => T extends PromiseLike<unknown> ? never : T): T {
    const context: DeskContext = {
      kind: 'desk',
      id: 'desk-1',
      who,
      store,
      office: nowhere,
      services: test.services,
      trace: `trace-${++traces}`,
      now: test.clock.now,
      schedule: ({ name }, work) => due.put({ action: name, ...work }),
      scheduledAt: due.at,
      unschedule: due.remove,
      attempt(part) {
        try {
          inTransaction(db, part);
          return null;
        } catch (error) {
          if (mayHaveEndedAll(error)) throw error;
          return { error };
        }
      },
      afterCommit: () => {},
    };
    return inTransaction<unknown>(db, () => work(context)) as T;
  }
  /** a second factor was given just now */
  function prove(): void {
    who = asking(callers.owner(), { proof: { how: 'totp', at: test.clock.now() } });
  }
  return { ...test, db, store, due, within, prove, close: () => void client.close() };
}
