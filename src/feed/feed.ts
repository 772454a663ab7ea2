import { z } from 'zod';
import { defineAction } from '../core/action.ts';
import { readFeedLog } from '../core/feed-log.ts';
import { accept } from '../core/outcome.ts';
import { readSchema } from '../core/reading.ts';
import type { ActorContext } from '../platform/actor.ts';
import type { Room } from '../platform/room.ts';
import { appendDeletion, readWaiting, receiveRevision } from './receive.ts';
import { feedRefusals } from './refusals.ts';
import { type FeedStore, openFeedStore } from './store.ts';

type Context = ActorContext<FeedStore>;

const day = 86_400_000;
const retentionBatch = 200;
const feedId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/);
const messageId = z.string().min(1).max(100);
const messageText = z.string().min(1).max(16_000);

export const settingsSchema = z.object({
  name: z.string().min(1).max(80),
  defaultSymbol: z.string().nullable(),
  allowedSymbols: z.array(z.string().max(20)).max(200),
  /** empty: whoever can post in the channel */
  allowedAuthors: z.array(z.string().max(80)).max(200),
  ignoredWords: z.array(z.string().max(40)).max(200),
  retentionDays: z.number().int().min(1).max(3650),
});

const receivedSchema = z.object({ messageId: z.string(), revision: z.number().int(), isNew: z.boolean() });

const openFeed = defineAction({
  name: 'feed.open',
  summary: 'Sets a channel up',
  on: 'feed',
  kind: 'write',
  permission: 'internal',
  input: z.object({ name: z.string() }),
  output: z.object({}),
  run: (context: Context, input) => {
    if (!context.store.settings()) {
      context.store.saveSettings({
        key: 'feed',
        name: input.name,
        defaultSymbol: null,
        allowedSymbols: [],
        allowedAuthors: [],
        ignoredWords: [],
        retentionDays: 365,
      });
      context.schedule({ key: 'retention', action: 'feed.forget', at: context.now() + day, input: {} });
    }
    return accept({});
  },
});

const postMessage = defineAction({
  name: 'messages.post',
  summary: 'Posts a message in a channel, as its provider',
  on: 'feed',
  kind: 'write',
  permission: 'owner',
  http: { method: 'post', path: '/feeds/{feed}/messages', status: 201 },
  input: z.object({
    feed: feedId,
    text: messageText,
    messageId: messageId.optional().describe('the id on the platform; the same id again is the same message'),
    replyTo: messageId.optional(),
    author: z.string().max(80).optional(),
    postedAt: z.number().int().optional().describe('Unix milliseconds; the time it arrived when left out'),
  }),
  output: receivedSchema,
  target: (input) => input.feed,
  run: (context: Context, input) => {
    const { store } = context;
    const settings = store.settings();
    if (!settings) return feedRefusals.refuse('FEED_UNKNOWN', { feed: input.feed });
    const author = input.author ?? null;
    if (settings.allowedAuthors.length > 0 && !settings.allowedAuthors.includes(author ?? '')) {
      return feedRefusals.refuse('AUTHOR_NOT_ALLOWED', { author: author ?? '' });
    }
    const place = store.nextPlace();
    const id = input.messageId ?? `m${place}`;
    const known = store.message(id);
    if (known) return accept({ messageId: id, revision: known.revision, isNew: false });
    const message = {
      id,
      author,
      replyTo: input.replyTo ?? null,
      postedAt: input.postedAt ?? context.now(),
      revision: 1,
      deletedAt: null,
      isCleared: false,
      place,
    };
    store.insertMessage(message);
    receiveRevision(context, message, 'posted', input.text);
    context.services.metrics.count('signalos_messages_total', { feed: context.id });
    return accept({ messageId: id, revision: 1, isNew: true });
  },
});

const editMessage = defineAction({
  name: 'messages.edit',
  summary: 'Edits a message of a channel, as its provider',
  on: 'feed',
  kind: 'write',
  permission: 'owner',
  http: { method: 'put', path: '/feeds/{feed}/messages/{messageId}' },
  input: z.object({
    feed: feedId,
    messageId,
    text: messageText,
    stamp: z.string().max(100).optional().describe("the platform's edit stamp; the same stamp again is the same edit"),
  }),
  output: receivedSchema,
  target: (input) => input.feed,
  run: (context: Context, input) => {
    const { store } = context;
    const message = store.message(input.messageId);
    if (!message) return feedRefusals.refuse('MESSAGE_UNKNOWN', { message: input.messageId });
    if (message.deletedAt !== null) return feedRefusals.refuse('MESSAGE_DELETED', { message: input.messageId });
    const current = store.revision(message.id, message.revision);
    if (current?.text === input.text)
      return accept({ messageId: message.id, revision: message.revision, isNew: false });
    const next = { ...message, revision: message.revision + 1 };
    const { isNew } = receiveRevision(context, next, input.stamp ?? `edit-${next.revision}`, input.text);
    if (isNew) store.updateMessage(message.id, { revision: next.revision });
    return accept({ messageId: message.id, revision: isNew ? next.revision : message.revision, isNew });
  },
});

