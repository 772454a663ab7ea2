import { describe, expect, it } from 'vitest';
import type { ComplyFacts, PlannedLeg } from '../../../src/desk/comply/facts.ts';
import type { ProfileRules } from '../../../src/desk/comply/profile.ts';
import { checkProfile } from '../../../src/desk/comply/profile-check.ts';
import { legOf, now, opening, orderOf, positionOf, profileOf } from './facts-kit.ts';
import { type Changes, figuresOf, found } from './finding-kit.ts';

const hour = 3_600_000;

/* What a rule counts together, and what it leaves apart. */
describe('a cap on lots', () => {
  type Scope = 'order' | 'symbol' | 'account';
  const pounds = (lots: string): Partial<PlannedLeg> => ({ symbol: 'GBPUSD', lots });
  const held = (...lots: string[]): Changes => ({
    account: { positions: lots.map((one, at) => positionOf({ id: `p${at}`, lots: one })) },
  });
  const waiting: Changes = { account: { orders: [orderOf({ lots: '3' })] } };
  it.each<[string, Partial<PlannedLeg>[], Changes, Record<Scope, string>]>([
    ['one order', [{ lots: '2' }], {}, { order: '2', symbol: '2', account: '2' }],
    ['two of one symbol', [{ lots: '2' }, { lots: '1' }], {}, { order: '2', symbol: '3', account: '3' }],
    ['two symbols', [{ lots: '2' }, pounds('1')], {}, { order: '2', symbol: '2', account: '3' }],
    ['two symbols, the second larger', [{ lots: '1' }, pounds('2')], {}, { order: '2', symbol: '2', account: '3' }],
    ['beside a position', [{ lots: '2' }], held('4'), { order: '2', symbol: '6', account: '6' }],
    ['beside two positions', [{ lots: '2' }], held('4', '1'), { order: '2', symbol: '7', account: '7' }],
    ['beside one of another symbol', [pounds('2')], held('4'), { order: '2', symbol: '2', account: '6' }],
    ['beside an order that waits', [{ lots: '2' }], waiting, { order: '2', symbol: '5', account: '5' }],
    [
      'the smaller where more stands',
      [pounds('2'), { lots: '1' }],
      held('4'),
      { order: '2', symbol: '5', account: '7' },
    ],
  ])('counts by its scope: %s', (_, legs, beside, counted) => {
    for (const scope of ['order', 'symbol', 'account'] as const) {
      const facts = { ...beside, intent: opening(...legs) };
      const cap = (limit: string): ProfileRules => ({ maxLots: { limit, scope } });
      expect(figuresOf('MAX-LOTS', cap('1'), facts)).toMatchObject({ scope, lots: counted[scope] });
      expect(found('MAX-LOTS', cap(counted[scope]), facts)).toBe('passed');
      expect(found('MAX-LOTS', cap(`${Number(counted[scope]) - 0.01}`), facts)).toBe('violated');
    }
  });
});

