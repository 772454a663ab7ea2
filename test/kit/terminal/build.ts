import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const shim = `${root}/test/kit/terminal/shim`;
const cache = `${root}/node_modules/.cache/terminal`;
const run = promisify(execFile);

export const CONNECTOR = `${root}/connector/SignalOS.mq5`;
/** another connector is put to the same tests: one with a mistake in it, and quickly, so without sanitizers */
const instead = process.env.SIGNALOS_CONNECTOR;
export const hasCompiler = spawnSync('g++', ['--version']).status === 0;
/** said where the suite is left out; under CI a missing compiler is a failure */
export const NO_COMPILER =
  'The connector is not tested here: there is no g++. Install one (Debian: apt-get install g++) and run again.';

/** The one change of the test build: lines that begin with `#property` become comments, and no line moves. */
export function asCpp(source: string): string {
  return source.replace(/^#property/gm, '//#property');
}

/** Compiles a connector against the imitated terminal; the same sources are compiled once. */
export async function buildTerminal(
  source = readFileSync(instead ?? CONNECTOR, 'utf8'),
  isChecked = !instead,
): Promise<string> {
  const files = readdirSync(shim).sort();
  const flags = [
    '-std=c++17',
    '-Wall',
    '-Wextra',
    '-Wno-unused-parameter',
    '-Werror',
    ...(isChecked ? ['-g1', '-O0', '-fsanitize=address,undefined', '-fno-sanitize-recover=all'] : ['-O0']),
  ];
  const hash = createHash('sha256').update(flags.join(' '));
  for (const name of files) hash.update(name).update(readFileSync(`${shim}/${name}`));
  const base = `${cache}/${hash.digest('hex').slice(0, 16)}`;
  const text = asCpp(source);
  const own = createHash('sha256').update(text).digest('hex').slice(0, 16);
  const program = `${base}/${own}/terminal`;
  mkdirSync(`${base}/${own}`, { recursive: true });
  const unlock = await lock(`${base}/lock`, () => existsSync(program));
  try {
    if (!existsSync(program)) await compileAll(program, `${base}/${own}`, base, text, flags, files);
  } finally {
    unlock();
  }
  return program;
}

/** Test files run beside each other; one of them compiles, the others wait for it. */
async function lock(place: string, isDone: () => boolean): Promise<() => void> {
  while (!isDone()) {
    try {
      mkdirSync(place);
      return () => rmSync(place, { recursive: true, force: true });
    } catch {
      // whoever made it was killed
      if (Date.now() - (statSync(place, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > 300_000)
        rmSync(place, { recursive: true, force: true });
      await setTimeout(100);
    }
  }
  return () => {};
}

async function compileAll(program: string, own: string, base: string, text: string, flags: string[], files: string[]) {
  writeFileSync(`${own}/program.inc`, text);
  const parts = files.filter((name) => name.endsWith('.cpp'));
  const objects = parts.map((name) => (name === 'main.cpp' ? `${own}/main.o` : `${base}/${name}.o`));
  const compile = async (name: string, object: string) => {
    if (existsSync(object)) return;
    const beside = `${object}.${process.pid}`;
    await run('g++', [...flags, `-I${shim}`, `-I${own}`, '-c', `${shim}/${name}`, '-o', beside]);
    renameSync(beside, object);
  };
  // the connector takes longest; the rest beside it, one at a time
  const rest = async () => {
    for (const [i, name] of parts.entries()) if (name !== 'main.cpp') await compile(name, objects[i] ?? '');
  };
  await Promise.all([compile('main.cpp', `${own}/main.o`), rest()]);
  await run('g++', [...flags, ...objects, '-o', `${program}.${process.pid}`]);
  renameSync(`${program}.${process.pid}`, program);
}
