import { and, asc, desc, eq, gt, gte, lt, sql } from 'drizzle-orm';
import type { Answer } from '../../core/broker.ts';
import type { Db } from '../../platform/database.ts';
import { command, isLive, isWaiting, leg, signal } from '../tables.ts';

export type SignalRow = typeof signal.$inferSelect;
export type LegRow = typeof leg.$inferSelect;
export type CommandRow = typeof command.$inferSelect;

export function openSignals(db: Db) {
  const hot = {
    signal: db
      .select()
      .from(signal)
      .where(eq(signal.id, sql.placeholder('id')))
      .prepare(),
    legs: db
      .select()
      .from(leg)
      .where(eq(leg.signalId, sql.placeholder('id')))
      .orderBy(asc(leg.item))
      .prepare(),
    legOfPosition: db
      .select()
      .from(leg)
      .where(and(eq(leg.accountId, sql.placeholder('account')), eq(leg.positionId, sql.placeholder('id'))))
      .prepare(),
    legOfOrder: db
      .select()
      .from(leg)
      .where(and(eq(leg.accountId, sql.placeholder('account')), eq(leg.orderId, sql.placeholder('id'))))
      .prepare(),
    legOfNumber: db
      .select()
      .from(leg)
      .where(and(eq(leg.accountId, sql.placeholder('account')), eq(leg.n, sql.placeholder('n'))))
      .prepare(),
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
    ofMessage: db
      .select()
      .from(signal)
      .where(and(eq(signal.followId, sql.placeholder('follow')), eq(signal.messageId, sql.placeholder('message'))))
      .orderBy(asc(signal.item))
      .prepare(),
  };
  return {
    signal: (id: string) => hot.signal.get({ id }),
    insertSignal(row: SignalRow) {
      db.insert(signal).values(row).run();
    },
    updateSignal(id: string, change: Partial<SignalRow>) {
      db.update(signal).set(change).where(eq(signal.id, id)).run();
    },
    signalsOfMessage: (follow: string, message: string) => hot.ofMessage.all({ follow, message }),
    /** signals of a follow that may still trade, newest first */
    liveSignals: (followId: string) =>
      db
        .select()
        .from(signal)
        .where(and(isLive, eq(signal.followId, followId)))
        .orderBy(desc(signal.createdAt))
        .limit(200)
        .all(),
    signals: (before: number, limit: number) =>
      db
        .select()
        .from(signal)
        .where(lt(signal.createdAt, before))
        .orderBy(desc(signal.createdAt), desc(signal.id))
        .limit(limit)
        .all(),

    signalsOfAccount: (accountId: string, from: number, to: number, limit: number) =>
      db
        .select()
        .from(signal)
        .where(and(eq(signal.accountId, accountId), gte(signal.createdAt, from), lt(signal.createdAt, to)))
        .orderBy(asc(signal.createdAt))
        .limit(limit)
        .all(),

    leg: (id: string) => db.select().from(leg).where(eq(leg.id, id)).get(),
    legs: (signalId: string) => hot.legs.all({ id: signalId }),
    insertLeg(row: LegRow) {
      db.insert(leg).values(row).run();
    },
    updateLeg(id: string, change: Partial<LegRow>) {
      db.update(leg).set(change).where(eq(leg.id, id)).run();
    },
    legOfPosition: (account: string, id: string) => hot.legOfPosition.get({ account, id }),
    legOfOrder: (account: string, id: string) => hot.legOfOrder.get({ account, id }),
    legOfNumber: (account: string, n: number) => hot.legOfNumber.get({ account, n }),

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
