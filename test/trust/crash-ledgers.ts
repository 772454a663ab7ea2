import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { z } from 'zod';
import { type BrokerEvent, brokerEventSchema } from '../../src/core/broker-report.ts';
import { type Answer, answerSchema, type Command, commandSchema } from '../../src/core/command.ts';
import type { Leg } from '../../src/desk/orders/leg.ts';
import { type JournalLine, verifyLines } from '../../src/platform/journal.ts';
import { rebuildBook } from '../../src/runtime/commands/rebuild-book.ts';

export const desk = 'desk-1';
/** One that hedges and one that nets, each at a broker of its own. */
export const accounts = ['crash', 'net'] as const;
export const [hedging, netting] = accounts;
export const venueOf = (account: string) => `${desk}-${account}`;

export function openFile<T>(path: string, work: (client: Sqlite.Database) => T): T {
  const client = new Sqlite(path, { readonly: true, fileMustExist: true });
  try {
    return work(client);
  } finally {
    client.close();
  }
}

export const deskFile = (dataDir: string) => join(dataDir, 'desks', `${desk}.db`);
export const venueFile = (dataDir: string, account: string) => join(dataDir, 'venues', `${venueOf(account)}.db`);

/** What is open or waits at the broker. Lots in hundredths. */
export interface Held {
  id: string;
  symbol: string;
  side: 'buy' | 'sell';
  lots: number;
  price: string | null;
  sl: string | null;
  tp: string | null;
}

export interface Received {
  n: number;
  command: Command;
  /** with how many different contents */
  contents: number;
  /** how it truly ended; null while it waits */
  answer: Answer | null;
}

/** The broker's own books. */
export interface VenueLedger {
  received: Map<number, Received>;
  events: BrokerEvent[];
  held: Map<string, Held>;
}

const heldSchema = z.object({
  id: z.string(),
  symbol: z.string(),
  side: z.enum(['buy', 'sell']),
  lots: z.string(),
  remaining: z.string().optional(),
  price: z.string().optional(),
  sl: z.string().nullable(),
  tp: z.string().nullable(),
});

export const hundredths = (lots: string): number => Math.round(Number(lots) * 100);

function heldOf(text: string): Held {
  const { lots, remaining, price = null, ...rest } = heldSchema.parse(JSON.parse(text));
  return { ...rest, lots: hundredths(remaining ?? lots), price };
}

export const readHeld = (client: Sqlite.Database): Map<string, Held> => {
  const texts = (sql: string) => client.prepare<[], string>(sql).pluck().all();
  const held = [...texts('SELECT position FROM position'), ...texts('SELECT "order" FROM "order"')].map(heldOf);
  return new Map(held.map((one) => [one.id, one]));
};

export function readVenue(dataDir: string, account: string): VenueLedger {
  return openFile(venueFile(dataDir, account), (client) => {
    const texts = (sql: string) => client.prepare<[], string>(sql).pluck().all();
    const answers = new Map(
      texts('SELECT answer FROM given').map((text) => {
        const answer = answerSchema.parse(JSON.parse(text));
        return [answer.n, answer];
      }),
    );
    const received = new Map<number, Received>();
    const wire = client.prepare<[], { command: string; contents: number }>(
      'SELECT command, count(DISTINCT command) contents FROM wire GROUP BY n ORDER BY min(id)',
    );
    for (const { command: text, contents } of wire.all()) {
      const command = commandSchema.parse(JSON.parse(text));
      received.set(command.n, { n: command.n, command, contents, answer: answers.get(command.n) ?? null });
    }
    const events = texts('SELECT event FROM event ORDER BY seq').map((text) =>
      brokerEventSchema.parse(JSON.parse(text)),
    );
    return { received, events, held: readHeld(client) };
  });
}

/** The desk's books about the same account. */
export interface DeskLedger {
  commands: Map<number, { state: string; answer: Answer | null }>;
  legs: Leg[];
  /** how each message ended: the state of its signal and what its card tells */
  signals: Map<string, { state: string; notes: unknown }>;
  journal: { lines: number; brokenAt: number | null };
  /** where its rows are not what folding the journal gives */
  unfolded: string[];
}

interface CommandRow {
  n: number;
  state: string;
  answer: string | null;
}

export function readDesk(dataDir: string, account: string): DeskLedger {
  return openFile(deskFile(dataDir), (client) => {
    const commands = client.prepare<[string], CommandRow>('SELECT n, state, answer FROM command WHERE account_id = ?');
    const signals = client.prepare<[string], { message: string; state: string; notes: string }>(
      'SELECT message_id message, state, notes FROM signal WHERE account_id = ?',
    );
    const legs = client.prepare<[string], string>('SELECT leg FROM leg WHERE account_id = ?').pluck();
    const journal = client.prepare<[], JournalLine>('SELECT seq, kind, body, hash FROM journal ORDER BY seq');
    return {
      commands: new Map(
        commands.all(account).map(({ n, state, answer: text }) => {
          const answer = text === null ? null : answerSchema.parse(JSON.parse(text));
          return [n, { state, answer }];
        }),
      ),
      legs: legs.all(account).map((text) => JSON.parse(text) as Leg),
      signals: new Map(
        signals.all(account).map(({ message, state, notes }) => [message, { state, notes: JSON.parse(notes) }]),
      ),
      journal: verifyLines(journal.iterate()),
      unfolded: rebuildBook(client).differences,
    };
  });
}
