import type { RawSql } from '../../platform/migrate.ts';

/** A Durable Object's SQLite seen by the migrator. Its enforcement of foreign keys cannot be switched off. */
export function objectSql(storage: DurableObjectStorage): RawSql {
  return {
    exec: (sql) => {
      storage.sql.exec(sql).toArray();
    },
    all: (sql) => storage.sql.exec(sql).toArray(),
    transaction: (work) => storage.transactionSync(work),
    foreignKeys: 'defer',
  };
}
