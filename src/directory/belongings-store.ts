import { and, eq, inArray, ne, notInArray } from 'drizzle-orm';
import type { Db } from '../platform/database.ts';
import { type Belongings, openOwned } from '../platform/owned.ts';
import { ownedInDirectory } from './owned.ts';
import { desk, feed, follower, person, reader } from './tables.ts';
import { terminal } from './tables-terminals.ts';
import { user } from './tables-users.ts';

/** What of the directory is somebody's. */
export function openBelongings(db: Db) {
  function feedsOf(id: string): string[] {
    const read = db.select({ id: reader.feedId }).from(reader).where(eq(reader.user, id));
    const alsoRead = db.select({ id: reader.feedId }).from(reader).where(ne(reader.user, id));
    const own = db.select({ id: desk.id }).from(desk).where(eq(desk.user, id));
    // The owner and admins read every channel without being listed as readers: what their desks follow is theirs too.
    const alsoTrade = db.select({ id: follower.feedId }).from(follower).where(notInArray(follower.deskId, own));
    const shared = new Set([...alsoRead.all(), ...alsoTrade.all()].map((row) => row.id));
    return db
      .select({ id: feed.id })
      .from(feed)
      .where(and(eq(feed.isPrivate, true), inArray(feed.id, read)))
      .all()
      .map((row) => row.id)
      .filter((one) => !shared.has(one));
  }
  return {
    ...openOwned(db, ownedInDirectory),
    belongings(id: string): Belongings {
      const email = db.select().from(user).where(eq(user.id, id)).get()?.email ?? null;
      const persons = db.select().from(person).where(eq(person.user, id)).all();
      const places = persons.flatMap((row) => row.place ?? []);
      return {
        ...{ user: id, email, feeds: feedsOf(id), persons: persons.map((row) => row.id) },
        desks: db
          .select()
          .from(desk)
          .where(eq(desk.user, id))
          .all()
          .map((row) => row.id),
        outposts: db
          .select()
          .from(terminal)
          .where(eq(terminal.user, id))
          .all()
          .map((row) => row.id),
        places: email === null ? places : [...places, `mail:${email}`],
      };
    },
  };
}
