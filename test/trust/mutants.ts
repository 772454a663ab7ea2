import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createRandom } from '../kit/random.ts';
import { type Mutant, mutantsOf, mutated } from './mutate.ts';

/*
 * npm run trust:mutants -- [--seed 1] [--count 20] [--worlds 40] [--in orders]
 * Small mistakes, drawn by a seed, put one at a time into a copy of the program where it decides what is sent. Who sees
 * it: a simulated office (after how many seeds), where it does not the tests of the kernel and of signals, or nobody.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '20' },
    worlds: { type: 'string', default: '40' },
    in: { type: 'string', default: '' },
  },
});
const root = resolve(import.meta.dirname, '../..');
const decides = ['src/desk/orders', 'src/desk/signals'];
const isRule = /orders\/next|signals\/(?!.*(events|waiting|leg-acts|show-card|card-view))/;
const files = decides
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((name) => `${folder}/${String(name)}`))
  .filter((file) => file.endsWith('.ts'))
  .filter((file) => isRule.test(file) && file.includes(values.in))
  .sort();

interface Fate {
  mutant: Mutant;
  world: number | null;
  /** what of the world saw it */
  by: string;
  /** asked only where the world is blind */
  tests: boolean;
}

const copy = mkdtempSync(join(tmpdir(), 'mutants-'));
try {
  for (const name of [
    'src',
    'bots',
    'prompts',
    'migrations',
    'test',
    'docs',
    'package.json',
    'tsconfig.json',
    'vitest.config.ts',
    'wrangler.toml',
  ])
    cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  if (seenByWorld().world !== null || isSeenByTests()) throw new Error('without a mistake it is not green');
  const drawn = draw(files.flatMap((file) => mutantsOf(root, file)));
  const fates = drawn.map(fateOf);
  const seeds = fates.flatMap(({ world }) => world ?? []).sort((a, b) => a - b);
  const survivors = fates.filter(({ world, tests }) => world === null && !tests);
  console.log(
    `${fates.length} mutants: ${seeds.length} found by the world, at the median by seed ${seeds[Math.floor(seeds.length / 2)] ?? '-'}; ` +
      `${fates.filter(({ tests }) => tests).length} more by the tests, ${survivors.length} by nobody`,
  );
} finally {
  rmSync(copy, { recursive: true, force: true });
}

function draw(all: Mutant[]): Mutant[] {
  const random = createRandom(Number(values.seed));
  const left = [...all];
  const count = Math.min(Number(values.count), left.length);
  console.log(`${all.length} mistakes to make in ${files.length} files; ${count} drawn with seed ${values.seed}`);
  return Array.from({ length: count }, () => left.splice(random.between(0, left.length - 1), 1)).flat();
}

function fateOf(mutant: Mutant): Fate {
  const path = join(copy, mutant.file);
  const source = readFileSync(path, 'utf8');
  writeFileSync(path, mutated(source, mutant));
  try {
    const seen = seenByWorld();
    const fate = { mutant, ...seen, tests: seen.world === null && isSeenByTests() };
    console.log(told(fate));
    return fate;
  } finally {
    writeFileSync(path, source);
  }
}

function seenByWorld(): Pick<Fate, 'world' | 'by'> {
  const { status, output } = runNode(['--import', 'tsx', 'test/trust/world/world.ts', '--seeds', `1-${values.worlds}`]);
  if (status === 0) return { world: null, by: '' };
  const broken = [...output.matchAll(/^(\w+): \d+ seeds\n {2}seeds (\d+)/gm)]
    .map(([, oracle = '', seed]) => ({ oracle, seed: Number(seed) }))
    .sort((a, b) => a.seed - b.seed);
  return {
    world: broken[0]?.seed ?? 1,
    by: broken[0]?.oracle ?? (output.includes('BELOW') ? 'a floor' : 'it broke off'),
  };
}

function isSeenByTests(): boolean {
  const suites = ['test/desk/orders', 'test/desk/signals'];
  return runNode(['node_modules/vitest/vitest.mjs', 'run', '--project', 'node', '--bail', '1', ...suites]).status !== 0;
}

function runNode(args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: copy,
    encoding: 'utf8',
    timeout: 600_000,
  });
  return { status, output: `${stdout}\n${stderr}` };
}

function told({ mutant: { file, line, before, after }, world, by, tests }: Fate): string {
  const flat = (text: string) => text.replace(/\s+/g, ' ').slice(0, 90);
  const found = world === null ? 'no world' : `world ${world} (${by})`;
  return `${file}:${line}  ${flat(before)}  →  ${flat(after)}\n    ${found}${world === null ? `, ${tests ? 'a test' : 'no test'}` : ''}`;
}
