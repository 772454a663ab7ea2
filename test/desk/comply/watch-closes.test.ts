import { describe, expect, it } from 'vitest';
import type { ProfileRules } from '../../../src/desk/comply/profile.ts';
import { type WatchSettings, watchLines } from '../../../src/desk/comply/watch-lines.ts';
import { factsOf, now, orderOf, positionOf, profileOf } from './facts-kit.ts';

type Changes = NonNullable<Parameters<typeof factsOf>[0]>;
const minutes = (count: number) => count * 60_000;
const nothing: WatchSettings = { protectAtPct: null, flattenMinutes: null, resetMinutes: null, withdrawMinutes: null };
const look = (rules: ProfileRules, changes: Changes, settings: Partial<WatchSettings> = {}) =>
  watchLines(factsOf({ profile: profileOf(rules), ...changes }), { ...nothing, ...settings }, { daily: 0, total: 0 });

const euro = positionOf();
const pound = positionOf({ id: 'p2', symbol: 'GBPUSD', price: '1.09' });
const held = { account: { positions: [euro, pound] } };

describe('before news', () => {
  const news: NonNullable<ProfileRules['news']> = {
    ...{ beforeMinutes: 2, afterMinutes: 3, kinds: ['open', 'close'], impacts: ['high'], hard: true },
  };
  const event = (at: number, change: object = {}) => ({
    ...{ at: now + at, currencies: ['EUR'], impact: 'high' as const, title: 'rates' },
    ...change,
  });
  const due = (...events: ReturnType<typeof event>[]) => ({ ...held, calendar: { events } });

  it.each<[string, string[] | undefined, Changes, Partial<typeof news>]>([
    ['soon: what it concerns is closed', ['p1'], due(event(minutes(7))), {}],
    ['not soon enough', undefined, due(event(minutes(7) + 1)), {}],
    ['within its window: a close would be the breach', undefined, due(event(minutes(2))), {}],
    ['a moment before its window', ['p1'], due(event(minutes(2) + 1)), {}],
    ['of every currency: the largest loss first', ['p2', 'p1'], due(event(minutes(5), { currencies: ['*'] })), {}],
    ['of less weight', undefined, due(event(minutes(5), { impact: 'low' })), {}],
    ['of a currency nobody holds', undefined, due(event(minutes(5), { currencies: ['JPY'] })), {}],
    ['from which what is old enough is exempt', undefined, due(event(minutes(5))), { exemptHours: 1 }],
    ['from which what is younger is not', ['p1'], due(event(minutes(5))), { exemptHours: 2 }],
    ['that concerns other accounts', undefined, due(event(minutes(5))), { phases: ['funded'] }],
    ['of which there is no calendar', undefined, { ...held, calendar: { events: null } }, {}],
  ])('%s', (_, positionIds, changes, change) => {
    const { close } = look({ news: { ...news, ...change } }, changes, { newsCloseMinutes: 5 });
    expect(close).toEqual(positionIds === undefined ? null : { positionIds, why: 'news' });
  });

  it('of which it is not known how old a position is, nothing is exempt', () => {
    const changes = { ...due(event(minutes(5))), account: { positions: [positionOf({ openedAt: null })] } };
    expect(look({ news: { ...news, exemptHours: 1 } }, changes, { newsCloseMinutes: 5 }).close?.positionIds).toEqual([
      'p1',
    ]);
  });

  it('nothing is closed or taken back where that is switched off, or the profile does not ask', () => {
    const changes = { ...due(event(minutes(5))), account: { positions: [euro], orders: [orderOf()] } };
    for (const at of [look({ news }, changes), look({}, changes, { newsCloseMinutes: 5, withdrawMinutes: 5 })])
      expect([at.close, at.cancel]).toEqual([null, null]);
  });

  it.each([
    ['as soon as it is near', minutes(7), true],
    ['not before', minutes(7) + 1, false],
    ['until it is over', -minutes(3), true],
    ['not after', -minutes(3) - 1, false],
  ])('orders are taken back %s', (_, at, is) => {
    const orders = [orderOf(), orderOf({ id: 'o2', symbol: 'GBPUSD' })];
    const { cancel } = look(
      { news },
      { calendar: { events: [event(at)] }, account: { orders } },
      { withdrawMinutes: 5 },
    );
    expect(cancel).toEqual(is ? { orderIds: ['o1'], why: 'news' } : null);
  });
});

describe('before a break', () => {
  const weekend = { leadHours: 2, breakHours: 4 };
  const at = (distance: number, breakHours = 48) => ({
    ...held,
    calendar: { nextClose: { at: now + distance, breakHours } },
  });

  it.each<[string, boolean, Changes]>([
    ['near and long enough everything is closed', true, at(minutes(15))],
    ['just long enough', true, at(minutes(15), 4)],
    ['too short', false, at(minutes(15), 3.9)],
    ['not near enough', false, at(minutes(15) + 1)],
    ['that has begun nothing can be done', false, at(0)],
    ['of which nothing is known', false, { ...held, calendar: { nextClose: null } }],
  ])('%s', (_, is, changes) => {
    const { close } = look({ weekend }, changes, { flattenMinutes: 15 });
    expect(close).toEqual(is ? { positionIds: ['p2', 'p1'], why: 'market-close' } : null);
  });

  it('nothing is closed where that is switched off, the profile does not ask or means others', () => {
    expect(look({ weekend }, at(minutes(5))).close).toBeNull();
    expect(look({}, at(minutes(5)), { flattenMinutes: 15 }).close).toBeNull();
    expect(
      look({ weekend: { ...weekend, phases: ['funded'] } }, at(minutes(5)), { flattenMinutes: 15 }).close,
    ).toBeNull();
  });
});

