import { canonicalJson } from '../core/json.ts';
import { commandChanges, evolveCommand, type SentCommand } from './orders/evolve-commands.ts';
import { evolveLeg } from './orders/evolve-leg.ts';
import type { Leg } from './orders/leg.ts';
import type { LegEvent } from './orders/leg-events.ts';
import { evolveInstruction, type Instruction, type InstructionKey } from './signals/instruction.ts';
import type { SignalBook } from './signals/signal.ts';
import { evolveSignal } from './signals/signal-events.ts';

interface Line {
  kind: string;
  body: string;
  at: number;
}

/** Signals, their legs, their commands and what was told about them, as a desk's journal tells it. */
export interface Book {
  signals: Map<string, SignalBook>;
  legs: Map<string, Leg>;
  commands: Map<string, SentCommand>;
  instructions: Map<string, Instruction>;
}

/** The same as stored. */
export type Rows = { [What in keyof Book]: readonly (Book[What] extends Map<string, infer Row> ? Row : never)[] };

/** Folds a journal from its first line. Pure: the same lines give the same book anywhere, at any time. */
export function foldBook(lines: Iterable<Line>): Book {
  const book: Book = { signals: new Map(), legs: new Map(), commands: new Map(), instructions: new Map() };
  for (const { kind, body, at } of lines) {
    const event = { kind, ...JSON.parse(body) };
    if (kind.startsWith('leg-')) foldLeg(book, event as LegEvent, at);
    else if (kind.startsWith('signal-')) fold(book.signals, event.id, (known) => evolveSignal(known, event, at));
    else if (kind.startsWith('instruction-'))
      fold(book.instructions, keyOf.instructions(event.key), (known) => evolveInstruction(known, event));
  }
  return book;
}

function fold<T>(rows: Map<string, T>, key: string, evolve: (known: T | null) => T): void {
  rows.set(key, evolve(rows.get(key) ?? null));
}

function foldLeg({ legs, commands }: Book, event: LegEvent, at: number): void {
  const before = legs.get(event.id) ?? null;
  const after = evolveLeg(before, event, at);
  legs.set(event.id, after);
  for (const change of commandChanges(event, before, after)) {
    const n = change.do === 'send' ? change.row.n : change.n;
    const key = keyOf.commands({ accountId: after.accountId, n });
    const command = evolveCommand(commands.get(key) ?? null, change, at);
    if (command) commands.set(key, command);
  }
}

const keyOf = {
  signals: ({ id }: { id: string }) => id,
  legs: ({ id }: { id: string }) => id,
  commands: ({ accountId, n }: Pick<SentCommand, 'accountId' | 'n'>) => `${accountId} ${n}`,
  instructions: ({ accountId, feedId, messageId, item }: InstructionKey) =>
    `${accountId} ${feedId} ${messageId} ${item}`,
};

/** Where stored rows are not what the journal says, each in a few words. */
export function bookDifferences(book: Book, rows: Rows): string[] {
  return [
    ...differ('signal', book.signals, rows.signals, keyOf.signals),
    ...differ('leg', book.legs, rows.legs, keyOf.legs),
    ...differ('command', book.commands, rows.commands, keyOf.commands),
    ...differ('instruction', book.instructions, rows.instructions, keyOf.instructions),
  ];
}

function differ<T>(
  what: string,
  told: ReadonlyMap<string, T>,
  stored: readonly T[],
  keyOfRow: (row: T) => string,
): string[] {
  const found = stored.flatMap((row) => {
    const expected = told.get(keyOfRow(row));
    if (!expected) return [`${what} ${keyOfRow(row)} is in no line of the journal`];
    const fields = Object.keys(expected).filter((field) => !isSame(expected[field as keyof T], row[field as keyof T]));
    return fields.length === 0 ? [] : [`${what} ${keyOfRow(row)}: ${fields.join(', ')} not as the journal says`];
  });
  const keys = new Set(stored.map(keyOfRow));
  return [...found, ...[...told.keys()].filter((key) => !keys.has(key)).map((key) => `${what} ${key} has no row`)];
}

const isSame = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null);
