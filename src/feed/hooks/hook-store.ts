import { and, desc, eq, gt, isNotNull, lt, sql } from 'drizzle-orm';
import type { Db } from '../../platform/database.ts';
import { hook, hookDelivery } from '../tables.ts';

type HookRow = typeof hook.$inferSelect;
export type DeliveryRow = typeof hookDelivery.$inferSelect;

export function openHooks(db: Db) {
  return {
    hook: () => db.select().from(hook).where(eq(hook.key, 'hook')).get(),
    saveHook(row: Omit<HookRow, 'key'>) {
      const set = { ...row, key: 'hook' };
      db.insert(hook).values(set).onConflictDoUpdate({ target: hook.key, set }).run();
    },
    closeHook() {
      db.delete(hook).run();
    },
    insertDelivery(row: Omit<DeliveryRow, 'nth'>) {
      db.insert(hookDelivery).values(row).run();
    },
    /** what was taken under this id, the last time */
    takenAs: (id: string) =>
      db
        .select()
        .from(hookDelivery)
        .where(and(eq(hookDelivery.id, id), isNotNull(hookDelivery.messageId)))
        .orderBy(desc(hookDelivery.nth))
        .limit(1)
        .get(),
    /** the same body lately, from who had the secret */
    saidSince: (bodyHash: string, at: number) =>
      db
        .select({ id: hookDelivery.id })
        .from(hookDelivery)
        .where(and(eq(hookDelivery.isVouched, true), gt(hookDelivery.at, at), eq(hookDelivery.bodyHash, bodyHash)))
        .orderBy(desc(hookDelivery.nth))
        .limit(1)
        .get(),
    deliveriesSince: (at: number, isVouched: boolean): number => {
      const rows = db
        .select({ count: sql<number>`count(*)` })
        .from(hookDelivery)
        .where(and(eq(hookDelivery.isVouched, isVouched), gt(hookDelivery.at, at)));
      return rows.get()?.count ?? 0;
    },
    lastDeliveries: (limit: number) =>
      db.select().from(hookDelivery).orderBy(desc(hookDelivery.nth)).limit(limit).all(),
    forgetDeliveries(before: number) {
      db.delete(hookDelivery).where(lt(hookDelivery.at, before)).run();
    },
  };
}
