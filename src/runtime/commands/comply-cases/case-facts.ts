import { decimal, toText } from '../../../core/decimal.ts';
import type { NewsEvent } from '../../../core/news.ts';
import { collectExposures } from '../../../desk/comply/exposure.ts';
import type {
  ClientFacts,
  ComplyFacts,
  ContractFacts,
  HeldPosition,
  Intent,
  OtherAccount,
  TradingState,
  WaitingOrder,
} from '../../../desk/comply/facts.ts';
import type { Profile } from '../../../desk/comply/profile.ts';
import { floatingOver, floatsOf } from '../../../desk/comply/scene.ts';
import { caseContract } from './case-contracts.ts';
import type { Case, CaseOrder, CaseState } from './case-shape.ts';

/** The case format brought into the facts the desk uses, so that cases exercise the same judge. */
export function caseFacts(given: Case, profile: Profile): ComplyFacts {
  const { state, order } = given;
  const positions = (state.positions ?? []).map(heldPosition);
  const orders = (state.pending ?? []).map(waitingOrder);
  const isUnknown = state.balance == null && state.equity == null;
  if (isUnknown && order != null) throw new RangeError('state.balance: missing');
  const facts: ComplyFacts = {
    now: state.now,
    // Without an account there is only the clock to tell.
    profile: isUnknown ? { ...profile, rules: {} } : profile,
    intent: intentOf(order ?? null, positions, orders),
    account: {
      login: 'case',
      server: 'case',
      isReal: false,
      isConnected: true,
      noTrading: null,
      currency: state.currency,
      balance: state.balance ?? state.equity ?? '0',
      equity: state.equity ?? state.balance ?? '0',
      margin: '0',
      freeMargin: state.equity ?? state.balance ?? '0',
      marginMode: 'hedging',
      positions,
      orders,
      at: state.now - (state.snapshotAgeMs ?? 0),
    },
    initialBalance: state.initialBalance ?? null,
    day: dayOf(state),
    highWater:
      state.hwm == null
        ? null
        : {
            balance: state.hwm.balance ?? null,
            eodBalance: state.hwm.eodBalance ?? null,
            equity: state.hwm.equity ?? null,
          },
    contracts: contractsOf(given),
    quotes: quotesOf(state, order ?? null),
    rates: state.rates ?? {},
    slippage: state.costs?.slip ?? {},
    swapDue: state.swapDue ?? '0',
    reservations: [],
    ends: [],
    trading: tradingOf(state.tradingState),
    locks: (state.locks ?? []).map(({ rule, until, why }) => ({ rule, until: until ?? null, why })),
    kills: [],
    calendar: {
      events: state.events?.filter(({ targeted }) => targeted !== false).map(newsEvent) ?? null,
      nextClose: state.nextClose ?? null,
    },
    counters: {
      requestsToday: state.requestsToday ?? null,
      messagesThisSecond: state.messagesThisSecond ?? null,
      executionsInWindow: state.executionsInWindow ?? null,
      lotsOpenedToday: state.lotsOpenedToday ?? null,
      lotsOpenAtReset: state.lotsOpenAtReset ?? null,
      referencePrices: order != null && state.refPrice != null ? { [order.symbol]: state.refPrice } : {},
      recentOrders:
        state.recentOrders?.map((one) => ({ ...one, signalId: one.signalId ?? null, sl: one.sl ?? null })) ?? null,
      closedTrades: state.closedTrades ?? null,
    },
    client: clientOf(state.client),
    otherAccounts: state.otherAccounts?.map((one) => otherAccount(one, state.currency)) ?? null,
    mayLiveOverReset: state.mayLiveOverReset ?? false,
    phase: state.phase ?? null,
    accountType: state.accountType ?? null,
  };
  return state.equity == null && !isUnknown ? withFloating(facts) : facts;
}

/** Equity not given: balance plus what the listed positions float at their prices. */
function withFloating(facts: ComplyFacts): ComplyFacts {
  const { list } = collectExposures(facts, { kind: 'watch' });
  const held = list.filter(({ origin, price }) => origin === 'position' && price !== null);
  const purse = { currency: facts.account.currency, rates: facts.rates };
  const floating = floatingOver(held, floatsOf(held, purse));
  if (floating === null) throw new RangeError('state.equity: missing, and a rate to work it out');
  return { ...facts, account: { ...facts.account, equity: toText(decimal(facts.account.balance).add(floating)) } };
}

function heldPosition(given: NonNullable<CaseState['positions']>[number], index: number): HeldPosition {
  const { symbol, side, lots, open, price, sl, swap, openedAt, openTime } = given;
  return {
    id: `position ${index}`,
    ticket: `position ${index}`,
    symbol,
    side,
    lots,
    openPrice: open,
    ...(price == null ? {} : { price }),
    sl: sl ?? null,
    tp: null,
    n: null,
    openedAt: openedAt ?? openTime ?? null,
    swap: swap ?? '0',
  };
}

/** The filled part of an order is a position already; what remains waits. */
function waitingOrder(given: NonNullable<CaseState['pending']>[number], index: number): WaitingOrder {
  const { symbol, side, type, price, sl, originalLots, filledLots } = given;
  const lots = given.lots ?? (originalLots == null ? null : toText(decimal(originalLots).sub(filledLots ?? '0')));
  if (lots === null) throw new RangeError(`state.pending.${index}.lots: missing`);
  const whole = { lots: originalLots ?? lots, remaining: lots, n: null, placedAt: 0 };
  return { id: `order ${index}`, symbol, side, type, ...whole, price, sl: sl ?? null, tp: null };
}

