import { type FeedEntry, readFeedLog } from '../../core/feed-log.ts';
import { ask } from '../../core/office.ts';
import { internally } from '../../core/who.ts';
import type { DeskContext, FollowRow } from '../store.ts';

const batch = 20;

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
    { after: cursor, limit: batch },
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
