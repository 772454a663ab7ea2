/** The run that is under way, and the one that everybody who came since waits for. */
interface Nudge<T> {
  now: Promise<T>;
  next: Promise<T> | null;
}

/** Whoever nudges while the same runs shares one more run with the others who do: it begins after all of them. */
export function createNudges<T>() {
  const nudges = new Map<string, Nudge<T>>();

  function begin(key: string, run: () => Promise<T>): Promise<T> {
    const nudge: Nudge<T> = { now: run(), next: null };
    nudges.set(key, nudge);
    const done = () => {
      if (!nudge.next) nudges.delete(key);
    };
    nudge.now.then(done, done);
    return nudge.now;
  }

  return {
    join(key: string, run: () => Promise<T>): Promise<T> {
      const before = nudges.get(key);
      if (!before) return begin(key, run);
      const next = () => begin(key, run);
      before.next ??= before.now.then(next, next);
      return before.next;
    },
  };
}
