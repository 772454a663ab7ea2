import { and, asc, eq, lte, sql } from 'drizzle-orm';
import type { Db } from './database.ts';
import { dueTable } from './tables.ts';

/** Work to be done at a time; `key` names it, so asking twice is asking once. */
export interface Due {
  key: string;
  action: string;
  at: number;
  input: unknown;
}

const due = dueTable();
export type DueRow = typeof due.$inferSelect;

export function openDue(db: Db) {
  const key = eq(due.key, sql.placeholder('key'));
  const at = sql`${sql.placeholder('at')}`;
  const hot = {
    next: db.select({ at: due.at }).from(due).orderBy(asc(due.at)).limit(1).prepare(),
    until: db
      .select()
      .from(due)
      .where(lte(due.at, sql.placeholder('now')))
      .orderBy(asc(due.at), asc(due.key))
      .limit(sql.placeholder('limit'))
      .prepare(),
    at: db.select({ at: due.at }).from(due).where(key).prepare(),
    removeAt: db
      .delete(due)
      .where(and(key, eq(due.at, sql.placeholder('at'))))
      .prepare(),
    remove: db.delete(due).where(key).prepare(),
    put: db
      .insert(due)
      .values({
        key: sql.placeholder('key'),
        action: sql.placeholder('action'),
        at: sql.placeholder('at'),
        input: sql.placeholder('input'),
        attempts: 0,
      })
      .onConflictDoUpdate({
        target: due.key,
        set: { at: sql`excluded.at`, action: sql`excluded.action`, input: sql`excluded.input`, attempts: 0 },
      })
      .prepare(),
    postpone: db
      .update(due)
      .set({ at, attempts: sql`${due.attempts} + 1` })
      .where(key)
      .prepare(),
  };
  return {
    nextAt: (): number | null => hot.next.get()?.at ?? null,
    until: (now: number, limit: number): DueRow[] => hot.until.all({ now, limit }),
    at: (name: string): number | null => hot.at.get({ key: name })?.at ?? null,
    put(work: Due) {
      hot.put.run({ ...work });
    },
    remove(name: string) {
      hot.remove.run({ key: name });
    },
    /**
     * Removed before the work, which may schedule itself again under the same key. A row that was moved to another
     * time while its facts were fetched stays; one that was called off meanwhile is not done at all: false.
     */
    take(row: DueRow): boolean {
      if (!hot.at.get({ key: row.key })) return false;
      hot.removeAt.run({ key: row.key, at: row.at });
      return true;
    },
    postpone(name: string, until: number) {
      hot.postpone.run({ key: name, at: until });
    },
  };
}