describe('a close of the market', () => {
  const closes = (breaks: Record<string, [hours: number, breakHours: number] | null>): Changes => ({
    intent: opening({}, { symbol: 'GBPUSD' }),
    calendar: {
      breaks: Object.fromEntries(
        Object.entries(breaks).map(([symbol, one]) => [symbol, one && { at: now + one[0] * hour, breakHours: one[1] }]),
      ),
    },
  });
  const gap: ProfileRules = { gap: { withinHours: 2, breakHours: 20 } };
  const weekend: ProfileRules = { weekend: { leadHours: 2, breakHours: 20 } };

  it.each<[string, Changes, string, number | undefined]>([
    ['near for one of two', closes({ EURUSD: [30, 49], GBPUSD: [1, 49] }), 'violated', 1],
    ['near for both, the first counts', closes({ EURUSD: [2, 49], GBPUSD: [1, 49] }), 'violated', 1],
    ['near for both, the other way round', closes({ EURUSD: [1, 49], GBPUSD: [2, 49] }), 'violated', 1],
    ['near and short for one, long for the other', closes({ EURUSD: [1, 1], GBPUSD: [2, 49] }), 'violated', 2],
    ['far for both, the first is told', closes({ EURUSD: [40, 49], GBPUSD: [30, 49] }), 'passed', 30],
    ['never for both', closes({ EURUSD: null, GBPUSD: null }), 'passed', undefined],
    ['short enough', closes({ EURUSD: [1, 19], GBPUSD: [3, 49] }), 'passed', 1],
  ])('of two symbols is %s', (_, facts, status, hours) => {
    expect(found('GAP-CLOSE', gap, facts)).toBe(status);
    expect(figuresOf('GAP-CLOSE', gap, facts)?.hours).toBe(hours);
    expect(found('WEEKEND-HOLD', weekend, facts)).toBe(status);
    expect(figuresOf('WEEKEND-HOLD', weekend, facts)?.hours).toBe(hours);
  });

  it('counts for what is held as well, and tells how much of it is', () => {
    const held = { account: { positions: [positionOf(), positionOf({ id: 'p2', symbol: 'GBPUSD' })] } };
    const watching = { ...closes({ EURUSD: [1, 49], GBPUSD: [30, 49] }), intent: { kind: 'watch' as const } };
    expect(figuresOf('WEEKEND-HOLD', weekend, { ...watching, ...held })).toMatchObject({ held: 1, hours: 1 });
    expect(found('WEEKEND-HOLD', weekend, { ...watching, ...held })).toBe('violated');
    expect(found('WEEKEND-HOLD', weekend, watching)).toBe('passed');
  });
});

describe('an account of the same firm', () => {
  const other = (firm: string | null): Changes => ({
    otherAccounts: [{ id: 'a2', firm, currency: 'USD', initialBalance: '100000', isCurrent: true }].map((one) => ({
      ...one,
      positions: [{ symbol: 'EURUSD', side: 'sell' as const, signalId: null }],
    })) as unknown as ComplyFacts['otherAccounts'],
  });
  const rules: ProfileRules = { oppositeAccounts: { allowed: false } };
  it.each<[string, string | null, string]>([
    ['has its name', 'ACME', 'violated'],
    ['has the name of the profile', 'TEST', 'violated'],
    ['is of nobody knows whom', null, 'violated'],
    ['is not one of another', 'OTHER', 'lacks word on both sides OTHER'],
  ])('%s', (_, firm, status) => {
    const profile = { ...profileOf(rules), firm: 'ACME' };
    expect(found('OPPOSITE-XACCT', rules, { ...other(firm), profile })).toBe(status);
  });
});

describe('a loss that was just closed', () => {
  const closed = (symbol: string, profit: string, minutes: number) => ({
    ...{ symbol, profit, closedAt: now - minutes * 60_000, openedAt: 0, lots: '1' },
  });
  const idea: ProfileRules = { riskPerIdea: { pct: '2', rejoinMinutes: 10 } };
  it.each<[string, ReturnType<typeof closed>[], string]>([
    ['alone', [], '1000'],
    ['of the same symbol', [closed('EURUSD', '-250', 5)], '1250'],
    ['at the end of its time', [closed('EURUSD', '-250', 10)], '1250'],
    ['too long ago', [closed('EURUSD', '-250', 11)], '1000'],
    ['of another symbol', [closed('GBPUSD', '-250', 5)], '1000'],
    ['that was a gain', [closed('EURUSD', '250', 5)], '1000'],
    ['and another', [closed('EURUSD', '-250', 5), closed('EURUSD', '-100', 1)], '1350'],
  ])('joins the idea that is opened again: %s', (_, closedTrades, risk) => {
    const facts = { counters: { closedTrades } } as unknown as Changes;
    expect(Number(figuresOf('RISK-PER-IDEA', idea, facts)?.ideaRisk)).toBeCloseTo(Number(risk), 0);
  });
});

