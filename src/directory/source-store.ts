import { and, asc, eq, gt, isNotNull, isNull, like } from 'drizzle-orm';
import type { Db } from '../platform/database.ts';
import { source } from './tables.ts';

interface Seen {
  channel: string;
  title: string;
  at: number;
  isReadable: boolean;
}

export function openSources(db: Db) {
  return {
    source: (channel: string) => db.select().from(source).where(eq(source.channel, channel)).get(),
    /** those of one platform that publish to a feed and can be read, a page at a time */
    sourcesOf: (scheme: string, after: string, limit: number) =>
      db
        .select()
        .from(source)
        .where(
          and(
            like(source.channel, `${scheme}:%`),
            gt(source.channel, after),
            isNotNull(source.feedId),
            isNull(source.leftAt),
          ),
        )
        .orderBy(asc(source.channel))
        .limit(limit)
        .all(),
    noteSource({ channel, title, at, isReadable }: Seen) {
      const set = { title, leftAt: isReadable ? null : at };
      db.insert(source)
        .values({ channel, feedId: null, addedAt: at, ...set })
        .onConflictDoUpdate({ target: source.channel, set })
        .run();
    },
    giveFeed(channel: string, feedId: string) {
      db.update(source).set({ feedId }).where(eq(source.channel, channel)).run();
    },
  };
}
