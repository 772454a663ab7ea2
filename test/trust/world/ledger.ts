import { z } from 'zod';
import { NotReached } from '../../../src/core/bridge.ts';
import { type Book, eventSchema, snapshotSchema } from './seen.ts';
import { accountIdOf, type Stage, venueIdOf } from './stage.ts';

const reportSchema = z.object({ events: z.array(eventSchema), snapshot: snapshotSchema });
/** Reads what is new in the brokers' own books. A broker that is down is read when it is there again. */
export async function auditBooks(stage: Stage, books: Book[]): Promise<number> {
  let found = 0;
  for (const [at, book] of books.entries()) {
    const report = await ask(stage, at, book.events.at(-1)?.seq ?? 0);
    if (!report) continue;
    found += report.events.length;
    const before = book.snapshot;
    book.events.push(...report.events);
    book.snapshot = report.snapshot;
    if (report.events.length > 0)
      book.steps.push({
        at: stage.clock.now(),
        before,
        after: report.snapshot,
        from: book.events.length - report.events.length,
      });
  }
  return found;
}

async function ask(stage: Stage, account: number, after: number) {
  const input = { after, awaited: [] };
  try {
    const outcome = await stage.askVenue(account, 'broker.report', input);
    if (!outcome.ok) throw new Error(`the books of ${venueIdOf(account)} were refused: ${outcome.refusal.code}`);
    return reportSchema.parse(outcome.value);
  } catch (error) {
    if (error instanceof NotReached) return null;
    throw error;
  }
}

export async function openBooks(stage: Stage, count: number): Promise<Book[]> {
  const books: Book[] = [];
  for (let at = 0; at < count; at += 1) {
    const report = await ask(stage, at, 0);
    if (!report) throw new Error('a broker is down before anything happened');
    const { events, snapshot } = report;
    books.push({ venue: venueIdOf(at), account: accountIdOf(at), events, snapshot, steps: [] });
  }
  return books;
}
