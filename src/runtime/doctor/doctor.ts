import { existsSync, readFileSync, statSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { type Config, ConfigProblem, readConfig } from '../config.ts';
import { directoryPlace } from '../node/actor-place.ts';
import { configuredCalendar } from '../node/calendar-node.ts';
import { runCommand } from '../node/command-line.ts';
import { listPlaces } from '../node/due-scan.ts';
import { checkCalendar } from './check-calendar.ts';
import { type ClockFacts, checkClock } from './check-clock.ts';
import { checkConfig } from './check-config.ts';
import { checkBackup, checkDatabases } from './check-data.ts';
import { checkDisk, checkFolder } from './check-folder.ts';
import { checkMail, checkSms } from './check-letters.ts';
import { checkModel } from './check-model.ts';
import { checkPort } from './check-port.ts';
import { checkTelegram } from './check-telegram.ts';
import { checks, type Finding } from './finding.ts';

/** `npm run doctor`: looks at everything the service stands on, also while it runs. Exit code 1 when something is bad. */
await runCommand(async ({ flags }) => {
  const findings = await look();
  const isWell = findings.every(({ state }) => state !== 'bad');
  if (flags.has('json')) console.log(JSON.stringify({ isWell, findings }, null, 2));
  else for (const finding of findings) console.log(lineOf(finding));
  return isWell ? 0 : 1;
});

async function look(): Promise<Finding[]> {
  const written = existsSync('.env') ? Object.keys(parseEnv(readFileSync('.env', 'utf8'))) : [];
  let config: Config;
  try {
    config = readConfig(process.env);
  } catch (error) {
    if (error instanceof ConfigProblem) return [checkConfig({ problem: error.message, written })];
    throw error;
  }
  const { DATA_DIR } = config;
  const heard: ClockFacts['heard'] = [];
  const [port, model, calendar, telegram, mail, sms] = await Promise.all([
    checkPort(config),
    checkModel(config, heard),
    checkCalendar(configuredCalendar(config, Date.now), Date.now()),
    checkTelegram(config, heard),
    checkMail(config),
    checkSms(config),
  ]);
  const found = [
    checkConfig({ problem: null, written }),
    checkClock({ now: Date.now(), newestWritten: newestWritten(DATA_DIR), heard }),
    checkFolder(DATA_DIR),
    checkDisk(DATA_DIR),
    checkDatabases(DATA_DIR),
    checkBackup(DATA_DIR, Date.now()),
    port,
    model,
    calendar,
    telegram,
    mail,
    sms,
  ];
  return found.sort((a, b) => checks.indexOf(a.check) - checks.indexOf(b.check));
}

function newestWritten(dataDir: string): number | null {
  const files = [directoryPlace, ...listPlaces(dataDir)].map((place) => place.file(dataDir)).filter(existsSync);
  return files.length === 0 ? null : Math.max(...files.map((file) => statSync(file).mtimeMs));
}

function lineOf({ check, state, found, advice }: Finding): string {
  const mark = state === 'bad' ? 'BAD ' : state.padEnd(4);
  return `${mark}  ${check.padEnd(8)}  ${found}${advice === '' ? '' : ` ${advice}`}`;
}
