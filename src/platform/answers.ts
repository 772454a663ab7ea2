import { eq, inArray, lt, sql } from 'drizzle-orm';
import type { Db } from './database.ts';
import { answeredTable } from './tables.ts';

const answered = answeredTable();
const keptMs = 7 * 86_400_000;
const pruneEveryMs = 86_400_000;
const pruneBatch = 500;

/** First answers by idempotency key, kept for a week. */
export function openAnswers(db: Db) {
  const find = db
    .select()
    .from(answered)
    .where(eq(answered.key, sql.placeholder('key')))
    .prepare();
  let pruneAt = 0;
  return {
    find: (key: string) => find.get({ key }),
    keep(row: typeof answered.$inferInsert) {
      db.insert(answered).values(row).run();
    },
    /** Rarely; whoever is told that it is time does it, and nobody else meanwhile. */
    isTimeToPrune(now: number): boolean {
      if (now < pruneAt) return false;
      pruneAt = now + pruneEveryMs;
      return true;
    },
    /** A batch at a time, so that no write waits long for it. */
    prune(now: number) {
      const old = db
        .select({ key: answered.key })
        .from(answered)
        .where(lt(answered.at, now - keptMs))
        .limit(pruneBatch);
      const pruned = db.delete(answered).where(inArray(answered.key, old)).returning({ key: answered.key }).all();
      if (pruned.length === pruneBatch) pruneAt = 0;
    },
  };
}
