import { setTimeout as pause } from 'node:timers/promises';

/** What hangs says so, with what it hangs on: a run that only never ends tells nobody why. */
export async function within<T>(ms: number, what: () => string, work: Promise<T>): Promise<T> {
  const over = new AbortController();
  const tooLate = pause(ms, null, { signal: over.signal }).then(
    () => {
      throw new Error(`not over after ${ms / 1_000} s: ${what()}`);
    },
    () => new Promise<never>(() => {}),
  );
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    over.abort();
  }
}
