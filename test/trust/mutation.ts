import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../kit/sources.ts';
import { type MutationReport, tableOf } from './mutation-table.ts';

/*
 * npm run trust:mutation -- <folder> [--only next-exit]
 * Every small mistake that Stryker knows, put one at a time into the files of a folder; the folder's own tests must see
 * it. Prints what share of them each file's tests see, and the mistakes that nobody saw. Writes nothing.
 */
const folders: Record<string, string> = {
  plan: 'desk/plan',
  comply: 'desk/comply',
  orders: 'desk/orders',
  signals: 'desk/signals',
  decide: 'desk/signals/decide',
  read: 'feed/read',
};
const { values, positionals } = parseArgs({
  options: { only: { type: 'string', default: '' } },
  allowPositionals: true,
});
const folder = folders[positionals[0] ?? ''];
if (folder === undefined) {
  console.error(`Which folder? One of: ${Object.keys(folders).join(', ')}`);
  process.exit(1);
}

const work = join(tmpdir(), `signalos-mutation-${process.pid}`);
const own = {
  config: `${work}.json`,
  tests: join(root, `.vitest-mutation-${process.pid}.ts`),
  report: `${work}-report.json`,
};
try {
  writeFileSync(own.tests, testsOf(folder));
  writeFileSync(own.config, JSON.stringify(settings(folder)));
  const stryker = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  const { status } = spawnSync(process.execPath, [stryker, 'run', own.config], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
  console.log(tableOf(JSON.parse(readFileSync(own.report, 'utf8')) as MutationReport));
} finally {
  for (const path of [work, ...Object.values(own)]) rmSync(path, { recursive: true, force: true });
}

/** Only the tests of the folder, loaded once: a mistake is to be seen where it is made. */
function testsOf(folder: string): string {
  const test = {
    include: [`test/${folder}/**/*.test.ts`],
    setupFiles: ['test/kit/setup.ts'],
    testTimeout: 30_000,
    isolate: false,
  };
  return `export default ${JSON.stringify({ test })};\n`;
}

function settings(folder: string): object {
  return {
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: own.tests, related: false },
    mutate: [`src/${folder}/**/*${values.only}*.ts`],
    concurrency: 1,
    coverageAnalysis: 'perTest',
    reporters: ['progress-append-only', 'json'],
    jsonReporter: { fileName: own.report },
    tempDirName: work,
    ignorePatterns: ['test/output', 'dist', 'data'],
    // It would rewrite tsconfig.json with a compiler that TypeScript 7 no longer brings.
    tsconfigFile: 'none.json',
    allowConsoleColors: false,
  };
}
