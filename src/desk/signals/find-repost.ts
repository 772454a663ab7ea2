import type { Quote } from '../../core/broker.ts';
import { decimal, zero } from '../../core/decimal.ts';
import type { Signal } from '../../core/reading.ts';
import { resolveSymbol } from '../plan/resolve-symbol.ts';
import type { AccountRow, DeskContext, FollowRow, SignalRow } from '../store.ts';
import { mayBeAlike, type Posted, type Repost, repostAmong } from './decide/repost.ts';
import { likeness, type PriceScale } from './likeness.ts';

/** The trade of this channel that a new signal may be about once more, if there is one. */
export function findRepost({ store }: DeskContext, follow: FollowRow, posted: Posted, quotes: Quote[]): Repost | null {
  const account = store.account(follow.accountId);
  if (!account) return null;
  const scale = scaleOf(account, follow, posted.signal, quotes);
  const trades = store.liveAlike(follow.id, posted.signal).flatMap((alike) => {
    const row = mayBeAlike(alike, posted.signal, scale) ? store.signal(alike.id) : undefined;
    return row ? [{ row, legs: store.legs(row.id) }] : [];
  });
  return repostAmong(trades, posted, scale);
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

function scaleOf(account: AccountRow, follow: FollowRow, signal: Signal, quotes: Quote[]): PriceScale {
  const resolved = resolveSymbol({ symbol: signal.symbol, contracts: account.contracts, remembered: account.symbols });
  if (!resolved.ok) return { live: null, tolerance: zero };
  const { symbol, digits } = resolved.value;
  const quote = quotes.find((one) => one.symbol === symbol);
  const live = quote ? (signal.side === 'buy' ? quote.ask : quote.bid) : null;
  return { live, tolerance: decimal(`1e-${digits}`).mul(follow.settings.entryTolerancePoints) };
}
