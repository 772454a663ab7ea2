import { and, asc, eq, gte, isNull, max, sql } from 'drizzle-orm';
import type { Command } from '../core/command.ts';
import type { Db } from '../platform/database.ts';
import { command } from './tables.ts';

export type CommandRow = typeof command.$inferSelect;

/** Numbers and what became of them. */
export function openCommands(db: Db) {
  const hot = {
    one: db
      .select()
      .from(command)
      .where(eq(command.n, sql.placeholder('n')))
      .prepare(),
    live: db.select().from(command).where(eq(command.isLive, true)).orderBy(asc(command.n)).limit(500).prepare(),
    lately: db
      .select()
      .from(command)
      .where(gte(command.ackAt, sql.placeholder('at')))
      .limit(200)
      .prepare(),
    last: db
      .select({ n: max(command.n) })
      .from(command)
      .prepare(),
  };
  return {
    command: (n: number): CommandRow | undefined => hot.one.get({ n }),
    /** those that have not ended, by their number */
    liveCommands: (): CommandRow[] => hot.live.all(),
    ackedSince: (at: number): CommandRow[] => hot.lately.all({ at }),
    lastTaken: (): number => hot.last.get()?.n ?? 0,
    /** a number that is known already stays as it came first */
    takeCommand(taken: Command, takenAt: number) {
      const { n, expiresAt } = taken;
      db.insert(command)
        .values({ ...blank, n, command: taken, expiresAt, takenAt, isLive: true })
        .onConflictDoNothing()
        .run();
    },
    saveCommand(row: CommandRow) {
      db.insert(command).values(row).onConflictDoUpdate({ target: command.n, set: row }).run();
    },
    /** as if all of them had been given to a journal nobody knows any more */
    doubtCommands(journalId: string) {
      const isUnsure = and(eq(command.isLive, true), isNull(command.journalId));
      db.update(command).set({ journalId }).where(isUnsure).run();
    },
  };
}

export const blank = { command: null, journalId: null, ack: null, ackAt: null, answer: null, isProving: false };
