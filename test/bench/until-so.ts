import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '../../src/platform/services.ts';

const longestMs = 60_000;

/** Looks again and again until it is so. */
export async function untilSo(look: () => boolean | Promise<boolean>): Promise<void> {
  const begun = performance.now();
  while (!(await look())) {
    if (performance.now() - begun > longestMs) throw new Error(`it was never so: ${look.toString()}`);
    await pause(2);
  }
}

export const quiet: Log = {
  info: () => {},
  warn: () => {},
  error: (facts, message) => console.error(JSON.stringify({ level: 50, ...facts, msg: message })),
};
