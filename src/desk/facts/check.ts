import type { AccountSnapshot, Contract, Quote } from '../../core/broker.ts';
import { decimal, toText } from '../../core/decimal.ts';
import { tradingDayAt } from '../../core/trading-day.ts';
import { clientFactsOf } from '../comply/client.ts';
import { type DayBook, dayStateOf, highWaterOf, isNewDay, movedBy, seeAccount } from '../comply/day-book.ts';
import { linesOf, roomUnder } from '../comply/day-room.ts';
import type { ComplyFacts, Intent, Kill, PlannedLeg } from '../comply/facts.ts';
import { judge } from '../comply/judge.ts';
import type { LinesNow } from '../comply/line-room.ts';
import { slipBuffers } from '../comply/slip-buffer.ts';
import { swapsOf } from '../comply/swap.ts';
import type { Verdict } from '../comply/verdict.ts';
import type { AccountRow, DeskContext, FollowRow } from '../store.ts';
import type { BrokerFacts } from './gather.ts';
import { breaksByHours } from './market-hours.ts';
import { newsNow } from './news.ts';
import { profileOf } from './profiles.ts';
import { reachOf } from './reach.ts';
import { siblingsOf } from './siblings.ts';
import { tallyOf } from './tally.ts';

/** What was fetched of the account's broker, and of accounts beside it where that is newer than what is stored. */
interface Prices {
  quotes: Quote[];
  snapshot: AccountSnapshot;
  beside?: readonly BrokerFacts[];
}

function snapshotsOf(beside: readonly BrokerFacts[]): Map<string, AccountSnapshot> {
  return new Map(beside.map(({ accountId, report }) => [accountId, report.snapshot]));
}

/** Gathers what the rules may know and asks them. Runs inside the deciding transaction: nothing can come between. */
export function checkIntent(context: DeskContext, account: AccountRow, intent: Intent, prices: Prices): Verdict {
  return judge(factsOf(context, account, intent, prices));
}

/** What opens and is not shown yet, as it is wanted now or worse. */
export function unseenOn({ store }: DeskContext, { id, snapshot }: Pick<AccountRow, 'id' | 'snapshot'>): PlannedLeg[] {
  return snapshot ? reachOf(store.liveLegs(id), snapshot).reservations : [];
}

export function factsOf(
  context: DeskContext,
  account: AccountRow,
  intent: Intent,
  { quotes, snapshot, beside = [] }: Prices,
): ComplyFacts {
  const { store } = context;
  const profile = profileOf(context, account);
  const book = bookNow(context, account, snapshot);
  const purse = { currency: account.currency, rates: ratesOf(account.contracts, quotes) };
  const { reservations, ends } = reachOf(store.liveLegs(account.id), snapshot);
  const contracts = concerned(account, [...askedOf(intent), ...held(snapshot), ...reservations]);
  const breaks = breaksByHours(contracts, context.now(), account.marketHours);
  const calendar = { events: newsNow(context).events, nextClose: null, breaks };
  return {
    now: context.now(),
    profile,
    intent,
    account: snapshot,
    initialBalance: account.initialBalance,
    day: dayStateOf(book),
    highWater: highWaterOf(book),
    contracts: account.contracts,
    quotes,
    rates: purse.rates,
    slippage: slipBuffers({ now: context.now(), contracts, quotes, calendar }),
    swapDue: '0',
    swaps: swapsOf({ now: context.now(), contracts, quotes, purse }),
    reservations,
    ends,
    trading: account.hold,
    locks: account.locks,
    kills: killsOf(store.follows(), account.id),
    calendar,
    counters: tallyOf(context, account, { intent, profile, snapshot }),
    client: profile.rules.eu ? clientFactsOf(store.clientStatement(account.id)) : null,
    otherAccounts: siblingsOf(context, account, { intent, profile, beside: snapshotsOf(beside) }),
    mayLiveOverReset: true,
    phase: account.phase,
    accountType: account.accountType,
  };
}

/** The day as it stands with what is seen now: a reset that has just passed counts, whether it was noted or not. */
export function bookNow(context: DeskContext, account: AccountRow, { balance, equity }: AccountSnapshot): DayBook {
  const { store } = context;
  const { clock } = profileOf(context, account);
  const now = context.now();
  const before = store.currentDay(account.id) ?? null;
  const startAt = tradingDayAt(clock, now).startAt;
  const moved = isNewDay(clock, before, now) ? movedBy(store.brokerEvents(account.id, startAt)) : undefined;
  return seeAccount(clock, before, { at: now, balance, equity }, moved).book;
}

/** Both lines as they stand with what is seen now, for every kind of profile; null where it has no such line. */
export function linesNow(context: DeskContext, account: AccountRow, snapshot: AccountSnapshot): LinesNow {
  const { daily, total } = linesOf(
    profileOf(context, account),
    account.initialBalance,
    bookNow(context, account, snapshot),
  );
  const { equity, at } = snapshot;
  return { daily: roomUnder(daily, equity, at), total: roomUnder(total, equity, at) };
}

/** Mid prices by pair of currencies, whatever the broker hangs onto its symbols. */
export function ratesOf(contracts: readonly Contract[], quotes: readonly Quote[]): Record<string, string> {
  const pairs = new Map(
    contracts.flatMap(({ symbol, baseCurrency, profitCurrency }) => {
      const pair = baseCurrency + profitCurrency;
      return symbol.replaceAll('/', '').toUpperCase().includes(pair) ? [[symbol, pair] as const] : [];
    }),
  );
  return Object.fromEntries(
    quotes.map(({ symbol, bid, ask }) => [pairs.get(symbol) ?? symbol, toText(decimal(bid).add(ask).div(2))]),
  );
}

/** Contracts of what is held, waiting, on its way or asked for: slippage and swap are reckoned for nothing else. */
function concerned(account: AccountRow, about: readonly { symbol: string }[]): Contract[] {
  const symbols = new Set(about.map(({ symbol }) => symbol));
  return account.contracts.filter(({ symbol }) => symbols.has(symbol));
}

const held = ({ positions, orders }: AccountSnapshot) => [...positions, ...orders];

function askedOf(intent: Intent): readonly { symbol: string }[] {
  if (intent.kind === 'open') return intent.legs;
  if (intent.kind === 'modify') return intent.changes;
  return intent.kind === 'close' ? [intent] : [];
}

/** A channel that is stopped: its signals may not open anything. */
function killsOf(follows: FollowRow[], accountId: string): Kill[] {
  return follows
    .filter((follow) => follow.accountId === accountId && follow.hold.state !== 'active')
    .map(({ feedId, hold }) => ({ scope: 'feed', feedId, who: hold.who ?? '', why: hold.why ?? '' }));
}
