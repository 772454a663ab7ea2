import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '../../platform/database.ts';
import { choice, isUnused } from '../../talk/tables.ts';

/** The buttons that are about a signal. */
export function openQuestions(db: Db) {
  return {
    /** those that still work */
    questionsAbout: (signalId: string) =>
      db
        .select({ card: choice.card, act: choice.act, input: choice.input })
        .from(choice)
        .where(and(eq(choice.about, signalId), isUnused))
        .all(),
    /** Those that stand for one of these are used up. */
    useChoices(signalId: string, acts: string[], at: number) {
      db.update(choice)
        .set({ usedAt: at, expiresAt: sql`min(${choice.expiresAt}, ${at})` })
        .where(and(eq(choice.about, signalId), inArray(choice.act, acts), isUnused))
        .run();
    },
  };
}
