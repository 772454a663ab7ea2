import type { FeedEntry } from '../../core/feed-log.ts';
import type { Signal, Update } from '../../core/reading.ts';
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
    .filter(({ signal }) => isMeant(update, signal))
    .filter((row) => row.postedAt <= entry.postedAt);
  if (entry.replyTo === null && live.length === 0) return incompleteOnes(context, follow, entry, update);
  if (entry.replyTo === null || isReplyToOther(context, follow, entry)) return live;
  // A message that only said an open trade again means that trade.
  const repeated = new Set(store.signalsOfMessage(follow.id, entry.replyTo).map(({ repostOf }) => repostOf));
  return live.filter((row) => row.messageId === entry.replyTo || repeated.has(row.id));
}

const completedMs = 600_000;

/** "Gold sell now", and its levels in a message of their own: they mean what could not be traded without a stop. */
function incompleteOnes(
  { store }: DeskContext,
  { id, accountId }: FollowRow,
  { postedAt }: FeedEntry,
  update: Update,
): SignalRow[] {
  const namesStop =
    (update.action === 'set_levels' && update.sl != null) ||
    (update.action === 'move_sl' && update.price !== undefined);
  if (!namesStop) return [];
  return store
    .signalsOfAccount(accountId, postedAt - completedMs, Number.MAX_SAFE_INTEGER, 200)
    .filter((row) => row.followId === id && row.state === 'refused' && row.postedAt <= postedAt)
    .filter(({ signal, postedAt: at }) => lacksStop(signal) && postedAt - at <= completedMs)
    .filter(({ signal }) => isMeant(update, signal));
}

const isMeant = ({ symbol: named, except = [] }: Update, { symbol }: Signal): boolean =>
  (named === undefined || named === symbol) && !except.includes(symbol);

const lacksStop = ({ sl, slPips }: Signal): boolean => sl === null && slPips === undefined;
