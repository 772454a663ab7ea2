/** Counts what moves in an office that runs on virtual time, so that one can wait until nothing does. */
export interface Activity {
  /** something begins, ends or is arranged; also a moment at which a process may die */
  note(): void;
  /** settles when nothing moves any more but by the passing of time */
  rest(): Promise<void>;
}

/** Between two things that are noted at most a turn at the database lies: one round of the event loop, or two. */
const quietRounds = 3;

/** `moment` is told of every point at which other work can come in between: where a process may be killed. */
export function createActivity(moment: () => void): Activity {
  let count = 0;

  function note(): void {
    count += 1;
    moment();
  }

  async function rest(): Promise<void> {
    for (let quiet = 0; quiet < quietRounds; ) {
      const before = count;
      await new Promise<void>((resolve) => setImmediate(resolve));
      quiet = count === before ? quiet + 1 : 0;
    }
  }

  return { note, rest };
}
