import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { buildNode } from '../../src/runtime/node/build.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
// Inside the project, so that the native driver is found.
const outdir = `${root}/node_modules/.cache/signalos-${process.pid}`;
let built: Promise<void> | undefined;

/** The bundle as `npm start` makes it, once a test process. */
type Program = 'node' | 'backup' | 'restore' | 'journal' | 'doctor' | 'relay';

async function builtProgram(name: Program): Promise<string> {
  if (!built) {
    built = buildNode({ outdir });
    process.once('exit', () => rmSync(outdir, { recursive: true, force: true }));
  }
  await built;
  return `${outdir}/${name}.js`;
}

export interface Running {
  child: ChildProcess;
  /** everything said so far, on both streams */
  said: () => string;
  /** settles when this was said; fails when the process ends before */
  until: (text: string) => Promise<void>;
  /** exit code, or the signal it died of */
  ended: Promise<number | string>;
}

/** Runs one program in its own process and kills it when the test is over. */
export async function run(
  name: Program,
  { args = [], env = {} }: { args?: string[]; env?: Record<string, string> } = {},
): Promise<Running> {
  const program = await builtProgram(name);
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [program, ...args], { env: { PATH, PORT: '0', ...env } });
  let text = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      text += String(chunk);
      for (const listener of listeners) listener();
    });
  const ended = once(child, 'close').then(([code, signal]) => {
    for (const listener of listeners) listener();
    return code ?? signal;
  });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  const until = (wanted: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (text.includes(wanted)) resolve();
        else if (child.exitCode !== null || child.signalCode !== null)
          reject(new Error(`ended before it said ${wanted}:\n${text}`));
        else return;
        listeners.delete(look);
      };
      listeners.add(look);
      look();
    });
  return { child, said: () => text, until, ended };
}

/** A service that answers, and its address. */
export async function runService(env: Record<string, string>): Promise<Running & { url: string }> {
  const running = await run('node', { env });
  await running.until('SignalOS is ready at ');
  const url = /ready at (\S+)/.exec(running.said())?.[1] ?? '';
  return { ...running, url };
}
