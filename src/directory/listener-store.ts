import { and, asc, eq, isNull, like } from 'drizzle-orm';
import type { Db } from '../platform/database.ts';
import { listened, listener, source } from './tables.ts';

export function openListeners(db: Db) {
  const one = (user: string, channel: string) => and(eq(listened.user, user), eq(listened.channel, channel));
  return {
    listener: (user: string) => db.select().from(listener).where(eq(listener.user, user)).get(),
    listeners: () => db.select().from(listener).where(isNull(listener.endedAt)).orderBy(asc(listener.user)).all(),
    keepListener(user: string, sealed: string, at: number) {
      const row = { sealed, signedInAt: at, endedAt: null };
      db.insert(listener)
        .values({ user, ...row })
        .onConflictDoUpdate({ target: listener.user, set: row })
        .run();
    },
    sealListenerAnew(user: string, before: string, sealed: string) {
      db.update(listener)
        .set({ sealed })
        .where(and(eq(listener.user, user), eq(listener.sealed, before)))
        .run();
    },
    /** What let one in is worth nothing any more. */
    endListener(user: string, at: number) {
      const isLive = and(eq(listener.user, user), isNull(listener.endedAt));
      db.update(listener).set({ sealed: '', endedAt: at }).where(isLive).run();
    },
    dropListener(user: string) {
      db.delete(listened).where(eq(listened.user, user)).run();
      db.delete(listener).where(eq(listener.user, user)).run();
    },
    /** the channels somebody reads, with the feeds they publish to */
    listenedBy: (user: string) =>
      db
        .select({ channel: listened.channel, title: listened.title, addedAt: listened.addedAt, feed: source.feedId })
        .from(listened)
        .leftJoin(source, eq(source.channel, listened.channel))
        .where(eq(listened.user, user))
        .orderBy(asc(listened.addedAt), asc(listened.channel))
        .all(),
    /** a channel of Telegram that nobody reads there as themselves */
    isReadByBotOnly(feed: string): boolean {
      const rows = db
        .select({ by: listened.user })
        .from(source)
        .leftJoin(listened, eq(listened.channel, source.channel))
        .where(and(eq(source.feedId, feed), like(source.channel, 'telegram:%')))
        .all();
      return rows.length > 0 && rows.every(({ by }) => by === null);
    },
    listenTo(row: typeof listened.$inferSelect) {
      const { title } = row;
      db.insert(listened)
        .values(row)
        .onConflictDoUpdate({ target: [listened.user, listened.channel], set: { title } })
        .run();
    },
    stopListening(user: string, channel: string) {
      db.delete(listened).where(one(user, channel)).run();
    },
  };
}
