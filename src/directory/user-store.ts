import { desc, eq, lt, notInArray } from 'drizzle-orm';
import { sha256 } from '../core/json.ts';
import { noTries, type Tries } from '../core/pause.ts';
import type { Db } from '../platform/database.ts';
import { signInTry, signingKey, user } from './tables-users.ts';

export function openUsers(db: Db) {
  const tried = (email: string) => eq(signInTry.who, sha256(email));
  return {
    userByEmail: (email: string) => db.select().from(user).where(eq(user.email, email)).get(),
    owners: (): string[] =>
      db
        .select({ id: user.id })
        .from(user)
        .where(eq(user.role, 'owner'))
        .all()
        .map(({ id }) => id),
    putUser(row: typeof user.$inferSelect) {
      db.insert(user).values(row).onConflictDoUpdate({ target: user.id, set: row }).run();
    },
    tries: (email: string): Tries => db.select().from(signInTry).where(tried(email)).get() ?? noTries,
    noteTries(email: string, tries: Tries) {
      const row = { who: sha256(email), count: tries.count, lastAt: tries.lastAt };
      db.insert(signInTry).values(row).onConflictDoUpdate({ target: signInTry.who, set: row }).run();
    },
    forgetTries(email: string) {
      db.delete(signInTry).where(tried(email)).run();
    },
    forgetTriesBefore(before: number) {
      db.delete(signInTry).where(lt(signInTry.lastAt, before)).run();
    },

    /** the newest first */
    signingKeys: () => db.select().from(signingKey).orderBy(desc(signingKey.madeAt), desc(signingKey.kid)).all(),
    keepSigningKeys(kids: string[]) {
      db.delete(signingKey).where(notInArray(signingKey.kid, kids)).run();
    },
    forgetSigningHalves() {
      db.update(signingKey).set({ sealed: '' }).run();
    },
    insertSigningKey(row: typeof signingKey.$inferInsert) {
      db.insert(signingKey).values(row).run();
    },
  };
}
