import type { Log } from '../../src/platform/services.ts';
import { growing, pause } from '../pause.ts';
import { problemOf } from './failure.ts';

interface Parts {
  log: Log;
  over: AbortSignal;
  firstMs: number;
}

/** Tries until it is done, with growing waits and never before the time that Telegram asked for; said once. */
export function createInsisting({ log, over, firstMs }: Parts) {
  return async (work: () => Promise<void>, why: string): Promise<void> => {
    for (let tries = 0; !over.aborted; tries += 1)
      try {
        return await work();
      } catch (error) {
        const problem = problemOf(error);
        // Nothing but signing in again changes that; whoever waits for it is told.
        if (problem.code === 'ENDED') return;
        if (tries === 0 && !over.aborted) log.warn({ error: String(error) }, why);
        const asked = problem.code === 'WAIT' ? problem.seconds * 1_000 : 0;
        await pause(Math.max(growing(tries, firstMs), asked), over);
      }
  };
}
