import { parseArgs } from 'node:util';
import { type Defect, editsOf } from './planted/defect.ts';
import { defects, placeless } from './planted/defects.ts';
import { type Fate, openFates } from './planted/fates.ts';
import { cell, medianOf, shareOf, writePart } from './planted/page.ts';
import { copyProgram } from './planted/program-copy.ts';

/*
 * npm run trust:planted -- [--stories 60] [--only NAME] [--missing]
 * Every defect that the program once had is put back into a copy of it, one at a time. Who sees it: a simulated office
 * (in which seed), where it does not a named test, or nobody. Writes docs/planted.md; --missing asks only about those
 * that were not asked about yet.
 */
const { values } = parseArgs({
  options: {
    stories: { type: 'string', default: '60' },
    only: { type: 'string', default: '' },
    missing: { type: 'boolean', default: false },
  },
});
const stories = Number(values.stories);
const fates = openFates('defects');
const asked = defects.filter(({ name }) => name.includes(values.only) && !(values.missing && fates.of(name)));

const copy = copyProgram();
try {
  for (const defect of asked) console.log(`${defect.name}: ${foundBy(defect, measure(defect))}`);
} finally {
  copy.remove();
}
const known = defects.flatMap((defect) => {
  const fate = fates.of(defect.name);
  return fate ? [{ defect, fate }] : [];
});
const missed = known.filter(({ fate }) => fate.world === null && fate.tests !== true);
const summary = summaryOf();
console.log(summary);
writePart('Defects it once had', `npm run trust:planted -- --stories ${stories}`, [summary, '', ...tableOf()]);
process.exitCode = missed.length > 0 ? 1 : 0;

function measure(defect: Defect): Fate {
  const { name, notInTheWorld, needs, tests } = defect;
  return copy.with(editsOf(defect), () => {
    const world = notInTheWorld === undefined ? copy.playWorlds(stories, needs) : null;
    return fates.keep(name, { world, stories, tests: world || !tests ? null : copy.isSeenByTests(tests) });
  });
}

function summaryOf(): string {
  const seeds = known.flatMap(({ fate }) => (fate.world ? [fate.world.seed] : []));
  const played = known.flatMap(({ fate }) => (fate.world ? [fate.world.played] : []));
  const inWorld = known.filter(({ defect }) => defect.notInTheWorld === undefined);
  const left = defects.length - known.length;
  return [
    `${shareOf(seeds.length, inWorld.length)} of those that a simulated office can show are found by it,`,
    `at the median by seed ${medianOf(seeds) ?? '-'}, after ${medianOf(played) ?? '-'} stories that could show it;`,
    `${shareOf(known.length - missed.length, known.length)} of all are found by it or by a named test.`,
    ...(left > 0 ? [`${left} were not asked about yet.`] : []),
  ].join(' ');
}

function foundBy({ notInTheWorld, tests: files = [] }: Defect, { world, tests, stories: asked }: Fate): string {
  if (world) return `${world.by}, seed ${world.seed} (after ${world.played} stories that could show it)`;
  const why = notInTheWorld === undefined ? `not in ${asked} stories` : `not in a simulated office: ${notInTheWorld}`;
  return tests ? `${files.map((path) => `\`${path}\``).join(', ')} (${why})` : `nobody (${why})`;
}

function tableOf(): string[] {
  return [
    '| defect | what it did | found by | on |',
    '|---|---|---|---|',
    ...defects.map((defect) => {
      const fate = fates.of(defect.name);
      const found = fate ? foundBy(defect, fate) : 'not asked about yet';
      return `| ${[defect.name, defect.did, found, fate?.on ?? ''].map(cell).join(' | ')} |`;
    }),
    '',
    'No longer possible:',
    '',
    ...placeless.map(({ did, why }) => `- ${did} ${why}.`),
  ];
}
