import type { Signal } from '../../../core/reading.ts';
import { signalChanges } from '../../../core/signal-changes.ts';
import { isLeaving, isLive, phaseOf } from '../../orders/leg.ts';
import type { SignalRow } from '../../store.ts';
import { isElsewhere, type Likeness, likeness, type OpenTrade, type PriceScale } from '../likeness.ts';
import type { Trade } from './trade.ts';

export interface Repost {
  likeness: Exclude<Likeness, 'other'>;
  row: SignalRow;
  /** that trade was edited into this one, which was not followed: another side, say, while it is open */
  isEdited?: true;
  /** it said the same before it was edited, and stands */
  isTwin?: true;
}

export type Posted = Pick<SignalRow, 'id' | 'messageId' | 'signal'>;
type Standing = Pick<Trade, 'row' | 'legs'>;

const surestFirst = ['repost', 'correction', 'doubtful'] as const;

/**
 * The trade of this channel that a new signal is about once more, if there is one. Trades of one message are meant to
 * stand beside each other, unless they are the very same. Levels that could correct several trades are in doubt. Pure.
 */
export function repostAmong(trades: readonly Standing[], posted: Posted, scale: PriceScale): Repost | null {
  const found = trades.flatMap((trade) => asRepost(trade, posted, scale) ?? []);
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

/** By its words alone it may be the one that is posted; of others nothing more has to be looked up. */
export const mayBeAlike = (
  row: Pick<SignalRow, 'signal' | 'said' | 'own'>,
  posted: Signal,
  scale: PriceScale,
): boolean =>
  isSaidAgain(row, posted) || (isOneTrade(row.signal, posted) && !isElsewhere(row.signal, posted, scale.tolerance));

function asRepost({ row, legs }: Standing, posted: Posted, scale: PriceScale): Repost | null {
  const { signal } = posted;
  if (row.id === posted.id || isBeingEnded(row, legs)) return null;
  const isFollowed = isOneTrade(row.signal, signal) || row.replan !== null;
  if (isSaidAgain(row, signal))
    return isFollowed ? { likeness: 'repost', row } : { likeness: 'doubtful', row, isEdited: true };
  const like = likeness(openTrade(row, legs), signal, scale);
  if (like === 'other' || (row.messageId === posted.messageId && like !== 'repost')) return null;
  return { likeness: like, row };
}

const isOneTrade = (a: Signal, b: Signal): boolean => a.symbol === b.symbol && a.side === b.side;

/** It has been taken back or closed by word, and what is left of that is the broker's to do: what comes now is another trade. */
function isBeingEnded({ replan }: SignalRow, legs: Standing['legs']): boolean {
  const live = legs.filter(isLive);
  return replan === null && live.length > 0 && live.every(isLeaving);
}

/** What its provider made of its message counts as well, whatever became of that here. */
function isSaidAgain({ said, own }: Pick<SignalRow, 'said' | 'own'>, posted: Signal): boolean {
  const words = said ?? own;
  return words !== null && signalChanges(words, posted).length === 0;
}

function openTrade({ signal, plan }: SignalRow, legs: Standing['legs']): OpenTrade {
  const leg = legs.find((one) => phaseOf(one) === 'open') ?? legs.at(-1);
  const price = leg ? (leg.openPrice ?? leg.wanted.price) : (plan?.legs[0]?.price ?? null);
  const isPending = legs.length > 0 && !legs.some((one) => phaseOf(one) === 'open');
  return { signal, price, isPending };
}
