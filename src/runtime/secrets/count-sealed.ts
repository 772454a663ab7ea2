import { existsSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { sealedByOf } from '../../platform/seal.ts';
import { directoryPlace } from '../node/actor-place.ts';
import { listPlaces } from '../node/due-scan.ts';

/** How many secrets in the databases are sealed by each key, by its name. Reads every text there is: none is forgotten. */
export function countSealed(dataDir: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const place of [directoryPlace, ...listPlaces(dataDir)]) {
    const path = place.file(dataDir);
    if (existsSync(path)) countIn(path, found);
  }
  return found;
}

function countIn(path: string, found: Map<string, number>): void {
  const client = new Sqlite(path, { readonly: true, fileMustExist: true });
  try {
    const columns = client
      .prepare<[], { table: string; column: string }>(
        `SELECT m.name AS "table", c.name AS "column" FROM sqlite_schema m, pragma_table_info(m.name) c
         WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND upper(c.type) = 'TEXT'`,
      )
      .all();
    for (const { table, column } of columns) {
      const sealed = client.prepare<[], string>(`SELECT "${column}" FROM "${table}" WHERE "${column}" GLOB 's1.*.*'`);
      for (const text of sealed.pluck().iterate()) {
        const name = sealedByOf(text);
        if (name !== null) found.set(name, (found.get(name) ?? 0) + 1);
      }
    }
  } finally {
    client.close();
  }
}
