import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { within } from './crash-within.ts';

export interface Running {
  url: string;
  /** milliseconds from the start of the process to its first word that it serves */
  startedInMs: number;
  child: ChildProcess;
}

export interface Launched {
  child: ChildProcess;
  /** null when it ended before it served */
  ready: Promise<Running | null>;
  said(): string;
}

const slowestStartMs = 20_000;
const slowestEndMs = 30_000;

/** Starts a script of ours and waits for the line that says where it serves. */
export function launch(script: string, environment: Record<string, string>): Launched {
  const begun = performance.now();
  const child = spawn(process.execPath, [script], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const hear = (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-20_000);
  };
  child.stderr.on('data', hear);
  const ready = new Promise<Running | null>((resolve, reject) => {
    const tooLate = setTimeout(() => reject(new Error(`${script} did not start: ${said}`)), slowestStartMs);
    child.stdout.on('data', (chunk: Buffer) => {
      hear(chunk);
      const url = /ready at (http:\/\/\S+)/.exec(said)?.[1];
      if (!url) return;
      clearTimeout(tooLate);
      resolve({ url, child, startedInMs: performance.now() - begun });
    });
    child.once('exit', () => {
      clearTimeout(tooLate);
      resolve(null);
    });
  });
  return { child, ready, said: () => said };
}

/** Ends one of our own processes and waits until the system has let it go. */
export async function end(
  { child, said }: Pick<Launched, 'child' | 'said'>,
  signal: 'SIGKILL' | 'SIGTERM',
): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await within(slowestEndMs, () => `a process that was sent ${signal}: ${said()}`, gone);
}
