import { eq, lte, sql } from 'drizzle-orm';
import type { Db } from '../../platform/database.ts';
import { passkey, passkeyAnswered, passkeyQuestion } from '../tables-passkeys.ts';

export type PasskeyRow = typeof passkey.$inferSelect;
export type QuestionRow = typeof passkeyQuestion.$inferSelect;

const mostQuestions = 20;

export function openPasskeys(db: Db) {
  return {
    passkeys: (): PasskeyRow[] => db.select().from(passkey).orderBy(passkey.madeAt, passkey.id).all(),
    passkey: (id: string): PasskeyRow | undefined => db.select().from(passkey).where(eq(passkey.id, id)).get(),
    insertPasskey(row: PasskeyRow) {
      db.insert(passkey).values(row).run();
    },
    usePasskey(id: string, counter: number, usedAt: number) {
      db.update(passkey).set({ counter, usedAt }).where(eq(passkey.id, id)).run();
    },
    /** true: it was there */
    removePasskey: (id: string): boolean => db.delete(passkey).where(eq(passkey.id, id)).returning().all().length > 0,
    removePasskeys() {
      db.delete(passkey).run();
    },

    question: (id: string): QuestionRow | undefined =>
      db.select().from(passkeyQuestion).where(eq(passkeyQuestion.id, id)).get(),
    /** Of very many the oldest are dropped. */
    keepQuestion(row: QuestionRow, now: number) {
      db.delete(passkeyQuestion).where(lte(passkeyQuestion.expiresAt, now)).run();
      const all = db.select({ id: passkeyQuestion.id }).from(passkeyQuestion).orderBy(sql`rowid desc`).all();
      for (const { id } of all.slice(mostQuestions - 1))
        db.delete(passkeyQuestion).where(eq(passkeyQuestion.id, id)).run();
      db.insert(passkeyQuestion).values(row).run();
    },
    dropQuestions() {
      db.delete(passkeyQuestion).run();
    },
    dropQuestion(id: string) {
      db.delete(passkeyQuestion).where(eq(passkeyQuestion.id, id)).run();
    },
    /** false: it was answered before */
    noteAnswered(hash: string, expiresAt: number, now: number): boolean {
      db.delete(passkeyAnswered).where(lte(passkeyAnswered.expiresAt, now)).run();
      const row = { hash, expiresAt };
      return db.insert(passkeyAnswered).values(row).onConflictDoNothing().returning().all().length > 0;
    },
  };
}
