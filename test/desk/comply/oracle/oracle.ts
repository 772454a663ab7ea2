import {
  cents,
  compare,
  type Fraction,
  fraction,
  larger,
  minus,
  none,
  over,
  plus,
  smaller,
  times,
} from './fraction.ts';
import { type Limits, limits } from './limits.ts';
import type { RandomCase } from './random-case.ts';

/** The rules once more, from their text and without a line of the program: exact fractions, one case at a time. */
export interface OracleAnswer {
  rules: string[];
  /** in whole cents */
  figures: Record<string, bigint>;
  nextResetUtc: string;
}

const sizes: Record<string, number> = { XAUUSD: 100, XAGUSD: 5000, XTIUSD: 100, US500: 1, DE40: 1, BTCUSD: 1, AAPL: 1 };
const euRates: Record<string, number> = {
  EURUSD: 0.0333,
  GBPUSD: 0.0333,
  USDJPY: 0.0333,
  EURJPY: 0.0333,
  EURCHF: 0.0333,
  USDCHF: 0.0333,
  GBPJPY: 0.0333,
  AUDUSD: 0.05,
  XAUUSD: 0.05,
  US500: 0.05,
  DE40: 0.05,
  XAGUSD: 0.1,
  XTIUSD: 0.1,
  AAPL: 0.2,
  BTCUSD: 0.5,
};

function quoteOf(symbol: string): string {
  if (symbol === 'DE40') return 'EUR';
  return symbol === 'US500' || symbol === 'AAPL' ? 'USD' : symbol.slice(3);
}

type State = RandomCase['state'];

/** Money of the account for one unit of the quote currency. */
function rate({ currency, rates }: State, symbol: string, price: number): Fraction {
  const quote = quoteOf(symbol);
  if (quote === currency) return fraction(1);
  if (symbol.slice(0, 3) === currency && symbol.length === 6) return over(fraction(1), fraction(price));
  const direct = rates[quote + currency];
  if (direct !== undefined) return fraction(direct);
  return over(fraction(1), fraction(rates[currency + quote] ?? Number.NaN));
}

interface Item {
  kind: 'position' | 'pending' | 'order';
  symbol: string;
  side: 'buy' | 'sell';
  lots: number;
  entry: number;
  now: number;
  sl: number | null;
  /** filled at once; a pending order may never be */
  isFilled: boolean;
  isSlippedIn: boolean;
  swap: number;
}

interface Result {
  worst: Fraction;
  risk: Fraction;
}

function sign(side: 'buy' | 'sell'): Fraction {
  return fraction(side === 'buy' ? 1 : -1);
}

function size(item: Item): Fraction {
  return times(fraction(item.lots), fraction(sizes[item.symbol] ?? 100_000));
}

function move(state: State, item: Item, exit: Fraction, convertAt: number): Fraction {
  const slip = fraction(item.isSlippedIn ? (state.costs.slip[item.symbol] ?? 0) : 0);
  const entry = plus(fraction(item.entry), times(slip, sign(item.side)));
  const points = times(minus(exit, entry), sign(item.side));
  return times(times(points, size(item)), rate(state, item.symbol, convertAt));
}

/** Null: nothing bounds it. */
function result(state: State, item: Item, all: Item[]): Result | null {
  const commission = times(fraction(state.costs.commissionPerSide), fraction(item.lots));
  const sides = item.kind === 'position' ? commission : plus(commission, commission);
  let profit: Fraction;
  let isLocked = false;
  if (item.sl === null) {
    const bare = all.filter((one) => one.symbol === item.symbol && one.sl === null && one.isFilled);
    const net = bare.reduce((total, one) => plus(total, times(fraction(one.lots), sign(one.side))), none);
    if (!item.isFilled || compare(net, none) !== 0) return null;
    const price = bare[0]?.now ?? item.now;
    profit = move(state, item, fraction(price), price);
    isLocked = true;
  } else {
    const slip = fraction(state.costs.slip[item.symbol] ?? 0);
    profit = move(state, item, minus(fraction(item.sl), times(slip, sign(item.side))), item.sl);
  }
  const counted = item.kind === 'position' || isLocked ? profit : smaller(none, profit);
  const loss = minus(none, profit);
  const risk = item.kind === 'position' ? larger(none, plus(loss, sides)) : plus(larger(none, loss), sides);
  return { worst: minus(plus(counted, fraction(item.kind === 'position' ? item.swap : 0)), sides), risk };
}

function itemsOf({ state, order }: RandomCase): Item[] {
  const items: Item[] = [];
  for (const { symbol, side, lots, open, price, sl, swap } of state.positions) {
    items.push({
      kind: 'position',
      symbol,
      side,
      lots,
      entry: open,
      now: price,
      sl,
      isFilled: true,
      isSlippedIn: false,
      swap: swap ?? 0,
    });
  }
  for (const { symbol, side, lots, price, sl, type } of state.pending) {
    items.push({
      kind: 'pending',
      symbol,
      side,
      lots,
      entry: price,
      now: price,
      sl,
      isFilled: false,
      isSlippedIn: type === 'stop',
      swap: 0,
    });
  }
  if (order !== null) {
    const { symbol, side, lots, price, sl, type } = order;
    const isFilled = type === 'market';
    const isSlippedIn = type !== 'limit';
    items.push({ kind: 'order', symbol, side, lots, entry: price, now: price, sl, isFilled, isSlippedIn, swap: 0 });
  }
  return items;
}

