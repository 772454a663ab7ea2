import { and, asc, desc, eq, gte, lt, sql } from 'drizzle-orm';
import type { Db } from '../../platform/database.ts';
import { isAwaiting, isLive, leg, signal } from '../tables.ts';
import { choice, isUnused } from '../tables-talk.ts';
import { openCommands } from './commands.ts';

export type { CommandRow } from './commands.ts';
export type SignalRow = typeof signal.$inferSelect;
export type LegRow = typeof leg.$inferSelect;

const isOf = (symbol: string, side: string) =>
  sql`json_extract(${signal.signal}, '$.symbol') = ${symbol} and json_extract(${signal.signal}, '$.side') = ${side}`;

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
    ofMessage: db
      .select()
      .from(signal)
      .where(and(eq(signal.followId, sql.placeholder('follow')), eq(signal.messageId, sql.placeholder('message'))))
      .orderBy(asc(signal.item))
      .prepare(),
  };
  return {
    ...openCommands(db),
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
    /** buttons about a signal that still work */
    questionsAbout: (signalId: string) =>
      db
        .select({ card: choice.card, act: choice.act, input: choice.input })
        .from(choice)
        .where(and(eq(choice.signalId, signalId), isUnused))
        .all(),
    /** those of them on one side of one symbol, without their heavy plans and verdicts */
    liveAlike: (followId: string, { symbol, side }: { symbol: string; side: string }) =>
      db
        .select({ id: signal.id, messageId: signal.messageId, signal: signal.signal })
        .from(signal)
        .where(and(isLive, eq(signal.followId, followId), isOf(symbol, side)))
        .orderBy(desc(signal.createdAt))
        .limit(200)
        .all(),
    /** signals of an account with an instruction that waits for a price */
    waitingSignals: (accountId: string) =>
      db
        .select()
        .from(signal)
        .where(and(isAwaiting, eq(signal.accountId, accountId)))
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
  };
}
