import { and, asc, count, eq, lte } from 'drizzle-orm';
import type { Db } from '../../platform/database.ts';
import { flow, identity, newcomer } from '../tables-elsewhere.ts';

export type Identity = typeof identity.$inferSelect;
type Flow = typeof flow.$inferSelect;
type Newcomer = typeof newcomer.$inferSelect;

export interface Named {
  issuer: string;
  subject: string;
}

/** Sent off and not back yet: the oldest are forgotten for new ones. */
const mostFlows = 5_000;

export function openElsewhere(db: Db) {
  const one = ({ issuer, subject }: Named) => and(eq(identity.issuer, issuer), eq(identity.subject, subject));
  const identities = (user: string): Identity[] =>
    db
      .select()
      .from(identity)
      .where(eq(identity.user, user))
      .orderBy(asc(identity.linkedAt), asc(identity.issuer))
      .all();
  return {
    identity: (named: Named): Identity | undefined => db.select().from(identity).where(one(named)).get(),
    identities,
    insertIdentity(row: Identity) {
      db.insert(identity).values(row).run();
    },
    endIdentity(named: Named) {
      db.delete(identity).where(one(named)).run();
    },
    /** those that were linked until then */
    endIdentitiesOf(user: string, until: number) {
      db.delete(identity)
        .where(and(eq(identity.user, user), lte(identity.linkedAt, until)))
        .run();
    },

    insertFlow(row: Flow, now: number) {
      db.delete(flow).where(lte(flow.expiresAt, now)).run();
      const open = db.select({ count: count() }).from(flow).get()?.count ?? 0;
      const oldest = open < mostFlows ? undefined : db.select().from(flow).orderBy(asc(flow.expiresAt)).limit(1).get();
      if (oldest) db.delete(flow).where(eq(flow.state, oldest.state)).run();
      db.insert(flow).values(row).run();
    },
    /** it is over with this */
    takeFlow({ state, browser, provider }: Pick<Flow, 'state' | 'browser' | 'provider'>): Flow | undefined {
      const which = and(eq(flow.state, state), eq(flow.browser, browser), eq(flow.provider, provider));
      return db.delete(flow).where(which).returning().get();
    },

    keepNewcomer(row: Newcomer, now: number) {
      db.delete(newcomer).where(lte(newcomer.expiresAt, now)).run();
      db.insert(newcomer).values(row).onConflictDoUpdate({ target: newcomer.browser, set: row }).run();
    },
    newcomer: (browser: string): Newcomer | undefined =>
      db.select().from(newcomer).where(eq(newcomer.browser, browser)).get(),
    endNewcomer(browser: string) {
      db.delete(newcomer).where(eq(newcomer.browser, browser)).run();
    },
  };
}
