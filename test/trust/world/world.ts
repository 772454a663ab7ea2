import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Story } from './acts.ts';
import type { FaultKinds } from './faults.ts';
import { plants } from './plants.ts';
import { type Played, play } from './play.ts';
import { addTo, belowFloor, newTally, printTally } from './report.ts';
import { writeStory } from './script.ts';
import { shrink } from './shrink.ts';

/*
 * npm run trust:world -- --seeds 1-1000 [--faults none|net|all] [--plant NAME] [--workers 2] [--first] [--with WORDS] [--most N] [--shrink] [--save FOLDER] [--trace]
 * One seed is one story, played in one process on virtual time. A seed that broke a promise is named with it; --first
 * plays them in their order and no further than that; --with plays only stories in which all of these words (or patterns)
 * are, and --most no more than so many; --shrink cuts each down to the shortest story that still breaks it.
 */
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1-100' },
    faults: { type: 'string', default: 'all' },
    workers: { type: 'string', default: String(Math.max(1, Math.min(2, cpus().length))) },
    shrink: { type: 'boolean', default: false },
    save: { type: 'string' },
    trace: { type: 'boolean', default: false },
    first: { type: 'boolean', default: false },
    most: { type: 'string' },
    with: { type: 'string', multiple: true, default: [] },
    step: { type: 'string', default: '1' },
    plant: { type: 'string' },
    child: { type: 'boolean', default: false },
  },
});
const faults = z.enum(['none', 'net', 'all']).parse(values.faults) as FaultKinds;
const [from = 1, to = from] = values.seeds.split('-').map(Number);
const plant = values.plant === undefined ? undefined : plants[values.plant];
const workers = Number(values.workers);
const wanted = values.with.map((words) => new RegExp(words));

type Told = { seed: number; failures: Played['failures']; counts: [string, number][]; cpuMs: number };

async function playSeeds(tell: (told: Told) => void): Promise<void> {
  let left = Number(values.most ?? Number.POSITIVE_INFINITY);
  for (let seed = from; seed <= to && left > 0; seed += Number(values.step)) {
    const story = writeStory(seed, faults);
    if (!wanted.every((words) => words.test(JSON.stringify(story)))) continue;
    left -= 1;
    const before = process.cpuUsage();
    const { failures, counts, trace } = await play(story, plant).catch(broken);
    if (values.trace) process.stdout.write(`${trace.join('\n')}\n`);
    const { user, system } = process.cpuUsage(before);
    tell({ seed, failures, counts: [...counts], cpuMs: (user + system) / 1_000 });
    if (values.first && failures.length > 0) return;
  }
}

/** A story that cannot be played or judged to its end is one alarm more; the others go on. */
const broken = (error: unknown): Pick<Played, 'failures' | 'counts' | 'trace'> => ({
  failures: [{ oracle: 'itCanBePlayed', at: 0, text: error instanceof Error ? String(error.stack) : String(error) }],
  counts: new Map(),
  trace: [],
});

function playInWorkers(tell: (told: Told) => void): Promise<unknown> {
  const all = Array.from({ length: workers }, (_, at) => {
    const args = [
      '--child',
      '--seeds',
      `${from + at}-${to}`,
      '--step',
      String(workers),
      '--faults',
      faults,
      ...(values.plant ? ['--plant', values.plant] : []),
      ...values.with.flatMap((words) => ['--with', words]),
    ];
    const child = fork(process.argv[1] ?? '', args, { execArgv: process.execArgv });
    child.on('message', (told) => tell(told as Told));
    return new Promise<void>((resolve, reject) => {
      child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a worker ended with ${code}`))));
    });
  });
  return Promise.all(all);
}

async function shrunk(seed: number, oracle: string): Promise<Story> {
  const fails = async (story: Story) =>
    (await play(story, plant)).failures.some((failure) => failure.oracle === oracle);
  return shrink(writeStory(seed, faults), fails);
}

async function main(): Promise<void> {
  if (values.child) return playSeeds((told) => process.send?.(told));
  const began = performance.now();
  const tally = newTally();
  const take = ({ seed, failures, counts, cpuMs }: Told) => {
    tally.seeds += 1;
    tally.cpuMs += cpuMs;
    addTo(tally, counts);
    for (const failure of failures) tally.failures.push({ seed, failure });
  };
  const isAlone = values.trace || values.first;
  if (workers > 1 && to > from && !isAlone) await playInWorkers(take);
  else await playSeeds(take);
  const seconds = (performance.now() - began) / 1_000;
  process.stdout.write(`${printTally(tally, seconds, faults !== 'none').join('\n')}\n`);
  if (values.shrink) {
    const first = new Map(tally.failures.map((found) => [found.failure.oracle, found]));
    for (const [oracle, { seed }] of first) await tellShrunk(seed, oracle);
  }
  process.exitCode = tally.failures.length > 0 || belowFloor(tally, faults !== 'none').length > 0 ? 1 : 0;
}

async function tellShrunk(seed: number, oracle: string): Promise<void> {
  const story = await shrunk(seed, oracle);
  const text = JSON.stringify(story, null, 1);
  process.stdout.write(`\nSeed ${seed}, ${oracle}, ${story.acts.length} acts:\n${text}\n`);
  if (values.save) writeFileSync(`${values.save}/${oracle}-${seed}.json`, text);
}

await main();
