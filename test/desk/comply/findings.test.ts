import { describe, expect, it } from 'vitest';
import type { ClosedTrade, ComplyFacts } from '../../../src/desk/comply/facts.ts';
import { judge } from '../../../src/desk/comply/judge.ts';
import type { ProfileRules } from '../../../src/desk/comply/profile.ts';
import { factsOf, moving, now, opening, orderOf, positionOf, profileOf } from './facts-kit.ts';
import { type Changes, figuresOf, found, openingFor } from './finding-kit.ts';

const hours = (count: number) => count * 3_600_000;

describe('an order that was sent before', () => {
  const rules: ProfileRules = { duplicate: { windowSec: 60 } };
  const recent = (change: object = {}) => ({
    ...{ at: now - 59_999, symbol: 'EURUSD', side: 'buy' as const, price: '1.1', sl: '1.09', signalId: null },
    ...change,
  });
  const sent = (change: object, signalId: string | null = null, ...legs: object[]): Changes => ({
    counters: { recentOrders: [recent(change)] },
    intent: openingFor(signalId, ...legs),
  });

  it.each<[string, string, Changes]>([
    ['violated', 'with the same levels', sent({})],
    ['violated', 'with the same levels, written otherwise', sent({ price: '1.10', sl: '1.0900' })],
    ['violated', 'by one of its orders', sent({}, null, { sl: '1.05' }, {})],
    ['passed', 'longer ago', sent({ at: now - 60_000 })],
    ['passed', 'on another symbol', sent({ symbol: 'GBPUSD' })],
    ['passed', 'the other way', sent({ side: 'sell' })],
    ['passed', 'at another price', sent({ price: '1.11' })],
    ['passed', 'with another stop', sent({ sl: '1.08' })],
    ['passed', 'without a stop', sent({ sl: null })],
    ['violated', 'without a stop, as this one', sent({ sl: null }, null, { sl: null })],
    ['violated', 'for the same signal, whatever its levels', sent({ signalId: 's1', price: '1.2' }, 's1')],
    ['passed', 'for another signal, with the same levels', sent({ signalId: 's2' }, 's1')],
    ['violated', 'for a signal nobody knows, with the same levels', sent({}, 's1')],
    ['lacks recent orders', 'or not: nobody knows', { counters: { recentOrders: null } }],
  ])('is %s: %s', (status, _, changes) => {
    expect(found('ORD-DUP', rules, changes)).toBe(status);
  });
});

describe('what has been stopped', () => {
  const feed = (feedId: string | null) => ({ scope: 'feed' as const, feedId, who: 'ann', why: 'odd' });
  const all = { scope: 'account' as const, feedId: null, who: 'ann', why: 'odd' };
  const from = (feedId: string | null): Changes => ({
    intent: { ...openingFor(null), feedId } as ComplyFacts['intent'],
  });
  const watching: Changes = { intent: { kind: 'watch' } };

  it.each<[string, string, Changes]>([
    ['passed', 'nothing', { kills: [] }],
    ['violated', 'the account', { kills: [all] }],
    ['violated', 'the channel of the order', { kills: [feed('f1')], ...from('f1') }],
    ['passed', 'another channel', { kills: [feed('f2')], ...from('f1') }],
    ['violated', 'a channel, where nobody knows whose the order is', { kills: [feed('f2')], ...from(null) }],
    ['passed', 'the account, with nothing waiting', { kills: [all], ...watching }],
    [
      'violated',
      'the account, with an order that waits',
      { kills: [all], ...watching, account: { orders: [orderOf()] } },
    ],
    [
      'passed',
      'a channel, with an order that waits: whose is not known',
      { kills: [feed('f1')], ...watching, account: { orders: [orderOf()] } },
    ],
  ])('is %s for %s', (status, _, changes) => {
    expect(found('RTS6-KILL', { kill: true }, changes as Changes)).toBe(status);
  });

  it('says who stopped it, why, and what waits', () => {
    const changes = { kills: [all], account: { orders: [orderOf()] } } as Changes;
    expect(figuresOf('RTS6-KILL', { kill: true }, changes)).toEqual({
      scope: 'account',
      who: 'ann',
      why: 'odd',
      pending: 1,
    });
  });
});

describe('a stop that is required', () => {
  const rules: ProfileRules = { stop: { policy: 'required', graceSec: 30 } };
  const held = (openedAt: number | null, sl: string | null = null): Changes => ({
    intent: { kind: 'watch' },
    account: { positions: [positionOf({ sl, openedAt })] },
  });

  it.each<[string, string, Changes]>([
    ['violated', 'an order without', { intent: opening({ sl: null }) }],
    ['violated', 'one of two without', { intent: opening({}, { sl: null }) }],
    ['passed', 'orders with theirs', { intent: opening({}, {}) }],
    [
      'violated',
      'a change that takes it away',
      { intent: moving({ sl: null }), account: { positions: [positionOf()] } },
    ],
    ['passed', 'a change that moves it', { intent: moving({ sl: '1.095' }), account: { positions: [positionOf()] } }],
    ['passed', 'a position with its stop', held(now - hours(1), '1.09')],
    ['passed', 'a position that may still get it', held(now - 30_000)],
    ['violated', 'a position that waited longer', held(now - 30_001)],
    ['lacks opening time', 'a position opened nobody knows when', held(null)],
  ])('%s: %s', (status, _, changes) => {
    expect(found('SL-REQUIRED', rules, changes)).toBe(status);
  });

  it('is not asked where it is only recommended', () => {
    expect(
      found('SL-REQUIRED', { stop: { policy: 'recommended', graceSec: 0 } }, { intent: opening({ sl: null }) }),
    ).toBe('no such rule');
  });

  it('counts those without, and no size passes', () => {
    const verdict = judge(factsOf({ profile: profileOf(rules), intent: opening({}, { sl: null }, { sl: null }) }));
    expect(verdict.findings.find(({ rule }) => rule === 'SL-REQUIRED')?.figures).toEqual({ graceSec: 30, without: 2 });
    expect(verdict.largestLots).toBe('0');
  });
});

describe('trades after a loss', () => {
  const rules: ProfileRules = { martingale: { factor: '1.5', withinTrades: 2 } };
  const trade = (profit: string, lots: string, symbol = 'EURUSD'): ClosedTrade => ({
    ...{ symbol, profit, lots, side: 'buy', openedAt: null },
    closedAt: now - 3_600_000,
  });
  const opened = (lots: string, ...closedTrades: ClosedTrade[]): Changes => ({
    counters: { closedTrades },
    intent: opening({ lots }),
  });

  it.each<[string, string, Changes]>([
    ['passed', 'the first one', opened('9')],
    ['passed', 'as much as may be', opened('1.5', trade('-10', '1'))],
    ['violated', 'more', opened('1.51', trade('-10', '1'))],
    ['passed', 'more after a gain', opened('9', trade('10', '1'))],
    ['passed', 'more after nothing', opened('9', trade('0', '1'))],
    ['passed', 'more on another symbol', opened('9', trade('-10', '1', 'GBPUSD'))],
    ['violated', 'the last loss of those that count', opened('2', trade('-10', '1'), trade('5', '3'))],
    ['passed', 'a loss too long ago', opened('2', trade('-10', '1'), trade('5', '3'), trade('5', '3'))],
    ['passed', 'the newest loss', opened('3', trade('-10', '1'), trade('-10', '2'))],
    ['lacks closed trades', 'nobody knows', { counters: { closedTrades: null } }],
  ])('%s: %s', (status, _, changes) => {
    expect(found('MARTINGALE', rules, changes)).toBe(status);
  });
});
