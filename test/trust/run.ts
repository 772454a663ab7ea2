import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../kit/sources.ts';
import type { Control } from './crash-build.ts';
import { writeSection } from './page.ts';

/*
 * `npm run trust`: every promise put to the test at full length, by hand, a night long.
 * `--long`: what an evening has room for · `--ci`: the middle length, which every change runs
 * `--only NAME`: some of the parts · `--page`: each part that was run is written into docs/trust.md
 */
const lengths = ['ci', 'long', 'full'] as const;
type Length = (typeof lengths)[number];

interface Part {
  name: string;
  /** what it shows, for the page */
  promise: string;
  script: string;
  /** null: not at this length */
  args: Record<Length, string[] | null>;
  /** lines of its output that belong on the page; the last one when left out */
  shows?: RegExp;
  /** what its output must contain besides a good exit */
  expects?: (output: string) => string | null;
}

const crash = 'test/trust/crash.ts';
const found = {
  lost: /, lost [1-9]/,
  doubled: /, doubled [1-9]/,
  different: /, different [1-9]/,
};
const caught = (kind: keyof typeof found) => (output: string) =>
  found[kind].test(output) ? null : `the planted fault: nothing was ${kind}`;

/** The same harness over a program with one fault in it. */
function control(fault: Control, kind: keyof typeof found, promise: string, kills = '25'): Part {
  const args = (many: string) => ['--kills', many, '--control', fault];
  return {
    name: `control: ${fault}`,
    promise: `Control: ${promise}`,
    script: crash,
    // Few enough to be quick, many enough that a fault which needs an unlucky moment meets one.
    args: { ci: args(kills), long: args('60'), full: args('60') },
    expects: caught(kind),
  };
}

const parts: Part[] = [
  {
    name: 'kills',
    promise:
      'Nothing acknowledged is lost, nothing is done twice and nothing differs, whenever the service or its broker is killed',
    script: crash,
    args: { ci: ['--kills', '200'], long: ['--kills', '1000'], full: ['--kills', '10000'] },
    shows: /^(seed|exits|done|the broker|between|of these|before|recovery|settled|kills)/,
    expects: (output) => {
      const percent = Number(/commit and its answer: \d+ kills \((\d+) %\)/.exec(output)?.[1] ?? 0);
      return percent >= 25 ? null : `only ${percent} % of the kills fell between a command's commit and its answer`;
    },
  },
  control('cursor', 'lost', 'with the cursor saved outside its transaction it finds lost signals'),
  control('reoffer', 'doubled', 'with waiting commands sent again under new numbers it finds doubled orders'),
  control('double', 'doubled', 'with every order sent twice as big it finds doubled sizes'),
  control('exits', 'doubled', 'with every exit sent twice it finds exits that took effect twice'),
  control('hands', 'different', 'with levels that a hand set at the broker set back it finds levels that differ'),
  control(
    'replaced',
    'lost',
    'with an order that is placed anew and not taken back it finds the order that is still there',
    '40',
  ),
  control('nets', 'doubled', 'with a netting account traded like any other it finds orders nobody asked for'),
  {
    name: 'worlds',
    promise:
      'In simulated weeks of a whole office no promise is broken, whatever the provider, the trader, the market, the broker and the network do',
    script: 'test/trust/world/world.ts',
    args: { ci: ['--seeds', '1-1000'], long: ['--seeds', '1-20000'], full: ['--seeds', '1-20000'] },
    shows: /^(\d+ seeds|seed \d+)/,
  },
  {
    name: 'Telegram',
    promise:
      'Of what Telegram tells nothing is lost, handled twice or out of its chat’s order, whatever fails and whenever the bot is killed',
    script: 'test/trust/telegram.ts',
    args: {
      ci: ['--schedules', '200'],
      long: ['--schedules', '2000'],
      full: ['--schedules', '10000'],
    },
  },
  {
    name: 'Discord',
    promise:
      'Of what Discord tells of its channels nothing is lost, handled twice or out of order, whatever breaks, is refused or held back and whenever the bot is killed',
    script: 'test/trust/discord.ts',
    args: {
      ci: ['--schedules', '200'],
      long: ['--schedules', '2000'],
      full: ['--schedules', '10000'],
    },
  },
  {
    name: 'connector',
    promise:
      'No order of the MetaTrader 5 connector is dealt twice, none is lost and each end is true, whatever its service, its terminal and its broker do (both simulated)',
    script: 'test/trust/connector.ts',
    args: { ci: ['--schedules', '100'], long: ['--schedules', '1000'], full: ['--schedules', '2000'] },
  },
  {
    name: 'control: connector',
    promise: 'Control: without its journal and its look at the broker the connector is found to double',
    script: 'test/trust/connector.ts',
    args: {
      ci: ['--schedules', '20', '--control', 'looks nowhere'],
      long: ['--schedules', '40', '--control', 'looks nowhere'],
      full: ['--schedules', '40', '--control', 'looks nowhere'],
    },
    expects: (output) => (/doubled [1-9]/.test(output) ? null : 'the planted fault: nothing was doubled'),
  },
  {
    name: 'connector, mistakes',
    promise: 'Each mistake planted in the connector makes a scenario of it fail',
    script: 'test/trust/connector-mutants.ts',
    args: { ci: null, long: [], full: [] },
  },
  {
    name: 'codes at once',
    promise: 'Of four who show the same code of a telephone at the same moment one is let in, each time',
    script: 'test/trust/same-code.ts',
    args: { ci: ['--races', '1000'], long: ['--races', '10000'], full: ['--races', '10000'] },
  },
  {
    name: 'reading, fuzzed',
    promise: 'No text makes the grammar throw, hang or invent a price',
    script: 'test/trust/fuzz-reading.ts',
    args: { ci: ['--n', '100000'], long: ['--n', '1000000'], full: ['--n', '1000000'] },
  },
  {
    name: 'rules against an oracle',
    promise: 'The rules judge as a second, slower implementation does, to the cent',
    script: 'test/trust/comply-oracle.ts',
    args: {
      ci: ['--cases', '20000', '--days', '1000'],
      long: ['--cases', '200000', '--days', '20000'],
      full: ['--cases', '200000', '--days', '20000'],
    },
    shows: /^(ok|FAIL)/,
  },
];

