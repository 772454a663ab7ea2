import { desc, eq } from 'drizzle-orm';
import type { Db } from '../../platform/database.ts';
import { apiKey, type keyKinds } from '../tables-keys.ts';

export type KeyKind = (typeof keyKinds)[number];
export type KeyRow = typeof apiKey.$inferSelect;

export function openKeys(db: Db) {
  return {
    key: (id: string): KeyRow | undefined => db.select().from(apiKey).where(eq(apiKey.id, id)).get(),
    /** the newest first */
    keys: (kind: KeyKind): KeyRow[] =>
      db.select().from(apiKey).where(eq(apiKey.kind, kind)).orderBy(desc(apiKey.madeAt), desc(apiKey.id)).all(),
    insertKey(row: KeyRow) {
      db.insert(apiKey).values(row).run();
    },
    seeKey(id: string, usedAt: number, usedFrom: string) {
      db.update(apiKey).set({ usedAt, usedFrom }).where(eq(apiKey.id, id)).run();
    },
    /** the ids of those that were there; all of them where none is named */
    endKeys: (id?: string): string[] =>
      db
        .delete(apiKey)
        .where(id === undefined ? undefined : eq(apiKey.id, id))
        .returning({ id: apiKey.id })
        .all()
        .map((row) => row.id),
  };
}
