// `npm test` on a fresh clone: install what is missing, then types, lint, dead code and every suite.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { checks } from './check.mjs';
import { runSideBySide } from './side-by-side.mjs';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const vitest = ['node_modules/vitest/vitest.mjs', 'run'];
const asked = process.argv.slice(2);

function run(command, args) {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

/** What git sees of the working tree, the texts of changed files included; empty where there is no git. */
function workingTree() {
  const said = (args) => spawnSync('git', args, { encoding: 'utf8' }).stdout ?? '';
  return said(['status', '--porcelain']) + said(['diff']);
}

const before = workingTree();
if (!existsSync('node_modules/.package-lock.json')) run(npm, ['ci', '--no-audit', '--no-fund']);
// The suite of the Worker keeps one core busy at most: with the checks beside it, none idles.
const beside = asked.length === 0 ? [['the suite of the Worker', ...vitest, '--project', 'worker']] : [];
if (!(await runSideBySide([...checks, ...beside]))) process.exit(1);
run(process.execPath, [...vitest, ...(asked.length === 0 ? ['--project', 'node'] : asked)]);
if (workingTree() !== before) {
  console.error('The working tree is not as it was before the tests: git status and git diff say where.');
  // At a desk somebody may have gone on writing meanwhile.
  if (process.env.CI) process.exit(1);
}
