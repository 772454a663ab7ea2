import { asc, eq, gt, sql } from 'drizzle-orm';
import type { Happening } from '../bridge/mt5/book.ts';
import { newSession } from '../bridge/mt5/epoch.ts';
import type { BrokerEvent } from '../core/broker-report.ts';
import type { Db } from '../platform/database.ts';
import { openOwned } from '../platform/owned.ts';
import { ownedByOutpost } from './owned.ts';
import type { Latest } from './shapes.ts';
import { openCommands } from './store-commands.ts';
import { openMarket } from './store-market.ts';
import { account, event, latest, session, told } from './tables.ts';

export type OutpostStore = ReturnType<typeof openOutpostStore>;
export type OutpostAccount = typeof account.$inferSelect;
export type SessionRow = typeof session.$inferSelect;
export type ToldRow = typeof told.$inferSelect;

const noSession: SessionRow = {
  key: 'session',
  ...newSession,
  answer: '',
  journalId: null,
  isReset: false,
  lastN: 0,
  isMismatch: false,
  symbolsHash: '',
  dealsMs: null,
  dealsTicket: '0',
  historyMs: 0,
  historyTicket: '0',
};

export function openOutpostStore(db: Db) {
  const hot = {
    account: db.select().from(account).where(eq(account.key, 'account')).prepare(),
    session: db.select().from(session).where(eq(session.key, 'session')).prepare(),
    latest: db.select().from(latest).where(eq(latest.key, 'latest')).prepare(),
    eventsAfter: db
      .select()
      .from(event)
      .where(gt(event.seq, sql.placeholder('seq')))
      .orderBy(asc(event.seq))
      .limit(sql.placeholder('limit'))
      .prepare(),
    isTold: db
      .select({ key: told.key })
      .from(told)
      .where(eq(told.key, sql.placeholder('key')))
      .prepare(),
    traces: db
      .select()
      .from(told)
      .where(eq(told.n, sql.placeholder('n')))
      .orderBy(asc(told.at))
      .limit(100)
      .prepare(),
  };
  const getAccount = (): OutpostAccount | undefined => hot.account.get();
  return {
    ...openOwned(db, ownedByOutpost),
    ...openCommands(db),
    ...openMarket(db),
    account: getAccount,
    saveAccount(row: OutpostAccount) {
      db.insert(account).values(row).onConflictDoUpdate({ target: account.key, set: row }).run();
    },
    session: (): SessionRow => hot.session.get() ?? noSession,
    saveSession(row: SessionRow) {
      db.insert(session).values(row).onConflictDoUpdate({ target: session.key, set: row }).run();
    },
    latest: (): Latest | null => hot.latest.get()?.latest ?? null,
    saveLatest(value: Latest) {
      const row = { key: 'latest', latest: value };
      db.insert(latest).values(row).onConflictDoUpdate({ target: latest.key, set: row }).run();
    },
    /** numbers them on, without a gap; the last number */
    append(happenings: readonly Happening[], after: number): number {
      let seq = after;
      for (const happening of happenings) {
        seq += 1;
        db.insert(event)
          .values({ seq, event: { ...happening, seq } })
          .run();
      }
      if (seq > after) db.update(account).set({ lastSeq: seq }).where(eq(account.key, 'account')).run();
      return seq;
    },
    eventsAfter: (seq: number, limit: number): BrokerEvent[] =>
      hot.eventsAfter.all({ seq, limit }).map((row) => row.event),
    isTold: (key: string): boolean => hot.isTold.get({ key }) !== undefined,
    noteTold(rows: readonly ToldRow[]) {
      for (const row of rows) db.insert(told).values(row).onConflictDoNothing().run();
    },
    traces: (n: number): ToldRow[] => hot.traces.all({ n }),
  };
}
