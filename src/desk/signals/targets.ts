import type { Quote } from '../../core/broker.ts';
import type { FeedEntry } from '../../core/feed-log.ts';
import type { Signal, Update } from '../../core/reading.ts';
import { isSameName } from '../plan/symbol-aliases.ts';
import type { DeskContext, FollowRow, SignalRow } from '../store.ts';
import { couldMean, incompleteOnes, namesStop, namesTargets } from './incomplete.ts';
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
  const isNear = (row: SignalRow) => couldMean(context, row, update, quotes);
  const nearest = (rows: SignalRow[]) => (rows.length < 2 ? rows : rows.filter(isNear));
  if (entry.replyTo !== null) {
    const incomplete = store
      .signalsOfMessage(follow.id, entry.replyTo)
      .filter((row) => mayBeCompleted.has(row.state) && withUpdate(row.signal, update) !== null)
      .filter(({ signal }) => isMeant(update, signal));
    const beside = store.liveSignals(follow.id).filter(({ messageId }) => messageId === entry.replyTo);
    if (incomplete.length > 0)
      return nearest([...incomplete, ...beside.filter(({ signal }) => isMeant(update, signal))]);
  }
  const live = store
    .liveSignals(follow.id)
    .filter(({ signal }) => isMeant(update, signal))
    .filter((row) => row.postedAt <= entry.postedAt);
  if (entry.replyTo === null) {
    // What is open is closed without asking, whatever else only waits for its levels, and takes targets before that.
    const isMeantToo =
      namesStop(update) ||
      (namesTargets(update) && !live.some(isNear)) ||
      (isEnding(update) && (live.length === 0 || isForAll(update)));
    const incomplete = isMeantToo ? incompleteOnes(context, follow, entry) : [];
    return nearest([...incomplete.filter(({ signal }) => isMeant(update, signal)), ...live]);
  }
  if (isReplyToOther(context, follow, entry)) return live;
  // A message that only said an open trade again means that trade.
  const repeated = new Set(store.signalsOfMessage(follow.id, entry.replyTo).map(({ repostOf }) => repostOf));
  return live.filter((row) => row.messageId === entry.replyTo || repeated.has(row.id));
}

const mayBeCompleted: ReadonlySet<SignalState> = new Set(['incomplete', 'refused', 'alerted']);

const isEnding = ({ action }: Update): boolean => action === 'close' || action === 'cancel';

/** "Close all", "cancel everything". */
export const isForAll = (update: Update): boolean =>
  (update.action === 'close' || update.action === 'cancel') && update.all === true;

const isMeant = ({ symbol: named, except = [] }: Update, { symbol }: Signal): boolean =>
  (named === undefined || isSameName(named, symbol)) && !except.some((other) => isSameName(other, symbol));
