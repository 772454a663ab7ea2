import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../kit/sources.ts';
import { asEnv } from './mutation-draw.ts';
import { writeRoom } from './mutation-page.ts';
import { type Room, rooms } from './mutation-rooms.ts';
import { fatesOf, type MutationReport, survivorsOf, tableOf } from './mutation-table.ts';
import { commitNow } from './page.ts';

/*
 * npm run trust:mutation -- <room> [--only next-exit] [--percent 10 --seed 1] [--write]
 * Every small mistake that Stryker knows, put one at a time into the files of a room; the room's own tests must see it.
 * Prints what share of them each file's tests see, and the mistakes that nobody saw; --write puts both into
 * docs/mutation.md, in the room's own part. With --percent only so many of the mistakes are made, drawn by the seed.
 */
const { values, positionals } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    percent: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    write: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const name = positionals[0] ?? '';
const room = rooms[name];
if (room === undefined) {
  console.error(`Which room? One of: ${Object.keys(rooms).join(', ')}`);
  process.exit(1);
}
if (values.write && values.only !== '') {
  console.error('Only a whole room is written.');
  process.exit(1);
}
const commit = commitNow();
const draw = { percent: Number(values.percent), seed: Number(values.seed) };

const work = join(tmpdir(), `signalos-mutation-${process.pid}`);
const own = {
  config: `${work}.json`,
  tests: join(root, `.vitest-mutation-${process.pid}.ts`),
  report: `${work}-report.json`,
  unseen: `${work}-unseen.txt`,
};
try {
  writeFileSync(own.tests, testsOf(room));
  writeFileSync(own.config, JSON.stringify(settings(room)));
  console.log(`Those that nobody sees, as they come: ${own.unseen}`);
  const fates = fatesOf(run(), draw);
  console.log([...tableOf(fates), '', ...survivorsOf(fates)].join('\n'));
  if (values.write) writeRoom({ name, room, draw, fates, commit });
} finally {
  for (const path of [work, ...Object.values(own)]) rmSync(path, { recursive: true, force: true });
}

function run(): MutationReport {
  const stryker = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  const { status } = spawnSync(process.execPath, [stryker, 'run', own.config], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...asEnv(draw), MUTATION_UNSEEN: own.unseen, NODE_OPTIONS: '--import tsx' },
  });
  if (status !== 0) throw new Error(`Stryker ended with ${status}`);
  return JSON.parse(readFileSync(own.report, 'utf8'));
}

/** Only the tests of the room, loaded once and with fewer random cases: a mistake is to be seen where it is made. */
function testsOf({ tests, also = [], without = [] }: Room): string {
  const test = {
    include: [`test/${tests}/**/*.test.ts`, ...also.map((one) => `test/${one}.test.ts`)],
    exclude: without.map((left) => `test/${tests}/${left}.test.ts`),
    env: { RUNS_SHARE: '0.1' },
    setupFiles: ['test/kit/setup.ts'],
    testTimeout: 600_000,
    isolate: false,
  };
  return [
    `import { QuickFirst } from './test/trust/mutation-order.ts';`,
    `export default { test: { ...${JSON.stringify(test)}, sequence: { sequencer: QuickFirst } } };`,
  ].join('\n');
}

function settings({ source }: Room): object {
  return {
    testRunner: 'drawn',
    plugins: ['@stryker-mutator/vitest-runner', join(root, 'test/trust/mutation-runner.ts')],
    vitest: { configFile: own.tests, related: false },
    mutate: [`src/${source}/**/*${values.only}*.ts`],
    concurrency: 1,
    // Slowness is no sign of a mistake, and what takes too long counts as seen. Loops without an end are known by their count.
    timeoutMS: 600_000,
    dryRunTimeoutMinutes: 60,
    coverageAnalysis: 'perTest',
    reporters: ['progress-append-only', 'json'],
    jsonReporter: { fileName: own.report },
    tempDirName: work,
    ignorePatterns: ['test/output', 'dist', '/data'],
    // It would rewrite tsconfig.json with a compiler that TypeScript 7 no longer brings.
    tsconfigFile: 'none.json',
    allowConsoleColors: false,
  };
}