function floating(state: State, items: Item[]): Fraction {
  return items
    .filter(({ kind }) => kind === 'position')
    .reduce(
      (total, item) => plus(total, plus(move(state, item, fraction(item.now), item.now), fraction(item.swap))),
      none,
    );
}

function percent(of: Fraction, pct: number): Fraction {
  return over(times(of, fraction(pct)), fraction(100));
}

function dailyFloor({ daily }: Limits, { day, flowsToday, initialBalance }: State): Fraction | null {
  if (daily === undefined) return null;
  const balance = fraction(day.startBalance);
  const equity = fraction(day.startEquity ?? day.startBalance);
  const start = plus(daily.base === 'max' ? larger(balance, equity) : balance, fraction(flowsToday));
  return minus(start, percent(daily.ofBase === true ? start : fraction(initialBalance), daily.pct));
}

function totalFloor({ total }: Limits, { hwm, initialBalance, balance }: State, equity: Fraction): Fraction | null {
  if (total === undefined) return null;
  const initial = fraction(initialBalance);
  const high = {
    none: initial,
    eod: larger(initial, fraction(hwm.eodBalance)),
    balance: larger(larger(initial, fraction(hwm.balance)), fraction(balance)),
    equity: larger(larger(initial, fraction(hwm.equity)), equity),
  }[total.trail ?? 'none'];
  const open = minus(high, total.amount === undefined ? percent(initial, total.pct ?? 0) : fraction(total.amount));
  return total.lockPlus === undefined ? open : smaller(open, plus(initial, fraction(total.lockPlus)));
}

