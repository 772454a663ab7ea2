import { rmSync } from 'node:fs';
import { backUpFolder } from '../../src/runtime/backup/backup-folder.ts';
import { restoreFolder } from '../../src/runtime/backup/restore-folder.ts';
import { createLog } from '../../src/runtime/node/log.ts';
import { createServices } from '../../src/runtime/node/services.ts';
import type { Driver } from './crash-driver.ts';
import type { Trade } from './crash-trades.ts';

/** A copy of the data, and what was said until then. */
export interface Backup {
  folder: string;
  saidUntil: number;
}

/** Called while nothing is under way: what is said from now on is not in the copy. */
export async function takeBackup(dataDir: string, folder: string, driver: Driver): Promise<Backup> {
  driver.touched();
  const { failed } = await backUpFolder(dataDir, folder, new Date());
  if (failed.length > 0) throw new Error(`${failed[0]?.path} could not be copied: ${failed[0]?.why}`);
  return { folder, saidUntil: driver.acknowledged.length };
}

/**
 * Puts the copy in the place of the data while the broker goes on. The desk has forgotten what was said since, and the
 * broker has not: from now on nothing new is said about those trades, and they may stand as they ever stood since. What
 * was posted since is delivered again, as a platform does after a gap; the promise is kept once it has arrived.
 */
export async function restoreBackup(
  dataDir: string,
  backup: Backup,
  driver: Driver,
  trades: readonly Trade[],
): Promise<{ saidAgain: Promise<void> }> {
  const { services } = createServices(createLog('error'));
  await restoreFolder({ backup: backup.folder, dataDir, isForced: true, services });
  rmSync(backup.folder, { recursive: true });
  for (const trade of driver.touched()) trade.isFrozen = true;
  for (const trade of trades) trade.isFromCopy = true;
  return { saidAgain: driver.sayAgain(driver.acknowledged.slice(backup.saidUntil)) };
}
