import { asc, eq, lte, sql } from 'drizzle-orm';
import type { Db } from '../platform/database.ts';
import type { LateWork } from './late-work.ts';
import { calm, type Switches } from './switches.ts';
import { late, switches } from './tables.ts';

/** How the broker behaves, and what it still owes because of it. */
export function openBehaviour(db: Db) {
  const hot = {
    switches: db.select().from(switches).where(eq(switches.key, 'switches')).prepare(),
    lateUntil: db
      .select()
      .from(late)
      .where(lte(late.at, sql.placeholder('at')))
      .orderBy(asc(late.at), asc(late.key))
      .limit(50)
      .prepare(),
    nextLate: db.select({ at: late.at }).from(late).orderBy(asc(late.at)).limit(1).prepare(),
  };
  return {
    switches: (): Switches => ({ ...calm, ...hot.switches.get()?.switches }),
    saveSwitches(row: Switches) {
      const set = { switches: row };
      db.insert(switches)
        .values({ key: 'switches', ...set })
        .onConflictDoUpdate({ target: switches.key, set })
        .run();
    },
    lateUntil: (at: number): LateWork[] => hot.lateUntil.all({ at }).map((row) => row.work),
    nextLateAt: (): number | undefined => hot.nextLate.get()?.at,
    saveLate(changes: Map<string, LateWork | null>) {
      for (const [key, work] of changes) {
        if (work)
          db.insert(late)
            .values({ key, at: work.at, work })
            .onConflictDoUpdate({ target: late.key, set: { at: work.at, work } })
            .run();
        else db.delete(late).where(eq(late.key, key)).run();
      }
    },
  };
}
