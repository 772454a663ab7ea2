import type { Quote } from '../../core/broker.ts';
import type { FeedEntry } from '../../core/feed-log.ts';
import type { Signal, Update } from '../../core/reading.ts';
import { signalChanges } from '../../core/signal-changes.ts';
import type { DeskContext, FollowRow, SignalRow } from '../store.ts';
import { isUnsent } from './decide/trade.ts';
import { replaceAs } from './follow-edit.ts';
import { note } from './obedience.ts';
import { withoutLevelsOf, withoutUpdates } from './own-wording.ts';
import { planAgain } from './revise-signal.ts';
import { settleWording } from './settle-wording.ts';
import { tradeOf } from './trade-of.ts';

interface Told {
  follow: FollowRow;
  entry: FeedEntry;
  quotes: Quote[];
}

/**
 * Levels that another message gave a trade go when that message is taken back, or edited into one that names them no more,
 * as long as nothing of the trade was sent: it is decided as its own message stands. Afterwards they are the orders' own.
 */
export function takeBackLevels(context: DeskContext, told: Told, still: readonly Update[]): void {
  const { store } = context;
  const { follow, entry } = told;
  const before = instructionsOf(context, follow, entry.messageId);
  const waiting = before.length === 0 ? [] : [...store.liveSignals(follow.id), ...store.incompleteSignals(follow.id)];
  for (const row of waiting) planWithout(context, told, row, withoutUpdates(row, before, still));
  if (entry.kind !== 'deleted') return;
  for (const { repostOf, signal } of store.signalsOfMessage(follow.id, entry.messageId)) {
    const first = repostOf === null ? undefined : store.signal(repostOf);
    const own = first && withoutLevelsOf(first, signal);
    if (own && signalChanges(first.signal, own).length > 0) planWithout(context, told, first, own);
  }
}

function instructionsOf({ store }: DeskContext, { accountId, feedId }: FollowRow, messageId: string): Update[] {
  const found: Update[] = [];
  for (let item = 0; ; item += 1) {
    const one = store.instruction({ accountId, feedId, messageId, item });
    if (!one) return found;
    found.push(one.update);
  }
}

function planWithout(
  context: DeskContext,
  { follow, entry, quotes }: Told,
  row: SignalRow,
  signal: Signal | null,
): void {
  if (signal === null || !isUnsent(tradeOf(context, row))) return;
  const because = note('LEVELS_TAKEN_BACK', { message: entry.messageId });
  if (row.replan !== null) replaceAs(context, row, signal, { mustAsk: false });
  else planAgain(context, { follow, certainty: row.certainty, quotes, because }, { ...row, signal });
  settleWording(context, row, null);
}
