import { asc, eq, lte, sql } from 'drizzle-orm';
import { canonicalJson } from '../core/json.ts';
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

const isSame = (one: DueRow, other: DueRow): boolean =>
  one.at === other.at && one.action === other.action && canonicalJson(one.input) === canonicalJson(other.input);

/**
 * The due table, and what is held back in memory: work that found nothing to do keeps its row as it is and is looked
 * at later. Should the process end, the row is overdue and looked at once more.
 */
export function openDue(db: Db) {
  const held = new Map<string, number>();
  const key = eq(due.key, sql.placeholder('key'));
  const at = sql`${sql.placeholder('at')}`;
  const hot = {
    next: db.select({ at: due.at }).from(due).orderBy(asc(due.at)).limit(1).prepare(),
    all: db.select({ key: due.key, at: due.at }).from(due).prepare(),
    until: db
      .select()
      .from(due)
      .where(lte(due.at, sql.placeholder('now')))
      .orderBy(asc(due.at), asc(due.key))
      .limit(sql.placeholder('limit'))
      .prepare(),
    at: db.select({ at: due.at }).from(due).where(key).prepare(),
    row: db.select().from(due).where(key).prepare(),
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
    changes: db.select({ n: sql<number>`total_changes()` }).from(sql`(select 1)`).prepare(),
    postpone: db
      .update(due)
      .set({ at, attempts: sql`${due.attempts} + 1` })
      .where(key)
      .prepare(),
  };
  const heldAt = (row: { key: string; at: number }): number => Math.max(row.at, held.get(row.key) ?? 0);
  return {
    /** when the next work is due that is not being done already */
    nextAt(running: ReadonlySet<string>): number | null {
      if (held.size + running.size === 0) return hot.next.get()?.at ?? null;
      const times = hot.all.all().flatMap((row) => (running.has(row.key) ? [] : [heldAt(row)]));
      return times.length === 0 ? null : Math.min(...times);
    },
    until: (now: number, limit: number): DueRow[] =>
      hot.until.all({ now, limit: limit + held.size }).filter((row) => heldAt(row) <= now),
    at(key: string): number | null {
      const row = hot.at.get({ key });
      return row ? heldAt({ key, at: row.at }) : null;
    },
    put(work: Due) {
      held.delete(work.key);
      hot.put.run({ ...work });
    },
    remove(key: string) {
      held.delete(key);
      hot.remove.run({ key });
    },
    /** Looked at no earlier than this, without writing anything. */
    hold(key: string, at: number) {
      held.set(key, at);
    },
    /**
     * Removed before the work, which may schedule itself again under the same key. False: it was called off or asked
     * for anew while its facts were fetched, and what is to be done then is the new row's.
     */
    take(row: DueRow): boolean {
      held.delete(row.key);
      const present = hot.row.get({ key: row.key });
      if (!present || !isSame(present, row)) return false;
      hot.remove.run({ key: row.key });
      return true;
    },
    /** as it was read: neither moved nor given another input */
    isAsRead(row: DueRow): boolean {
      const present = hot.row.get({ key: row.key });
      return present !== undefined && isSame(present, row);
    },
    row: (key: string): DueRow | undefined => hot.row.get({ key }),
    /** how many rows this connection has ever changed */
    changes: (): number => hot.changes.get()?.n ?? 0,
    postpone(key: string, at: number) {
      held.delete(key);
      hot.postpone.run({ key, at });
    },
  };
}
