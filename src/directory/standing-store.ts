import { asc, eq, inArray, or, sql } from 'drizzle-orm';
import type { Db } from '../platform/database.ts';
import { desk, feed, reader } from './tables.ts';
import { signingKey, user } from './tables-users.ts';

/** What is asked at every request, of whoever is signed in or of whether anybody can be: prepared once. */
export function openStanding(db: Db) {
  const id = sql.placeholder('id');
  const byId = db.select().from(user).where(eq(user.id, id)).prepare();
  const first = db
    .select({ id: desk.id })
    .from(desk)
    .where(eq(desk.user, id))
    .orderBy(asc(desk.createdAt), asc(desk.id))
    .limit(1)
    .prepare();
  const own = db.select({ id: reader.feedId }).from(reader).where(eq(reader.user, id));
  const readable = db
    .select({ id: feed.id })
    .from(feed)
    .where(or(eq(feed.isPrivate, false), inArray(feed.id, own)))
    .prepare();
  const owners = db.select({ id: user.id }).from(user).where(eq(user.role, 'owner')).limit(1).prepare();
  const signing = db.select({ kid: signingKey.kid }).from(signingKey).where(eq(signingKey.kid, id)).prepare();
  return {
    hasOwner: (): boolean => owners.get() !== undefined,
    hasSigningKey: (kid: string): boolean => signing.get({ id: kid }) !== undefined,
    user: (named: string) => byId.get({ id: named }),
    deskOf: (named: string): string | undefined => first.get({ id: named })?.id,
    /** those everybody here may read, and those a user was let into */
    feedsOf: (named: string): string[] => readable.all({ id: named }).map((row) => row.id),
  };
}
