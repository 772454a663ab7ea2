import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { makeFolder, usingFolder } from './folder.ts';

/** Another process works on this folder. */
export class FolderInUse extends Error {}

/**
 * Held by the operating system on an open file, so that it ends with the process however that dies: nothing stale is
 * left behind by a kill -9. Two processes on one folder would each believe to be the only writer.
 */
export function lockFolder(dataDir: string): () => void {
  return usingFolder(dataDir, 'Set DATA_DIR to a folder that this user may write to.', () => lock(dataDir));
}

function lock(dataDir: string): () => void {
  makeFolder(dataDir);
  const client = new Sqlite(join(dataDir, 'lock.db'), { timeout: 0 });
  try {
    client.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    client.close();
    if (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY'))
      throw new FolderInUse(
        `${dataDir} is in use by another SignalOS process (${holder(dataDir)}). Stop that one first.`,
      );
    throw error;
  }
  writeFileSync(join(dataDir, 'lock.pid'), `${process.pid}\n`);
  return () => client.close();
}

/** Only for the message: the lock itself says whether somebody is there. */
function holder(dataDir: string): string {
  try {
    return `pid ${readFileSync(join(dataDir, 'lock.pid'), 'utf8').trim()}`;
  } catch {
    return 'pid unknown';
  }
}
