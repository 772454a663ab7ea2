import { and, eq, isNull, lt } from 'drizzle-orm';
import { sha256 } from '../core/json.ts';
import type { Db } from '../platform/database.ts';
import { plainWord } from './link-word.ts';
import { guess, linkCode } from './tables.ts';
import { setting } from './tables-users.ts';

type CodeRow = typeof linkCode.$inferSelect;

export function openLinks(db: Db) {
  const hashOf = (word: string) => sha256(plainWord(word));
  const offered = (word: string) => `offered ${hashOf(word)}`;
  return {
    /**
     * One word at a time for each who asks: the next one takes the place of the last. One that makes an owner is another's
     * to ask for: who sits at a session takes it from nobody by asking for a word to link a chat.
     */
    insertCode(word: string, row: Omit<CodeRow, 'hash'>) {
      const alike = row.place === null ? isNull(linkCode.place) : eq(linkCode.place, row.place);
      if (row.user !== null)
        db.delete(linkCode)
          .where(and(eq(linkCode.user, row.user), alike))
          .run();
      if (row.person !== null) db.delete(linkCode).where(eq(linkCode.person, row.person)).run();
      db.insert(linkCode)
        .values({ hash: hashOf(word), ...row })
        .run();
    },
    code: (word: string) =>
      db
        .select()
        .from(linkCode)
        .where(eq(linkCode.hash, hashOf(word)))
        .get(),
    useCode(word: string) {
      db.delete(linkCode)
        .where(eq(linkCode.hash, hashOf(word)))
        .run();
    },
    /** whether a chosen word was ever taken */
    wasOffered: (word: string): boolean =>
      db
        .select()
        .from(setting)
        .where(eq(setting.name, offered(word)))
        .get() !== undefined,
    noteOffered(word: string, at: number) {
      db.insert(setting)
        .values({ name: offered(word), value: String(at) })
        .onConflictDoNothing()
        .run();
    },
    /** Words that somebody asked for before are over with who they were then. */
    forgetCodesOf(person: string) {
      db.delete(linkCode).where(eq(linkCode.person, person)).run();
    },
    /** not the one that makes an owner: whoever is at the machine gave it */
    forgetLinkCodesOfUser(user: string) {
      db.delete(linkCode)
        .where(and(eq(linkCode.user, user), isNull(linkCode.place)))
        .run();
    },
    forgetCodesOfUser(user: string) {
      db.delete(linkCode).where(eq(linkCode.user, user)).run();
    },
    forgetCodes(now: number) {
      db.delete(linkCode).where(lt(linkCode.expiresAt, now)).run();
    },
    guesses: (who: string) => db.select().from(guess).where(eq(guess.who, who)).get(),
    noteGuess(row: typeof guess.$inferSelect) {
      db.insert(guess).values(row).onConflictDoUpdate({ target: guess.who, set: row }).run();
    },
    forgetGuesses(before: number) {
      db.delete(guess).where(lt(guess.since, before)).run();
    },
  };
}
