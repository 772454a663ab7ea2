import type { Quote } from '../../core/broker.ts';
import { type Decimal, decimal } from '../../core/decimal.ts';
import type { FeedEntry } from '../../core/feed-log.ts';
import type { Signal, Update } from '../../core/reading.ts';
import { isManyTimesOff } from '../facts/quotes.ts';
import { resolveSymbol } from '../plan/resolve-symbol.ts';
import type { DeskContext, FollowRow, SignalRow } from '../store.ts';
import { wasBeforeRestore } from './decide-how.ts';

/*
 * "Gold sell now": nobody trades it without a stop, and its levels often come a little later, in a message of their own.
 */
const lookBackMs = 3_600_000;

export const levelsUntil = ({ postedAt }: Pick<SignalRow, 'postedAt'>, { handling }: FollowRow): number =>
  postedAt + handling.levelsWithinMinutes * 60_000;

/** The wait was over before levels were seen that came in time. */
const isGivenUp = ({ state, notes }: SignalRow): boolean =>
  state === 'refused' && notes.at(-1)?.code === 'LEVELS_NEVER_CAME';

/** Trades of a channel that still wait for their levels, the newest of each symbol and side. */
export function incompleteOnes({ store }: DeskContext, follow: FollowRow, { postedAt }: FeedEntry): SignalRow[] {
  const rows = store
    .signalsOfAccount(follow.accountId, postedAt - lookBackMs, Number.MAX_SAFE_INTEGER, 200)
    .filter((row) => row.followId === follow.id && row.postedAt <= postedAt)
    .filter((row) => row.state === 'incomplete' || (isGivenUp(row) && postedAt <= levelsUntil(row, follow)));
  const newest = new Map(rows.map((row) => [`${row.signal.symbol} ${row.signal.side}`, row]));
  return [...newest.values()];
}

export const namesStop = (update: Update): boolean =>
  (update.action === 'set_levels' && update.sl != null) || (update.action === 'move_sl' && update.price !== undefined);

export const namesTargets = (update: Update): boolean =>
  update.action === 'move_tp' || (update.action === 'set_levels' && (update.tps ?? []).length > 0);

/** Levels come in time for as long as they are waited for: how old the trade is counts from them. */
export function asCompleted(context: DeskContext, follow: FollowRow, row: SignalRow, entry: FeedEntry): SignalRow {
  if (row.state !== 'incomplete' || context.now() > levelsUntil(row, follow)) return row;
  // The desk that was lost may have traded it already: that asks, however fresh its levels are.
  if (wasBeforeRestore(context, row) !== null) return row;
  const saidAt = entry.kind === 'revised' ? (entry.editedAt ?? context.now()) : entry.postedAt;
  return { ...row, postedAt: Math.max(row.postedAt, saidAt) };
}

const farthestShare = 0.2;

/** Levels of gold are no levels of the euro. Where no price is known, anything might be meant. */
export function couldMean(...asked: Named): boolean {
  return besideLive(...asked).every((ratio) => ratio.sub(1).abs().lte(farthestShare));
}

/** A price that many times off is one of another symbol, also where only one trade is there to be meant. */
export function isFarOff(...asked: Named): boolean {
  return besideLive(...asked).some(isManyTimesOff);
}

type Named = [
  context: DeskContext,
  row: Pick<SignalRow, 'accountId' | 'signal'>,
  update: Update,
  quotes: readonly Quote[],
];

/** Each price that an instruction names, as a multiple of where the trade stands; none where nobody knows that. */
function besideLive(...[context, { accountId, signal }, update, quotes]: Named): Decimal[] {
  const named = pricesOf(update);
  const live = named.length === 0 ? null : livePrice(context, accountId, signal, quotes);
  return live === null ? [] : named.map((price) => decimal(price).div(live));
}

function pricesOf(update: Update): number[] {
  if (update.action === 'set_levels') return [...(update.sl == null ? [] : [update.sl]), ...(update.tps ?? [])];
  return 'price' in update && update.price !== undefined ? [update.price] : [];
}

function livePrice({ store }: DeskContext, accountId: string, signal: Signal, quotes: readonly Quote[]): string | null {
  const account = store.account(accountId);
  if (!account) return null;
  const { contracts, symbols: remembered } = account;
  const resolved = resolveSymbol({ symbol: signal.symbol, contracts, remembered });
  const quote = resolved.ok ? quotes.find(({ symbol }) => symbol === resolved.value.symbol) : undefined;
  return quote?.bid ?? null;
}
