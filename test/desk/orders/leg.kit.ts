import type { Draft } from '../../../src/core/command.ts';
import { goalOf } from '../../../src/desk/orders/attempt.ts';
import type { Leg, Seen, SeenOrder, SeenPosition, Sent, Wanted } from '../../../src/desk/orders/leg.ts';
import type { AccountView } from '../../../src/desk/orders/next-types.ts';

export const noon = Date.parse('2026-11-27T12:00:00Z');
export const gold = { tickSize: '0.01', digits: 2, volumeStep: '0.01', volumeMin: '0.01' };

const wantedOf = (change: Partial<Wanted> = {}): Wanted => ({
  life: 'open',
  lots: '0.10',
  price: '4060.00',
  sl: '4050.00',
  tp: '4100.00',
  slFromEntry: null,
  by: {},
  ...change,
});

export const orderOf = (change: Partial<SeenOrder> = {}): SeenOrder => ({
  id: 'o1',
  lots: '0.10',
  remaining: '0.10',
  price: '4060.00',
  sl: '4050.00',
  tp: '4100.00',
  ...change,
});

export const positionOf = (change: Partial<SeenPosition> = {}): SeenPosition => ({
  id: 'p1',
  lots: '0.10',
  held: change.lots ?? '0.10',
  openPrice: '4060.00',
  sl: '4050.00',
  tp: '4100.00',
  ...change,
});

const nothing: Seen = { order: null, positions: [] };
export const holding = (...positions: SeenPosition[]): Seen => ({ order: null, positions });
export const waiting = (order: SeenOrder, ...positions: SeenPosition[]): Seen => ({ order, positions });

/** What a leg that was opened by number 1 looks like once the broker shows this of it. */
export function legOf(change: Partial<Omit<Leg, 'wanted'>> & { wanted?: Partial<Wanted> } = {}): Leg {
  const { wanted, ...rest } = change;
  const { order, positions } = rest.seen ?? nothing;
  const lots = positions.reduce((total, { lots }) => total + Number(lots), 0).toFixed(2);
  return {
    id: 'leg',
    signalId: 'signal',
    item: 0,
    accountId: 'paper',
    symbol: 'XAUUSD',
    side: 'buy',
    type: 'market',
    maxSlipPoints: 50,
    lapsesAt: noon + 60_000,
    seen: nothing,
    active: null,
    suspects: [],
    tried: [],
    n: order || positions.length > 0 ? 1 : null,
    orderIds: order ? [order.id] : [],
    positionIds: positions.map(({ id }) => id),
    closedIds: [],
    asked: order?.lots ?? lots,
    orderEnd: null,
    lastEnd: null,
    filled: lots,
    share: lots,
    openPrice: positions[0]?.openPrice ?? null,
    wasProtected: positions.some(({ sl }) => sl !== null),
    missingSince: null,
    profit: '0',
    end: null,
    ...rest,
    wanted: wantedOf(wanted),
  };
}

export const accountOf = (change: Partial<AccountView> = {}): AccountView => ({
  now: noon,
  asOf: 10,
  isNetting: false,
  holdsOpenings: null,
  contract: gold,
  ...change,
});

export function sentOf(draft: Draft, change: Partial<Sent> = {}): Sent {
  return { n: 2, draft, goal: goalOf(draft), sentAt: noon - 100, expiresAt: noon + 20_000, answer: null, ...change };
}

export const opening: Draft = {
  op: 'open',
  symbol: 'XAUUSD',
  side: 'buy',
  lots: '0.10',
  sl: '4050.00',
  tp: '4100.00',
  refPrice: '4060.00',
  maxSlipPoints: 50,
};
export const placing: Draft = {
  op: 'pending',
  symbol: 'XAUUSD',
  side: 'buy',
  type: 'limit',
  lots: '0.10',
  price: '4060.00',
  sl: '4050.00',
  tp: '4100.00',
};
export const levels = (sl: string | null, tp: string | null, expect = { sl: '4050.00', tp: '4100.00' }): Draft => ({
  op: 'modify_position',
  positionId: 'p1',
  sl,
  tp,
  expect,
});
export const closing: Draft = { op: 'close', positionId: 'p1', expectLots: null };
export const closingPart: Draft = { op: 'close_part', positionId: 'p1', expectLots: '0.10', closeLots: '0.05' };
