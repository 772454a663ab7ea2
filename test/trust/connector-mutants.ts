import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../kit/sources.ts';
import { mutants, mutated } from '../kit/terminal/mutants.ts';

/*
 * npx tsx test/trust/connector-mutants.ts [--only NAME]
 * Each mistake is put into the connector by itself; a scenario that names the promise must then fail. Without one all hold.
 */
const at = process.argv.indexOf('--only');
const only = at < 0 ? null : (process.argv[at + 1] ?? '');
const chosen = mutants.filter(({ name }) => only === null || name.includes(only));
const files = ['orders', 'at-most-once', 'matrix', 'matrix-2', 'hostile'].map(
  (name) => `test/connector/${name}.test.ts`,
);
const folder = mkdtempSync(join(tmpdir(), 'signalos-mutants-'));

function play(scenario: string | null, connector?: string): { isGreen: boolean; output: string } {
  const args = ['vitest', 'run', '--project', 'node', ...files];
  if (scenario) args.push('-t', scenario);
  const env = { ...process.env, ...(connector ? { SIGNALOS_CONNECTOR: connector } : {}) };
  const { status, stdout, stderr } = spawnSync('npx', args, { cwd: root, env, encoding: 'utf8' });
  return { isGreen: status === 0, output: stdout + stderr };
}

let survived = 0;
try {
  if (only === null && !play(null).isGreen) throw new Error('without a mistake it is not green');
  for (const mutant of chosen) {
    const file = join(folder, 'SignalOS.mq5');
    writeFileSync(file, mutated(mutant));
    const { isGreen, output } = play(mutant.seenBy, file);
    // a mistake that does not compile, or a scenario that is not there, shows nothing
    const isPlayed = /Tests .*\d+ (?:failed|passed)/.test(output) && !/error:|Command failed/.test(output);
    const isSeen = !isGreen && isPlayed;
    if (!isSeen) survived++;
    console.log(`${isSeen ? 'seen    ' : isPlayed ? 'SURVIVED' : 'BROKEN  '}  ${mutant.name}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${chosen.length} mistakes in the connector, ${chosen.length - survived} seen by the scenarios`);
process.exitCode = survived === 0 ? 0 : 1;
