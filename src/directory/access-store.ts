import { and, asc, count, eq, gt, isNotNull, isNull, lt, ne, or } from 'drizzle-orm';
import { sha256 } from '../core/json.ts';
import type { Db } from '../platform/database.ts';
import { plainWord } from './link-word.ts';
import { asking, desk, invitation, person, tally } from './tables.ts';

type AskingRow = typeof asking.$inferSelect;
type InvitationRow = typeof invitation.$inferSelect;

/** Who may come in: askings, invitations, and whom the names of users belong to. */
export function openAccess(db: Db) {
  const hashOf = (word: string) => sha256(plainWord(word));
  const isOpen = (since: number) => and(isNull(asking.refusedAt), gt(asking.askedAt, since));
  return {
    asking: (of: string): AskingRow | undefined => db.select().from(asking).where(eq(asking.person, of)).get(),
    keepAsking(row: AskingRow) {
      db.insert(asking).values(row).onConflictDoUpdate({ target: asking.person, set: row }).run();
    },
    endAsking(of: string) {
      db.delete(asking).where(eq(asking.person, of)).run();
    },
    openAskings: (since: number): AskingRow[] =>
      db.select().from(asking).where(isOpen(since)).orderBy(asc(asking.askedAt), asc(asking.person)).all(),
    countAskings: (since: number, besides: string): number =>
      db
        .select({ all: count() })
        .from(asking)
        .where(and(isOpen(since), ne(asking.person, besides)))
        .get()?.all ?? 0,
    forgetAskings({ asked, refused }: { asked: number; refused: number }) {
      const isUnanswered = and(isNull(asking.refusedAt), lt(asking.askedAt, asked));
      const isLongAgo = and(isNotNull(asking.refusedAt), lt(asking.refusedAt, refused));
      db.delete(asking).where(or(isUnanswered, isLongAgo)).run();
    },

    counted: (what: string): number => db.select().from(tally).where(eq(tally.what, what)).get()?.count ?? 0,
    keepCount(what: string, times: number) {
      const row = { what, count: times };
      db.insert(tally).values(row).onConflictDoUpdate({ target: tally.what, set: row }).run();
    },

    insertInvitation(word: string, row: Omit<InvitationRow, 'hash'>) {
      db.insert(invitation)
        .values({ hash: hashOf(word), ...row })
        .run();
    },
    invitation: (word: string, now: number): InvitationRow | undefined =>
      db
        .select()
        .from(invitation)
        .where(and(eq(invitation.hash, hashOf(word)), gt(invitation.expiresAt, now)))
        .get(),
    /** without those that people asked for themselves */
    invitations: (now: number): InvitationRow[] =>
      db
        .select()
        .from(invitation)
        .where(and(gt(invitation.expiresAt, now), isNull(invitation.email)))
        .orderBy(asc(invitation.madeAt))
        .all(),
    /** false: there is none */
    endInvitation: (id: string): boolean =>
      db.delete(invitation).where(eq(invitation.id, id)).returning({ id: invitation.id }).all().length > 0,
    forgetInvitations(now: number) {
      db.delete(invitation).where(lt(invitation.expiresAt, now)).run();
    },

    hasPerson: (user: string): boolean =>
      db.select({ id: person.id }).from(person).where(eq(person.user, user)).limit(1).get() !== undefined,
    userOfDesk: (id: string): string | undefined => db.select().from(desk).where(eq(desk.id, id)).get()?.user,
  };
}
