import { and, asc, eq, gt } from 'drizzle-orm';
import type { Db } from '../platform/database.ts';
import { answered, desk, feed, follower } from './tables.ts';

export type DirectoryStore = ReturnType<typeof openDirectoryStore>;

export function openDirectoryStore(db: Db) {
  // Apart from what the directory itself was asked under the same key; no user's name begins like this.
  const officeKey = (key: string) => `office>${key}`;
  return {
    officeAnswer(key: string) {
      const row = db
        .select()
        .from(answered)
        .where(eq(answered.key, officeKey(key)))
        .get();
      return row && { hash: row.inputHash, answer: row.answer };
    },
    keepOfficeAnswer({ key, hash, answer, at }: { key: string; hash: string; answer: unknown; at: number }) {
      db.insert(answered)
        .values({ key: officeKey(key), inputHash: hash, answer, at })
        .onConflictDoNothing()
        .run();
    },

    feeds: () => db.select().from(feed).orderBy(asc(feed.createdAt), asc(feed.id)).all(),
    feed: (id: string) => db.select().from(feed).where(eq(feed.id, id)).get(),
    insertFeed(row: typeof feed.$inferSelect) {
      db.insert(feed).values(row).onConflictDoNothing().run();
    },

    desks: (after: string, limit: number) =>
      db.select().from(desk).where(gt(desk.id, after)).orderBy(asc(desk.id)).limit(limit).all(),
    /** false: it is listed already */
    insertDesk: (row: typeof desk.$inferSelect): boolean =>
      db.insert(desk).values(row).onConflictDoNothing().returning().all().length > 0,

    insertFollower(feedId: string, deskId: string) {
      db.insert(follower).values({ feedId, deskId }).onConflictDoNothing().run();
    },
    deleteFollower(feedId: string, deskId: string) {
      db.delete(follower)
        .where(and(eq(follower.feedId, feedId), eq(follower.deskId, deskId)))
        .run();
    },
    followers: (feedId: string, after: string, limit: number) =>
      db
        .select({ deskId: follower.deskId })
        .from(follower)
        .where(and(eq(follower.feedId, feedId), gt(follower.deskId, after)))
        .orderBy(asc(follower.deskId))
        .limit(limit)
        .all()
        .map((row) => row.deskId),
  };
}
