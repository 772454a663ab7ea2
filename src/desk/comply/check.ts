import type { AccountSnapshot, Quote } from '../../core/broker.ts';
import { decimal, toText } from '../../core/decimal.ts';
import { profileOf } from '../profiles.ts';
import type { AccountRow, CommandRow, DeskContext } from '../store.ts';
import type { ComplyFacts, DayState, Intent, Leg } from './facts.ts';
import { judge } from './judge.ts';
import type { Verdict } from './verdict.ts';

/** Gathers what the rules may know and asks them. Runs inside the deciding transaction: nothing can come between. */
export function checkIntent(
  context: DeskContext,
  account: AccountRow,
  intent: Intent,
  prices: { quotes: Quote[]; snapshot: AccountSnapshot },
): Verdict {
  return judge(factsOf(context, account, intent, prices));
}

function factsOf(
  context: DeskContext,
  account: AccountRow,
  intent: Intent,
  { quotes, snapshot }: { quotes: Quote[]; snapshot: AccountSnapshot },
): ComplyFacts {
  const { store } = context;
  return {
    now: context.now(),
    profile: profileOf(account),
    intent,
    account: snapshot,
    initialBalance: account.initialBalance,
    day: dayOf(context, account),
    highWater: null,
    contracts: account.contracts,
    quotes,
    rates: Object.fromEntries(quotes.map(({ symbol, bid, ask }) => [symbol, toText(decimal(bid).add(ask).div(2))])),
    slippage: {},
    swapDue: '0',
    reservations: reservationsOf(store.waitingCommands(account.id), snapshot),
    trading: { state: account.trading, who: null, why: account.tradingWhy },
    locks: [],
    kills: [],
    calendar: { events: null, nextClose: null },
    counters: {
      requestsToday: null,
      messagesThisSecond: null,
      executionsInWindow: null,
      lotsOpenedToday: null,
      lotsOpenAtReset: null,
      referencePrices: {},
      recentOrders: null,
      closedTrades: null,
    },
    client: null,
    otherAccounts: null,
    mayLiveOverReset: true,
    phase: null,
    accountType: null,
  };
}

function dayOf(context: DeskContext, account: AccountRow): DayState | null {
  const day = context.store.currentDay(account.id);
  if (!day) return null;
  const { startBalance, startEquity, minEquity, peakEquity } = day;
  return { startBalance, startEquity, flows: '0', minEquity, peakEquity };
}

/** Orders on their way whose trade the broker's snapshot does not contain yet: their room is spent already. */
export function reservationsOf(commands: CommandRow[], snapshot: AccountSnapshot): Leg[] {
  const seen = new Set([...snapshot.positions, ...snapshot.orders].map((held) => held.n));
  return commands.flatMap(({ n, command }): Leg[] => {
    if (seen.has(n)) return [];
    if (command.op !== 'open' && command.op !== 'pending') return [];
    const { symbol, side, lots, sl, tp } = command;
    if (command.op === 'open') return [{ type: 'market', symbol, side, lots, price: command.refPrice, sl, tp }];
    return [{ type: command.type, symbol, side, lots, price: command.price, sl, tp }];
  });
}
