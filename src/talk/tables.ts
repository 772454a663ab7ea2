import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Block, Choice, Form } from '../core/chat.ts';
import type { Telling, Weight } from '../core/telling.ts';
import type { Conversation } from './engine.ts';

/** Spelt out, never bound: an index over a part of a table is used only by a query that says the same. */
export const isUnsent = sql`version > sent_version`;
export const isUnused = sql`used_at is null`;

/** Everything said in the trader's own chat, both ways. A bot's message is edited in place by growing its version. */
export const talk = sqliteTable(
  'talk',
  {
    id: text('id').primaryKey(),
    direction: text('direction', { enum: ['in', 'out'] }).notNull(),
    version: integer('version').notNull(),
    blocks: text('blocks', { mode: 'json' }).notNull().$type<Block[]>(),
    choices: text('choices', { mode: 'json' }).notNull().$type<Choice[]>(),
    /** the lines a question asks for */
    form: text('form', { mode: 'json' }).$type<Form>(),
    at: integer('at').notNull(),
    /** position in the conversation */
    line: integer('line').notNull(),
    /** how much it presses */
    weight: text('weight').$type<Weight>().notNull().default('info'),
  },
  (table) => [uniqueIndex('talk_line').on(table.line), index('talk_at').on(table.at)],
);

/** Where the trader is told things: a chat of some platform, named by its scheme, as `web:desk-1`. */
export const place = sqliteTable('place', {
  id: text('id').primaryKey(),
  addedAt: integer('added_at').notNull(),
  endedAt: integer('ended_at'),
  /** how loud it may be; null: as loud as everywhere at first */
  telling: text('telling', { mode: 'json' }).$type<Telling>(),
});

/** One message of the conversation as one place shows it. */
export const delivery = sqliteTable(
  'delivery',
  {
    talkId: text('talk_id').notNull(),
    place: text('place').notNull(),
    line: integer('line').notNull(),
    version: integer('version').notNull(),
    sentVersion: integer('sent_version').notNull(),
    /** the platform's own id of the message, once sent */
    ref: text('ref'),
    /** where it stands among what waits: alarms first */
    rank: integer('rank').notNull().default(0),
    isSilent: integer('is_silent', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.talkId, table.place] }),
    index('delivery_unsent').on(table.place, table.rank, table.line).where(isUnsent),
  ],
);

/** What a button stands for. It belongs to one version of the message that shows it, and works once. */
export const choice = sqliteTable(
  'choice',
  {
    id: text('id').primaryKey(),
    /** the message of the conversation that shows it */
    card: text('card').notNull(),
    /** what it is about: a signal, a conversation, or the message itself */
    about: text('signal_id').notNull(),
    act: text('act').notNull(),
    input: text('input', { mode: 'json' }).notNull().$type<unknown>(),
    expiresAt: integer('expires_at').notNull(),
    usedAt: integer('used_at'),
  },
  (table) => [
    index('choice_signal').on(table.about).where(isUnused),
    index('choice_card').on(table.card).where(isUnused),
    index('choice_expires').on(table.expiresAt),
  ],
);

/** What is being talked about with one person in one place. There is one at a time. */
export const conversation = sqliteTable(
  'conversation',
  {
    place: text('place').notNull(),
    person: text('person').notNull(),
    id: text('id').notNull(),
    held: text('held', { mode: 'json' }).notNull().$type<Conversation>(),
  },
  (table) => [primaryKey({ columns: [table.place, table.person] }), uniqueIndex('conversation_id').on(table.id)],
);
