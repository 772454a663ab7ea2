import { ModelProblem } from './model.ts';

/**
 * What the work gives, or a timeout. The signal is made here and not when this file is loaded, which workerd
 * forbids; it is aborted when the time is up, and also when the work is over, so that nothing of it goes on.
 */
export async function withDeadline<T>(timeoutMs: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const problem = new ModelProblem('timeout', `no whole answer within ${timeoutMs} ms`);
      controller.abort(problem);
      reject(problem);
    }, timeoutMs);
  });
  try {
    return await Promise.race([work(controller.signal), late]);
  } finally {
    clearTimeout(timer);
    controller.abort();
  }
}

export interface TrySettings {
  triesAfterFirst: number;
  /** how long to wait before the next try, the first being 1; null: it is not worth one */
  pauseMs: (error: unknown, next: number) => number | null;
}

/** Tries again until it works, is not worth it or is aborted. */
export async function tryAgain<T>(
  signal: AbortSignal,
  { triesAfterFirst, pauseMs }: TrySettings,
  work: () => Promise<T>,
): Promise<T> {
  for (let next = 1; ; next += 1) {
    try {
      return await work();
    } catch (error) {
      const wait = next > triesAfterFirst ? null : pauseMs(error, next);
      if (wait === null || signal.aborted) throw error;
      await pause(wait, signal);
      signal.throwIfAborted();
    }
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end, { once: true });
  });
}
