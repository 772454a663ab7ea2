import type { Quote } from '../../core/broker.ts';
import { heading, paragraph } from '../../core/chat.ts';
import { type FeedEntry, readFeedLog } from '../../core/feed-log.ts';
import { idOf } from '../../core/id.ts';
import { ask } from '../../core/office.ts';
import { internally } from '../../core/who.ts';
import { sayAlarm } from '../../talk/say.ts';
import { deskWords } from '../language.ts';
import type { DeskContext, FollowRow } from '../store.ts';
import { takeEntry } from './take-entry.ts';

const atOnce = 20;

export interface Batch {
  followId: string;
  feedId: string;
  accountId: string;
  entries: FeedEntry[];
  /** nothing was published beyond these entries when they were read */
  isHead: boolean;
}

export async function readLog(context: DeskContext, follow: FollowRow): Promise<Batch> {
  const { id: followId, feedId, accountId, cursor } = follow;
  const outcome = await ask(
    context.office.feed(feedId),
    readFeedLog,
    { after: cursor, limit: atOnce },
    internally(context.trace),
  );
  if (!outcome.ok) throw new Error(`the log of ${feedId} cannot be read: ${outcome.refusal.code}`);
  const { entries, head } = outcome.value;
  return { followId, feedId, accountId, entries, isHead: (entries.at(-1)?.seq ?? cursor) >= head };
}

/** Chatter needs no price: most messages of a channel cost the broker nothing. */
export function isOfConcern({ kind, read }: FeedEntry): boolean {
  return kind !== 'read' || (read.reading.type !== 'none' && read.reading.type !== 'reject');
}

/** Entries of one channel in their order, each with its cursor. True: nothing that was published is left to take. */
export function takeBatch(context: DeskContext, batch: Batch, quotes: Quote[]): boolean {
  for (const entry of batch.entries) {
    const follow = context.store.follow(batch.followId);
    if (!follow || follow.endedAt !== null) return false;
    if (entry.seq <= follow.cursor) continue;
    const broken = context.attempt(() => takeEntry(context, follow, entry, quotes));
    if (broken) parkEntry(context, follow, entry, broken.error);
    context.store.moveCursor(follow.id, entry.seq);
  }
  return batch.isHead;
}

/** A message that breaks a promise of ours is set aside with an alert; the ones after it go on. */
function parkEntry(context: DeskContext, follow: FollowRow, entry: FeedEntry, error: unknown): void {
  context.services.alert({
    kind: 'broken_promise',
    subject: `desk ${context.id}`,
    text: `message ${entry.messageId}: ${String(error)}`,
  });
  context.store.journal.append(
    'parked-entry',
    { follow: follow.id, seq: entry.seq, message: entry.messageId },
    context.now(),
  );
  const words = deskWords(context);
  sayAlarm(context, idOf('parked', follow.id, entry.seq), [
    heading(words.say('notice.SET_ASIDE'), 'bad'),
    paragraph(words.say('notice.SET_ASIDE_WHY')),
    paragraph(entry.text.slice(0, 300)),
  ]);
}
