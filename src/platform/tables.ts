import { customType, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Work an actor owes itself at a time. A row survives a crash; the same key is one piece of work. */
export function dueTable() {
  return sqliteTable(
    'due',
    {
      key: text('key').primaryKey(),
      action: text('action').notNull(),
      at: integer('at').notNull(),
      input: text('input', { mode: 'json' }).notNull().$type<unknown>(),
      attempts: integer('attempts').notNull().default(0),
    },
    (table) => [index('due_at').on(table.at)],
  );
}

/** First answers by idempotency key, stored in the same transaction as their effect. */
export function answeredTable() {
  return sqliteTable(
    'answered',
    {
      key: text('key').primaryKey(),
      inputHash: text('input_hash').notNull(),
      answer: text('answer', { mode: 'json' }).notNull().$type<unknown>(),
      at: integer('at').notNull(),
    },
    (table) => [index('answered_at').on(table.at)],
  );
}

/** Append-only and hash-chained, see `journal.ts`; `at` stands outside the hash. */
export function journalTable() {
  return sqliteTable('journal', {
    seq: integer('seq').primaryKey(),
    kind: text('kind').notNull(),
    body: text('body').notNull(),
    hash: text('hash').notNull(),
    at: integer('at').notNull(),
  });
}
export type JournalTable = ReturnType<typeof journalTable>;

const parsedAtMost = 64;

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const inner of Object.values(value)) freeze(inner);
  return Object.freeze(value);
}

/**
 * JSON that is read far oftener than it changes: what a text means is remembered, and shared by whoever reads the same
 * text. Nobody can change what they read. Only for what is never null.
 */
export function steadyJson<T>(name: string) {
  const parsed = new Map<string, T>();
  return customType<{ data: T; driverData: string }>({
    dataType: () => 'text',
    toDriver: (value) => JSON.stringify(value),
    fromDriver(stored) {
      const known = parsed.get(stored);
      if (known !== undefined) return known;
      const value: T = freeze(JSON.parse(stored));
      const oldest = parsed.size >= parsedAtMost ? parsed.keys().next().value : undefined;
      if (oldest !== undefined) parsed.delete(oldest);
      parsed.set(stored, value);
      return value;
    },
  })(name);
}
