import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { z } from 'zod';
import { brokerEventSchema } from '../../src/core/broker-report.ts';
import { type Answer, answerSchema, type Command, commandSchema } from '../../src/core/command.ts';
import { type JournalLine, verifyLines } from '../../src/desk/journal.ts';

export const desk = 'desk-1';
export const account = 'crash';
export const venue = `${desk}-${account}`;

/** What a killed service left behind, read without changing it. */
export interface Remains {
  /** commands committed, their answers not */
  inFlight: number[];
  /** how long the oldest of them has been waiting */
  oldestMs: number;
  /** entries of the channel committed that the desk had not taken yet */
  notTaken: number;
}

function open<T>(path: string, work: (client: Sqlite.Database) => T): T {
  const client = new Sqlite(path, { readonly: true, fileMustExist: true });
  try {
    return work(client);
  } finally {
    client.close();
  }
}

export function readRemains(dataDir: string, feed: string): Remains {
  const { waiting, cursor } = open(join(dataDir, 'desks', `${desk}.db`), (client) => ({
    waiting: client
      .prepare<[string], { n: number; createdAt: number }>(
        "SELECT n, created_at createdAt FROM command WHERE state IN ('offered', 'unknown') AND account_id = ?",
      )
      .all(account),
    cursor: client.prepare<[string], number>('SELECT cursor FROM follow WHERE feed_id = ?').pluck().get(feed) ?? 0,
  }));
  const head = open(join(dataDir, 'feeds', `${feed}.db`), (client) =>
    client.prepare<[], number | null>('SELECT max(seq) FROM entry').pluck().get(),
  );
  const now = Date.now();
  return {
    inFlight: waiting.map(({ n }) => n),
    oldestMs: Math.max(0, ...waiting.map(({ createdAt }) => now - createdAt)),
    notTaken: (head ?? 0) - cursor,
  };
}

/** The broker's own books. */
export interface VenueLedger {
  /** every command that ever came over the wire, by number */
  offered: Map<number, Command>;
  /** numbers that came with two different contents */
  changed: number[];
  answers: Map<number, Answer>;
  /** position or order id → how often it was closed or cancelled */
  ends: Map<string, number>;
  /** ids of what is open or pending now */
  held: Set<string>;
}

const wireSchema = z.object({ venue: z.string(), command: commandSchema });

export function readVenue(dataDir: string): VenueLedger {
  const offered = new Map<number, Command>();
  const changed: number[] = [];
  const wire = join(dataDir, 'wire.jsonl');
  for (const line of existsSync(wire) ? readFileSync(wire, 'utf8').split('\n') : []) {
    if (line === '') continue;
    const { venue: at, command } = wireSchema.parse(JSON.parse(line));
    if (at !== venue) continue;
    const before = offered.get(command.n);
    if (before && JSON.stringify(before) !== JSON.stringify(command)) changed.push(command.n);
    offered.set(command.n, command);
  }
  return open(join(dataDir, 'venues', `${venue}.db`), (client) => {
    const texts = (sql: string) => client.prepare<[], string>(sql).pluck().all();
    const answers = texts('SELECT answer FROM given').map((text) => answerSchema.parse(JSON.parse(text)));
    const events = texts('SELECT event FROM event').map((text) => brokerEventSchema.parse(JSON.parse(text)));
    const ends = new Map<string, number>();
    for (const { kind, positionId, orderId } of events) {
      const id = kind === 'closed' ? positionId : kind === 'cancelled' ? orderId : undefined;
      if (id) ends.set(id, (ends.get(id) ?? 0) + 1);
    }
    return {
      offered,
      changed,
      answers: new Map(answers.map((answer) => [answer.n, answer])),
      ends,
      held: new Set([...texts('SELECT id FROM position'), ...texts('SELECT id FROM "order"')]),
    };
  });
}

/** The desk's books about the same account. */
export interface DeskLedger {
  commands: Map<number, { state: string; answer: Answer | null }>;
  legs: { n: number; state: string; orderId: string | null; positionId: string | null }[];
  /** how each message ended: the states of its signals */
  signals: Map<string, { state: string; notes: string[] }>;
  journal: { lines: number; brokenAt: number | null };
}

interface CommandRow {
  n: number;
  state: string;
  answer: string | null;
}

export function readDesk(dataDir: string): DeskLedger {
  return open(join(dataDir, 'desks', `${desk}.db`), (client) => {
    const commands = client
      .prepare<[string], CommandRow>('SELECT n, state, answer FROM command WHERE account_id = ?')
      .all(account);
    const signals = client
      .prepare<[string], { message: string; state: string; notes: string }>(
        'SELECT message_id message, state, notes FROM signal WHERE account_id = ?',
      )
      .all(account);
    return {
      commands: new Map(
        commands.map(({ n, state, answer }) => [
          n,
          { state, answer: answer === null ? null : answerSchema.parse(JSON.parse(answer)) },
        ]),
      ),
      legs: client
        .prepare<[string], DeskLedger['legs'][number]>(
          'SELECT n, state, order_id orderId, position_id positionId FROM leg WHERE account_id = ?',
        )
        .all(account),
      signals: new Map(signals.map(({ message, state, notes }) => [message, { state, notes: JSON.parse(notes) }])),
      journal: verifyLines(
        client.prepare<[], JournalLine>('SELECT seq, kind, body, hash FROM journal ORDER BY seq').iterate(),
      ),
    };
  });
}
