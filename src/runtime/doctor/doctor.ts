import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { words } from '../../words/words.ts';
import { type Config, ConfigProblem, readConfig } from '../config.ts';
import { runCommand } from '../node/command-line.ts';
import { resolveSecrets } from '../secrets/resolve-secrets.ts';
import { checkConfig } from './check-config.ts';
import { checkPort } from './check-port.ts';
import { checks, type Finding, worded } from './finding.ts';
import { lookOver } from './look-over.ts';

/** `npm run doctor`: looks at everything the service stands on, also while it runs. Exit code 1 when something is bad. */
await runCommand(async ({ flags }) => {
  const found = await look();
  const findings = found.map((finding) => worded(finding, words('en')));
  const isWell = findings.every(({ state }) => state !== 'bad');
  if (flags.has('json')) console.log(JSON.stringify({ isWell, findings }, null, 2));
  else for (const finding of findings) console.log(lineOf(finding));
  return isWell ? 0 : 1;
});

async function look(): Promise<Finding[]> {
  const written = existsSync('.env') ? Object.keys(parseEnv(readFileSync('.env', 'utf8'))) : [];
  let config: Config;
  try {
    config = readConfig(await resolveSecrets(process.env));
  } catch (error) {
    if (error instanceof ConfigProblem) return [checkConfig({ problem: error.message, written })];
    throw error;
  }
  const [port, rest] = await Promise.all([checkPort(config), lookOver(config)]);
  const found = [checkConfig({ problem: null, written }), port, ...rest];
  return found.sort((a, b) => checks.indexOf(a.check) - checks.indexOf(b.check));
}

function lineOf({ check, state, found, advice }: ReturnType<typeof worded>): string {
  const mark = state === 'bad' ? 'BAD ' : state.padEnd(4);
  return `${mark}  ${check.padEnd(8)}  ${found}${advice === '' ? '' : ` ${advice}`}`;
}
