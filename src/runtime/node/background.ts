/** Work nobody waits for, kept in sight so that it can finish before the process ends. */
export interface Background {
  run(work: Promise<void>): void;
  /** settles when nothing runs, including what the work itself began */
  drain(): Promise<void>;
}

export function createBackground(failed: (error: unknown) => void): Background {
  const running = new Set<Promise<void>>();
  return {
    run(work) {
      const watched = work.catch(failed).finally(() => {
        running.delete(watched);
      });
      running.add(watched);
    },
    async drain() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
