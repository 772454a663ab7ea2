import { and, eq, lt, sql } from 'drizzle-orm';
import type { Db } from '../platform/database.ts';
import { letterCode } from './tables.ts';

export function openCodes(db: Db) {
  return {
    letterCode: (place: string) => db.select().from(letterCode).where(eq(letterCode.place, place)).get(),
    keepLetterCode(row: typeof letterCode.$inferSelect) {
      db.insert(letterCode).values(row).onConflictDoUpdate({ target: letterCode.place, set: row }).run();
    },
    /** since the last were forgotten */
    letterCodesSent: (): number =>
      db
        .select({ n: sql<number>`coalesce(sum(${letterCode.sent}), 0)` })
        .from(letterCode)
        .get()?.n ?? 0,
    forgetLetterCodes(before: number, now: number) {
      db.delete(letterCode)
        .where(and(lt(letterCode.since, before), lt(letterCode.expiresAt, now)))
        .run();
    },
  };
}
