import { and, asc, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import type { Db } from '../platform/database.ts';
import { isWaiting, letter } from './tables.ts';

export type LetterRow = typeof letter.$inferSelect;
export type Ending = Exclude<LetterRow['state'], 'waiting' | 'sending'>;

const tokenOf = ({ id, attempts }: Pick<LetterRow, 'id' | 'attempts'>): string => `${attempts} ${id}`;

/**
 * Letters, and what is known of them in memory only.
 *  1. A secret is in memory only, until its letter has ended: no file, no copy of one and no log ever has it. Gone with the
 *     process, its letter is not sent: whoever waits for it asks again.
 *  2. One attempt at one letter is let go once. What the process that marked it did is not known to the next one.
 */
export function openLetters(db: Db) {
  const secrets = new Map<string, string>();
  const letGo = new Set<string>();
  const of = (id: string) => eq(letter.id, id);
  const waitingAt = (place: string) => and(eq(letter.place, place), isWaiting);
  return {
    letter: (id: string) => db.select().from(letter).where(of(id)).get(),
    /** the next one that goes there */
    nextLetter: (place: string) =>
      db.select().from(letter).where(waitingAt(place)).orderBy(asc(letter.rank), asc(letter.nth)).limit(1).get(),
    isSending: (place: string): boolean =>
      db
        .select({ id: letter.id })
        .from(letter)
        .where(and(waitingAt(place), eq(letter.state, 'sending')))
        .get() !== undefined,
    keepLetter(
      row: Omit<LetterRow, 'nth' | 'attempts' | 'doubts' | 'why' | 'endedAt' | 'state'>,
      secret: string | null,
    ) {
      const last = db.select({ nth: letter.nth }).from(letter).orderBy(desc(letter.nth)).limit(1).get();
      db.insert(letter)
        .values({ ...row, nth: (last?.nth ?? 0) + 1, state: 'waiting' })
        .run();
      if (secret !== null) secrets.set(row.id, secret);
    },
    changeLetter(id: string, change: Partial<LetterRow>) {
      db.update(letter).set(change).where(of(id)).run();
    },
    /** Nothing of what it said is kept. */
    endLetter(id: string, state: Ending, at: number, why: string | null) {
      db.update(letter).set({ state, content: null, endedAt: at, why }).where(of(id)).run();
      secrets.delete(id);
    },
    /** What waits in a copy that was put back may have left since. */
    doubtLetters() {
      db.update(letter).set({ doubts: 1 }).where(isWaiting).run();
    },
    withdrawLetters(place: string, at: number) {
      const rows = db.select({ id: letter.id }).from(letter).where(waitingAt(place)).all();
      for (const { id } of rows) secrets.delete(id);
      db.update(letter).set({ state: 'withdrawn', content: null, endedAt: at }).where(waitingAt(place)).run();
    },
    forgetLetters(before: number, limit: number): number {
      const old = db
        .select({ id: letter.id })
        .from(letter)
        .where(lt(letter.endedAt, before))
        .orderBy(asc(letter.endedAt))
        .limit(limit);
      return db.delete(letter).where(inArray(letter.id, old)).returning({ id: letter.id }).all().length;
    },
    letterSecret: (id: string): string | null => secrets.get(id) ?? null,
    waitingLetters: (place: string): number =>
      db.select({ n: sql<number>`count(*)` }).from(letter).where(waitingAt(place)).get()?.n ?? 0,
    letGo(row: Pick<LetterRow, 'id' | 'attempts'>) {
      letGo.add(tokenOf(row));
    },
    /** Whether this attempt may be made; from now on it may not. */
    takeOff: (row: Pick<LetterRow, 'id' | 'attempts'>): boolean => letGo.delete(tokenOf(row)),
  };
}
