import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from '../../core/office.ts';
import { internally } from '../../core/who.ts';
import { restored } from '../../desk/restored.ts';
import { eraseRows } from '../../directory/erase.ts';
import { restoreOutpost } from '../../outpost/restored.ts';
import type { Services } from '../../platform/services.ts';
import { restoreUser } from '../../user/user.ts';
import { listPlaces } from '../node/due-scan.ts';
import { erasedIn } from '../node/erase-file.ts';
import { makeFolder, WrongFolder } from '../node/folder.ts';
import { lockFolder } from '../node/lock.ts';
import { openNodeOffice } from '../node/node-office.ts';
import { rooms } from '../program.ts';
import { type Verified, verifyBackup } from './verify-folder.ts';

/** While this folder stands, the data are half restored and nothing may run on them. */
const unfinished = 'restoring';
const actorFiles = ['directory.db', 'desks', 'feeds', 'venues', 'outposts', 'users'];

export interface RestoreParts {
  backup: string;
  dataDir: string;
  /** puts what is there aside instead of refusing */
  isForced: boolean;
  services: Services;
}

export function refuseHalfRestored(dataDir: string): void {
  if (existsSync(join(dataDir, unfinished)))
    throw new WrongFolder(`a restore into ${dataDir} was cut off; run it again with --force before starting`);
}

/**
 * Puts a backup in the place of the data.
 *  1. Nothing is touched when the backup is not sound or a service runs on the data.
 *  2. Numbers are moved on before any file is in place: a restored desk never hands out a number it used before.
 *  3. A restore that was cut off keeps the service from starting until it is run again.
 *  4. Whoever erased themselves since the copy was made does not come back with it.
 */
export async function restoreFolder({ backup, dataDir, isForced, services }: RestoreParts): Promise<Verified> {
  const verified = await verifyBackup(backup);
  if (verified.problems.length > 0) throw new WrongFolder(`${backup} is not sound:\n${verified.problems.join('\n')}`);
  const unlock = lockFolder(dataDir);
  try {
    const present = actorFiles.filter((name) => existsSync(join(dataDir, name)));
    if (present.length > 0 && !isForced)
      throw new WrongFolder(`${dataDir} is not empty; --force puts what is there aside and goes on`);
    const staging = join(dataDir, unfinished);
    rmSync(staging, { recursive: true, force: true });
    for (const name of actorFiles)
      if (existsSync(join(backup, name))) cpSync(join(backup, name), join(staging, name), { recursive: true });
    const erased = erasedIn(dataDir);
    leaveOut(staging, erased);
    await moveNumbersOn(staging, services, erased);
    putAside(dataDir, services.clock());
    for (const name of actorFiles)
      if (existsSync(join(staging, name))) renameSync(join(staging, name), join(dataDir, name));
    rmSync(staging, { recursive: true });
    return verified;
  } finally {
    unlock();
  }
}

/** Every desk is told that it was restored, and nobody is signed in any more, while no other work runs. */
async function moveNumbersOn(dataDir: string, services: Services, erased: ReadonlySet<string>): Promise<void> {
  const silent = { at: () => () => {} };
  const node = openNodeOffice({ dataDir, rooms, services, timers: silent });
  try {
    for (const { id } of listPlaces(dataDir, ['desk'])) {
      const outcome = await ask(node.office.desk(id), restored, {}, internally('restore'));
      if (!outcome.ok) throw new Error(`desk ${id} refused to be restored: ${outcome.refusal.code}`);
    }
    for (const { id } of listPlaces(dataDir, ['outpost'])) {
      const outcome = await ask(node.office.outpost(id), restoreOutpost, {}, internally('restore'));
      if (!outcome.ok) throw new Error(`outpost ${id} refused to be restored: ${outcome.refusal.code}`);
    }
    for (const { id } of listPlaces(dataDir, ['user'])) {
      const outcome = await ask(node.office.user(id), restoreUser, {}, internally('restore'));
      if (!outcome.ok) throw new Error(`user ${id} refused to be restored: ${outcome.refusal.code}`);
    }
    for (const user of usersAmong(erased)) {
      const outcome = await ask(node.office.directory(), eraseRows, { user }, internally('restore'));
      if (!outcome.ok) throw new Error(`${user} was not left out: ${outcome.refusal.code}`);
    }
  } finally {
    await node.scanned;
    await node.close();
  }
}

function leaveOut(staging: string, erased: ReadonlySet<string>): void {
  for (const place of listPlaces(staging)) if (erased.has(place.key)) rmSync(place.file(staging));
}

const usersAmong = (erased: ReadonlySet<string>): string[] =>
  [...erased].flatMap((key) => (key.startsWith('user ') ? [key.slice('user '.length)] : []));

function putAside(dataDir: string, now: number): void {
  const aside = join(dataDir, `before-restore-${now}`);
  for (const name of actorFiles) {
    if (!existsSync(join(dataDir, name))) continue;
    makeFolder(aside);
    for (const part of [name, `${name}-wal`, `${name}-shm`])
      if (existsSync(join(dataDir, part))) renameSync(join(dataDir, part), join(aside, part));
  }
}
