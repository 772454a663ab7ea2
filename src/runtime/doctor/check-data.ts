import { existsSync } from 'node:fs';
import { readLastBackup } from '../backup/last-backup.ts';
import { inspectFile } from '../backup/verify-folder.ts';
import { directoryPlace } from '../node/actor-place.ts';
import { listPlaces } from '../node/due-scan.ts';
import { type Finding, findingsOf } from './finding.ts';

const database = findingsOf('database');
const backup = findingsOf('backup');

const hasData = (dataDir: string) => existsSync(directoryPlace.file(dataDir));

/** Reads every file to its end, also while the service runs, and changes nothing. */
export function checkDatabases(dataDir: string): Finding {
  if (!hasData(dataDir)) return database.ok('There are no data yet; the first start makes them.');
  const looked = [directoryPlace, ...listPlaces(dataDir)].map((place) => inspectFile(place, dataDir));
  const problems = looked.flatMap((one) => one.problems);
  const lines = looked.reduce((sum, { journalLines }) => sum + journalLines, 0);
  if (problems.length === 0) return database.ok(`${looked.length} files are sound, ${lines} journal lines hold.`);
  return database.bad(
    `${problems.slice(0, 5).join('; ')}.`,
    'Stop the service, keep a copy of the folder, and restore a backup: npm run restore -- DIR --force.',
  );
}

const day = 86_400_000;
const oldDays = 7;

export function checkBackup(dataDir: string, now: number): Finding {
  const advice = 'Run npm run backup -- DIR, best every day and onto another disk.';
  if (!hasData(dataDir)) return backup.ok('There is nothing to back up yet.');
  const last = readLastBackup(dataDir);
  if (last === null) return backup.note('No backup was made yet.', advice);
  const days = Math.floor((now - Date.parse(last.takenAt)) / day);
  const found = `The last backup is ${days === 0 ? 'of today' : `${days} days old`}, in ${last.folder}`;
  if (!last.isWhole) return backup.bad(`${found}, and not every file could be copied.`, advice);
  if (!existsSync(last.folder)) return backup.note(`${found}, which is no longer there.`, advice);
  return days >= oldDays ? backup.note(`${found}.`, advice) : backup.ok(`${found}.`);
}
