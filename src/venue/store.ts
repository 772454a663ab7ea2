import { asc, desc, eq, gt, lte, sql } from 'drizzle-orm';
import type { BrokerEvent } from '../core/broker-report.ts';
import type { Answer, Command } from '../core/command.ts';
import { type Db, filledLater } from '../platform/database.ts';
import { openOwned } from '../platform/owned.ts';
import { type BookChanges, type BookedOrder, type BookedPosition, byNumber } from './book.ts';
import { ownedByVenue } from './owned.ts';
import { openBehaviour } from './store-behaviour.ts';
import { openWire } from './store-wire.ts';
import { account, event, given, late, offered, order, position, quote } from './tables.ts';

export type VenueStore = ReturnType<typeof openVenueStore>;
export type VenueAccount = typeof account.$inferSelect;
export type QuoteRow = typeof quote.$inferSelect;

export function openVenueStore(db: Db) {
  const hot = {
    account: db.select().from(account).where(eq(account.key, 'account')).prepare(),
    quotes: db.select().from(quote).orderBy(asc(quote.symbol)).prepare(),
    saveQuote: db
      .insert(quote)
      .values(filledLater(quote))
      .onConflictDoUpdate({
        target: quote.symbol,
        set: {
          bid: sql`excluded.bid`,
          ask: sql`excluded.ask`,
          at: sql`excluded.at`,
          step: sql`excluded.step`,
          isFed: sql`excluded.is_fed`,
        },
      })
      .prepare(),
    positions: db.select().from(position).prepare(),
    orders: db.select().from(order).prepare(),
    given: db
      .select()
      .from(given)
      .where(eq(given.n, sql.placeholder('n')))
      .prepare(),
    isOffered: db
      .select({ n: offered.n })
      .from(offered)
      .where(eq(offered.n, sql.placeholder('n')))
      .prepare(),
    offeredUntil: db
      .select()
      .from(offered)
      .where(lte(offered.executeAt, sql.placeholder('at')))
      .orderBy(asc(offered.n))
      .limit(50)
      .prepare(),
    lastOffered: db.select({ at: offered.executeAt }).from(offered).orderBy(desc(offered.executeAt)).limit(1).prepare(),
    nextOffered: db.select({ at: offered.executeAt }).from(offered).orderBy(asc(offered.executeAt)).limit(1).prepare(),
    eventsAfter: db
      .select()
      .from(event)
      .where(gt(event.seq, sql.placeholder('seq')))
      .orderBy(asc(event.seq))
      .limit(sql.placeholder('limit'))
      .prepare(),
  };
  const behaviour = openBehaviour(db);
  return {
    ...behaviour,
    ...openWire(db),
    ...openOwned(db, ownedByVenue),
    account: () => hot.account.get(),
    saveAccount(row: VenueAccount) {
      db.insert(account).values(row).onConflictDoUpdate({ target: account.key, set: row }).run();
    },

    quotes: () => hot.quotes.all(),
    saveQuote(row: QuoteRow) {
      hot.saveQuote.run(row);
    },
    positions: (): BookedPosition[] =>
      hot.positions
        .all()
        .map((row) => row.position)
        .sort(byNumber),
    orders: (): BookedOrder[] =>
      hot.orders
        .all()
        .map((row) => row.order)
        .sort(byNumber),

    isOffered: (n: number) => hot.isOffered.get({ n }) !== undefined,
    insertOffered(command: Command, executeAt: number) {
      db.insert(offered).values({ n: command.n, command, executeAt }).onConflictDoNothing().run();
    },
    offeredUntil: (at: number) => hot.offeredUntil.all({ at }),
    nextOfferedAt: (): number | undefined => hot.nextOffered.get()?.at,
    /** when the last of those still waiting is to be carried out */
    lastOfferedAt: (): number | undefined => hot.lastOffered.get()?.at,
    removeOffered(n: number) {
      db.delete(offered).where(eq(offered.n, n)).run();
    },

    answer: (n: number): Answer | undefined => hot.given.get({ n })?.answer,
    /** what whoever asks is told, which may be less than is known */
    toldAnswer(n: number): Answer | undefined {
      const row = hot.given.get({ n });
      return row?.isHidden ? { n, state: 'unknown', asOf: null } : row?.answer;
    },
    revealAnswer(n: number) {
      db.update(given).set({ isHidden: false }).where(eq(given.n, n)).run();
    },
    /** The number is over: whatever comes under it later finds this answer and is not carried out. */
    keepAnswer(answer: Answer) {
      db.insert(given).values({ n: answer.n, answer, isHidden: false }).run();
    },
    eventsAfter: (seq: number, limit: number): BrokerEvent[] =>
      hot.eventsAfter.all({ seq, limit }).map((row) => row.event),

    /** Quotes are saved apart, with where their walk stands. */
    saveChanges(changes: BookChanges) {
      for (const [id, row] of changes.positions) {
        if (row)
          db.insert(position)
            .values({ id, symbol: row.symbol, position: row })
            .onConflictDoUpdate({ target: position.id, set: { position: row } })
            .run();
        else db.delete(position).where(eq(position.id, id)).run();
      }
      for (const [id, row] of changes.orders) {
        if (row)
          db.insert(order)
            .values({ id, symbol: row.symbol, order: row })
            .onConflictDoUpdate({ target: order.id, set: { order: row } })
            .run();
        else db.delete(order).where(eq(order.id, id)).run();
      }
      for (const row of changes.events) db.insert(event).values({ seq: row.seq, event: row }).run();
      for (const answer of changes.answers) {
        db.insert(given)
          .values({ n: answer.n, answer, isHidden: changes.hidden.has(answer.n) })
          .run();
      }
      behaviour.saveLate(changes.late);
      const { balance, nextId, lastSeq } = changes.account;
      db.update(account).set({ balance, nextId, lastSeq }).run();
    },

    /** Starts the account over; numbers already carried out stay known. */
    clear() {
      for (const table of [position, order, offered, quote, late]) db.delete(table).run();
    },
  };
}
