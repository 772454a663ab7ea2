import { eq, sql } from 'drizzle-orm';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { z } from 'zod';
import { type ActorKind, actionsOf } from '../../src/core/action.ts';
import { defineCall } from '../../src/core/office.ts';
import { accept, type Outcome } from '../../src/core/outcome.ts';
import { internally } from '../../src/core/who.ts';
import type { ActorContext } from '../../src/platform/actor-context.ts';
import type { Db } from '../../src/platform/database.ts';
import type { Migration } from '../../src/platform/migrate.ts';
import type { Room } from '../../src/platform/room.ts';

/** The smallest room there is: it counts, and can count later. */
const tally = sqliteTable('tally', { key: text('key').primaryKey(), n: integer('n').notNull() });

type ToyStore = ReturnType<typeof openToyStore>;
function openToyStore(db: Db) {
  return {
    add(n: number): number {
      const row = db
        .insert(tally)
        .values({ key: 'only', n })
        .onConflictDoUpdate({ target: tally.key, set: { n: sql`${tally.n} + ${n}` } })
        .returning()
        .get();
      return row.n;
    },
    note(text: string): number {
      db.insert(tally).values({ key: text, n: 0 }).run();
      return text.length;
    },
    /** the file may not grow beyond so many pages, as on a full disk */
    limit: (pages: number) => Number(Object.values(db.get<object>(sql.raw(`PRAGMA max_page_count = ${pages}`)))[0]),
    read: () => db.select().from(tally).where(eq(tally.key, 'only')).get()?.n ?? 0,
    list: (values: unknown[]) => db.select().from(tally).where(sql`1 in ${values}`).all(),
  };
}

type Context = ActorContext<ToyStore, 'desk'>;
const toyAction = actionsOf<Context>('desk');
const later = (name: string) => defineCall({ name, input: z.unknown(), output: z.unknown() });
const internal = { needs: 'office', summary: 'toy', output: z.number() } as const;

const actions = [
  toyAction({
    ...internal,
    name: 'toy.add',
    kind: 'write',
    input: z.object({ n: z.number() }),
    run: ({ store }: Context, { n }) => accept(store.add(n)),
  }),
  toyAction({
    ...internal,
    name: 'toy.read',
    kind: 'read',
    input: z.object({}),
    run: ({ store }: Context) => accept(store.read()),
  }),
  toyAction({
    ...internal,
    name: 'toy.later',
    kind: 'write',
    input: z.object({ inMs: z.number(), n: z.number() }),
    run({ store, schedule, now }: Context, { inMs, n }) {
      schedule(later('toy.add'), { key: `add-${n}`, at: now() + inMs, input: { n } });
      return accept(store.read());
    },
  }),
  toyAction({
    ...internal,
    name: 'toy.list',
    kind: 'read',
    input: z.object({ values: z.array(z.union([z.number(), z.string()])) }),
    run: ({ store }: Context, { values }) => accept(store.list(values).length),
  }),
  toyAction({
    ...internal,
    name: 'toy.note',
    kind: 'write',
    input: z.object({ text: z.string() }),
    run: ({ store }: Context, { text }) => accept(store.note(text)),
  }),
  toyAction({
    ...internal,
    name: 'toy.note-later',
    kind: 'write',
    input: z.object({ inMs: z.number(), text: z.string() }),
    run({ schedule, now }: Context, { inMs, text }) {
      schedule(later('toy.note'), { key: 'note', at: now() + inMs, input: { text } });
      return accept(0);
    },
  }),
  toyAction({
    ...internal,
    name: 'toy.limit',
    kind: 'read',
    input: z.object({ pages: z.number() }),
    run: ({ store }: Context, { pages }) => accept(store.limit(pages)),
  }),
  toyAction({
    ...internal,
    name: 'toy.look',
    kind: 'write',
    input: z.object({ add: z.number().default(0), everyMs: z.number().default(1_000) }),
    prepare: async () => gate.opened,
    run({ store, schedule, now, afterCommit }: Context, { add, everyMs }) {
      schedule(later('toy.look'), { key: 'look', at: now() + everyMs, input: { add, everyMs } });
      if (add > 0) store.add(add);
      looks += 1;
      afterCommit(async () => {
        looksTold += 1;
      });
      return accept(looks);
    },
  }),
  toyAction({
    ...internal,
    name: 'toy.look-at',
    kind: 'write',
    input: z.object({ at: z.number() }),
    run({ schedule }: Context, { at }) {
      schedule(later('toy.look'), { key: 'look', at, input: { add: 0, everyMs: 1_000 } });
      return accept(0);
    },
  }),
  toyAction({
    ...internal,
    name: 'toy.slow',
    kind: 'write',
    input: z.object({ n: z.number() }),
    /** facts that are there only once the test lets go */
    prepare: async () => gate.opened,
    run: ({ store }: Context, { n }) => accept(store.add(n)),
  }),
];

let looks = 0;
let looksTold = 0;

/** How often `toy.look` looked since the last time this was asked, and how often it said so afterwards. */
export function takeLooks(): { looks: number; told: number } {
  const taken = { looks, told: looksTold };
  looks = 0;
  looksTold = 0;
  return taken;
}

let open: () => void = () => {};
const gate = { opened: Promise.resolve() };

/** Makes `toy.slow` wait until the returned function is called. */
export function closeGate(): () => void {
  gate.opened = new Promise((resolve) => {
    open = resolve;
  });
  return open;
}

const toy = (kind: ActorKind): Room<unknown> => ({ kind, actions, openStore: openToyStore });
export const toyRooms = { directory: toy('directory'), feed: toy('feed'), desk: toy('desk'), venue: toy('venue') };

export const toyStep: Migration = {
  tag: '0000_toy',
  hash: 'toy',
  statements: [
    'CREATE TABLE tally (key text PRIMARY KEY NOT NULL, n integer NOT NULL)',
    'CREATE TABLE due (key text PRIMARY KEY NOT NULL, action text NOT NULL, at integer NOT NULL, input text NOT NULL, attempts integer NOT NULL DEFAULT 0)',
    'CREATE TABLE answered (key text PRIMARY KEY NOT NULL, input_hash text NOT NULL, answer text NOT NULL, at integer NOT NULL)',
  ],
};

export function toyMigrations(...more: Migration[]): Record<ActorKind, Migration[]> {
  const steps = [toyStep, ...more];
  return { directory: steps, feed: steps, desk: steps, venue: steps, outpost: steps, user: steps };
}

/** Asks a desk and gives the number it answers; a refusal throws. */
export async function askToy(
  handle: { perform(action: string, input: unknown, who: ReturnType<typeof internally>): Promise<Outcome<unknown>> },
  action: string,
  input: unknown = {},
): Promise<unknown> {
  const outcome = await handle.perform(action, input, internally('toy'));
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`);
  return outcome.value;
}
