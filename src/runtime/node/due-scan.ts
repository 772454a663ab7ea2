import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { type ActorPlace, actorPlace, type Folder, folders } from './actor-place.ts';

/** Every actor that has a file, but for the directory. */
export function listPlaces(
  dataDir: string,
  kinds: Folder[] = ['feed', 'desk', 'venue', 'outpost', 'user'],
): ActorPlace[] {
  return kinds.flatMap((kind) => {
    const folder = join(dataDir, folders[kind]);
    if (!existsSync(folder)) return [];
    const names = readdirSync(folder).filter((name) => name.endsWith('.db'));
    return names.sort().flatMap((name) => actorPlace(kind, name.slice(0, -3)) ?? []);
  });
}

/**
 * Tells when each file's earliest work is due without keeping it open. One that cannot be read that way is reported as
 * due at once: opening it properly migrates it, or sets it aside.
 */
export async function scanDue(places: ActorPlace[], dataDir: string, found: (place: ActorPlace, at: number) => void) {
  for (const place of places) {
    const at = earliestDue(place.file(dataDir));
    if (at !== null) found(place, at);
    await breathe();
  }
}

function earliestDue(path: string): number | null {
  try {
    const client = new Sqlite(path, { readonly: true, fileMustExist: true });
    try {
      return client.prepare<[], number | null>('SELECT min(at) FROM due').pluck().get() ?? null;
    } finally {
      client.close();
    }
  } catch {
    return 0;
  }
}
