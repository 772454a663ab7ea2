import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ActorPlace } from './actor-place.ts';

/*
 * What of an actor lies in the data folder: its file, and copies that were made before a migration or a restore. What was
 * erased is listed by its key, so that no copy from elsewhere brings it back.
 */

const listFile = 'erased.json';

export function erasedIn(dataDir: string): Set<string> {
  try {
    return new Set(JSON.parse(readFileSync(join(dataDir, listFile), 'utf8')) as string[]);
  } catch {
    // Nobody was, yet.
    return new Set();
  }
}

/** It is listed first: a kill in between leaves files that the next try takes. */
export function eraseFile(place: ActorPlace, dataDir: string): void {
  const erased = erasedIn(dataDir).add(place.key);
  writeFileSync(join(dataDir, listFile), `${JSON.stringify([...erased])}\n`, { flush: true, mode: 0o600 });
  for (const folder of [dataDir, ...copiesIn(dataDir)])
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${place.file(folder)}${end}`, { force: true });
}

function copiesIn(dataDir: string): string[] {
  const backups = join(dataDir, 'backups');
  const migrated = existsSync(backups) ? readdirSync(backups).map((name) => join(backups, name)) : [];
  const restored = readdirSync(dataDir).filter((name) => name.startsWith('before-restore-'));
  return [...migrated, ...restored.map((name) => join(dataDir, name))];
}
