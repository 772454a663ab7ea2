import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createRandom } from '../kit/random.ts';
import { root } from '../kit/sources.ts';
import { type Fate, openFates } from './planted/fates.ts';
import { type Mutant, mutantsOf, mutated } from './planted/mutate.ts';
import { cell, medianOf, shareOf, writePart } from './planted/page.ts';
import { copyProgram } from './planted/program-copy.ts';
import { wordsOn } from './planted/survivors.ts';

/*
 * npm run trust:mutants -- [--seed 1] [--count 20] [--worlds 40] [--in orders] [--missing]
 * Small mistakes, drawn by a seed, put one at a time into a copy of the program where it decides what is sent. Who sees
 * it: a simulated office (after how many seeds), where it does not the tests of the kernel and of signals, or nobody.
 * Writes docs/planted.md, with what was found by looking at those that nobody sees; --missing asks only about those that
 * were not asked about yet.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '20' },
    worlds: { type: 'string', default: '40' },
    in: { type: 'string', default: '' },
    missing: { type: 'boolean', default: false },
  },
});
const suites = ['test/desk/orders', 'test/desk/signals'];
const isRule = /orders\/next|signals\/(?!.*(events|waiting|leg-acts|show-card|card-view))/;
const files = ['src/desk/orders', 'src/desk/signals']
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((name) => `${folder}/${String(name)}`))
  .filter((file) => file.endsWith('.ts'))
  .filter((file) => isRule.test(file) && file.includes(values.in))
  .sort();

const all = files.flatMap((file) => mutantsOf(root, file));
const drawn = draw();
const fates = openFates('mutants');
const keyOf = ({ file, line, before, after }: Mutant) => `${file}:${line} ${flat(before)} → ${flat(after)}`;
const asked = drawn.filter((mutant) => !(values.missing && fates.of(keyOf(mutant))));
const about = `${all.length} mistakes to make in ${files.length} files; ${drawn.length} drawn with seed ${values.seed}.`;
console.log(about);

const copy = copyProgram();
try {
  if (copy.playWorlds(Number(values.worlds)) || copy.isSeenByTests(suites))
    throw new Error('without a mistake it is not green');
  for (const mutant of asked) console.log(`${keyOf(mutant)}\n    ${foundBy(measure(mutant))}`);
} finally {
  copy.remove();
}
const known = drawn.flatMap((mutant) => {
  const fate = fates.of(keyOf(mutant));
  return fate ? [{ mutant, fate }] : [];
});
const seeds = known.flatMap(({ fate }) => (fate.world ? [fate.world.seed] : []));
const more = known.filter(({ fate }) => fate.tests).length;
const survivors = known.filter(({ fate }) => !fate.world && !fate.tests);
const summary =
  `${shareOf(seeds.length, known.length)} found by a simulated office, at the median by seed ${medianOf(seeds) ?? '-'}; ` +
  `${more} more by the tests, ${survivors.length} by nobody.`;
console.log(summary);
const command = `npm run trust:mutants -- --seed ${values.seed} --count ${values.count} --worlds ${values.worlds}`;
writePart(`Small mistakes, drawn with seed ${values.seed}`, command, pageOf());

function draw(): Mutant[] {
  const random = createRandom(Number(values.seed));
  const left = [...all];
  const count = Math.min(Number(values.count), left.length);
  return Array.from({ length: count }, () => left.splice(random.between(0, left.length - 1), 1)).flat();
}

function measure(mutant: Mutant): Fate {
  const { file } = mutant;
  const stories = Number(values.worlds);
  return copy.with([{ file, change: (source) => mutated(source, mutant) }], () => {
    const world = copy.playWorlds(stories);
    return fates.keep(keyOf(mutant), { world, stories, tests: world ? null : copy.isSeenByTests(suites) });
  });
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 90);
}

function foundBy({ world, tests }: Fate): string {
  if (world) return `${world.by}, seed ${world.seed}`;
  return tests ? 'no world, a test' : 'no world, no test';
}

function pageOf(): string[] {
  return [
    `${about} ${summary}`,
    '',
    '| place | mistake | found by |',
    '|---|---|---|',
    ...known.map(({ mutant: { file, line, before, after }, fate }) => {
      const [was, is] = [flat(before), flat(after)].map(cell);
      return `| \`${file.replace('src/desk/', '')}:${line}\` | \`${was}\` → \`${is}\` | ${foundBy(fate)} |`;
    }),
    '',
    ...survivors.map(({ mutant }) => `- \`${keyOf(mutant)}\`: ${wordsOn(mutant)}`),
  ];
}
