import { and, eq } from 'drizzle-orm';
import type { Db } from '../../platform/database.ts';
import { recovery } from '../tables-recovery.ts';

export type RecoveryRow = typeof recovery.$inferSelect;

export function openRecovery(db: Db) {
  return {
    recovery: (): RecoveryRow | undefined => db.select().from(recovery).get(),
    beginRecovery(row: RecoveryRow) {
      db.delete(recovery).run();
      db.insert(recovery).values(row).run();
    },
    /** true: there was one */
    endRecovery: (): boolean => db.delete(recovery).returning().all().length > 0,
    isRecovery: (id: string, hash: string): boolean =>
      db
        .select()
        .from(recovery)
        .where(and(eq(recovery.id, id), eq(recovery.hash, hash)))
        .all().length > 0,
  };
}
