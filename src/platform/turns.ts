import { type Db, inTransaction, mayHaveEndedAll } from './database.ts';

export interface Turns {
  /** Runs the work in a transaction that is about to begin; settles once that transaction is committed. */
  take<T>(work: () => T): Promise<T>;
}

interface Turn {
  work: () => unknown;
  resolve: (value: never) => void;
  reject: (error: unknown) => void;
}

/** So many at most share a transaction: while it runs nobody else is served. */
const atOnce = 32;

/**
 * What wants to write at the same moment takes turns in one transaction, so that a crowd costs one sync to disk.
 *  1. Each turn has a savepoint of its own: one that throws is rolled back alone.
 *  2. Nobody hears of success before the whole is committed; a commit that fails fails every turn in it.
 *  3. An error that may have rolled back everything already, such as a full disk, ends the whole.
 */
export function createTurns(db: Db, committed: () => void): Turns {
  let waiting: Turn[] = [];

  function begin(): void {
    const turns = waiting.slice(0, atOnce);
    waiting = waiting.slice(atOnce);
    if (waiting.length > 0) setImmediate(begin);
    let settle: (() => void)[];
    try {
      settle = turns.length === 1 ? takeAlone(turns) : inTransaction(db, () => turns.map(takeOne));
    } catch (error) {
      for (const { reject } of turns) reject(error);
      return;
    }
    for (const tell of settle) tell();
    committed();
  }

  function takeAlone([turn]: Turn[]): (() => void)[] {
    if (!turn) return [];
    const value = inTransaction<unknown>(db, turn.work) as never;
    return [() => turn.resolve(value)];
  }

  function takeOne({ work, resolve, reject }: Turn): () => void {
    try {
      const value = inTransaction<unknown>(db, work) as never;
      return () => resolve(value);
    } catch (error) {
      if (mayHaveEndedAll(error)) throw error;
      return () => reject(error);
    }
  }

  return {
    take: (work) =>
      new Promise((resolve, reject) => {
        waiting.push({ work, resolve, reject });
        if (waiting.length === 1) setImmediate(begin);
      }),
  };
}
