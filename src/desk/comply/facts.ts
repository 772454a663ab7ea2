import type { AccountSnapshot, Contract, Order, Position, Quote, Side } from '../../core/broker.ts';
import type { NewsEvent } from '../../core/news.ts';
import type { Fact } from '../../core/said.ts';
import type { Profile } from './profile.ts';

/**
 * Everything `judge` may know. The desk gathers it inside its deciding transaction, so the verdict and the
 * reservation it allows see the same account.
 *
 * 1. Money, prices and lots are decimal text; times are milliseconds UTC; currencies are ISO codes.
 * 2. A fact nobody has is `null` (or left out where optional). The rules that need it answer `not_evaluated`.
 * 3. `account` is the broker's snapshot as it came; `reservations` are legs of commands committed but not yet
 *    confirmed, so two verdicts in a row never spend the same room.
 * 4. `ends` reserve the same way: what they name counts at the worst of all of them and what is seen.
 * 5. `intent` is what is about to happen: a whole plan (`open` with all its legs), a close, all changes of
 *    levels of one instruction, a cancel, or nothing (`watch`, the continuous check).
 */
export interface ComplyFacts {
  now: number;
  profile: Profile;
  intent: Intent;
  account: AccountFacts;
  /** starting capital of the program, in account currency */
  initialBalance: string | null;
  day: DayState | null;
  highWater: HighWater | null;
  contracts: readonly ContractFacts[];
  quotes: readonly Quote[];
  /** mid price by pair, `EURUSD: "1.08"`, for conversion into account currency */
  rates: Readonly<Record<string, string>>;
  /** expected slippage by symbol, in price units, for every market and stop fill */
  slippage: Readonly<Record<string, string>>;
  /** signed, due at the next rollover, in account currency */
  swapDue: string;
  /** what a lot of each symbol is charged at the next rollover; absent: all of it is in `swapDue` */
  swaps?: Swaps;
  reservations: readonly PlannedLeg[];
  /** levels of what is open or waiting that are wanted, on their way or in doubt, besides what `account` shows */
  ends: readonly ReachableEnd[];
  trading: TradingState;
  locks: readonly Lock[];
  kills: readonly Kill[];
  calendar: CalendarFacts;
  counters: Counters;
  client: ClientFacts | null;
  otherAccounts: readonly OtherAccount[] | null;
  /** a position may still be open when the day resets: the next day's line is tested as well */
  mayLiveOverReset: boolean;
  /** funded, evaluation … and standard, swing …, as the firm names them; null counts as evaluation */
  phase: string | null;
  accountType: string | null;
}

/**
 * The broker's snapshot. What a position would close at is `price`, where it is given; else the quote of its symbol;
 * else `currentPrice` as the broker last said it.
 */
export type HeldPosition = Omit<Position, 'openedAt' | 'currentPrice'> & {
  openedAt: number | null;
  price?: string;
  currentPrice?: string;
};
export type WaitingOrder = Order;
type AccountFacts = Omit<AccountSnapshot, 'positions'> & {
  positions: readonly HeldPosition[];
  /** time of the newest fill known; a snapshot older than it is stale */
  lastFillAt?: number | null;
};

/** `assetClass` where the desk knows it; otherwise it is read from the symbol. */
export type ContractFacts = Contract & { assetClass?: AssetClass };
export type AssetClass =
  | 'fx-major'
  | 'fx-minor'
  | 'gold'
  | 'index-major'
  | 'index-minor'
  | 'commodity'
  | 'equity'
  | 'crypto';

/** One order of a plan. `price` is the expected fill of a market order, the order price otherwise. */
export interface PlannedLeg {
  type: 'market' | 'limit' | 'stop';
  symbol: string;
  side: Side;
  lots: string;
  price: string;
  sl: string | null;
  tp: string | null;
}

