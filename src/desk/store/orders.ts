import { and, asc, eq, gt, gte, sql } from 'drizzle-orm';
import type { Answer } from '../../core/command.ts';
import { type Db, filledLater } from '../../platform/database.ts';
import type { Leg } from '../orders/leg.ts';
import { command, holding, isLiveLeg, isWaiting, leg } from '../tables-orders.ts';

export type CommandRow = typeof command.$inferSelect;

export function openLegs(db: Db) {
  const account = sql.placeholder('account');
  const hot = {
    leg: db
      .select({ leg: leg.leg })
      .from(leg)
      .where(eq(leg.id, sql.placeholder('id')))
      .prepare(),
    ofSignal: db
      .select({ leg: leg.leg })
      .from(leg)
      .where(eq(leg.signalId, sql.placeholder('id')))
      .orderBy(asc(leg.item))
      .prepare(),
    live: db
      .select({ leg: leg.leg })
      .from(leg)
      .where(and(isLiveLeg, eq(leg.accountId, account)))
      .orderBy(sql`rowid`)
      .prepare(),
    holder: db
      .select({ legId: holding.legId })
      .from(holding)
      .where(
        and(
          eq(holding.accountId, account),
          eq(holding.kind, sql.placeholder('kind')),
          eq(holding.brokerId, sql.placeholder('id')),
        ),
      )
      .prepare(),
    command: db
      .select()
      .from(command)
      .where(and(eq(command.accountId, account), eq(command.n, sql.placeholder('n'))))
      .prepare(),
    waiting: db
      .select()
      .from(command)
      .where(and(isWaiting, eq(command.accountId, account)))
      .orderBy(asc(command.n))
      .prepare(),
    save: db
      .insert(leg)
      .values(filledLater(leg))
      .onConflictDoUpdate({ target: leg.id, set: { isLive: sql`excluded.is_live`, leg: sql`excluded.leg` } })
      .prepare(),
    insertCommand: db.insert(command).values(filledLater(command, 'answer')).prepare(),
  };
  return {
    leg: (id: string): Leg | undefined => hot.leg.get({ id })?.leg,
    legs: (signalId: string): Leg[] => hot.ofSignal.all({ id: signalId }).map((row) => row.leg),
    liveLegs: (accountId: string): Leg[] => hot.live.all({ account: accountId }).map((row) => row.leg),
    saveLeg(row: Leg) {
      const { id, signalId, item, accountId } = row;
      hot.save.run({ id, signalId, item, accountId, isLive: row.end === null, leg: row });
    },
    noteHolding(accountId: string, kind: 'order' | 'position', brokerId: string, legId: string) {
      db.insert(holding).values({ accountId, kind, brokerId, legId }).onConflictDoNothing().run();
    },
    /** legs that ever had this order or position */
    holders: (accountId: string, kind: 'order' | 'position', id: string): string[] =>
      hot.holder.all({ account: accountId, kind, id }).map((row) => row.legId),

    command: (accountId: string, n: number) => hot.command.get({ account: accountId, n }),
    /** commands of an account whose end is not known yet */
    waitingCommands: (accountId: string): CommandRow[] => hot.waiting.all({ account: accountId }),
    insertCommand(row: Omit<CommandRow, 'answer'>) {
      hot.insertCommand.run(row);
    },
    endCommand(accountId: string, n: number, state: CommandRow['state'], answer: Answer | null, at: number) {
      db.update(command)
        .set({ state, answer, endedAt: state === 'unknown' ? null : at })
        .where(and(eq(command.accountId, accountId), eq(command.n, n), isWaiting))
        .run();
    },
    /** the newest commands of an account, as far back as a moment and no further than a thousand numbers */
    commandsSince: (accountId: string, since: number, last: number): CommandRow[] =>
      db
        .select()
        .from(command)
        .where(and(eq(command.accountId, accountId), gt(command.n, last - 1_000), gte(command.createdAt, since)))
        .all(),
  };
}
