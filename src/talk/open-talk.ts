import { and, asc, desc, eq, gte, inArray, lt, sql } from 'drizzle-orm';
import type { Weight } from '../core/telling.ts';
import { type Db, filledLater } from '../platform/database.ts';
import { choice, delivery, isUnused, talk } from './tables.ts';

export type TalkRow = typeof talk.$inferSelect;
export type ChoiceRow = typeof choice.$inferSelect;

export function openTalk(db: Db) {
  const hot = {
    row: db
      .select()
      .from(talk)
      .where(eq(talk.id, sql.placeholder('id')))
      .prepare(),
    among: db
      .select({ id: talk.id })
      .from(talk)
      .where(sql`${talk.id} in (select value from json_each(${sql.placeholder('ids')}))`)
      .prepare(),
    lastLine: db.select({ line: talk.line }).from(talk).orderBy(desc(talk.line)).limit(1).prepare(),
    insert: db.insert(talk).values(filledLater(talk, 'form')).prepare(),
    choice: db
      .select()
      .from(choice)
      .where(eq(choice.id, sql.placeholder('id')))
      .prepare(),
    useCard: db
      .update(choice)
      .set({
        usedAt: sql`${sql.placeholder('at')}`,
        expiresAt: sql`min(${choice.expiresAt}, ${sql.placeholder('at')})`,
      })
      .where(and(eq(choice.card, sql.placeholder('card')), isUnused))
      .prepare(),
  };
  return {
    said: (id: string) => hot.row.get({ id }),
    /** which of these were ever said */
    saidAmong: (ids: readonly string[]): ReadonlySet<string> =>
      new Set(hot.among.all({ ids: JSON.stringify(ids) }).map(({ id }) => id)),
    nextLine: () => (hot.lastLine.get()?.line ?? 0) + 1,
    insertTalk({
      form,
      weight = 'answer',
      ...row
    }: Omit<TalkRow, 'form' | 'weight'> & Partial<Pick<TalkRow, 'form' | 'weight'>>) {
      hot.insert.run({ ...row, weight });
      if (form) db.update(talk).set({ form }).where(eq(talk.id, row.id)).run();
    },
    updateTalk(id: string, change: Partial<TalkRow>) {
      db.update(talk).set(change).where(eq(talk.id, id)).run();
    },
    /** newest first, going back from a line */
    talkBefore: (line: number, limit: number) =>
      db.select().from(talk).where(lt(talk.line, line)).orderBy(desc(talk.line)).limit(limit).all(),
    /** what was said by itself since then, of these weights, oldest first; of very much the newest */
    saidSince: (at: number, of: readonly Weight[], limit: number) =>
      db
        .select({ id: talk.id, at: talk.at, blocks: talk.blocks })
        .from(talk)
        .where(and(gte(talk.at, at), inArray(talk.weight, [...of]), eq(talk.direction, 'out')))
        .orderBy(desc(talk.line))
        .limit(limit)
        .all()
        .reverse(),
    forgetTalk(before: number, limit: number): number {
      const old = db
        .select({ id: talk.id })
        .from(talk)
        .where(lt(talk.at, before))
        .orderBy(asc(talk.at))
        .limit(limit)
        .all();
      for (const { id } of old) {
        db.delete(delivery).where(eq(delivery.talkId, id)).run();
        db.delete(talk).where(eq(talk.id, id)).run();
      }
      return old.length;
    },

    choice: (id: string) => hot.choice.get({ id }),
    insertChoice(row: ChoiceRow) {
      db.insert(choice).values(row).onConflictDoNothing().run();
    },
    /** What is used up is forgotten in time, also what would never have ended by itself. */
    useCard(card: string, at: number) {
      hot.useCard.run({ card, at });
    },
    /** Long after a button stopped working nobody asks what it stood for. */
    forgetChoices(before: number, limit: number): number {
      const old = db
        .select({ id: choice.id })
        .from(choice)
        .where(lt(choice.expiresAt, before))
        .orderBy(asc(choice.expiresAt))
        .limit(limit);
      return db.delete(choice).where(inArray(choice.id, old)).returning({ id: choice.id }).all().length;
    },
  };
}