export type Intent =
  | { kind: 'watch' }
  | { kind: 'open'; legs: readonly PlannedLeg[]; signalId: string | null; feedId: string | null }
  | { kind: 'close'; symbol: string; side: Side; lots: string; positionId: string | null }
  /** `wasUnseen`: what was on its way before the changes, where `reservations` hold it as changed already */
  | { kind: 'modify'; changes: readonly LevelChange[]; wasUnseen?: readonly PlannedLeg[] }
  | { kind: 'cancel'; orderId: string };

/** The levels one position or order would have. */
export interface LevelChange {
  symbol: string;
  side: Side;
  /** exactly one of them, or neither when the target is not among the account's own */
  positionId: string | null;
  orderId: string | null;
  /** entry of a waiting order; null: as it is */
  price: string | null;
  /** null: none */
  sl: string | null;
  tp: string | null;
}

/** A change that was asked for and may still come about is handed over as it is. */
export type ReachableEnd = Pick<LevelChange, 'positionId' | 'orderId' | 'price' | 'sl'>;

/** Taken at the last reset of the profile's trading day. */
export interface DayState {
  startBalance: string;
  startEquity: string | null;
  /** deposits +, payouts −, since the snapshot, already contained in the balance */
  flows: string;
  minEquity?: string | null;
  peakEquity?: string | null;
}

/** Highest values ever seen since the program started. */
export interface HighWater {
  balance: string | null;
  eodBalance: string | null;
  equity: string | null;
}

export interface TradingState {
  state: 'active' | 'reducing' | 'halted';
  who: string | null;
  why: string | null;
}

/** Set by a breach; `until` null holds until a person lifts it. */
export interface Lock {
  rule: string;
  until: number | null;
  why: Fact;
}

export interface Kill {
  scope: 'all' | 'account' | 'feed';
  feedId: string | null;
  who: string;
  why: string;
}

/**
 * `events` null: no calendar configured. `breaks` by symbol, null for one that trades through; a symbol that is not
 * among them breaks at `nextClose`, null when opening hours are unknown.
 */
interface CalendarFacts {
  events: readonly NewsEvent[] | null;
  nextClose: MarketBreak | null;
  breaks?: Readonly<Record<string, MarketBreak | null>>;
}

/** A market closes at a moment and stays closed for some hours. */
export interface MarketBreak {
  at: number;
  breakHours: number;
}

export interface Counters {
  requestsToday: number | null;
  messagesThisSecond: number | null;
  executionsInWindow: number | null;
  lotsOpenedToday: string | null;
  lotsOpenAtReset: string | null;
  /** reference price by symbol for the price collar; the mid quote where absent */
  referencePrices: Readonly<Record<string, string>>;
  recentOrders: readonly RecentOrder[] | null;
  closedTrades: readonly ClosedTrade[] | null;
}

export interface RecentOrder {
  signalId: string | null;
  symbol: string;
  side: Side;
  price: string;
  sl: string | null;
  at: number;
}

/** Newest last. `profit` includes commission and swap. */
export interface ClosedTrade {
  symbol: string;
  side: Side;
  lots: string;
  profit: string;
  /** null: it was opened before anything was noted */
  openedAt: number | null;
  closedAt: number;
}

export interface ClientFacts {
  class: 'retail' | 'professional' | null;
  warningShown: boolean | null;
  incentivesOff: boolean | null;
  appropriatenessTested: boolean | null;
  recordsKept: boolean | null;
  executionReported: boolean | null;
}

/** Another account of the same trader or strategy. `firm` null: taken to be the same firm. */
export interface OtherAccount {
  firm: string | null;
  /** starting capital, in the currency of that account */
  initialBalance: string | null;
  currency: string;
  /** open, waiting and in flight, under this account's own symbols and signals */
  positions: readonly { symbol: string; side: Side; signalId: string | null }[];
  /** false: it was last seen too long ago for this to be all */
  isCurrent: boolean;
}

/** What one lot is charged at the next rollover, in account currency, never above zero: a credit counts once it is booked. */
export interface Swap {
  buy: string;
  sell: string;
  /** the broker names no figures: reckoned from the worth of the lot */
  isReckoned: boolean;
}
export type Swaps = Readonly<Record<string, Swap>>;
