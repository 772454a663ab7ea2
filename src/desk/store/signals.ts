import { and, asc, desc, eq, getTableColumns, gte, lt, or, sql } from 'drizzle-orm';
import { type Db, filledLater } from '../../platform/database.ts';
import { isAwaiting, isIncomplete, isLive, isReplanning, signal } from '../tables-orders.ts';

export type SignalRow = typeof signal.$inferSelect;

const isOf = (wording: typeof signal.signal | typeof signal.said) =>
  sql`json_extract(${wording}, '$.symbol') = ${sql.placeholder('symbol')}
  and json_extract(${wording}, '$.side') = ${sql.placeholder('side')}`;

/** as far back as a list of what became of messages looks */
export const newest = 2_000;

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
    live: db
      .select()
      .from(signal)
      .where(and(isLive, eq(signal.followId, sql.placeholder('follow'))))
      .orderBy(desc(signal.createdAt))
      .prepare(),
    alike: db
      .select({ id: signal.id, messageId: signal.messageId, signal: signal.signal, said: signal.said, own: signal.own })
      .from(signal)
      .where(and(isLive, eq(signal.followId, sql.placeholder('follow')), or(isOf(signal.signal), isOf(signal.said))))
      .orderBy(desc(signal.createdAt))
      .prepare(),
    incomplete: db
      .select()
      .from(signal)
      .where(and(isIncomplete, eq(signal.followId, sql.placeholder('follow'))))
      .orderBy(asc(signal.createdAt))
      .prepare(),
    replanning: db.select().from(signal).where(isReplanning).limit(200).prepare(),
    insert: db
      .insert(signal)
      .values(filledLater(signal, ...missingAtFirst))
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
    /** signals of a follow that wait for their levels, oldest first */
    incompleteSignals: (follow: string): SignalRow[] => hot.incomplete.all({ follow }),
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

    /** of one channel among the newest of the desk */
    signalsOfFeed: (feedId: string, limit: number) =>
      db
        .select({
          id: signal.id,
          messageId: signal.messageId,
          accountId: signal.accountId,
          item: signal.item,
          state: signal.state,
          signal: signal.signal,
        })
        .from(signal)
        .where(and(eq(signal.feedId, feedId), sql`${signal}.rowid > (select max(rowid) from ${signal}) - ${newest}`))
        .orderBy(desc(sql`${signal}.rowid`))
        .limit(limit)
        .all(),
  };
}
