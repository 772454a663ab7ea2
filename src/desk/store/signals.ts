import { and, asc, desc, eq, getTableColumns, gte, lt, sql } from 'drizzle-orm';
import { type Db, filledLater } from '../../platform/database.ts';
import { instruction, isAwaiting, isLive, isReplanning, signal } from '../tables-orders.ts';
import { choice, isUnused } from '../tables-talk.ts';

export type SignalRow = typeof signal.$inferSelect;
type InstructionRow = typeof instruction.$inferSelect;
type InstructionKey = Pick<InstructionRow, 'accountId' | 'feedId' | 'messageId' | 'item'>;

const isOf = sql`json_extract(${signal.signal}, '$.symbol') = ${sql.placeholder('symbol')}
  and json_extract(${signal.signal}, '$.side') = ${sql.placeholder('side')}`;

const missingAtFirst = ['said', 'own', 'plan', 'verdict', 'replan'] as const;
const { plan: _plan, verdict: _verdict, ...bookColumns } = getTableColumns(signal);

export function openSignals(db: Db) {
  const hot = {
    signal: db
      .select()
      .from(signal)
      .where(eq(signal.id, sql.placeholder('id')))
      .prepare(),
    book: db
      .select(bookColumns)
      .from(signal)
      .where(eq(signal.id, sql.placeholder('id')))
      .prepare(),
    origin: db
      .select({ feedId: signal.feedId, followId: signal.followId, trace: signal.trace })
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
    live: db
      .select()
      .from(signal)
      .where(and(isLive, eq(signal.followId, sql.placeholder('follow'))))
      .orderBy(desc(signal.createdAt))
      .prepare(),
    alike: db
      .select({ id: signal.id, messageId: signal.messageId, signal: signal.signal, said: signal.said, own: signal.own })
      .from(signal)
      .where(and(isLive, eq(signal.followId, sql.placeholder('follow')), isOf))
      .orderBy(desc(signal.createdAt))
      .prepare(),
    replanning: db.select().from(signal).where(isReplanning).limit(200).prepare(),
    insert: db
      .insert(signal)
      .values(filledLater(signal, ...missingAtFirst))
      .prepare(),
    saveInstruction: db
      .insert(instruction)
      .values(filledLater(instruction))
      .onConflictDoUpdate({
        target: [instruction.accountId, instruction.feedId, instruction.messageId, instruction.item],
        set: { revision: sql`excluded.revision`, update: sql`excluded."update"`, outcome: sql`excluded.outcome` },
      })
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
    /** what its events made of it, without the figures behind its decision */
    signalBook: (id: string) => hot.book.get({ id }),
    /** where it came from */
    signalOrigin: (id: string) => hot.origin.get({ id }),
    insertSignal(row: Omit<SignalRow, (typeof missingAtFirst)[number]>) {
      hot.insert.run(row);
    },
    updateSignal(id: string, change: Partial<SignalRow>) {
      if (Object.keys(change).length > 0) db.update(signal).set(change).where(eq(signal.id, id)).run();
    },
    signalsOfMessage: (follow: string, message: string) => hot.ofMessage.all({ follow, message }),
    /** signals of a follow that may still trade, newest first */
    liveSignals: (follow: string): SignalRow[] => hot.live.all({ follow }),
    /** buttons about a signal that still work */
    questionsAbout: (signalId: string) =>
      db
        .select({ card: choice.card, act: choice.act, input: choice.input })
        .from(choice)
        .where(and(eq(choice.signalId, signalId), isUnused))
        .all(),
    /** those of them on one side of one symbol, without their heavy plans and verdicts */
    liveAlike: (follow: string, { symbol, side }: { symbol: string; side: string }) =>
      hot.alike.all({ follow, symbol, side }),
    /** signals of an account with an instruction that waits for a price */
    waitingSignals: (accountId: string) =>
      db
        .select()
        .from(signal)
        .where(and(isAwaiting, eq(signal.accountId, accountId)))
        .all(),
    /** signals whose orders are taken back to be placed anew */
    signalsToReplan: (): SignalRow[] => hot.replanning.all(),
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
      hot.saveInstruction.run(row);
    },
  };
}
