import type {
  ComplyFacts,
  ContractFacts,
  HeldPosition,
  LevelChange,
  PlannedLeg,
  WaitingOrder,
} from '../../../src/desk/comply/facts.ts';
import type { Profile, ProfileRules } from '../../../src/desk/comply/profile.ts';
import { findPreset } from '../../../src/desk/comply/profiles/catalog.ts';

export const now = Date.parse('2026-03-18T10:00:00Z');

export function preset(id: string): Profile {
  const profile = findPreset(id);
  if (profile === null) throw new Error(`no preset ${id}`);
  return profile;
}

/** A profile with nothing but the rules a test is about. */
export function profileOf(rules: ProfileRules): Profile {
  return { ...preset('CONSERVATIVE'), id: 'TEST', rules };
}

export function contractOf(symbol: string, changes: Partial<ContractFacts> = {}): ContractFacts {
  return {
    symbol,
    digits: 5,
    tickSize: '0.00001',
    contractSize: '100000',
    volumeMin: '0.01',
    volumeStep: '0.01',
    volumeMax: '1000',
    stopsLevelPoints: 0,
    baseCurrency: symbol.slice(0, 3),
    profitCurrency: symbol.slice(3, 6),
    marginRate: '0.0333',
    commissionPerSide: '0',
    ...changes,
  };
}

export function legOf(changes: Partial<PlannedLeg> = {}): PlannedLeg {
  return {
    type: 'market',
    symbol: 'EURUSD',
    side: 'buy',
    lots: '1',
    price: '1.1',
    sl: '1.09',
    tp: null,
    ...changes,
  };
}

export function positionOf(changes: Partial<HeldPosition> = {}): HeldPosition {
  return {
    id: 'p1',
    ticket: '1001',
    symbol: 'EURUSD',
    side: 'buy',
    lots: '1',
    openPrice: '1.1',
    sl: '1.09',
    tp: null,
    n: null,
    openedAt: now - 3_600_000,
    swap: '0',
    ...changes,
  };
}

export function orderOf(changes: Partial<WaitingOrder> = {}): WaitingOrder {
  const { lots = '1' } = changes;
  return {
    id: 'o1',
    symbol: 'EURUSD',
    side: 'buy',
    type: 'limit',
    lots,
    remaining: lots,
    price: '1.1',
    sl: '1.09',
    tp: null,
    n: null,
    placedAt: 0,
    ...changes,
  };
}

type Changes = Partial<Omit<ComplyFacts, 'account' | 'counters' | 'calendar'>> & {
  account?: Partial<ComplyFacts['account']>;
  counters?: Partial<ComplyFacts['counters']>;
  calendar?: Partial<ComplyFacts['calendar']>;
};

/** A quiet account of 100,000 USD with fresh facts, about to buy 1 EURUSD with a stop 1,000 USD away. */
export function factsOf(changes: Changes = {}): ComplyFacts {
  return {
    now,
    profile: preset('FTMO'),
    intent: { kind: 'open', legs: [legOf()], signalId: null, feedId: null },
    initialBalance: '100000',
    day: { startBalance: '100000', startEquity: '100000', flows: '0' },
    highWater: { balance: '100000', eodBalance: '100000', equity: '100000' },
    contracts: ['EURUSD', 'GBPUSD', 'USDJPY'].map((symbol) => contractOf(symbol)),
    quotes: ['EURUSD', 'GBPUSD', 'USDJPY'].map((symbol) => ({ symbol, bid: '1.1', ask: '1.1', at: now })),
    rates: {},
    slippage: {},
    swapDue: '0',
    reservations: [],
    ends: [],
    trading: { state: 'active', who: null, why: null },
    locks: [],
    kills: [],
    client: null,
    otherAccounts: [],
    mayLiveOverReset: false,
    phase: null,
    accountType: null,
    ...changes,
    account: {
      login: '7001',
      server: 'Test-Live',
      isReal: false,
      isConnected: true,
      noTrading: null,
      currency: 'USD',
      balance: '100000',
      equity: '100000',
      margin: '0',
      freeMargin: '100000',
      marginMode: 'hedging',
      positions: [],
      orders: [],
      at: now,
      ...changes.account,
    },
    counters: {
      requestsToday: 0,
      messagesThisSecond: 0,
      executionsInWindow: 0,
      lotsOpenedToday: '0',
      lotsOpenAtReset: '0',
      referencePrices: {},
      recentOrders: [],
      closedTrades: [],
      ...changes.counters,
    },
    calendar: { events: [], nextClose: { at: now + 40 * 3_600_000, breakHours: 49 }, ...changes.calendar },
  };
}

export function opening(...legs: Partial<PlannedLeg>[]): ComplyFacts['intent'] {
  return { kind: 'open', legs: legs.map((leg) => legOf(leg)), signalId: null, feedId: null };
}

/** Stops moved as one instruction; each names its position, or its order where it says so. */
export function moving(...changes: Partial<LevelChange>[]): ComplyFacts['intent'] {
  const target = { symbol: 'EURUSD', side: 'buy' as const, positionId: 'p1', orderId: null };
  return {
    kind: 'modify',
    changes: changes.map((change) => ({ ...target, price: null, sl: '1.09', tp: null, ...change })),
  };
}
