import { eq, isNull } from 'drizzle-orm';
import { noTries, type Tries } from '../core/pause.ts';
import type { Db } from '../platform/database.ts';
import { backupCode, codeTries, factor } from './tables.ts';

export type FactorRow = typeof factor.$inferSelect;

/** Of a telephone, sent, and backup codes: whoever guesses the one keeps nobody from the others. */
export type CodeKind = 'codes' | 'sent' | 'backup';

export function openFactors(db: Db) {
  return {
    factors: (): FactorRow[] => db.select().from(factor).orderBy(factor.madeAt, factor.id).all(),
    /** One that was begun and not confirmed is gone with the next. */
    beginFactor(row: FactorRow) {
      for (const each of db.select().from(factor).all())
        if (each.confirmedAt === null) db.delete(factor).where(eq(factor.id, each.id)).run();
      db.insert(factor).values(row).run();
    },
    confirmFactor(id: string, at: number) {
      db.update(factor).set({ confirmedAt: at }).where(eq(factor.id, id)).run();
    },
    takeStep(id: string, lastStep: number) {
      db.update(factor).set({ lastStep }).where(eq(factor.id, id)).run();
    },
    sealAnew(id: string, sealed: string) {
      db.update(factor).set({ sealed }).where(eq(factor.id, id)).run();
    },
    /** begun and not confirmed */
    forgetBegun() {
      db.delete(factor).where(isNull(factor.confirmedAt)).run();
    },
    forgetFactors() {
      db.delete(factor).run();
      db.delete(backupCode).run();
    },

    backupCodes: (): number => db.select().from(backupCode).all().length,
    setBackupCodes(hashes: readonly string[]) {
      db.delete(backupCode).run();
      db.insert(backupCode)
        .values(hashes.map((hash) => ({ hash })))
        .run();
    },
    /** true: there was such a code, and it is used up now */
    useBackupCode: (hash: string): boolean =>
      db.delete(backupCode).where(eq(backupCode.hash, hash)).returning().all().length > 0,

    codeTries: (of: CodeKind): Tries => db.select().from(codeTries).where(eq(codeTries.id, of)).get() ?? noTries,
    noteCodeTries(of: CodeKind, { count, lastAt }: Tries) {
      const row = { id: of, count, lastAt };
      db.insert(codeTries).values(row).onConflictDoUpdate({ target: codeTries.id, set: row }).run();
    },
  };
}
