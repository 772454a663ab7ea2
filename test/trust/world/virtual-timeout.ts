import type { VirtualClock } from '../../../src/rehearsal/clock.ts';

/**
 * While the work runs, `setTimeout` rings on virtual time: deadlines and patience in the program then pass as they
 * would, at once and the same each time. Code that keeps its own reference, such as a test runner, is not touched.
 */
export async function onVirtualTime<T>(clock: VirtualClock, work: () => Promise<T>): Promise<T> {
  const { setTimeout: realSet, clearTimeout: realClear } = globalThis;
  const cancels = new Map<object, () => void>();
  const set = (ring: (...args: unknown[]) => void, ms = 0, ...args: unknown[]): object => {
    const handle = { unref: () => handle, ref: () => handle, hasRef: () => false };
    const cancel = clock.timers.at(clock.now() + ms, async () => {
      cancels.delete(handle);
      ring(...args);
    });
    cancels.set(handle, cancel);
    return handle;
  };
  const clear = (handle?: object) => {
    const cancel = handle && cancels.get(handle);
    if (cancel) cancel();
    if (handle) cancels.delete(handle);
  };
  Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
  try {
    return await work();
  } finally {
    Object.assign(globalThis, { setTimeout: realSet, clearTimeout: realClear });
  }
}
