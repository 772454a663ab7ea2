import { tradingDayAt } from '../../../../src/core/trading-day.ts';
import { type DayBook, dayStateOf, highWaterOf, seeAccount } from '../../../../src/desk/comply/day-book.ts';
import type { ComplyFacts, PlannedLeg } from '../../../../src/desk/comply/facts.ts';
import { judge } from '../../../../src/desk/comply/judge.ts';
import type { Profile } from '../../../../src/desk/comply/profile.ts';
import { watchLines } from '../../../../src/desk/comply/watch-lines.ts';
import { contractOf, factsOf, preset } from '../facts-kit.ts';
import { type Limits, limits } from './limits.ts';
import { type Dice, diceFrom } from './random-case.ts';

/** What a negative control hides from the program, while the market stays the same. */
export type Blindness =
  | 'none'
  | 'open stops'
  | 'reset an hour early'
  | 'floating profit counts'
  | 'slippage'
  | 'in flight';

export interface Simulation {
  days: number;
  asked: number;
  allowed: number;
  /** days on which more than nine tenths of an allowance was used */
  nearDays: number;
  /** moments at which equity was beyond a line although every order had been allowed */
  crossings: number;
}

interface Market {
  symbol: string;
  digits: number;
  contract: string;
  start: number;
  /** the farthest a price goes in one tick, in units of its last digit: no more than the slippage buffer */
  step: number;
}

/** One unit of price and one hundredth of a lot are one cent in each of them. */
const markets: Market[] = [
  { symbol: 'EURUSD', digits: 5, contract: '100000', start: 108_000, step: 40 },
  { symbol: 'GBPUSD', digits: 5, contract: '100000', start: 125_000, step: 50 },
  { symbol: 'XAUUSD', digits: 2, contract: '100', start: 300_000, step: 200 },
];
const tick = 15 * 60_000;
const commissionCents = 3;

interface Held {
  id: string;
  market: number;
  side: 'buy' | 'sell';
  centilots: number;
  entry: number;
  sl: number;
  type: 'market' | 'limit' | 'stop';
}

interface World {
  dice: Dice;
  limit: Limits;
  profile: Profile;
  blindness: Blindness;
  now: number;
  prices: number[];
  balance: number;
  positions: Held[];
  pending: Held[];
  inFlight: Held[];
  book: DayBook | null;
  truth: { startBalance: number; startEquity: number; eodHigh: number; high: number; nextResetAt: number };
  made: number;
}

const initial = 100_000_00;

export function simulate(profileId: string, days: number, seed: number, blindness: Blindness = 'none'): Simulation {
  const found: Simulation = { days, asked: 0, allowed: 0, nearDays: 0, crossings: 0 };
  const dice = diceFrom(seed);
  let world = openAccount(profileId, dice, blindness, Date.parse('2026-01-05T00:00:00Z'));
  for (let day = 0; day < days; day += 1) {
    const isNear = runDay(world, found);
    if (isNear) found.nearDays += 1;
    // A fresh account every four days, on the calendar days that follow: the changes of clocks are among them.
    if (day % 4 === 3) world = openAccount(profileId, dice, blindness, world.now);
  }
  return found;
}

function openAccount(profileId: string, dice: Dice, blindness: Blindness, now: number): World {
  const limit = limits[profileId];
  if (limit === undefined) throw new Error(`no limits for ${profileId}`);
  const profile = preset(profileId);
  const { nextResetAt } = tradingDayAt(profile.clock, now);
  const truth = { startBalance: initial, startEquity: initial, eodHigh: initial, high: initial, nextResetAt };
  const seen = blindness === 'reset an hour early' ? { ...profile, clock: hourEarlier(profile.clock) } : profile;
  return {
    dice,
    limit,
    profile: seen,
    blindness,
    now,
    truth,
    prices: markets.map(({ start }) => start),
    balance: initial,
    positions: [],
    pending: [],
    inFlight: [],
    book: null,
    made: 0,
  };
}

function hourEarlier(clock: Profile['clock']): Profile['clock'] {
  const hour = (Number(clock.resetAt.slice(0, 2)) + 23) % 24;
  return { ...clock, resetAt: `${String(hour).padStart(2, '0')}:00` };
}

function runDay(world: World, found: Simulation): boolean {
  let isNear = false;
  for (let index = 0; index < 96; index += 1) {
    world.now += tick;
    turnDay(world);
    movePrices(world);
    const room = roomLeft(world);
    if (room < 0) {
      found.crossings += 1;
      // One crossing ends the account; the next orders are judged on a new one.
      Object.assign(world, openAccount(profileIdOf(world), world.dice, world.blindness, world.now));
      continue;
    }
    isNear ||= room < 0.1;
    fillAll(world);
    look(world);
    keepResets(world);
    // Signals crowd around the reset, where a wrong clock would show.
    const isCrowded = world.truth.nextResetAt - world.now <= 5 * tick;
    if (isCrowded || world.dice(6) === 0) ask(world, found);
  }
  return isNear;
}

