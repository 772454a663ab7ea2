import { ModelProblem } from './model.ts';

/** Runs work when there is a place for it. Whoever is aborted leaves the queue with the reason. */
export type InTurn = <T>(signal: AbortSignal, work: () => Promise<T>) => Promise<T>;

/** So many pieces of work at once, so many more waiting for a place; the next is turned away. */
export function createQueue(atOnce: number, queued: number): InTurn {
  let running = 0;
  const waiting: (() => void)[] = [];

  function place(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const enter = () => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const leave = () => {
        waiting.splice(waiting.indexOf(enter), 1);
        reject(signal.reason);
      };
      signal.addEventListener('abort', leave, { once: true });
      waiting.push(enter);
    });
  }

  return async (signal, work) => {
    signal.throwIfAborted();
    if (running < atOnce) running += 1;
    else if (waiting.length < queued) await place(signal);
    else throw new ModelProblem('busy', `${atOnce + queued} questions are open already`);
    try {
      signal.throwIfAborted();
      return await work();
    } finally {
      // A place is handed on, never free for a moment in between.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
