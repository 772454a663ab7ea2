import { isLeaving, isLive, type Leg } from '../orders/leg.ts';
import type { AccountView } from '../orders/next-types.ts';
import type { AccountRow, DeskContext } from '../store.ts';
import { handFeed } from '../tables.ts';
import { isEditAsked } from './edit-questions.ts';

const freshMs = 10_000;

/** Feeds whose log has been taken in up to its head: only what they said last may open anything. */
export type Heads = ReadonlySet<string>;
export const noHeads: Heads = new Set();

export interface Circumstances {
  leg: Leg;
  /** all that live on the account */
  legs: readonly Leg[];
  heads: Heads;
  /** something stands without its stop */
  isBare: boolean;
}

/** What an opening has to wait for, the gravest first; null: it may leave. */
export function holdOn(
  context: DeskContext,
  account: AccountRow,
  { leg, legs, heads, isBare }: Circumstances,
): AccountView['holdsOpenings'] {
  const { store } = context;
  const { signalId } = leg;
  const signal = signalId === null ? undefined : store.signalOrigin(signalId);
  const follow = signal && store.follow(signal.followId);
  if (account.hold.state !== 'active' || (follow && follow.hold.state !== 'active')) return 'halt';
  if (signalId === null || !signal || !follow || follow.endedAt !== null) return 'halt';
  const { snapshot } = account;
  if (!snapshot || context.now() - snapshot.at > freshMs || account.refusedReports > 0) return 'facts';
  if (!snapshot.isConnected || snapshot.noTrading !== null) return 'broker';
  if (isBare) return 'protection';
  if (legs.some((other) => goesFirst(context, other, leg, signal.feedId))) return 'predecessor';
  if (isEditAsked(context, signalId)) return 'trader';
  return heads.has(signal.feedId) || signal.feedId === handFeed ? null : 'head';
}

/** Deleted and posted anew, a trade would stand twice for as long as the broker takes to end the first. */
function goesFirst({ store }: DeskContext, other: Leg, { signalId, symbol, side }: Leg, feedId: string): boolean {
  if (other.signalId === null || other.signalId === signalId || !isLeaving(other)) return false;
  if (other.symbol !== symbol || other.side !== side) return false;
  const now = store.leg(other.id);
  return now !== undefined && isLive(now) && now.n !== null && store.signalOrigin(other.signalId)?.feedId === feedId;
}