function profileIdOf({ profile }: World): string {
  return profile.id;
}

/** A market with ill will: it feeds what is open with profit for hours, then goes against it; never farther than the buffer. */
function movePrices(world: World): void {
  const { dice } = world;
  const will = new Date(world.now).getUTCHours() % 8 < 3 ? 1 : -1;
  world.prices = world.prices.map((price, market) => {
    const step = markets[market]?.step ?? 0;
    const net = world.positions.reduce(
      (total, held) => (held.market === market ? total + held.centilots * (held.side === 'buy' ? 1 : -1) : total),
      0,
    );
    const random = dice(2 * step + 1) - step;
    return price + (dice(3) === 0 ? random : will * Math.sign(net) * Math.abs(random) || random);
  });
}

function priceOf({ prices }: World, market: number): number {
  const price = prices[market];
  if (price === undefined) throw new Error(`no market ${market}`);
  return price;
}

function profit(held: Held, exit: number): number {
  return (exit - held.entry) * held.centilots * (held.side === 'buy' ? 1 : -1);
}

function equityOf(world: World): number {
  return world.positions.reduce((total, held) => total + profit(held, priceOf(world, held.market)), world.balance);
}

/** Share of the allowance that is left over the nearer line, by the firm's own count; negative: crossed. */
function roomLeft(world: World): number {
  const { limit, truth } = world;
  const equity = equityOf(world);
  truth.high = Math.max(truth.high, world.balance);
  const rooms: number[] = [];
  const touch = limit.touchBreaks === true ? 1 : 0;
  if (limit.daily !== undefined) {
    const start = limit.daily.base === 'max' ? Math.max(truth.startBalance, truth.startEquity) : truth.startBalance;
    const allowance = ((limit.daily.ofBase === true ? start : initial) * limit.daily.pct) / 100;
    rooms.push((equity - touch - (start - allowance)) / allowance);
  }
  if (limit.total !== undefined) {
    const allowance =
      limit.total.amount === undefined ? (initial * (limit.total.pct ?? 0)) / 100 : limit.total.amount * 100;
    const high = { none: initial, eod: truth.eodHigh, balance: truth.high, equity: initial }[
      limit.total.trail ?? 'none'
    ];
    const open = Math.max(initial, high) - allowance;
    const floor = limit.total.lockPlus === undefined ? open : Math.min(open, initial + limit.total.lockPlus * 100);
    rooms.push((equity - touch - floor) / allowance);
  }
  return Math.min(...rooms);
}

function turnDay(world: World): void {
  const { truth } = world;
  if (world.now < truth.nextResetAt) return;
  truth.eodHigh = Math.max(truth.eodHigh, world.balance);
  truth.startBalance = world.balance;
  truth.startEquity = equityOf(world);
  truth.nextResetAt = tradingDayAt(preset(profileIdOf(world)).clock, world.now).nextResetAt;
  look(world);
}

function look(world: World): void {
  const sight = { at: world.now, balance: money(world.balance), equity: money(equityOf(world)) };
  world.book = seeAccount(world.profile.clock, world.book, sight).book;
}

function close(world: World, held: Held, exit: number): void {
  world.balance += profit(held, exit) - held.centilots * commissionCents;
  world.positions = world.positions.filter(({ id }) => id !== held.id);
}

function enter(world: World, held: Held, entry: number): void {
  world.balance -= held.centilots * commissionCents;
  world.positions.push({ ...held, entry });
}

/** Orders in flight fill at the price that came meanwhile; stops at the price that passed them; limits at their own. */
function fillAll(world: World): void {
  for (const held of world.inFlight.splice(0)) {
    if (held.type === 'market') enter(world, held, priceOf(world, held.market));
    else world.pending.push(held);
  }
  for (const order of [...world.pending]) {
    const price = priceOf(world, order.market);
    const isBelow = (order.type === 'limit') === (order.side === 'buy');
    if (isBelow ? price > order.entry : price < order.entry) continue;
    world.pending = world.pending.filter(({ id }) => id !== order.id);
    enter(world, order, order.type === 'limit' ? order.entry : price);
  }
  for (const held of [...world.positions]) {
    const price = priceOf(world, held.market);
    const isHit = held.side === 'buy' ? price <= held.sl : price >= held.sl;
    const isTarget = profit(held, price) > Math.abs(held.entry - held.sl) * held.centilots * 6;
    if (isHit || isTarget) close(world, held, price);
  }
}

