import { and, asc, eq, lt } from 'drizzle-orm';
import type { Db } from '../platform/database.ts';
import { introduction, isWaiting, told } from './tables.ts';

type Told = Omit<typeof told.$inferSelect, 'nth' | 'doneAt'>;

export function openTold(db: Db) {
  return {
    /** false: it was told before */
    keepTold: (row: Told): boolean =>
      db
        .insert(told)
        .values({ ...row, doneAt: null })
        .onConflictDoNothing()
        .returning({ nth: told.nth })
        .all().length > 0,
    firstTold: (lane: string) =>
      db
        .select()
        .from(told)
        .where(and(eq(told.lane, lane), isWaiting))
        .orderBy(asc(told.nth))
        .limit(1)
        .get(),
    /** Its key stays for as long as it may be told again; its words go. */
    endTold(nth: number, at: number) {
      db.update(told).set({ body: '', doneAt: at }).where(eq(told.nth, nth)).run();
    },
    forgetTold(before: number) {
      db.delete(told).where(lt(told.doneAt, before)).run();
    },
    introduced: (door: string) => db.select().from(introduction).where(eq(introduction.door, door)).get(),
    noteIntroduced(row: typeof introduction.$inferSelect) {
      db.insert(introduction).values(row).onConflictDoUpdate({ target: introduction.door, set: row }).run();
    },
  };
}
