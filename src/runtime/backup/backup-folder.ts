import { createHash } from 'node:crypto';
import { accessSync, constants, createReadStream, existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import Sqlite from 'better-sqlite3';
import { z } from 'zod';
import { type ActorPlace, directoryPlace } from '../node/actor-place.ts';
import { copyDatabase } from '../node/database-file.ts';
import { listPlaces } from '../node/due-scan.ts';
import { makeFolder, usingFolder, WrongFolder } from '../node/folder.ts';

export const manifestName = 'backup.json';
export const manifestSchema = z.object({
  takenAt: z.string(),
  files: z.array(z.object({ path: z.string(), bytes: z.number(), sha256: z.string() })),
  failed: z.array(z.object({ path: z.string(), why: z.string() })),
});
export type BackupManifest = z.infer<typeof manifestSchema>;

/**
 * Copies every file while the service may run.
 *  1. Each copy is one moment of its actor.
 *  2. Who reads a log is copied before the log: no cursor of the backup points beyond what the backup holds.
 *  3. The list of files is written last; a folder without it is no backup.
 */
export async function backUpFolder(dataDir: string, target: string, now: Date): Promise<BackupManifest> {
  if (!existsSync(directoryPlace.file(dataDir)))
    throw new WrongFolder(`${dataDir} holds no SignalOS data; set DATA_DIR to the folder that the service uses`);
  usingFolder(target, 'Name a new folder in a place that this user may write to.', () => {
    makeFolder(target);
    if (readdirSync(target).length > 0)
      throw new WrongFolder(`${target} is not empty; a backup needs a folder of its own`);
    accessSync(target, constants.W_OK);
  });
  const manifest: BackupManifest = { takenAt: now.toISOString(), files: [], failed: [] };
  for (const kind of ['desk', 'feed', 'venue', 'outpost', 'user'] as const)
    for (const place of listPlaces(dataDir, [kind])) await copy(place, dataDir, target, manifest);
  await copy(directoryPlace, dataDir, target, manifest);
  writeFileSync(join(target, manifestName), `${JSON.stringify(manifest, null, 2)}\n`, { flush: true });
  return manifest;
}

/** A file that cannot be copied is named and the others are copied all the same. */
async function copy(place: ActorPlace, dataDir: string, target: string, manifest: BackupManifest): Promise<void> {
  const to = place.file(target);
  const path = relative(target, to);
  try {
    const client = new Sqlite(place.file(dataDir), { readonly: true, fileMustExist: true, timeout: 5_000 });
    try {
      copyDatabase(client, to);
    } finally {
      client.close();
    }
    manifest.files.push({ path, bytes: statSync(to).size, sha256: await hashOfFile(to) });
  } catch (error) {
    manifest.failed.push({ path, why: String(error) });
  }
}

export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
