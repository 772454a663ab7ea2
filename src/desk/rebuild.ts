import { canonicalJson } from '../core/json.ts';
import { evolveLeg } from './orders/evolve-leg.ts';
import type { Leg } from './orders/leg.ts';
import type { LegEvent } from './orders/leg-events.ts';
import type { SignalBook } from './signals/signal.ts';
import { evolveSignal, type SignalEvent } from './signals/signal-events.ts';

interface Line {
  kind: string;
  body: string;
  at: number;
}

/** Signals and their legs, as a desk's journal tells them. */
export interface Book {
  signals: Map<string, SignalBook>;
  legs: Map<string, Leg>;
}

/** Folds a journal from its first line. Pure: the same lines give the same book anywhere, at any time. */
export function foldBook(lines: Iterable<Line>): Book {
  const book: Book = { signals: new Map(), legs: new Map() };
  for (const { kind, body, at } of lines) {
    if (kind.startsWith('leg-')) {
      const event = { kind, ...JSON.parse(body) } as LegEvent;
      book.legs.set(event.id, evolveLeg(book.legs.get(event.id) ?? null, event, at));
    } else if (kind.startsWith('signal-')) {
      const event = { kind, ...JSON.parse(body) } as SignalEvent;
      book.signals.set(event.id, evolveSignal(book.signals.get(event.id) ?? null, event, at));
    }
  }
  return book;
}

/** Where stored rows are not what the journal says, each in a few words. */
export function bookDifferences(book: Book, rows: { signals: readonly SignalBook[]; legs: readonly Leg[] }): string[] {
  return [...differ('signal', book.signals, rows.signals), ...differ('leg', book.legs, rows.legs)];
}

function differ<T extends { id: string }>(what: string, told: ReadonlyMap<string, T>, stored: readonly T[]): string[] {
  const found = stored.flatMap((row) => {
    const expected = told.get(row.id);
    if (!expected) return [`${what} ${row.id} is in no line of the journal`];
    const fields = Object.keys(expected).filter((field) => !isSame(expected[field as keyof T], row[field as keyof T]));
    return fields.length === 0 ? [] : [`${what} ${row.id}: ${fields.join(', ')} not as the journal says`];
  });
  const ids = new Set(stored.map(({ id }) => id));
  return [...found, ...[...told.keys()].filter((id) => !ids.has(id)).map((id) => `${what} ${id} has no row`)];
}

const isSame = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null);
