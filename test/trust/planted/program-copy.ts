import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../kit/sources.ts';

/** A mistake in one file of the program. */
export interface Edit {
  file: string;
  /** the file as it reads with the mistake in it */
  change: (source: string) => string;
}

/** What of the world saw it, in which seed, and how many stories were played until then. */
interface Seen {
  seed: number;
  played: number;
  by: string;
}

export interface ProgramCopy {
  /** runs the work while these mistakes stand in the copy */
  with<T>(edits: readonly Edit[], work: () => T): T;
  /** null: nobody saw anything in so many stories, of those that have all these words in them */
  playWorlds(stories: number, words?: readonly string[]): Seen | null;
  /** whether one of these test files or folders fails */
  isSeenByTests(paths: readonly string[]): boolean;
  remove(): void;
}

const copied = [
  ...['src', 'bots', 'prompts', 'migrations', 'test', 'docs'],
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'vitest.config.ts', 'wrangler.toml'],
];
/** Stories without the words are passed over and cost nothing. */
const last = 5_000;
const longestMs = 1_800_000;

/** A copy of the program in which mistakes can be made; what people work on is never touched. */
export function copyProgram(): ProgramCopy {
  const copy = mkdtempSync(join(tmpdir(), 'planted-'));
  for (const name of copied) {
    const from = join(root, name);
    cpSync(from, join(copy, name), { recursive: true, filter: (path) => !path.startsWith(join(root, 'test/output')) });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));

  function runNode(args: string[]): { status: number | null; output: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: copy,
      encoding: 'utf8',
      timeout: longestMs,
      maxBuffer: 2 ** 28,
    });
    return { status, output: `${stdout}\n${stderr}` };
  }

  return {
    with(edits, work) {
      const before = new Map(edits.map(({ file }) => [file, readFileSync(join(copy, file), 'utf8')]));
      try {
        for (const { file, change } of edits)
          writeFileSync(join(copy, file), change(readFileSync(join(copy, file), 'utf8')));
        return work();
      } finally {
        for (const [file, source] of before) writeFileSync(join(copy, file), source);
      }
    },
    playWorlds(stories, words = []) {
      const world = ['--import', 'tsx', 'test/trust/world/world.ts', '--first'];
      const asked = ['--seeds', `1-${last}`, '--most', `${stories}`, ...words.flatMap((one) => ['--with', one])];
      const { status, output } = runNode([...world, ...asked]);
      return status === 0 ? null : seenIn(output);
    },
    isSeenByTests: (paths) =>
      runNode(['node_modules/vitest/vitest.mjs', 'run', '--bail', '1', '--maxWorkers', '1', ...paths]).status !== 0,
    remove: () => rmSync(copy, { recursive: true, force: true }),
  };
}

function seenIn(output: string): Seen | null {
  const played = Number(/^(\d+) seeds in/m.exec(output)?.[1] ?? 1);
  const broken = /^(\w+): \d+ seeds\n {2}seeds (\d+)/m.exec(output);
  if (broken) return { seed: Number(broken[2]), played, by: broken[1] ?? '' };
  // So few stories stay below a floor also without any fault: that sees nothing.
  return output.includes('BELOW ITS FLOOR') ? null : { seed: 1, played, by: 'it broke off' };
}
