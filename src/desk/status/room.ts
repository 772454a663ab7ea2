import { z } from 'zod';
import type { AccountSnapshot, Contract, Quote, Side } from '../../core/broker.ts';
import { decimalText } from '../../core/broker.ts';
import { type Decimal, decimal, toText } from '../../core/decimal.ts';
import type { Verdict } from '../comply/verdict.ts';
import { checkIntent } from '../facts/check.ts';
import type { BrokerFacts } from '../facts/gather.ts';
import { weighUnjudged } from '../facts/unjudged.ts';
import { onTick, openMarket, priceText } from '../plan/market.ts';
import type { Plan } from '../plan/plan.ts';
import type { AccountRow, DeskContext } from '../store.ts';

const sideRoomSchema = z.object({
  /** the most that every rule would pass just now; null: nobody can say */
  lots: decimalText.nullable(),
  /** what stands in the way of one step more */
  limitedBy: z.array(z.string()),
  /** every limit an order of the smallest size would meet, that order counted in */
  limits: z.array(z.object({ rule: z.string(), line: z.string(), used: z.string(), room: z.string() })),
});
type SideRoom = z.infer<typeof sideRoomSchema>;

/** The room left for one symbol. Lots mean nothing without a stop: how far away it is, and where that comes from. */
export const roomSchema = z.object({
  symbol: z.string(),
  stopAway: decimalText,
  stopFrom: z.enum(['asked', 'last trade', 'assumed']),
  buy: sideRoomSchema,
  sell: sideRoomSchema,
});
export type Room = z.infer<typeof roomSchema>;

export interface SeenPrices {
  quotes: Quote[];
  snapshot: AccountSnapshot;
  beside: readonly BrokerFacts[];
}

interface RoomQuestion {
  contract: Contract;
  /** null: as in the last trade of the symbol */
  stopAway: string | null;
  lately: readonly Plan[];
}

/** Where nothing was traded yet: some 30 pips of a currency, 10 dollars of gold. */
const assumedPercent = '0.25';

/** How much of a symbol could be opened now, both ways, with its stop at this distance. */
export function roomFor(
  context: DeskContext,
  account: AccountRow,
  { contract, stopAway, lately }: RoomQuestion,
  prices: SeenPrices,
): Room {
  const quote = prices.quotes.find(({ symbol }) => symbol === contract.symbol);
  const before = stopAway === null ? lastStopAway(lately, contract.symbol) : null;
  const away = stopAway ?? before ?? (quote ? toText(assumedAway(contract, quote)) : '0');
  const sideRoom = (side: Side) => roomOf(context, account, { contract, side, away: decimal(away) }, prices);
  return {
    symbol: contract.symbol,
    stopAway: away,
    stopFrom: stopAway !== null ? 'asked' : before !== null ? 'last trade' : 'assumed',
    buy: sideRoom('buy'),
    sell: sideRoom('sell'),
  };
}

function assumedAway({ tickSize }: Contract, { ask }: Quote): Decimal {
  return decimal(ask).mul(assumedPercent).div(100).div(tickSize).ceil().mul(tickSize);
}

interface Try {
  contract: Contract;
  side: Side;
  away: Decimal;
}

function roomOf(
  context: DeskContext,
  account: AccountRow,
  { contract, side, away }: Try,
  prices: SeenPrices,
): SideRoom {
  const { symbol, volumeMin, volumeStep, volumeMax } = contract;
  const quote = prices.quotes.find((one) => one.symbol === symbol);
  const opened = openMarket(contract, quote, side);
  if (!opened.ok) return { lots: null, limitedBy: [opened.refusal.code], limits: [] };
  const market = opened.value;
  const sl = onTick(market, side === 'buy' ? market.opensAt.sub(away) : market.opensAt.add(away));
  if (!away.gt(0) || !sl.gt(0)) return { lots: null, limitedBy: ['STOP_WRONG_SIDE'], limits: [] };
  const judge = (lots: string): Verdict =>
    checkIntent(
      context,
      account,
      {
        kind: 'open',
        signalId: null,
        feedId: null,
        legs: [
          { type: 'market', symbol, side, lots, price: toText(market.opensAt), sl: priceText(market, sl), tp: null },
        ],
      },
      prices,
    );
  const smallest = judge(volumeMin);
  const limits = limitsIn(smallest);
  const unjudged = weighUnjudged(smallest.findings, { policy: 'trade', bridge: 'paper' });
  if (unjudged.act === 'refuse') return { lots: null, limitedBy: unjudged.rules, limits };
  if (!smallest.allowed) return { lots: '0', limitedBy: smallest.violations.map(({ rule }) => rule), limits };
  const most = smallest.largestLots === null ? decimal(volumeMax) : decimal(smallest.largestLots);
  if (most.gte(volumeMax)) return { lots: volumeMax, limitedBy: ['VOLUME-MAX'], limits };
  const more = judge(toText(most.add(volumeStep)));
  return { lots: toText(most), limitedBy: more.violations.map(({ rule }) => rule), limits };
}

function limitsIn({ findings }: Verdict): SideRoom['limits'] {
  return findings.flatMap(({ rule, line, used, headroom }) =>
    line === null || used === null ? [] : [{ rule, line, used, room: headroom ?? '' }],
  );
}

/** Signals looked back over for what was traded last. */
const lookBack = 50;

/** What was planned on the account, newest first. */
export function plannedLately(context: DeskContext, account: AccountRow): Plan[] {
  return context.store
    .signals(Number.MAX_SAFE_INTEGER, lookBack)
    .flatMap(({ accountId, plan }) => (accountId === account.id && plan ? [plan] : []));
}

/** How far the stop of the newest plan of this symbol was from its entry. */
function lastStopAway(lately: readonly Plan[], symbol: string): string | null {
  const leg = lately.find((plan) => plan.symbol === symbol)?.legs[0];
  return leg ? toText(decimal(leg.price).sub(leg.sl).abs()) : null;
}

const mostSymbols = 5;

/** What is open, then what was planned lately, newest first. */
export function symbolsOfInterest(lately: readonly Plan[], snapshot: AccountSnapshot): string[] {
  const held = [...snapshot.positions, ...snapshot.orders].map(({ symbol }) => symbol);
  const traded = lately.map(({ symbol }) => symbol);
  return [...new Set([...held, ...traded])].slice(0, mostSymbols);
}
