import { and, asc, eq, isNull, lt } from 'drizzle-orm';
import type { Db } from '../../platform/database.ts';
import { terminal } from '../tables-terminals.ts';

export type TerminalRow = typeof terminal.$inferSelect;

export function openTerminals(db: Db) {
  return {
    terminal: (id: string): TerminalRow | undefined => db.select().from(terminal).where(eq(terminal.id, id)).get(),
    terminalsOf: (user: string): TerminalRow[] =>
      db.select().from(terminal).where(eq(terminal.user, user)).orderBy(asc(terminal.madeAt)).all(),
    terminalBehind: (prefix: string): TerminalRow | undefined =>
      db.select().from(terminal).where(eq(terminal.prefix, prefix)).get(),
    saveTerminal(row: TerminalRow) {
      db.insert(terminal).values(row).onConflictDoUpdate({ target: terminal.id, set: row }).run();
    },
    /** codes that nobody used in time, and terminals that never came */
    forgetTerminals(now: number) {
      db.delete(terminal)
        .where(and(isNull(terminal.pairedAt), lt(terminal.expiresAt, now)))
        .run();
      db.update(terminal).set({ prefix: null, hash: null, expiresAt: null }).where(lt(terminal.expiresAt, now)).run();
    },
  };
}
