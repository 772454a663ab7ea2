import type { Quote } from '../../core/broker.ts';
import type { FeedEntry } from '../../core/feed-log.ts';
import type { Signal, Update } from '../../core/reading.ts';
import type { DeskContext, FollowRow, SignalRow } from '../store.ts';
import { couldMean, incompleteOnes, namesStop } from './incomplete.ts';
import type { SignalState } from './signal.ts';
import { withUpdate } from './with-update.ts';

/** A reply to something that is no signal here, such as a comment on one: what it means is likely, not certain. */
export function isReplyToOther(context: DeskContext, follow: FollowRow, { replyTo }: FeedEntry): boolean {
  return replyTo !== null && context.store.signalsOfMessage(follow.id, replyTo).length === 0;
}

/**
 * A reply to a signal means that signal, also when it has ended. Otherwise: the open signals it can mean, posted before
 * it. Levels in a reply complete a signal that could not be taken without them.
 */
export function targetsOf(
  context: DeskContext,
  follow: FollowRow,
  { entry, update, quotes }: { entry: FeedEntry; update: Update; quotes: readonly Quote[] },
): SignalRow[] {
  const { store } = context;
  if (entry.replyTo !== null) {
    const incomplete = store
      .signalsOfMessage(follow.id, entry.replyTo)
      .filter((row) => mayBeCompleted.has(row.state) && withUpdate(row.signal, update) !== null);
    if (incomplete.length > 0) return incomplete;
  }
  const live = store
    .liveSignals(follow.id)
    .filter(({ signal }) => isMeant(update, signal))
    .filter((row) => row.postedAt <= entry.postedAt);
  if (entry.replyTo === null) {
    // What is open is closed without asking, whatever else only waits for its levels.
    const isMeantToo = namesStop(update) || (live.length === 0 && isEnding(update));
    const incomplete = isMeantToo ? incompleteOnes(context, follow, entry) : [];
    const meant = [...incomplete.filter(({ signal }) => isMeant(update, signal)), ...live];
    return meant.length < 2 ? meant : meant.filter((row) => couldMean(context, row, update, quotes));
  }
  if (isReplyToOther(context, follow, entry)) return live;
  // A message that only said an open trade again means that trade.
  const repeated = new Set(store.signalsOfMessage(follow.id, entry.replyTo).map(({ repostOf }) => repostOf));
  return live.filter((row) => row.messageId === entry.replyTo || repeated.has(row.id));
}

const mayBeCompleted: ReadonlySet<SignalState> = new Set(['incomplete', 'refused', 'alerted']);

const isEnding = ({ action }: Update): boolean => action === 'close' || action === 'cancel';

const isMeant = ({ symbol: named, except = [] }: Update, { symbol }: Signal): boolean =>
  (named === undefined || named === symbol) && !except.includes(symbol);