describe('what has been stopped', () => {
  const kills = [{ scope: 'account' as const, feedId: null, who: 'ann', why: 'odd' }] as unknown as Changes['kills'];

  it('takes its orders back, and says so', () => {
    const orders = [orderOf(), orderOf({ id: 'o2' })];
    const { cancel, verdict } = look({ kill: true }, { ...(kills ? { kills } : {}), account: { orders } });
    expect(cancel).toEqual({ orderIds: ['o1', 'o2'], why: 'kill' });
    expect(verdict.allowed).toBe(false);
    expect(look({ kill: true }, { account: { orders } }).cancel).toBeNull();
  });
});

describe('a strategy that repeats itself', () => {
  const throttle = { max: 5, windowSec: 60 };

  it('is locked for its window', () => {
    const { locks, verdict } = look({ throttle }, { counters: { executionsInWindow: 6 } });
    const why = { code: 'lock.THROTTLE', facts: { orders: 5, seconds: 60 } };
    expect(locks).toMatchObject([{ rule: 'RTS6-THROTTLE', until: now + minutes(1), why }]);
    expect(verdict).toMatchObject({ allowed: false, violations: [{ rule: 'RTS6-THROTTLE' }] });
    expect(verdict.findings).toContainEqual(expect.objectContaining({ rule: 'RTS6-THROTTLE', status: 'violated' }));
  });

  it('is left alone before it does', () => {
    const { locks, verdict } = look({ throttle }, { counters: { executionsInWindow: 1 } });
    expect([locks, verdict.allowed, verdict.violations]).toEqual([[], true, []]);
  });
});

describe('a margin that is used up', () => {
  const eu = { rates: { 'fx-major': '0.0333' }, closeOutPct: '50', duties: false };

  it('closes what is open, the largest loss first', () => {
    const retail = { client: { class: 'retail' } as Changes['client'] };
    const low = (equity: string) =>
      look({ eu }, { ...retail, account: { equity, positions: [euro] } } as Changes).close;
    expect(low('1000')).toEqual({ positionIds: ['p1'], why: 'margin' });
    expect(low('50000')).toBeNull();
  });
});

describe('a line that is near', () => {
  const daily = { pct: '5', base: 'balance', of: 'initial', breachAt: 'below' } as const;
  const total = { pct: '10', mode: 'static', breachAt: 'below' } as const;

  it('warns of the highest level that is reached, and says how much is used', () => {
    const { warnings, warned } = look({ daily, total }, { account: { equity: '95400' } });
    expect(warnings).toEqual([{ line: 'daily', level: 90, usedPct: '92' }]);
    expect(warned).toEqual({ daily: 90, total: 0 });
    expect(look({ total }, { account: { equity: '92000' } }).warnings).toEqual([
      { line: 'total', level: 75, usedPct: '80' },
    ]);
    expect(look({}, { account: { equity: '1' } }).warnings).toEqual([]);
  });

  it('of the whole account alone is protected too', () => {
    const at = (equity: string) =>
      look({ total }, { account: { equity, positions: [euro], orders: [orderOf()] } }, { protectAtPct: 95 });
    expect(at('90500').close).toEqual({ positionIds: ['p1'], why: 'loss-line' });
    expect(at('90500').cancel).toEqual({ orderIds: ['o1'], why: 'loss-line' });
    expect([at('90501').close, at('90501').cancel]).toEqual([null, null]);
    expect(look({ total }, { account: { equity: '90000', positions: [] } }, { protectAtPct: 95 }).close).toBeNull();
  });

  it('locks say at which equity, until the reset or until a person decides', () => {
    const { locks } = look({ daily, total }, { account: { equity: '89999' } });
    const why = { code: 'lock.AT_EQUITY', facts: { equity: '89999' } };
    expect(locks).toEqual([
      { rule: 'DAILY-LOSS', until: expect.any(Number), why },
      { rule: 'TOTAL-LOSS', until: null, why },
    ]);
    expect(look({ maxPositions: 0 }, held).locks).toEqual([]);
  });

  it('at the next reset is told where it is known', () => {
    expect(look({ daily }, held).reset).toMatchObject({ dailyFloor: '95000', isKept: true });
    expect(look({ daily }, { ...held, initialBalance: null }).reset).toMatchObject({ dailyFloor: null, isKept: null });
    expect(look({}, held).reset).toMatchObject({ dailyFloor: null, isKept: null });
  });
});
