import type { Database } from 'better-sqlite3';
import { asc } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { bookDifferences, foldBook } from '../../desk/rebuild.ts';
import { command, instruction, leg, signal } from '../../desk/tables-orders.ts';
import { journal } from '../../desk/tables-records.ts';

export interface Rebuilt {
  signals: number;
  legs: number;
  /** where the stored rows are not what the journal says */
  differences: string[];
}

/** Folds the journal of one desk and compares what it gives with the rows that are stored. Changes nothing. */
export function rebuildBook(client: Database): Rebuilt {
  const db = drizzle(client);
  const lines = db.select().from(journal).orderBy(asc(journal.seq)).all();
  const book = foldBook(lines);
  const rows = {
    signals: db.select().from(signal).all(),
    legs: db
      .select({ leg: leg.leg })
      .from(leg)
      .all()
      .map((row) => row.leg),
    commands: db.select().from(command).all(),
    instructions: db.select().from(instruction).all(),
  };
  const differences = bookDifferences(book, rows);
  return { signals: book.signals.size, legs: book.legs.size, differences };
}