it('a profile has a rule of its own shape, whichever place it has in the list', () => {
  const own = { 'SYMBOL-LIST': { never: ['EURUSD'] } };
  expect(checkProfile({ ...profileOf({}), rules: { own } })).toMatchObject({ ok: true });
});

describe('the lots of a day', () => {
  const day: ProfileRules = { dayLots: '9' };
  const today = (opened: string, carried: string): Changes => ({
    counters: { lotsOpenedToday: opened, lotsOpenAtReset: carried },
  });
  it.each<[string, Changes, string]>([
    ['what is planned', {}, '1'],
    ['what was opened today', today('2', '0'), '3'],
    ['what was carried over the reset', today('0', '3'), '4'],
    ['what is on its way', { reservations: [legOf({ lots: '4' })] }, '5'],
    ['what waits', { account: { orders: [orderOf({ lots: '5' })] } }, '6'],
    ['nothing for what is held, which was counted when it was opened', { account: { positions: [positionOf()] } }, '1'],
  ])('count %s', (_, facts, lots) => expect(figuresOf('DAY-LOTS', day, facts)).toMatchObject({ dayLots: lots }));
});

describe('a close before its time', () => {
  const hold: ProfileRules = { hold: { minSec: 60 } };
  const young = { openedAt: now - 30_000 };
  const held = (...positions: Parameters<typeof positionOf>[0][]): Changes => ({
    account: { positions: positions.map((one) => positionOf(one)) },
  });
  const closing = (positionId: string | null, side: 'buy' | 'sell' = 'sell'): Changes => ({
    intent: { kind: 'close', symbol: 'EURUSD', side, lots: '1', positionId },
  });
  it.each<[string, Changes, string]>([
    ['of that position', { ...held(young), ...closing('p1') }, 'violated'],
    ['of another one', { ...held(young, { id: 'p2' }), ...closing('p2') }, 'passed'],
    ['of whatever is there of its symbol', { ...held(young), ...closing(null) }, 'violated'],
    ['of another symbol', { ...held({ ...young, symbol: 'GBPUSD' }, { id: 'p2' }), ...closing(null) }, 'passed'],
    ['of the other side', { ...held({ ...young, side: 'sell' }, { id: 'p2' }), ...closing(null) }, 'passed'],
    ['of none that is there', closing(null), 'lacks opening time'],
  ])('is told: %s', (_, facts, status) => expect(found('HOLD-MIN', hold, facts)).toBe(status));
});

it.each(['lots', 'price', 'sl', 'tp'])('an order whose “%s” is no number is refused by that name', (field) => {
  const facts = { intent: opening({}, { [field]: 'soon' }) };
  const found = JSON.stringify(figuresOf('ORD-VALID', {}, facts));
  expect(found).toContain(`unreadable 1.${field}`);
  expect(found).not.toContain('unreadable 0');
});

describe('a position without a stop, while it is watched', () => {
  const stop: ProfileRules = { stop: { policy: 'required', graceSec: 60 } };
  const bare = (id: string, openedAt: number | null) => positionOf({ id, sl: null, openedAt } as never);
  const [young, old] = [now - 30_000, now - 61_000];
  it.each<[string, ReturnType<typeof positionOf>[], string]>([
    ['none', [positionOf()], 'passed'],
    ['a young one', [bare('p1', young)], 'passed'],
    ['an old one beside it', [bare('p1', young), bare('p2', old)], 'violated'],
    ['one of unknown age', [bare('p1', null)], 'lacks opening time'],
    ['one of unknown age beside a young one', [bare('p1', null), bare('p2', young)], 'lacks opening time'],
    ['one of unknown age beside an old one', [bare('p1', null), bare('p2', old)], 'violated'],
  ])('%s', (_, positions, status) =>
    expect(found('SL-REQUIRED', stop, { intent: { kind: 'watch' }, account: { positions } })).toBe(status),
  );
});
