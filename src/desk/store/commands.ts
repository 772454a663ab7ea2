import { and, asc, eq, gt, gte, sql } from 'drizzle-orm';
import type { Answer } from '../../core/command.ts';
import type { Db } from '../../platform/database.ts';
import { command, isWaiting } from '../tables.ts';

export type CommandRow = typeof command.$inferSelect;

export function openCommands(db: Db) {
  const hot = {
    command: db
      .select()
      .from(command)
      .where(and(eq(command.accountId, sql.placeholder('account')), eq(command.n, sql.placeholder('n'))))
      .prepare(),
    waiting: db
      .select()
      .from(command)
      .where(and(isWaiting, eq(command.accountId, sql.placeholder('account'))))
      .orderBy(asc(command.n))
      .prepare(),
    firstWaiting: db
      .select({ n: command.n })
      .from(command)
      .where(and(isWaiting, eq(command.accountId, sql.placeholder('account'))))
      .orderBy(asc(command.n))
      .limit(1)
      .prepare(),
  };
  return {
    command: (account: string, n: number) => hot.command.get({ account, n }),
    /** commands of an account whose end is not known yet */
    waitingCommands: (account: string) => hot.waiting.all({ account }),
    insertCommand(row: CommandRow) {
      db.insert(command).values(row).run();
    },
    endCommand(account: string, n: number, state: CommandRow['state'], answer: Answer | null, at: number) {
      db.update(command)
        .set({ state, answer, endedAt: state === 'unknown' ? null : at })
        .where(and(eq(command.accountId, account), eq(command.n, n)))
        .run();
    },
    /** the newest commands of an account, as far back as a moment and no further than a thousand numbers */
    commandsSince: (account: string, since: number, last: number) =>
      db
        .select()
        .from(command)
        .where(and(eq(command.accountId, account), gt(command.n, last - 1_000), gte(command.createdAt, since)))
        .all(),
    firstWaitingNumber: (account: string): number | undefined => hot.firstWaiting.get({ account })?.n,
    /** commands about a leg that have not ended */
    waitingOfLeg: (legId: string) =>
      db
        .select()
        .from(command)
        .where(and(eq(command.legId, legId), isWaiting))
        .all(),
  };
}
