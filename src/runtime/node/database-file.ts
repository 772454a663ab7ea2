import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Logger } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { type Db, isDiskFull } from '../../platform/database.ts';
import { isUnborn, type Migration, MigrationRefused, migrate, pendingMigrations } from '../../platform/migrate.ts';
import { makeFolder } from './folder.ts';
import { rawSql } from './raw-sql.ts';

export interface OpenDatabase {
  db: Db;
  client: Sqlite.Database;
}

export interface DatabaseParts {
  /** null: in memory */
  path: string | null;
  /** where a copy goes before the first step of a migration, given the tag of that step */
  backupPath: (tag: string) => string;
  migrations: Migration[];
  logger?: Logger | undefined;
}

/** Opens, migrates and hands out one actor's database. A file is copied aside before it is migrated. */
export function openDatabase({ path, backupPath, migrations, logger }: DatabaseParts): OpenDatabase {
  if (path !== null) makeFolder(dirname(path));
  const client = new Sqlite(path ?? ':memory:', { timeout: 5_000 });
  try {
    client.pragma('journal_mode = WAL');
    client.pragma('synchronous = FULL');
    client.pragma('foreign_keys = ON');
    // The driver's own 16 MB for each of a thousand files would be the whole machine.
    client.pragma('cache_size = -2000');
    const sql = rawSql(client);
    const first = pendingMigrations(sql, migrations)[0];
    if (first && path !== null && !isUnborn(sql)) copyDatabase(client, backupPath(first.tag));
    bringUp(() => migrate(sql, migrations));
    return { client, db: drizzle(client, logger ? { logger } : {}) };
  } catch (error) {
    client.close();
    throw error;
  }
}

class MigrationFailed extends Error {}

/** What may pass is thrown as it is; any other failure of a step would come again at every start. */
function bringUp(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (isDiskFull(error) || error instanceof MigrationRefused || /SQLITE_BUSY/.test(codeOf(error))) throw error;
    throw new MigrationFailed(`its migration failed: ${String(error)}`, { cause: error });
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** A consistent copy of a database that may be in use. It appears under its name only when it is whole and on disk. */
export function copyDatabase(client: Sqlite.Database, target: string): void {
  const unfinished = `${target}.unfinished`;
  makeFolder(dirname(target));
  rmSync(unfinished, { force: true });
  client.prepare('VACUUM INTO ?').run(unfinished);
  sync(unfinished);
  renameSync(unfinished, target);
  sync(dirname(target));
}

function sync(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Why this file must be set aside, or null when the error may pass (a full disk, a busy file). */
export function reasonToPark(error: unknown): string | null {
  for (let current = error; current instanceof Error; current = current.cause) {
    // Never one file alone: a new desk would begin again with numbers that its broker has carried out already.
    if (current instanceof MigrationRefused && current.reason === 'draft')
      return `${current.message}; keep the whole folder aside and start with an empty DATA_DIR`;
    if (current instanceof MigrationRefused || current instanceof MigrationFailed) return current.message;
    if (/^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(current))) return `the file is damaged (${current.message})`;
  }
  return null;
}
