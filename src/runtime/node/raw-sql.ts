import type { Database } from 'better-sqlite3';
import type { RawSql } from '../../platform/migrate.ts';

/** better-sqlite3 seen by the migrator. */
export function rawSql(client: Database): RawSql {
  return {
    exec: (sql) => {
      client.exec(sql);
    },
    all: (sql) => client.prepare<[], Record<string, unknown>>(sql).all(),
    transaction: (work) => client.transaction(work).immediate(),
    foreignKeys: 'switch',
  };
}
