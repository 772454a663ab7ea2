import { existsSync } from 'node:fs';
import { setImmediate as breathe } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { type JournalLine, verifyLines } from '../../platform/journal.ts';
import { type ActorPlace, directoryPlace } from '../node/actor-place.ts';
import { listPlaces } from '../node/due-scan.ts';

/** How far one chain has come. */
export interface Head {
  /** the actor, as `desk desk-1` */
  key: string;
  lines: number;
  hash: string;
}

/** Those that keep a chain. */
export const chainPlaces = (dataDir: string): ActorPlace[] =>
  [directoryPlace, ...listPlaces(dataDir, ['desk', 'user'])].filter((place) => existsSync(place.file(dataDir)));

function reading<T>(path: string, read: (client: Sqlite.Database) => T): T {
  const client = new Sqlite(path, { readonly: true, fileMustExist: true, timeout: 5_000 });
  try {
    return read(client);
  } finally {
    client.close();
  }
}

/** A copy of before there were chains of users has no table for them. */
export const hasJournal = (client: Sqlite.Database): boolean =>
  client.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'journal'").get() !== undefined;

/** Reads while the service writes, and lets it between two files. A chain without a line has no head yet. */
export async function readHeads(dataDir: string): Promise<Head[]> {
  const heads: Head[] = [];
  for (const { key, file } of chainPlaces(dataDir)) {
    // Somebody may have erased themselves meanwhile.
    if (existsSync(file(dataDir))) heads.push(...reading(file(dataDir), (client) => headOf(client, key)));
    await breathe();
  }
  return heads;
}

function headOf(client: Sqlite.Database, key: string): Head[] {
  if (!hasJournal(client)) return [];
  const last = client
    .prepare<[], { seq: number; hash: string }>('SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1')
    .get();
  return last ? [{ key, lines: last.seq, hash: last.hash }] : [];
}

/** One chain as it lies there now. */
export interface Chain {
  lines: number;
  brokenAt: number | null;
  hashOf: (line: number) => string | undefined;
}

export function readChains(dataDir: string): Map<string, Chain> {
  return new Map(
    chainPlaces(dataDir).map(({ key, file }) =>
      reading(file(dataDir), (client): [string, Chain] => {
        if (!hasJournal(client)) return [key, { lines: 0, brokenAt: null, hashOf: () => undefined }];
        const hashes: string[] = [];
        const { brokenAt } = verifyLines(
          (function* () {
            const all = client.prepare<[], JournalLine>('SELECT seq, kind, body, hash FROM journal ORDER BY seq');
            for (const line of all.iterate()) {
              hashes[line.seq] = line.hash;
              yield line;
            }
          })(),
        );
        return [key, { lines: Math.max(0, hashes.length - 1), brokenAt, hashOf: (line) => hashes[line] }];
      }),
    ),
  );
}

/** Chains that the directory says were erased with whom they were about. */
export function erasedChains(dataDir: string): Set<string> {
  const path = directoryPlace.file(dataDir);
  if (!existsSync(path)) return new Set();
  return reading(path, (client) => {
    if (!hasJournal(client)) return new Set();
    const lines = client.prepare<[], string>("SELECT body FROM journal WHERE kind = 'people'").pluck().all();
    return new Set(lines.flatMap((body) => (JSON.parse(body) as { chains?: string[] }).chains ?? []));
  });
}
