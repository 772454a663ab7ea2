import { and, asc, count, desc, eq, gte, inArray, sql } from 'drizzle-orm';
import type { BrokerEvent } from '../../core/broker-report.ts';
import type { Db } from '../../platform/database.ts';
import type { ClientStatement } from '../comply/client.ts';
import { client } from '../tables.ts';
import { command, leg, signal } from '../tables-orders.ts';
import { brokerEvent, isByHand, isClosing } from '../tables-records.ts';

/** What the rules count: orders sent, what the broker reported, what a client stated. */
export interface OpeningSent {
  legId: string;
  signalId: string;
  feedId: string;
  at: number;
}

const isOpeningCommand = sql`json_extract(${command.command}, '$.op') in ('open', 'pending')`;

export function openCounters(db: Db) {
  const account = sql.placeholder('account');
  const since = sql.placeholder('since');
  const hot = {
    sent: db
      .select({ sent: count() })
      .from(command)
      .where(and(eq(command.accountId, account), gte(command.createdAt, since)))
      .prepare(),
    byHand: db
      .select({ done: count() })
      .from(brokerEvent)
      .where(and(isByHand, eq(brokerEvent.accountId, account), gte(brokerEvent.at, since)))
      .prepare(),
    openings: db
      .select({
        legId: command.legId,
        signalId: signal.id,
        feedId: signal.feedId,
        at: command.createdAt,
      })
      .from(command)
      .innerJoin(leg, eq(leg.id, command.legId))
      .innerJoin(signal, eq(signal.id, leg.signalId))
      .where(and(eq(command.accountId, account), gte(command.createdAt, since), isOpeningCommand))
      .orderBy(asc(command.createdAt))
      .prepare(),
    events: db
      .select({ event: brokerEvent.event })
      .from(brokerEvent)
      .where(and(eq(brokerEvent.accountId, account), gte(brokerEvent.at, since)))
      .orderBy(asc(brokerEvent.at), asc(brokerEvent.seq))
      .prepare(),
    closings: db
      .select({ positionId: brokerEvent.positionId })
      .from(brokerEvent)
      .where(
        and(
          isClosing,
          eq(brokerEvent.accountId, account),
          eq(brokerEvent.symbol, sql.placeholder('symbol')),
          gte(brokerEvent.at, since),
        ),
      )
      .orderBy(desc(brokerEvent.at))
      .limit(sql.placeholder('limit'))
      .prepare(),
    since: db
      .select({ event: brokerEvent.event })
      .from(brokerEvent)
      .where(and(eq(brokerEvent.accountId, account), gte(brokerEvent.at, since)))
      .prepare(),
    closed: db
      .select({ event: brokerEvent.event })
      .from(brokerEvent)
      .where(
        and(
          isClosing,
          eq(brokerEvent.accountId, account),
          gte(brokerEvent.at, since),
          sql`(${brokerEvent.at}, ${brokerEvent.seq}) < (${sql.placeholder('at')}, ${sql.placeholder('seq')})`,
        ),
      )
      .orderBy(desc(brokerEvent.at), desc(brokerEvent.seq))
      .limit(sql.placeholder('limit'))
      .prepare(),
    statement: db
      .select({ statement: client.statement })
      .from(client)
      .where(eq(client.accountId, account))
      .orderBy(desc(client.at))
      .limit(1)
      .prepare(),
  };
  return {
    keepEvent(accountId: string, event: BrokerEvent) {
      const { seq, at, kind, symbol = null, positionId = null } = event;
      db.insert(brokerEvent)
        .values({ accountId, seq, at, kind, symbol, positionId, event })
        .onConflictDoNothing()
        .run();
    },
    forgetEvents(accountId: string) {
      db.delete(brokerEvent).where(eq(brokerEvent.accountId, accountId)).run();
    },
    /** commands of an account since a moment */
    countSent: (id: string, from: number): number => hot.sent.get({ account: id, since: from })?.sent ?? 0,
    /** what was done in the terminal since a moment */
    countByHand: (id: string, from: number): number => hot.byHand.get({ account: id, since: from })?.done ?? 0,
    /** orders that open, by when they were sent, with the channel they came from */
    openings: (id: string, from: number): OpeningSent[] => hot.openings.all({ account: id, since: from }),
    brokerEvents: (id: string, from: number): BrokerEvent[] =>
      hot.events.all({ account: id, since: from }).map(({ event }) => event),
    /** positions in one symbol of which something was closed since a moment, the newest first */
    closings: (id: string, symbol: string, from: number, limit: number): string[] =>
      hot.closings
        .all({ account: id, symbol, since: from, limit })
        .flatMap(({ positionId }) => (positionId === null ? [] : [positionId])),
    /** what was closed from a moment on and before a place in the broker's log, the newest first */
    closingsBefore: (id: string, { from, at, seq }: { from: number; at: number; seq: number }, limit: number) =>
      hot.closed.all({ account: id, since: from, at, seq, limit }).map(({ event }) => event),
    /** all that happened at the broker since then */
    happenedSince: (id: string, from: number): BrokerEvent[] =>
      hot.since.all({ account: id, since: from }).map(({ event }) => event),
    /** all that happened to these positions, in order; at most fifty of them */
    eventsOfPositions: (id: string, positions: string[]): BrokerEvent[] =>
      db
        .select({ event: brokerEvent.event })
        .from(brokerEvent)
        .where(and(eq(brokerEvent.accountId, id), inArray(brokerEvent.positionId, positions)))
        .all()
        .map(({ event }) => event)
        // Ordered here: asked for in order, SQLite would rather walk everything the account ever did.
        .sort((a, b) => a.seq - b.seq),

    stateClient(accountId: string, at: number, statement: ClientStatement) {
      db.insert(client)
        .values({ accountId, at, statement })
        .onConflictDoUpdate({ target: [client.accountId, client.at], set: { statement } })
        .run();
    },
    clientStatement: (id: string): ClientStatement | null => hot.statement.get({ account: id })?.statement ?? null,
  };
}
