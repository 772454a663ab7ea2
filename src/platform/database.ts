import { getTableColumns, type Placeholder, sql, type Table } from 'drizzle-orm';
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';

/** Both drivers satisfy this without a cast: better-sqlite3 on Node, a Durable Object's own SQLite on Workers. */
export type Db = BaseSQLiteDatabase<'sync', unknown, Record<string, never>>;

/**
 * The only way into a transaction. An async callback does not compile, and throws if it gets here all the same:
 * a Durable Object would commit what was written before its first `await` and roll nothing back.
 */
export function inTransaction<T>(db: Db, work: () => T, ...guard: T extends PromiseLike<unknown> ? [never] : []): T {
  return db.transaction(
    () => {
      const result = work();
      if (guard.length > 0 || isThenable(result)) throw new TypeError('a transaction must not be async');
      return result;
    },
    { behavior: 'immediate' },
  );
}

function isThenable(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}

/**
 * Whether an error may have rolled back more than its own statement: a broken constraint undoes only itself, but after
 * a full disk, an interrupt or a failed read SQLite may have ended the whole transaction.
 */
export function mayHaveEndedAll(error: unknown): boolean {
  for (let current = error; current instanceof Error; current = current.cause) {
    const code = 'code' in current ? String(current.code) : '';
    const found = /SQLITE_(?!CONSTRAINT)[A-Z]+/.test(code + current.message);
    if (found) return true;
  }
  return isDiskFull(error);
}

export function isDiskFull(error: unknown): boolean {
  for (let current = error; current instanceof Error; current = current.cause) {
    const code = 'code' in current ? String(current.code) : '';
    if (/SQLITE_FULL|SQLITE_IOERR|ENOSPC/.test(code + current.message)) return true;
  }
  return false;
}

/**
 * Every column to be filled in later, for an insert that is prepared once. A key the database counts up is left out, and
 * so is what is null at first: JSON that may be missing has to be, what is filled in later would be kept as a text "null".
 */
export function filledLater<T extends Table>(
  table: T,
  ...nullAtFirst: (keyof T['$inferInsert'])[]
): Record<keyof T['$inferInsert'], Placeholder> {
  const without = new Set<PropertyKey>(nullAtFirst);
  const columns = Object.entries(getTableColumns(table)).filter(
    ([name, column]) => !without.has(name) && !('autoIncrement' in column && column.autoIncrement),
  );
  const lost = columns.find(([, { columnType, notNull }]) => columnType === 'SQLiteTextJson' && !notNull);
  if (lost) throw new TypeError(`${lost[0]} may be null, which would be kept as a text`);
  const later = columns.map(([name]) => [name, sql.placeholder(name)]);
  return Object.fromEntries(later);
}
