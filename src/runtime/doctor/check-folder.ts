import { existsSync, mkdtempSync, rmdirSync, statfsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tell } from '../../words/words.ts';
import { refuseHalfRestored } from '../backup/restore-folder.ts';
import { WrongFolder, whyRefused } from '../node/folder.ts';
import { type Finding, findingsOf } from './finding.ts';

const folder = findingsOf('folder');
const disk = findingsOf('disk');

/** The folder, or what is there of the way to it. */
function standing(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : standing(dirname(path));
}

/** Whether the service could keep its data there. Nothing is left behind. */
export function checkFolder(dataDir: string): Finding {
  const there = standing(dataDir);
  try {
    rmdirSync(mkdtempSync(join(there, '.doctor-')));
    refuseHalfRestored(dataDir);
  } catch (error) {
    if (error instanceof WrongFolder)
      return folder.bad(tell('doctor.PLAIN', { text: `${error.message}.` }), tell('doctor.TORN_DO'));
    const why = whyRefused(error) ?? String(error);
    return folder.bad(tell('doctor.FOLDER_REFUSED', { folder: dataDir, why }), tell('doctor.FOLDER_DO'));
  }
  if (there !== dataDir) return folder.ok(tell('doctor.FOLDER_LATER', { folder: dataDir }));
  return folder.ok(tell('doctor.FOLDER', { folder: dataDir }));
}

const gigabyte = 1024 ** 3;

export function checkDisk(dataDir: string, freeBytes: (path: string) => number = freeOn): Finding {
  const free = freeBytes(standing(dataDir));
  const found = tell('doctor.DISK', { free: (free / gigabyte).toFixed(1) });
  const advice = tell('doctor.DISK_DO');
  if (free < gigabyte / 4) return disk.bad(found, advice);
  return free < 2 * gigabyte ? disk.note(found, advice) : disk.ok(found);
}

function freeOn(path: string): number {
  const { bavail, bsize } = statfsSync(path);
  return bavail * bsize;
}
