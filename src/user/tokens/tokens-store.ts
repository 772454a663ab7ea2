import { and, eq, lte } from 'drizzle-orm';
import type { Db } from '../../platform/database.ts';
import { session } from '../tables.ts';
import { renewal } from '../tables-devices.ts';
import type { Turns } from './turns.ts';

export type RenewalRow = typeof renewal.$inferSelect;

export function openTokens(db: Db) {
  return {
    renewal: (hash: string): RenewalRow | undefined => db.select().from(renewal).where(eq(renewal.hash, hash)).get(),
    insertRenewal(row: RenewalRow) {
      db.insert(renewal).values(row).run();
    },
    forgetRenewals(of: string, givenUntil: number) {
      db.delete(renewal)
        .where(and(eq(renewal.session, of), lte(renewal.givenAt, givenUntil)))
        .run();
    },
    setTurns(
      id: string,
      { turn, turnBefore, isTurnSeen }: Turns,
      seen: { at: number; agent: string; address: string },
    ) {
      const { at: seenAt, agent, address } = seen;
      db.update(session).set({ turn, turnBefore, isTurnSeen, seenAt, agent, address }).where(eq(session.id, id)).run();
    },
    /** Only the newest: it is what was in doubt. */
    seeTurn(id: string, turn: number) {
      db.update(session)
        .set({ isTurnSeen: true })
        .where(and(eq(session.id, id), eq(session.turn, turn)))
        .run();
    },
  };
}