interface Result {
  part: Part;
  isPassed: boolean;
  seconds: number;
  lines: string[];
  why: string | null;
}

const { values } = parseArgs({
  options: {
    ...{ ci: { type: 'boolean' }, long: { type: 'boolean' } },
    ...{ page: { type: 'boolean' }, only: { type: 'string' } },
  },
});
const length: Length = values.ci ? 'ci' : values.long ? 'long' : 'full';
const wanted = parts.filter(
  ({ name, script, args }) =>
    args[length] !== null && existsSync(join(root, script)) && name.includes(values.only ?? ''),
);
const results: Result[] = [];
for (const part of wanted) {
  const result = await run(part);
  results.push(result);
  if (values.page) writeResult(result);
  const verdict = result.isPassed ? 'passed' : 'failed';
  console.log(`${verdict}  ${part.name}  (${result.seconds} s)  ${result.why ?? result.lines.at(-1) ?? ''}`);
}
const failed = results.filter(({ isPassed }) => !isPassed).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function run(part: Part): Promise<Result> {
  const begun = performance.now();
  const { code, output } = await runScript(part.script, argsOf(part));
  const all = output.split('\n').filter((line) => line.trim() !== '');
  const lines = part.shows ? all.filter((line) => part.shows?.test(line)) : all.slice(-1);
  const why = code === 0 ? (part.expects?.(output) ?? null) : `exit code ${code}: ${all.slice(-3).join(' / ')}`;
  return { part, isPassed: why === null, seconds: Math.round((performance.now() - begun) / 1_000), lines, why };
}

function argsOf({ args }: Part): string[] {
  return args[length] ?? [];
}

function runScript(script: string, args: string[]): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], { cwd: root });
  let output = '';
  const hear = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => done({ code, output }));
  });
}

function writeResult({ part, isPassed, seconds, lines, why }: Result): void {
  const page = {
    file: 'docs/trust.md',
    intro: `# Trust

Every promise put to the test, at the length its section names; every change runs the middle length of it (\`npm run trust -- --ci\`). Each has a
control: the same harness with a fault planted must find it; [planted.md](planted.md) shows who finds the defects the program once had, and small
mistakes drawn at random; [mutation.md](mutation.md) puts every small mistake into a room, and tells which of them its tests see.`,
    order: parts.map(({ promise }) => promise),
  };
  writeSection(page, {
    title: part.promise,
    command: `npx tsx ${[part.script, ...argsOf(part)].join(' ')}`,
    lines: [
      `**${isPassed ? 'Passed' : 'Failed'}** in ${seconds} s.`,
      '',
      ...['```', ...lines, ...(why === null ? [] : [why]), '```'],
    ],
  });
}
