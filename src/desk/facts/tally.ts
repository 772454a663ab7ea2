import type { AccountSnapshot } from '../../core/broker.ts';
import { tradingDayAt } from '../../core/trading-day.ts';
import type { Counters, Intent, RecentOrder } from '../comply/facts.ts';
import { lotsOfDay, tradesOf } from '../comply/happened.ts';
import type { Profile, ProfileRules } from '../comply/profile.ts';
import type { OpeningSent } from '../store/counters.ts';
import type { AccountRow, DeskContext } from '../store.ts';
import { inFifties } from './fifties.ts';

/**
 * What the rules count, from the desk's own rows and from what the broker reported.
 *  1. Only what the profile has a rule for is looked up: an account without such rules pays nothing.
 *  2. What happened before anything was noted, or was forgotten by a restore, is null and never zero.
 */
export function tallyOf(
  context: DeskContext,
  account: AccountRow,
  { intent, profile, snapshot }: { intent: Intent; profile: Profile; snapshot: AccountSnapshot },
): Counters {
  const { rules } = profile;
  const now = context.now();
  const dayStart = tradingDayAt(profile.clock, now).startAt;
  const isSending = intent.kind === 'open' || intent.kind === 'modify';
  const isOpening = intent.kind === 'open';
  const isDayNoted = isNotedFrom(account, dayStart);
  const lots =
    isOpening && rules.dayLots !== undefined && isDayNoted
      ? lotsOfDay(context.store.brokerEvents(account.id, dayStart), snapshot.positions)
      : null;
  return {
    requestsToday:
      isSending && rules.requests && isDayNoted && isSentKnown(account, dayStart)
        ? context.store.countSent(account.id, dayStart) + context.store.countByHand(account.id, dayStart)
        : null,
    messagesThisSecond: isSending && rules.messages ? context.store.countSent(account.id, now - 999) : null,
    lotsOpenedToday: lots?.openedToday ?? null,
    lotsOpenAtReset: lots?.openAtReset ?? null,
    referencePrices: {},
    ...repetitions(context, account, intent, rules),
    closedTrades: isSending ? closedTrades(context, account, intent, rules) : null,
  };
}

function isNotedFrom({ notedSince }: AccountRow, at: number): boolean {
  return notedSince !== null && notedSince <= at;
}

/** After a restore the commands sent since the backup are not known any more. */
function isSentKnown({ restoredAt }: AccountRow, at: number): boolean {
  return restoredAt === null || restoredAt < at;
}

/** Orders sent within the windows of the two rules that look for repetition. */
function repetitions(
  context: DeskContext,
  account: AccountRow,
  intent: Intent,
  { duplicate, throttle }: ProfileRules,
): Pick<Counters, 'recentOrders' | 'executionsInWindow'> {
  const isOpening = intent.kind === 'open';
  const [twinSec, throttleSec] = [
    isOpening ? (duplicate?.windowSec ?? 0) : 0,
    isOpening || intent.kind === 'watch' ? (throttle?.windowSec ?? 0) : 0,
  ];
  const now = context.now();
  const since = (seconds: number) => now - seconds * 1_000;
  const openings =
    twinSec + throttleSec > 0 ? context.store.openings(account.id, since(Math.max(twinSec, throttleSec))) : [];
  const within = (seconds: number) => openings.filter(({ at }) => at > since(seconds));
  const isKnown = (seconds: number) => seconds > 0 && isSentKnown(account, since(seconds));
  return {
    recentOrders: isKnown(twinSec) ? standingOrders(context, within(twinSec), intent) : null,
    executionsInWindow: isKnown(throttleSec) ? executions(within(throttleSec), intent) : null,
  };
}

/** What the same signal asked for before; where no signal asks, levels are compared with everything in its symbols. */
function standingOrders({ store }: DeskContext, openings: readonly OpeningSent[], intent: Intent): RecentOrder[] {
  if (intent.kind !== 'open') return [];
  const symbols = new Set(intent.legs.map(({ symbol }) => symbol));
  const asked = intent.signalId;
  return openings.flatMap(({ legId, signalId, at }) => {
    const leg = asked === null || signalId === asked ? store.leg(legId) : undefined;
    if (!leg || (asked === null && !symbols.has(leg.symbol))) return [];
    const { symbol, side, wanted, end, filled } = leg;
    // What was taken back or never came about can be given again.
    if (end !== null && filled === '0') return [];
    return [{ signalId, symbol, side, price: wanted.price, sl: wanted.sl, at }];
  });
}

/** Of the channel asked for; of the busiest one where none is named. A channel is one strategy. */
function executions(openings: readonly OpeningSent[], intent: Intent): number {
  const feed = intent.kind === 'open' && intent.feedId ? intent.feedId : null;
  const counts = new Map<string, number>();
  for (const { feedId } of openings) counts.set(feedId, (counts.get(feedId) ?? 0) + 1);
  return feed === null ? Math.max(0, ...counts.values()) : (counts.get(feed) ?? 0);
}

/** No rule looks further back; an account that closes more than this at once is not judged by it. */
const most = 200;

/** The newest closed trades in what is asked for, as far as the rules look; null where some of them cannot be known. */
function closedTrades(
  context: DeskContext,
  account: AccountRow,
  intent: Intent,
  { martingale, riskPerIdea }: ProfileRules,
): Counters['closedTrades'] {
  const rejoinMs = (riskPerIdea?.rejoinMinutes ?? 0) * 60_000;
  const wanted = intent.kind === 'open' ? (martingale?.withinTrades ?? 0) : 0;
  if (rejoinMs === 0 && wanted === 0) return null;
  const rejoinFrom = context.now() - rejoinMs;
  if (rejoinMs > 0 && !isNotedFrom(account, rejoinFrom)) return null;
  const positions = new Set<string>();
  for (const symbol of symbolsOf(intent)) {
    const recent = rejoinMs > 0 ? context.store.closings(account.id, symbol, rejoinFrom, most) : [];
    const last = wanted > 0 ? context.store.closings(account.id, symbol, 0, most) : [];
    const newest = [...new Set(last)].slice(0, wanted);
    const isWhole = isNotedFrom(account, 0) && last.length < most;
    if (recent.length === most || (newest.length < wanted && !isWhole)) return null;
    for (const id of [...recent, ...newest]) positions.add(id);
  }
  return tradesOf(inFifties([...positions]).flatMap((some) => context.store.eventsOfPositions(account.id, some)));
}

function symbolsOf(intent: Intent): Set<string> {
  if (intent.kind === 'open') return new Set(intent.legs.map(({ symbol }) => symbol));
  return new Set(intent.kind === 'modify' ? intent.changes.map(({ symbol }) => symbol) : []);
}
