import { existsSync } from 'node:fs';
import { tell } from '../../words/words.ts';
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
  if (!hasData(dataDir)) return database.ok(tell('doctor.NO_DATA'));
  const looked = [directoryPlace, ...listPlaces(dataDir)].map((place) => inspectFile(place, dataDir));
  const problems = looked.flatMap((one) => one.problems);
  const lines = looked.reduce((sum, { journalLines }) => sum + journalLines, 0);
  if (problems.length === 0) return database.ok(tell('doctor.SOUND', { files: looked.length, lines }));
  return database.bad(tell('doctor.PLAIN', { text: `${problems.slice(0, 5).join('; ')}.` }), tell('doctor.UNSOUND_DO'));
}

const day = 86_400_000;
const oldDays = 7;

export function checkBackup(dataDir: string, now: number): Finding {
  const advice = tell('doctor.BACKUP_DO');
  if (!hasData(dataDir)) return backup.ok(tell('doctor.NOTHING_YET'));
  const last = readLastBackup(dataDir);
  if (last === null) return backup.note(tell('doctor.NO_BACKUP'), advice);
  const days = Math.floor((now - Date.parse(last.takenAt)) / day);
  const found = (flaw: 'torn' | 'gone' | null) =>
    tell('doctor.BACKUP', { isToday: days === 0, days, folder: last.folder, flaw });
  if (!last.isWhole) return backup.bad(found('torn'), advice);
  if (!existsSync(last.folder)) return backup.note(found('gone'), advice);
  return days >= oldDays ? backup.note(found(null), advice) : backup.ok(found(null));
}
