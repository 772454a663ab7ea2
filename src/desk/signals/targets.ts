import type { FeedEntry } from '../../core/feed-log.ts';
import type { Update } from '../../core/reading.ts';
import type { DeskContext, FollowRow, SignalRow } from '../store.ts';
import { withUpdate } from './with-update.ts';

/** A reply to something that is no signal here, such as a comment on one: what it means is likely, not certain. */
export function isReplyToOther(context: DeskContext, follow: FollowRow, { replyTo }: FeedEntry): boolean {
  return replyTo !== null && context.store.signalsOfMessage(follow.id, replyTo).length === 0;
}

/**
 * A reply to a signal means that signal, also when it has ended. Otherwise: the open signals it can mean, posted before
 * it. Levels in a reply complete a signal that could not be taken without them.
 */
export function targetsOf(context: DeskContext, follow: FollowRow, entry: FeedEntry, update: Update): SignalRow[] {
  const { store } = context;
  if (entry.replyTo !== null) {
    const incomplete = store
      .signalsOfMessage(follow.id, entry.replyTo)
      .filter((row) => (row.state === 'refused' || row.state === 'alerted') && withUpdate(row.signal, update) !== null);
    if (incomplete.length > 0) return incomplete;
  }
  const live = store
    .liveSignals(follow.id)
    .filter((row) => !update.symbol || row.signal.symbol === update.symbol)
    .filter((row) => row.postedAt <= entry.postedAt);
  if (entry.replyTo === null || isReplyToOther(context, follow, entry)) return live;
  // A message that only said an open trade again means that trade.
  const repeated = new Set(store.signalsOfMessage(follow.id, entry.replyTo).map(({ repostOf }) => repostOf));
  return live.filter((row) => row.messageId === entry.replyTo || repeated.has(row.id));
}
