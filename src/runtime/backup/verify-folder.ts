import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { bundle } from '../../../migrations/bundle.ts';
import { type JournalLine, verifyLines } from '../../platform/journal.ts';
import { pendingMigrations } from '../../platform/migrate.ts';
import { hasJournal } from '../anchors/chains.ts';
import { type ActorPlace, directoryPlace } from '../node/actor-place.ts';
import { listPlaces } from '../node/due-scan.ts';
import { WrongFolder } from '../node/folder.ts';
import { rawSql } from '../node/raw-sql.ts';
import { type BackupManifest, hashOfFile, manifestName, manifestSchema } from './backup-folder.ts';

export interface Verified {
  takenAt: string;
  files: number;
  rows: number;
  journalLines: number;
  /** what speaks against restoring this; empty means sound */
  problems: string[];
}

/** Reads a whole backup and says what is wrong with it. Changes nothing. */
export async function verifyBackup(folder: string): Promise<Verified> {
  const manifest = readManifest(folder);
  const verified: Verified = { takenAt: manifest.takenAt, files: 0, rows: 0, journalLines: 0, problems: [] };
  for (const { path, why } of manifest.failed) verified.problems.push(`${path} was not copied: ${why}`);
  for (const { path, sha256 } of manifest.files) {
    const file = join(folder, path);
    if (!existsSync(file)) verified.problems.push(`${path} is missing`);
    else if ((await hashOfFile(file)) !== sha256) verified.problems.push(`${path} is not what was backed up`);
  }
  const listed = new Set(manifest.files.map(({ path }) => join(folder, path)));
  for (const place of [directoryPlace, ...listPlaces(folder)]) {
    if (!existsSync(place.file(folder))) continue;
    if (!listed.has(place.file(folder))) verified.problems.push(`${place.key} is not in the list of the backup`);
    const { rows, journalLines, problems } = inspectFile(place, folder);
    verified.files += 1;
    verified.rows += rows;
    verified.journalLines += journalLines;
    verified.problems.push(...problems);
  }
  return verified;
}

function readManifest(folder: string): BackupManifest {
  const path = join(folder, manifestName);
  if (!existsSync(path)) throw new WrongFolder(`${folder} is no finished backup: it has no ${manifestName}`);
  return manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
}

type Inspected = Pick<Verified, 'rows' | 'journalLines' | 'problems'>;

/** Reads one actor's file to its end. What keeps it from being read is a problem like any other. */
export function inspectFile(place: ActorPlace, folder: string): Inspected {
  const found: Inspected = { rows: 0, journalLines: 0, problems: [] };
  try {
    const client = new Sqlite(place.file(folder), { readonly: true, fileMustExist: true });
    try {
      found.problems.push(...problemsOf(client, place).map((problem) => `${place.key}: ${problem}`));
      found.rows = countRows(client);
      if (hasJournal(client)) found.journalLines = verifyJournal(client, place.key, found.problems);
    } finally {
      client.close();
    }
  } catch (error) {
    found.problems.push(`${place.key}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return found;
}

function problemsOf(client: Sqlite.Database, place: ActorPlace): string[] {
  pendingMigrations(rawSql(client), bundle[place.kind]);
  const damage = client.pragma('integrity_check', { simple: true });
  const orphans = client.prepare('PRAGMA foreign_key_check').all().length;
  return [
    ...(damage === 'ok' ? [] : [`damaged: ${String(damage)}`]),
    ...(orphans === 0 ? [] : [`${orphans} rows without the row they belong to`]),
  ];
}

function countRows(client: Sqlite.Database): number {
  const tables = client.prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all();
  return tables.reduce((rows, table) => {
    return rows + (client.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? 0);
  }, 0);
}

/** Walks the chain of one actor; says where it breaks. Returns how many lines hold. */
export function verifyJournal(client: Sqlite.Database, name: string, problems: string[]): number {
  const lines = client.prepare<[], JournalLine>('SELECT seq, kind, body, hash FROM journal ORDER BY seq').iterate();
  const { lines: held, brokenAt } = verifyLines(lines);
  if (brokenAt !== null) problems.push(`${name}: the journal does not follow at line ${brokenAt}`);
  return held;
}
