import { and, asc, desc, eq, gte, lt, sql } from 'drizzle-orm';
import type { Db } from '../../platform/database.ts';
import { instruction, isAwaiting, isLive, isReplanning, signal } from '../tables-orders.ts';
import { choice, isUnused } from '../tables-talk.ts';

export type SignalRow = typeof signal.$inferSelect;
type InstructionRow = typeof instruction.$inferSelect;
type InstructionKey = Pick<InstructionRow, 'accountId' | 'feedId' | 'messageId' | 'item'>;

const isOf = (symbol: string, side: string) =>
  sql`json_extract(${signal.signal}, '$.symbol') = ${symbol} and json_extract(${signal.signal}, '$.side') = ${side}`;

export function openSignals(db: Db) {
  const hot = {
    signal: db
      .select()
      .from(signal)
      .where(eq(signal.id, sql.placeholder('id')))
      .prepare(),
    instruction: db
      .select()
      .from(instruction)
      .where(
        and(
          eq(instruction.accountId, sql.placeholder('accountId')),
          eq(instruction.feedId, sql.placeholder('feedId')),
          eq(instruction.messageId, sql.placeholder('messageId')),
          eq(instruction.item, sql.placeholder('item')),
        ),
      )
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
        .all(),
    /** signals of an account with an instruction that waits for a price */
    waitingSignals: (accountId: string) =>
      db
        .select()
        .from(signal)
        .where(and(isAwaiting, eq(signal.accountId, accountId)))
        .all(),
    /** signals whose orders are taken back to be placed anew */
    signalsToReplan: () => db.select().from(signal).where(isReplanning).limit(200).all(),
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

    instruction: (key: InstructionKey) => hot.instruction.get(key),
    saveInstruction(row: InstructionRow) {
      const { revision, update, outcome } = row;
      db.insert(instruction)
        .values(row)
        .onConflictDoUpdate({
          target: [instruction.accountId, instruction.feedId, instruction.messageId, instruction.item],
          set: { revision, update, outcome },
        })
        .run();
    },
  };
}