export function consult(given: RandomCase): OracleAnswer {
  const limit = limits[given.profile];
  if (limit === undefined) throw new Error(`the oracle has no ${given.profile}`);
  const { state, order } = given;
  const items = itemsOf(given);
  const float = floating(state, items);
  const equity = state.equity === undefined ? plus(fraction(state.balance), float) : fraction(state.equity);
  const results = items.map((item) => ({ item, result: result(state, item, items) }));
  const buffer = percent(fraction(state.initialBalance), limit.buffer ?? 0);
  const start = minus(plus(fraction(state.balance), fraction(state.swapDue)), buffer);
  const worst = results.reduce<Fraction | null>(
    (total, { result: one }) => (total === null || one === null ? null : plus(total, one.worst)),
    start,
  );
  const risk = (counts: (item: Item) => boolean) =>
    results.reduce<Fraction | null>(
      (total, { item, result: one }) =>
        !counts(item) ? total : total === null || one === null ? null : plus(total, one.risk),
      none,
    );
  const daily = dailyFloor(limit, state);
  const total = totalFloor(limit, state, equity);
  const breaks = (value: Fraction, floor: Fraction) => compare(value, floor) < (limit.touchBreaks === true ? 1 : 0);
  const rules = new Set<string>();
  const note = (isViolated: boolean, rule: string) => void (isViolated && rules.add(rule));
  const initial = fraction(state.initialBalance);
  const isOverPct = (value: Fraction | null, pct: number | undefined) =>
    pct !== undefined && (value === null || compare(value, percent(initial, pct)) > 0);

  const held = items.filter(({ kind }) => kind === 'position');
  const allFloat = held.length === 0 ? minus(equity, fraction(state.balance)) : float;
  const floats = [allFloat, ...new Set(held.map(({ symbol }) => symbol))].map((one) =>
    typeof one === 'string'
      ? floating(
          state,
          held.filter(({ symbol }) => symbol === one),
        )
      : one,
  );
  for (const one of floats) note(limit.float !== undefined && isOverPct(minus(none, one), limit.float), 'FLOAT-LOSS');
  note(daily !== null && breaks(equity, daily), 'DAILY-LOSS');
  note(total !== null && breaks(equity, total), 'TOTAL-LOSS');
  if (limit.flat !== undefined) {
    const isFor =
      limit.flat.funded !== true || (state.phase === 'funded' && (state.accountType ?? 'standard') === 'standard');
    const near =
      state.nextClose !== undefined &&
      hoursTo(state) <= limit.flat.hours &&
      state.nextClose.breakHours >= limit.flat.breakHours;
    note(isFor && near && (order !== null || held.length > 0), 'WEEKEND-HOLD');
  }
  const margin = (counts: (item: Item) => boolean) =>
    items
      .filter(counts)
      .reduce((sum, item) => plus(sum, times(worth(state, item), fraction(euRates[item.symbol] ?? 0))), none);
  const openMargin = margin(({ kind }) => kind === 'position');
  const free = minus(equity, openMargin);
  if (limit.eu === true) {
    note(compare(openMargin, none) > 0 && compare(equity, percent(openMargin, 50)) < 0, 'EU-MARGIN-50');
    note(order === null && compare(equity, none) < 0, 'EU-NBP');
  }
  const symbolLots = order === null ? none : lotsOn(items, order.symbol);
  const idea = order === null ? null : risk(({ symbol }) => symbol === order.symbol);
  if (order !== null) {
    note(state.tradingState !== 'ACTIVE', 'STATE-HALT');
    note(rules.has('DAILY-LOSS') || rules.has('TOTAL-LOSS'), 'BREACH-LOCK');
    note(isNews(limit, state, order.symbol), 'NEWS-WINDOW');
    if (limit.gap !== undefined && state.nextClose !== undefined) {
      const isFor = limit.gap.funded !== true || state.phase === 'funded';
      note(
        isFor && hoursTo(state) <= limit.gap.hours && state.nextClose.breakHours >= limit.gap.breakHours,
        'GAP-CLOSE',
      );
    }
    note(limit.lots !== undefined && compare(symbolLots, fraction(limit.lots)) > 0, 'MAX-LOTS');
    note(limit.positions !== undefined && items.length > limit.positions, 'MAX-POSITIONS');
    note(limit.orders !== undefined && items.length > limit.orders, 'MAX-ORDERS');
    note(limit.stop === true && order.sl === null, 'SL-REQUIRED');
    note(
      isOverPct(
        risk(({ kind }) => kind === 'order'),
        limit.trade,
      ),
      'RISK-PER-TRADE',
    );
    note(isOverPct(idea, limit.idea), 'RISK-PER-IDEA');
    note(
      isOverPct(
        risk(() => true),
        limit.open,
      ),
      'OPEN-RISK',
    );
    note((daily ?? total) !== null && results.some(({ result: one }) => one === null), 'WC-UNBOUNDED');
    note(daily !== null && worst !== null && breaks(worst, daily), 'WC-DAILY');
    note(total !== null && worst !== null && breaks(worst, total), 'WC-TOTAL');
    note(limit.requests !== undefined && state.requestsToday + 1 > limit.requests, 'REQ-LIMIT');
    note(limit.throttle !== undefined && state.executionsInWindow >= limit.throttle, 'RTS6-THROTTLE');
    if (limit.collar !== undefined && state.refPrice !== undefined) {
      const off = minus(over(fraction(order.price), fraction(state.refPrice)), fraction(1));
      const away = compare(off, none) < 0 ? minus(none, off) : off;
      note(compare(times(away, fraction(100)), fraction(limit.collar)) > 0, 'RTS6-COLLAR');
    }
    note(
      limit.eu === true &&
        compare(
          margin(({ kind }) => kind === 'order'),
          free,
        ) > 0,
      'EU-LEVERAGE',
    );
  }
  const known: Record<string, Fraction | null> = {
    equity,
    dailyFloor: daily,
    totalFloor: total,
    worstEquity: worst,
    openRisk: risk(() => true),
    ideaRisk: idea,
    requiredMargin: limit.eu === true && order !== null ? margin(({ kind }) => kind === 'order') : null,
    freeMargin: limit.eu === true ? free : null,
    lots: order === null ? null : limit.lots === undefined ? fraction(order.lots) : symbolLots,
  };
  const figures = Object.entries(known).flatMap(([name, value]) =>
    value === null ? [] : [[name, cents(value)] as const],
  );
  return {
    rules: [...rules].sort(),
    figures: Object.fromEntries(figures),
    nextResetUtc: nextReset(limit, Date.parse(state.now)),
  };
}

function worth(state: State, item: Item): Fraction {
  return times(times(size(item), fraction(item.now)), rate(state, item.symbol, item.now));
}

function lotsOn(items: Item[], symbol: string): Fraction {
  return items.filter((item) => item.symbol === symbol).reduce((sum, { lots }) => plus(sum, fraction(lots)), none);
}

function hoursTo({ now, nextClose }: State): number {
  return nextClose === undefined ? Number.POSITIVE_INFINITY : (Date.parse(nextClose.at) - Date.parse(now)) / 3_600_000;
}

function isNews({ news }: Limits, state: State, symbol: string): boolean {
  if (news === undefined) return false;
  if (news.funded === true && state.phase !== 'funded') return false;
  if (news.standard === true && (state.accountType ?? 'standard') !== 'standard') return false;
  const currencies = symbol.length === 6 ? [symbol.slice(0, 3), quoteOf(symbol)] : [quoteOf(symbol)];
  return (state.events ?? []).some(({ at, currency }) => {
    const minutes = (Date.parse(state.now) - Date.parse(at)) / 60_000;
    return currencies.includes(currency) && minutes >= -news.before && minutes <= news.after;
  });
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Looks at every full hour until the wall clock of the zone shows the reset. */
function nextReset({ zone, reset }: Limits, now: number): string {
  const clock =
    clocks.get(zone) ?? new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' });
  clocks.set(zone, clock);
  const hour = 3_600_000;
  for (let at = Math.floor(now / hour) * hour + hour; ; at += hour) {
    if (Number(clock.format(at)) === reset) return new Date(at).toISOString().replace('.000Z', 'Z');
  }
}
