import { and, asc, desc, eq, gte, isNotNull, isNull, lt, ne, sql } from 'drizzle-orm';
import type { Db } from '../../platform/database.ts';
import type { DayBook } from '../comply/day-book.ts';
import { account, day, equity, follow, handFeed } from '../tables.ts';

export type AccountRow = typeof account.$inferSelect;
export type FollowRow = typeof follow.$inferSelect;

export function openAccounts(db: Db) {
  const hot = {
    account: db
      .select()
      .from(account)
      .where(eq(account.id, sql.placeholder('id')))
      .prepare(),
    accounts: db.select().from(account).orderBy(asc(account.createdAt), asc(account.id)).prepare(),
    follow: db
      .select()
      .from(follow)
      .where(eq(follow.id, sql.placeholder('id')))
      .prepare(),
    follows: db
      .select()
      .from(follow)
      .where(and(isNull(follow.endedAt), ne(follow.feedId, handFeed)))
      .orderBy(asc(follow.createdAt), asc(follow.id))
      .prepare(),
    day: db
      .select()
      .from(day)
      .where(eq(day.accountId, sql.placeholder('id')))
      .orderBy(desc(day.startsAt))
      .limit(1)
      .prepare(),
    countOn: db
      .update(account)
      .set({ lastNumber: sql`${sql.placeholder('n')}` })
      .where(eq(account.id, sql.placeholder('id')))
      .prepare(),
    moveCursor: db
      .update(follow)
      .set({ cursor: sql`${sql.placeholder('cursor')}` })
      .where(eq(follow.id, sql.placeholder('id')))
      .prepare(),
  };
  return {
    account: (id: string) => hot.account.get({ id }),
    accounts: () => hot.accounts.all(),
    insertAccount(row: AccountRow) {
      db.insert(account).values(row).run();
    },
    /** numbers up to here are taken for good */
    takeNumbers(id: string, n: number) {
      hot.countOn.run({ id, n });
    },
    updateAccount(id: string, change: Partial<AccountRow>) {
      db.update(account).set(change).where(eq(account.id, id)).run();
    },

    follow: (id: string) => hot.follow.get({ id }),
    /** channels that are copied */
    follows: () => hot.follows.all(),
    /** also those that have ended */
    hasEverFollowed: (feedId: string, accountId: string): boolean =>
      db
        .select({ id: follow.id })
        .from(follow)
        .where(and(eq(follow.feedId, feedId), eq(follow.accountId, accountId)))
        .limit(1)
        .get() !== undefined,
    /** the newest of a channel and an account that has ended */
    endedFollow: (feedId: string, accountId: string): FollowRow | undefined =>
      db
        .select()
        .from(follow)
        .where(and(eq(follow.feedId, feedId), eq(follow.accountId, accountId), isNotNull(follow.endedAt)))
        .orderBy(desc(follow.endedAt))
        .limit(1)
        .get(),
    countFollows: () => db.select({ id: follow.id }).from(follow).all().length,
    insertFollow(row: FollowRow) {
      db.insert(follow).values(row).run();
    },
    updateFollow(id: string, change: Partial<FollowRow>) {
      db.update(follow).set(change).where(eq(follow.id, id)).run();
    },
    moveCursor(id: string, cursor: number) {
      hot.moveCursor.run({ id, cursor });
    },

    currentDay: (accountId: string) => hot.day.get({ id: accountId })?.book,
    saveDay(accountId: string, book: DayBook) {
      db.insert(day)
        .values({ accountId, startsAt: book.startAt, book })
        .onConflictDoUpdate({ target: [day.accountId, day.startsAt], set: { book } })
        .run();
    },
    days: (accountId: string, from: number, limit: number) =>
      db
        .select()
        .from(day)
        .where(and(eq(day.accountId, accountId), gte(day.startsAt, from)))
        .orderBy(asc(day.startsAt))
        .limit(limit)
        .all()
        .map((row) => row.book),
    forgetDays(accountId: string) {
      db.delete(day).where(eq(day.accountId, accountId)).run();
    },

    /** one sample a minute is enough for a curve */
    sampleEquity(row: typeof equity.$inferSelect) {
      const at = row.at - (row.at % 60_000);
      db.insert(equity)
        .values({ ...row, at })
        .onConflictDoUpdate({
          target: [equity.accountId, equity.at],
          set: { balance: row.balance, equity: row.equity },
        })
        .run();
    },
    equityCurve: (accountId: string, since: number, limit: number) =>
      db
        .select()
        .from(equity)
        .where(and(eq(equity.accountId, accountId), gte(equity.at, since)))
        .orderBy(desc(equity.at))
        .limit(limit)
        .all()
        .reverse(),
    forgetEquity(before: number, limit: number): number {
      const old = db.select().from(equity).where(lt(equity.at, before)).orderBy(asc(equity.at)).limit(limit).all();
      for (const row of old) {
        db.delete(equity)
          .where(and(eq(equity.accountId, row.accountId), eq(equity.at, row.at)))
          .run();
      }
      return old.length;
    },
  };
}
