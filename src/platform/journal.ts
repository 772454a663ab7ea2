import { asc, desc, gt, lt } from 'drizzle-orm';
import { canonicalJson, sha256 } from '../core/json.ts';
import { type Db, filledLater } from './database.ts';
import type { JournalTable } from './tables.ts';

/**
 * An actor's record of everything it was told and did.
 *  1. Each line's hash covers the line before it: nothing can be changed, removed or put in between unseen.
 *  2. A desk's line holds no wall time, latency or random id: the same inputs give the same chain on every runtime.
 */
const beginning = sha256('signalos journal');

export interface JournalLine {
  seq: number;
  kind: string;
  body: string;
  hash: string;
}

export type Journal = ReturnType<typeof openJournal>;
export type KeptLine = JournalLine & { at: number };

export function openJournal(db: Db, journal: JournalTable) {
  const last = db
    .select({ seq: journal.seq, hash: journal.hash })
    .from(journal)
    .orderBy(desc(journal.seq))
    .limit(1)
    .prepare();
  const insert = db.insert(journal).values(filledLater(journal)).prepare();
  return {
    append(kind: string, body: object, at: number): void {
      const before = last.get();
      const seq = (before?.seq ?? 0) + 1;
      const text = canonicalJson(body);
      insert.run({ seq, kind, body: text, hash: hashOfLine(before?.hash ?? beginning, seq, kind, text), at });
    },
    /** number of the last line */
    head: (): number => last.get()?.seq ?? 0,
    after: (seq: number, limit: number): KeptLine[] =>
      db.select().from(journal).where(gt(journal.seq, seq)).orderBy(asc(journal.seq)).limit(limit).all(),
    /** the newest first */
    before: (seq: number, limit: number): KeptLine[] =>
      db.select().from(journal).where(lt(journal.seq, seq)).orderBy(desc(journal.seq)).limit(limit).all(),
  };
}

/** Walks a chain piece by piece. Says the first line that does not follow from the one before. */
export function verifyLines(lines: Iterable<JournalLine>): { lines: number; head: string; brokenAt: number | null } {
  let head = beginning;
  let count = 0;
  for (const line of lines) {
    const expected = hashOfLine(head, count + 1, line.kind, line.body);
    if (line.seq !== count + 1 || line.hash !== expected) return { lines: count, head, brokenAt: line.seq };
    head = line.hash;
    count += 1;
  }
  return { lines: count, head, brokenAt: null };
}

function hashOfLine(before: string, seq: number, kind: string, body: string): string {
  return sha256(`${before}\n${seq}\n${kind}\n${body}`);
}
