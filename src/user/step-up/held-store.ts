import { eq, lte, sql } from 'drizzle-orm';
import type { Db } from '../../platform/database.ts';
import { held } from '../tables-held.ts';

export type HeldRow = typeof held.$inferSelect;

export function openHeld(db: Db) {
  return {
    held: (id: string): HeldRow | undefined => db.select().from(held).where(eq(held.id, id)).get(),
    /** the newest first */
    allHeld: (): HeldRow[] => db.select().from(held).orderBy(sql`rowid desc`).all(),
    keepHeld(row: HeldRow) {
      db.insert(held).values(row).run();
    },
    /** true: it was there */
    dropHeld: (id: string): boolean => db.delete(held).where(eq(held.id, id)).returning().all().length > 0,
    forgetHeld(now: number) {
      db.delete(held).where(lte(held.expiresAt, now)).run();
    },
    dropAllHeld() {
      db.delete(held).run();
    },
  };
}