/** Without a snapshot the account is in its first day, which counts from the initial balance. */
function dayOf({ day, flowsToday, initialBalance }: CaseState): ComplyFacts['day'] {
  if (day == null) {
    return initialBalance == null
      ? null
      : { startBalance: initialBalance, startEquity: null, flows: flowsToday ?? '0' };
  }
  const { startBalance, startEquity, peakEquity } = day;
  return { startBalance, startEquity: startEquity ?? null, peakEquity: peakEquity ?? null, flows: flowsToday ?? '0' };
}

function textOf(value: number | string | null | undefined): string {
  return typeof value === 'number' && Number.isFinite(value) ? toText(decimal(value)) : String(value);
}

function levelOf(value: number | string | null | undefined): string | null {
  return value == null ? null : textOf(value);
}

function intentOf(order: CaseOrder | null, positions: HeldPosition[], orders: WaitingOrder[]): Intent {
  if (order === null) return { kind: 'watch' };
  const { symbol, side, type } = order;
  const lots = textOf(order.lots);
  const price = textOf(order.price);
  const levels = { sl: levelOf(order.sl), tp: levelOf(order.tp) };
  if (order.kind === 'close') return { kind: 'close', symbol, side, lots, positionId: null };
  if (order.kind === 'open') {
    return {
      kind: 'open',
      legs: [{ type, symbol, side, lots, price, ...levels }],
      signalId: order.signalId ?? null,
      feedId: null,
    };
  }
  const held = targetAmong(positions, order);
  const rests = orders.map((one) => ({ ...one, lots: one.remaining }));
  const waiting = held === null ? targetAmong(rests, order) : null;
  const target = { symbol, side, positionId: held, orderId: waiting };
  return { kind: 'modify', changes: [{ ...target, price: levelOf(order.price), ...levels }] };
}

/** The one a change is meant for: same symbol and side, the same lots where several have them. */
function targetAmong(
  among: { id: string; symbol: string; side: string; lots: string }[],
  order: CaseOrder,
): string | null {
  const alike = among.filter(({ symbol, side }) => symbol === order.symbol && side === order.side);
  const exact = alike.find(({ lots }) => lots === textOf(order.lots));
  return (exact ?? alike[0])?.id ?? null;
}

function contractsOf({ state, order }: Case): ContractFacts[] {
  const symbols = [...(state.positions ?? []), ...(state.pending ?? [])].map(({ symbol }) => symbol);
  if (order != null) symbols.push(order.symbol);
  const commission = state.costs?.commissionPerSide ?? '0';
  return [...new Set(symbols)]
    .map((symbol) => caseContract(symbol, commission))
    .filter((contract) => contract !== null);
}

function quotesOf(state: CaseState, order: CaseOrder | null): ComplyFacts['quotes'] {
  if (order === null || state.quoteAgeMs == null || state.refPrice == null) return [];
  return [{ symbol: order.symbol, bid: state.refPrice, ask: state.refPrice, at: state.now - state.quoteAgeMs }];
}

function tradingOf(given: CaseState['tradingState']): TradingState {
  const { state, who, why } =
    given == null || typeof given === 'string' ? { state: given ?? 'active', who: null, why: null } : given;
  const word = state.toLowerCase();
  if (word === 'active') return { state: 'active', who: null, why: null };
  return { state: word.startsWith('reduc') ? 'reducing' : 'halted', who: who ?? null, why: why ?? null };
}

function newsEvent(given: NonNullable<CaseState['events']>[number]): NewsEvent {
  const at = given.at ?? given.time;
  if (at === undefined) throw new RangeError('state.events: an event without a time');
  const currencies = given.currencies ?? (given.currency === undefined ? ['*'] : [given.currency]);
  const impact = given.impact?.toLowerCase();
  return {
    at,
    currencies,
    impact: impact === 'low' || impact === 'medium' ? impact : 'high',
    title: given.title ?? given.name ?? 'news',
  };
}

function clientOf(given: CaseState['client']): ClientFacts | null {
  if (given == null) return null;
  const { class: named, ...flags } = typeof given === 'string' ? { class: given } : given;
  const word = named?.toLowerCase();
  const clientClass = word === 'retail' || word === 'professional' ? word : null;
  const none = {
    warningShown: null,
    incentivesOff: null,
    appropriatenessTested: null,
    recordsKept: null,
    executionReported: null,
  };
  const known = Object.fromEntries(Object.entries(flags).filter(([, value]) => value != null));
  return { ...none, ...known, class: clientClass };
}

function otherAccount(given: NonNullable<CaseState['otherAccounts']>[number], ownCurrency: string): OtherAccount {
  const { firm, profile, initialBalance, capital, currency = ownCurrency, positions, symbol, side } = given;
  const own = symbol !== undefined && side !== undefined ? [{ symbol, side, signalId: null }] : [];
  return {
    firm: firm ?? profile ?? null,
    initialBalance: initialBalance ?? capital ?? null,
    currency,
    positions: [...own, ...(positions ?? []).map((one) => ({ ...one, signalId: one.signalId ?? null }))],
    isCurrent: true,
  };
}
