import { parseArgs } from 'node:util';
import { buildTerminal } from '../kit/terminal/build.ts';
import { mutants, mutated } from '../kit/terminal/mutants.ts';
import { playSchedule, type Verdict } from '../kit/terminal/schedule.ts';

/*
 * npx tsx test/trust/connector.ts --schedules 2000 [--seed 1] [--control NAME]
 * Orders flow through the compiled connector while the service's answers, the connector and the broker fail as a seed says;
 * afterwards the broker's ledger is held against what each number was told to have become. A control plants one mistake.
 */
const { values } = parseArgs({
  options: {
    schedules: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    control: { type: 'string' },
  },
});
const mutant = mutants.find(({ name }) => name === values.control);
if (values.control && !mutant)
  throw new Error(`no control ${values.control}: ${mutants.map(({ name }) => name).join(', ')}`);
// under sanitizers, but for a control: it is not the memory that is looked at there
const program = mutant ? await buildTerminal(mutated(mutant), false) : await buildTerminal();

const sum = { numbers: 0, kills: 0, doubled: 0, lost: 0, untrue: 0 };
const ends: Record<string, number> = {};
const first = Number(values.seed);
const left = Array.from({ length: Number(values.schedules) }, (_, i) => first + i);

async function work(): Promise<void> {
  for (let seed = left.shift(); seed !== undefined; seed = left.shift()) add(seed, await playSchedule(program, seed));
}

function add(seed: number, { numbers, kills, ends: own, doubled, lost, untrue }: Verdict): void {
  sum.numbers += numbers;
  sum.kills += kills;
  sum.doubled += doubled.length;
  sum.lost += lost.length;
  sum.untrue += untrue.length;
  for (const [state, count] of Object.entries(own)) ends[state] = (ends[state] ?? 0) + count;
  for (const line of [...doubled, ...lost, ...untrue]) console.log(`seed ${seed}: ${line}`);
}

await Promise.all([work(), work()]);
const told = Object.entries(ends)
  .sort()
  .map(([state, count]) => `${state} ${count}`)
  .join(', ');
console.log(
  `${values.schedules} schedules from seed ${first}, numbers ${sum.numbers}, kills ${sum.kills}: doubled ${sum.doubled}, lost ${sum.lost}, untrue ${sum.untrue} (${told})`,
);
const isBad = sum.doubled + sum.lost + sum.untrue > 0;
process.exitCode = isBad === Boolean(values.control) ? 0 : 1;
