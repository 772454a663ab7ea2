import { existsSync, statSync } from 'node:fs';
import type { Config } from '../config.ts';
import { directoryPlace } from '../node/actor-place.ts';
import { configuredCalendar } from '../node/calendar-node.ts';
import { listPlaces } from '../node/due-scan.ts';
import { checkCalendar } from './check-calendar.ts';
import { type ClockFacts, checkClock } from './check-clock.ts';
import { checkBackup, checkDatabases } from './check-data.ts';
import { checkDisk, checkFolder } from './check-folder.ts';
import { checkMail, checkSms } from './check-letters.ts';
import { checkModel } from './check-model.ts';
import { checkTelegram } from './check-telegram.ts';
import type { Finding } from './finding.ts';

/** All that can be looked at of a service, whether it runs or not. */
export async function lookOver(config: Config): Promise<Finding[]> {
  const { DATA_DIR } = config;
  const heard: ClockFacts['heard'] = [];
  const others = await Promise.all([
    checkModel(config, heard),
    checkCalendar(configuredCalendar(config, Date.now), Date.now()),
    checkTelegram(config, heard),
    checkMail(config),
    checkSms(config),
  ]);
  return [
    checkClock({ now: Date.now(), newestWritten: newestWritten(DATA_DIR), heard }),
    checkFolder(DATA_DIR),
    checkDisk(DATA_DIR),
    checkDatabases(DATA_DIR),
    checkBackup(DATA_DIR, Date.now()),
    ...others,
  ];
}

function newestWritten(dataDir: string): number | null {
  const files = [directoryPlace, ...listPlaces(dataDir)].map((place) => place.file(dataDir)).filter(existsSync);
  return files.length === 0 ? null : Math.max(...files.map((file) => statSync(file).mtimeMs));
}
