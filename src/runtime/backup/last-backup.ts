import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const lastBackupSchema = z.object({ takenAt: z.iso.datetime(), folder: z.string(), isWhole: z.boolean() });
type LastBackup = z.infer<typeof lastBackupSchema>;

const pathIn = (dataDir: string) => join(dataDir, 'last-backup.json');

/** Kept beside the data, so that somebody may ask how old the newest backup is. */
export function noteBackup(dataDir: string, last: LastBackup): void {
  writeFileSync(pathIn(dataDir), `${JSON.stringify(last)}\n`);
}

/** null: none was ever made, or nobody can tell. */
export function readLastBackup(dataDir: string): LastBackup | null {
  if (!existsSync(pathIn(dataDir))) return null;
  try {
    return lastBackupSchema.parse(JSON.parse(readFileSync(pathIn(dataDir), 'utf8')));
  } catch {
    return null;
  }
}
