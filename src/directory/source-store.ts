import { eq } from 'drizzle-orm';
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
