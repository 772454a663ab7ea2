import { setTimeout as rest } from 'node:timers/promises';

/** Waits, unless it is all over before; says whether it may go on. */
export async function pause(ms: number, over: AbortSignal): Promise<boolean> {
  try {
    await rest(ms, undefined, { signal: over });
  } catch {
    return false;
  }
  return !over.aborted;
}

/** Twice as long each time, up to a minute. */
export const growing = (tries: number, firstMs: number): number => Math.min(firstMs * 2 ** Math.min(tries, 16), 60_000);
