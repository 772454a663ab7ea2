import { z } from 'zod';
import { defineCall } from './office.ts';
import { readSchema } from './reading.ts';

/** What differs between two revisions of one message, as far as a trade is concerned. */
const changedSchema = z.enum(['symbol', 'side', 'order', 'entry', 'stop', 'targets', 'update', 'appeared', 'vanished']);
export type Changed = z.infer<typeof changedSchema>;

/** One numbered entry of a feed's append-only log: what a revision of a message was read as. */
const feedEntrySchema = z.object({
  seq: z.number().int(),
  /** id of the message within the feed; all revisions and replies share it */
  messageId: z.string(),
  revision: z.number().int(),
  kind: z.enum(['read', 'revised', 'deleted']),
  replyTo: z.string().nullable(),
  postedAt: z.number(),
  /** of an edit, when it was made, where its platform says so */
  editedAt: z.number().nullable(),
  text: z.string(),
  read: readSchema,
  changed: z.array(changedSchema),
  trace: z.string(),
});
export type FeedEntry = z.infer<typeof feedEntrySchema>;

export const readFeedLog = defineCall({
  name: 'feed.log',
  input: z.object({ after: z.number().int(), limit: z.number().int().min(1).max(100) }),
  output: z.object({ entries: z.array(feedEntrySchema), head: z.number().int() }),
});

/** A message of our own in a channel that is there to be tried out; the same id again is the same message. */
export const postTrialCall = defineCall({
  name: 'feed.post-trial',
  input: z.object({ messageId: z.string().max(60), text: z.string().max(1_000) }),
  output: z.object({}),
});

/** When a message came and when it was read, and whether a certain signal was found in it. */
export const followMessageCall = defineCall({
  name: 'feed.follow-message',
  input: z.object({ messageId: z.string().max(60) }),
  output: z.object({ receivedAt: z.number().nullable(), readAt: z.number().nullable(), isCertainSignal: z.boolean() }),
});
