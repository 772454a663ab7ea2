import { and, asc, count, eq, gt, gte, lt } from 'drizzle-orm';
import type { Db } from '../platform/database.ts';
import { openJournal } from '../platform/journal.ts';
import { openTalkStore } from '../talk/talk-context.ts';
import type { Language } from '../words/language.ts';
import { openAccess } from './access-store.ts';
import { openBelongings } from './belongings-store.ts';
import { openElsewhere } from './elsewhere/elsewhere-store.ts';
import { openLinks } from './link-store.ts';
import { openListeners } from './listener-store.ts';
import { openOwnerSettings } from './owner-settings-store.ts';
import { openRegistration } from './registration-store.ts';
import { openSources } from './source-store.ts';
import { openStanding } from './standing-store.ts';
import { answered, asking, desk, feed, follower, journal, person, reader, stranger } from './tables.ts';
import { openTerminals } from './terminals/terminal-store.ts';
import { openTold } from './told-store.ts';
import { openUsers } from './user-store.ts';

export type DirectoryStore = ReturnType<typeof openDirectoryStore>;

export function openDirectoryStore(db: Db) {
  // Apart from what the directory itself was asked under the same key; no user's name begins like this.
  const officeKey = (key: string) => `office>${key}`;
  return {
    ...openTalkStore(db),
    ...openSources(db),
    ...openLinks(db),
    ...openTerminals(db),
    ...openUsers(db),
    ...openStanding(db),
    ...openAccess(db),
    ...openRegistration(db),
    ...openListeners(db),
    ...openTold(db),
    ...openElsewhere(db),
    journal: openJournal(db, journal),
    ...openBelongings(db),
    ...openOwnerSettings(db),
    // Nobody has told yet what people without a desk speak.
    language: (): Language => 'en',
    zone: () => 'UTC',
    person: (id: string) => db.select().from(person).where(eq(person.id, id)).get(),
    persons: (user?: string) =>
      db
        .select()
        .from(person)
        .where(user === undefined ? undefined : eq(person.user, user))
        .orderBy(asc(person.linkedAt), asc(person.id))
        .limit(200)
        .all(),
    /** Whoever is known here asks to be let in no more. */
    linkPerson(row: typeof person.$inferSelect) {
      db.delete(asking).where(eq(asking.person, row.id)).run();
      db.insert(person).values(row).onConflictDoUpdate({ target: person.id, set: row }).run();
    },
    unlinkPerson(id: string) {
      db.delete(person).where(eq(person.id, id)).run();
    },
    strangerToldAt: (id: string): number | undefined =>
      db.select().from(stranger).where(eq(stranger.id, id)).get()?.toldAt,
    noteStranger(id: string, toldAt: number) {
      db.insert(stranger).values({ id, toldAt }).onConflictDoUpdate({ target: stranger.id, set: { toldAt } }).run();
    },
    strangersTold: (since: number): number =>
      db.select({ all: count() }).from(stranger).where(gte(stranger.toldAt, since)).get()?.all ?? 0,
    forgetStrangers(before: number) {
      db.delete(stranger).where(lt(stranger.toldAt, before)).run();
    },
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
    addReader(feedId: string, user: string) {
      db.insert(reader).values({ feedId, user }).onConflictDoNothing().run();
    },
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
