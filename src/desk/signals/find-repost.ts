import type { Quote } from '../../core/broker.ts';
import { decimal, zero } from '../../core/decimal.ts';
import type { Signal } from '../../core/reading.ts';
import { signalChanges } from '../../core/signal-changes.ts';
import { isLeaving, isLive, phaseOf } from '../orders/leg.ts';
import { resolveSymbol } from '../plan/resolve-symbol.ts';
import type { AccountRow, DeskContext, FollowRow, SignalRow } from '../store.ts';
import { isElsewhere, type Likeness, likeness, type OpenTrade, type PriceScale } from './repost.ts';

export interface Repost {
  likeness: Exclude<Likeness, 'other'>;
  row: SignalRow;
  /** that trade was edited into this one, which was not followed: another side, say, while it is open */
  isEdited?: true;
  /** it said the same before it was edited, and stands */
  isTwin?: true;
}

const surestFirst = ['repost', 'correction', 'doubtful'] as const;

/**
 * The trade of this channel that a new signal may be about once more, if there is one. Trades of one message are meant
 * to stand beside each other, unless they are the very same. Levels that could correct several trades are in doubt.
 */
export function findRepost(
  context: DeskContext,
  follow: FollowRow,
  posted: { id: string; messageId: string; signal: Signal },
  quotes: Quote[],
): Repost | null {
  const { signal } = posted;
  const account = context.store.account(follow.accountId);
  if (!account) return null;
  const scale = scaleOf(account, follow, signal, quotes);
  const found = context.store.liveAlike(follow.id, signal).flatMap((alike): Repost[] => {
    const isSame = isSaidAgain(alike, signal);
    if (alike.id === posted.id || (!isSame && isOther(alike.signal, signal, scale))) return [];
    const row = context.store.signal(alike.id);
    if (!row || isEnding(context, row)) return [];
    const isFollowed = isOneTrade(row.signal, signal) || row.replan !== null;
    if (isSame) return [isFollowed ? { likeness: 'repost', row } : { likeness: 'doubtful', row, isEdited: true }];
    const like = likeness(openTrade(context, row), signal, scale);
    if (like === 'other' || (row.messageId === posted.messageId && like !== 'repost')) return [];
    return [{ likeness: like, row }];
  });
  // Word for word what another trade was edited into: whichever trade it resembles besides, that is asked.
  const edited = found.find(({ isEdited }) => isEdited);
  if (edited && !found.some(({ likeness: like }) => like === 'repost')) return edited;
  for (const like of surestFirst) {
    const [first, ...others] = found.filter((one) => one.likeness === like);
    if (first && like === 'correction' && others.length > 0) return { ...first, likeness: 'doubtful' };
    if (first) return first;
  }
  return null;
}

/** A trade that stands and that this one said once more, until it was edited: whether both are meant nobody knows. */
export function findTwin(context: DeskContext, follow: FollowRow, before: SignalRow, quotes: Quote[]): Repost | null {
  const found = findRepost(context, follow, before, quotes);
  return found?.likeness === 'repost' ? { likeness: 'doubtful', row: found.row, isTwin: true } : null;
}

/** Signals of this channel without levels so far that a new one says anew: it is one trade, and the newer words count. */
export function incompleteAlike(
  context: DeskContext,
  follow: FollowRow,
  posted: SignalRow,
  quotes: Quote[],
): SignalRow[] {
  const account = context.store.account(follow.accountId);
  const incomplete = context.store
    .incompleteSignals(follow.id)
    .filter(({ messageId }) => messageId !== posted.messageId);
  if (!account || incomplete.length === 0 || posted.certainty === 'unsure') return [];
  const scale = scaleOf(account, follow, posted.signal, quotes);
  return incomplete.filter(({ signal }) => {
    const like = likeness({ signal, price: null, isPending: false }, posted.signal, scale);
    return like === 'repost' || like === 'correction';
  });
}

const isOneTrade = (a: Signal, b: Signal): boolean => a.symbol === b.symbol && a.side === b.side;

const isOther = (open: Signal, posted: Signal, { tolerance }: PriceScale): boolean =>
  !isOneTrade(open, posted) || isElsewhere(open, posted, tolerance);

/** It has been taken back or closed by word, and what is left of that is the broker's to do: what comes now is another trade. */
function isEnding({ store }: DeskContext, { id, replan }: SignalRow): boolean {
  const live = store.legs(id).filter(isLive);
  return replan === null && live.length > 0 && live.every(isLeaving);
}

/** What its provider made of its message counts as well, whatever became of that here. */
const isSaidAgain = ({ said, own }: Pick<SignalRow, 'said' | 'own'>, posted: Signal): boolean => {
  const words = said ?? own;
  return words !== null && signalChanges(words, posted).length === 0;
};

function openTrade({ store }: DeskContext, { id, signal, plan }: SignalRow): OpenTrade {
  const legs = store.legs(id);
  const leg = legs.find((one) => phaseOf(one) === 'open') ?? legs.at(-1);
  const price = leg ? (leg.openPrice ?? leg.wanted.price) : (plan?.legs[0]?.price ?? null);
  const isPending = legs.length > 0 && !legs.some((one) => phaseOf(one) === 'open');
  return { signal, price, isPending };
}

function scaleOf(account: AccountRow, follow: FollowRow, signal: Signal, quotes: Quote[]): PriceScale {
  const resolved = resolveSymbol({ symbol: signal.symbol, contracts: account.contracts, remembered: account.symbols });
  if (!resolved.ok) return { live: null, tolerance: zero };
  const { symbol, digits } = resolved.value;
  const quote = quotes.find((one) => one.symbol === symbol);
  const live = quote ? (signal.side === 'buy' ? quote.ask : quote.bid) : null;
  return { live, tolerance: decimal(`1e-${digits}`).mul(follow.settings.entryTolerancePoints) };
}