/** Floating profit carried over a reset can lift the line: the watch says so in time, and the desk closes. */
function keepResets(world: World): void {
  if (world.now + tick < world.truth.nextResetAt) return;
  const settings = { protectAtPct: null, flattenMinutes: null, withdrawMinutes: null, resetMinutes: 15 };
  const { close: asked } = watchLines(factsFor(world, { kind: 'watch' }), settings, { daily: 0, total: 0 });
  if (asked?.why !== 'reset') return;
  for (const held of [...world.positions]) close(world, held, priceOf(world, held.market));
  world.pending = [];
  look(world);
}

function money(cents: number): string {
  return (cents / 100).toFixed(2);
}

function text(held: { market: number }, price: number): string {
  return (price / 10 ** (markets[held.market]?.digits ?? 0)).toFixed(markets[held.market]?.digits);
}

function symbolOf({ market }: { market: number }): string {
  return markets[market]?.symbol ?? '';
}

function lotsText(centilots: number): string {
  return (centilots / 100).toFixed(2);
}

function legText(held: Held): PlannedLeg {
  const { type, side, centilots, entry, sl } = held;
  return {
    type,
    symbol: symbolOf(held),
    side,
    lots: lotsText(centilots),
    price: text(held, entry),
    sl: text(held, sl),
    tp: null,
  };
}

function factsFor(world: World, intent: ComplyFacts['intent']): ComplyFacts {
  const { blindness, book, now, profile } = world;
  const shown = blindness === 'open stops' ? [] : world.positions;
  const equity = money(equityOf(world));
  return factsOf({
    now,
    profile,
    intent,
    // The next day's line would cover up for both of these: they are shown with it out of the way.
    calendar: { nextClose: { at: now + 40 * 3_600_000, breakHours: 49 } },
    mayLiveOverReset: blindness !== 'reset an hour early' && blindness !== 'floating profit counts',
    day: book === null ? null : dayStateOf(book),
    highWater: book === null ? null : highWaterOf(book),
    contracts: markets.map(({ symbol, contract }) =>
      contractOf(symbol, { contractSize: contract, commissionPerSide: '3' }),
    ),
    quotes: markets.map(({ symbol }, market) => {
      const price = text({ market }, priceOf(world, market));
      return { symbol, bid: price, ask: price, at: now };
    }),
    slippage:
      blindness === 'slippage'
        ? {}
        : Object.fromEntries(markets.map(({ symbol, step }, market) => [symbol, text({ market }, step)])),
    reservations: blindness === 'in flight' ? [] : world.inFlight.map(legText),
    account: {
      balance: blindness === 'floating profit counts' ? equity : money(world.balance),
      equity,
      at: now,
      positions: shown.map((held) => ({
        id: held.id,
        ticket: held.id,
        symbol: symbolOf(held),
        side: held.side,
        lots: lotsText(held.centilots),
        openPrice: text(held, held.entry),
        sl: text(held, held.sl),
        tp: null,
        n: null,
        openedAt: now,
        swap: '0',
      })),
      orders: world.pending.map((held) => {
        const { type, ...leg } = legText(held);
        const placed = { remaining: leg.lots, id: held.id, n: null, placedAt: now };
        return { ...leg, ...placed, type: type === 'stop' ? 'stop' : 'limit' };
      }),
    },
  });
}

/** A burst of signals; whatever is allowed is sent, often at the largest size that passes. */
function ask(world: World, found: Simulation): void {
  const { dice } = world;
  for (let left = 1 + dice(3); left > 0; left -= 1) {
    const wish = proposal(world);
    found.asked += 1;
    const verdict = judge(factsFor(world, { kind: 'open', legs: [legText(wish)], signalId: null, feedId: null }));
    const most = Math.round(Number(verdict.largestLots ?? '0') * 100);
    const centilots = verdict.allowed && dice(3) === 0 ? wish.centilots : most;
    if (centilots <= 0) continue;
    const sized = { ...wish, centilots };
    const again = judge(factsFor(world, { kind: 'open', legs: [legText(sized)], signalId: null, feedId: null }));
    if (!again.allowed) continue;
    found.allowed += 1;
    world.inFlight.push(sized);
  }
}

function proposal(world: World): Held {
  const { dice } = world;
  const market = dice(markets.length);
  const step = markets[market]?.step ?? 1;
  const side = dice(2) === 0 ? 'buy' : 'sell';
  const type = (['market', 'market', 'limit', 'stop'] as const)[dice(4)] ?? 'market';
  const away = type === 'market' ? 0 : (2 * step + dice(6 * step)) * ((type === 'limit') === (side === 'buy') ? -1 : 1);
  const entry = priceOf(world, market) + away;
  const sl = entry + (3 * step + dice(30 * step)) * (side === 'buy' ? -1 : 1);
  world.made += 1;
  return { id: `held ${world.now} ${world.made}`, market, side, centilots: 1 + dice(200), entry, sl, type };
}
