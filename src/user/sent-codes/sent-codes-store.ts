import { eq, lte } from 'drizzle-orm';
import type { Db } from '../../platform/database.ts';
import { type CodeWay, codeWay, sentCode } from '../tables-codes.ts';

type CodeWayRow = typeof codeWay.$inferSelect;
export type SentCodeRow = typeof sentCode.$inferSelect;

export function openSentCodes(db: Db) {
  return {
    codeWay: (way: CodeWay): CodeWayRow | undefined => db.select().from(codeWay).where(eq(codeWay.way, way)).get(),
    setCodeWay(row: CodeWayRow) {
      db.insert(codeWay).values(row).onConflictDoUpdate({ target: codeWay.way, set: row }).run();
    },
    /** What was sent that way is over with it. */
    forgetCodeWay(way: CodeWay) {
      db.delete(codeWay).where(eq(codeWay.way, way)).run();
      db.delete(sentCode).where(eq(sentCode.way, way)).run();
    },
    forgetCodeWays() {
      db.delete(codeWay).run();
      db.delete(sentCode).run();
    },
    sentCode: (about: string): SentCodeRow | undefined =>
      db.select().from(sentCode).where(eq(sentCode.about, about)).get(),
    /** One at a time for each thing: the next takes the place of the last. */
    keepSentCode(row: SentCodeRow, now: number) {
      db.delete(sentCode).where(lte(sentCode.expiresAt, now)).run();
      db.insert(sentCode).values(row).onConflictDoUpdate({ target: sentCode.about, set: row }).run();
    },
    dropSentCode(about: string) {
      db.delete(sentCode).where(eq(sentCode.about, about)).run();
    },
    dropSentCodes() {
      db.delete(sentCode).run();
    },
  };
}