const deleteMessage = defineAction({
  name: 'messages.delete',
  summary: 'Deletes a message of a channel, as its provider',
  on: 'feed',
  kind: 'write',
  permission: 'owner',
  http: { method: 'delete', path: '/feeds/{feed}/messages/{messageId}' },
  input: z.object({ feed: feedId, messageId }),
  output: z.object({ messageId: z.string() }),
  target: (input) => input.feed,
  run: (context: Context, input) => {
    const message = context.store.message(input.messageId);
    if (!message) return feedRefusals.refuse('MESSAGE_UNKNOWN', { message: input.messageId });
    if (message.deletedAt === null) {
      context.store.updateMessage(message.id, { deletedAt: context.now() });
      appendDeletion(context, message);
    }
    return accept({ messageId: message.id });
  },
});

const listMessages = defineAction({
  name: 'messages.list',
  summary: 'Shows the messages of a channel, newest first, and what each was read as',
  on: 'feed',
  kind: 'read',
  permission: 'trader',
  http: { method: 'get', path: '/feeds/{feed}/messages' },
  input: z.object({
    feed: feedId,
    before: z.number().int().optional(),
    limit: z.number().int().min(1).max(100).default(50),
  }),
  output: z.object({
    messages: z.array(
      z.object({
        messageId: z.string(),
        place: z.number(),
        author: z.string().nullable(),
        replyTo: z.string().nullable(),
        postedAt: z.number(),
        revision: z.number(),
        isDeleted: z.boolean(),
        text: z.string(),
        read: readSchema.nullable(),
      }),
    ),
  }),
  target: (input) => input.feed,
  run: (context: Context, input) => {
    const { store } = context;
    if (!store.settings()) return feedRefusals.refuse('FEED_UNKNOWN', { feed: input.feed });
    const messages = store.messages(input.before ?? Number.MAX_SAFE_INTEGER, input.limit).map((row) => ({
      messageId: row.id,
      place: row.place,
      author: row.author,
      replyTo: row.replyTo,
      postedAt: row.postedAt,
      revision: row.revision,
      isDeleted: row.deletedAt !== null,
      text: store.revision(row.id, row.revision)?.text ?? '',
      read: store.lastEntryOf(row.id)?.read ?? null,
    }));
    return accept({ messages });
  },
});

const showSettings = defineAction({
  name: 'feed.settings',
  summary: 'Shows the settings of a channel',
  on: 'feed',
  kind: 'read',
  permission: 'owner',
  http: { method: 'get', path: '/feeds/{feed}/settings' },
  input: z.object({ feed: feedId }),
  output: settingsSchema,
  target: (input) => input.feed,
  run: (context: Context, input) => {
    const settings = context.store.settings();
    return settings ? accept(settings) : feedRefusals.refuse('FEED_UNKNOWN', { feed: input.feed });
  },
});

const changeSettings = defineAction({
  name: 'feed.configure',
  summary: 'Changes settings of a channel; what is left out stays',
  on: 'feed',
  kind: 'write',
  permission: 'owner',
  http: { method: 'patch', path: '/feeds/{feed}/settings' },
  input: settingsSchema.partial().extend({ feed: feedId }),
  output: settingsSchema,
  target: (input) => input.feed,
  run: (context: Context, { feed, ...change }) => {
    const settings = context.store.settings();
    if (!settings) return feedRefusals.refuse('FEED_UNKNOWN', { feed });
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const next = { ...settings, ...given };
    context.store.saveSettings(next);
    return accept(next);
  },
});

const readLog = defineAction({
  ...readFeedLog,
  summary: 'Entries of the log after a number',
  on: 'feed',
  kind: 'read',
  permission: 'internal',
  run: (context: Context, input) =>
    accept({ entries: context.store.entriesAfter(input.after, input.limit), head: context.store.head() }),
});

const readDue = defineAction({
  name: 'feed.read',
  summary: 'Reads revisions that were left waiting',
  on: 'feed',
  kind: 'write',
  permission: 'internal',
  input: z.object({}),
  output: z.object({ done: z.number() }),
  run: (context: Context) => {
    const done = readWaiting(context, 50);
    // Nothing done with rows left: fail, so that the row is kept and tried later with growing pauses.
    if (context.store.firstUnread()) {
      if (done === 0) throw new Error('a revision cannot be read');
      context.schedule({ key: 'read', action: 'feed.read', at: context.now(), input: {} });
    }
    return accept({ done });
  },
});

const forgetOld = defineAction({
  name: 'feed.forget',
  summary: 'Forgets raw text older than the retention time',
  on: 'feed',
  kind: 'write',
  permission: 'internal',
  input: z.object({}),
  output: z.object({ forgotten: z.number() }),
  run: (context: Context) => {
    const days = context.store.settings()?.retentionDays ?? 365;
    const forgotten = context.store.forgetRevisions(context.now() - days * day, retentionBatch);
    const wait = forgotten === retentionBatch ? 1_000 : day;
    context.schedule({ key: 'retention', action: 'feed.forget', at: context.now() + wait, input: {} });
    return accept({ forgotten });
  },
});

const clearFeed = defineAction({
  name: 'feed.clear',
  summary: 'Takes every message of a demo channel away; the log stays, so that no follower loses its place',
  on: 'feed',
  kind: 'write',
  permission: 'internal',
  input: z.object({}),
  output: z.object({}),
  run: (context: Context) => {
    context.store.clearMessages(context.now());
    context.afterCommit(async () => context.services.changed(`feed:${context.id}:messages`));
    return accept({});
  },
});

export const feedRoom: Room<FeedStore> = {
  kind: 'feed',
  openStore: openFeedStore,
  actions: [
    openFeed,
    postMessage,
    editMessage,
    deleteMessage,
    listMessages,
    showSettings,
    changeSettings,
    readLog,
    readDue,
    forgetOld,
    clearFeed,
  ],
};
