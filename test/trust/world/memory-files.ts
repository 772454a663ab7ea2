import Sqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { bundle } from '../../../migrations/bundle.ts';
import type { ActorKind } from '../../../src/core/action.ts';
import type { OpenedDatabase } from '../../../src/rehearsal/incarnation.ts';
import { openDatabase } from '../../../src/runtime/node/database-file.ts';

const templates = new Map<ActorKind, Buffer>();

/** A migrated database as the runtime makes it, made once for each kind. */
function templateOf(kind: ActorKind): Buffer {
  const known = templates.get(kind);
  if (known) return known;
  const { client } = openDatabase({ path: null, backupPath: (tag) => tag, migrations: bundle[kind] });
  const made = client.serialize();
  client.close();
  templates.set(kind, made);
  return made;
}

/**
 * Files in memory. Each opening is a connection of its own over a copy of what was committed; closing takes what is
 * committed by then for the next. What a dead actor still does reaches only its own copy, which nobody opens again.
 * Transactions are synchronous, so none is open between two awaits; one that were would be rolled back first.
 */
export function createMemoryFiles() {
  const files = new Map<string, Buffer>();
  const newest = new Map<string, Sqlite.Database>();
  return {
    /** as it is open now */
    opened: (kind: ActorKind, id: string): Sqlite.Database | undefined => newest.get(`${kind} ${id}`),
    open(kind: ActorKind, id: string): OpenedDatabase {
      const key = `${kind} ${id}`;
      const client = new Sqlite(files.get(key) ?? templateOf(kind));
      client.pragma('foreign_keys = ON');
      newest.set(key, client);
      return {
        db: drizzle(client),
        close() {
          if (client.inTransaction) client.exec('ROLLBACK');
          files.set(key, client.serialize());
        },
      };
    },
  };
}
