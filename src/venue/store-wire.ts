import { asc, count, countDistinct, eq, gt, max, min, sql } from 'drizzle-orm';
import type { Command } from '../core/command.ts';
import type { Db } from '../platform/database.ts';
import { given, wire } from './tables.ts';

/** What arrived, as it arrived: only added to. */
export function openWire(db: Db) {
  const hot = {
    wireAfter: db
      .select({
        n: wire.n,
        times: count(),
        contents: countDistinct(wire.command),
        first: min(wire.id),
      })
      .from(wire)
      .where(gt(wire.n, sql.placeholder('n')))
      .groupBy(wire.n)
      .orderBy(asc(wire.n))
      .limit(sql.placeholder('limit'))
      .prepare(),
    lastReceived: db
      .select({ n: max(wire.n) })
      .from(wire)
      .prepare(),
    lastGiven: db
      .select({ n: max(given.n) })
      .from(given)
      .prepare(),
    onWire: db
      .select()
      .from(wire)
      .where(eq(wire.id, sql.placeholder('id')))
      .prepare(),
  };
  return {
    noteReceived(command: Command, at: number) {
      db.insert(wire).values({ n: command.n, command, at }).run();
    },
    /** the highest number that came, or that is over without having come */
    lastNumber: (): number => Math.max(hot.lastReceived.get()?.n ?? 0, hot.lastGiven.get()?.n ?? 0),
    /** what arrived under each number after `n`, first as it first came */
    receivedAfter: (n: number, limit: number) =>
      hot.wireAfter.all({ n, limit }).flatMap(({ first, times, contents }) => {
        const row = first === null ? undefined : hot.onWire.get({ id: first });
        return row ? [{ n: row.n, command: row.command, at: row.at, times, contents }] : [];
      }),
  };
}
