import { describe, expect, it } from 'vitest';
import type { DayBook } from '../../../src/desk/comply/day-book.ts';
import { addFlow } from '../../../src/desk/comply/day-book.ts';
import type { ClosedTrade, ComplyFacts } from '../../../src/desk/comply/facts.ts';
import { judge } from '../../../src/desk/comply/judge.ts';
import type { ProfileRules } from '../../../src/desk/comply/profile.ts';
import { factsOf, legOf, now, opening, orderOf, positionOf } from './facts-kit.ts';
import { type Changes, figuresOf, found, openingFor } from './finding-kit.ts';

describe('facts that are too old, or of another clock', () => {
  const rules: ProfileRules = { freshness: { maxQuoteAgeMs: 5_000, maxSnapshotAgeMs: 30_000 } };
  const quoted = (at: number): Changes => ({ quotes: [{ symbol: 'EURUSD', bid: '1.1', ask: '1.1', at }] });

  it.each<[string, string, Changes]>([
    ['passed', 'a quote just young enough', quoted(now - 5_000)],
    ['violated', 'an older one', quoted(now - 5_001)],
    ['violated', 'one from the future: the clocks disagree', quoted(now + 5_001)],
    ['passed', 'one from a moment ahead', quoted(now + 5_000)],
    ['lacks quote', 'none', { quotes: [] }],
    ['passed', 'a report just young enough', { account: { at: now - 30_000 } }],
    ['violated', 'an older one', { account: { at: now - 30_001 } }],
    ['violated', 'a report from the future', { account: { at: now + 30_001 } }],
    ['violated', 'a report of before the last fill', { account: { at: now, lastFillAt: now + 1 } }],
    ['passed', 'a report of the last fill', { account: { at: now, lastFillAt: now } }],
  ])('%s: %s', (status, _, changes) => {
    expect(found('ORD-STALE', rules, changes)).toBe(status);
  });
});

describe('what nobody counted', () => {
  const none = { counters: { requestsToday: null, messagesThisSecond: null, executionsInWindow: null } } as Changes;

  it.each<[string, ProfileRules, Changes, string]>([
    ['REQ-LIMIT', { requests: { perDay: 9, reserve: 0 } }, none, 'lacks requests today'],
    ['RTS6-MSG', { messages: { perSecond: 9 } }, none, 'lacks messages this second'],
    ['RTS6-THROTTLE', { throttle: { max: 9, windowSec: 60 } }, none, 'lacks executions in the window'],
    ['ORD-DUP', { duplicate: { windowSec: 60 } }, { intent: opening({ lots: 'many' }) }, 'lacks a readable order'],
    [
      'RISK-PER-IDEA',
      { riskPerIdea: { pct: '50', rejoinMinutes: 5 } },
      { counters: { closedTrades: null } },
      'lacks closed trades',
    ],
    [
      'RISK-PER-IDEA',
      { riskPerIdea: { pct: '0.5', rejoinMinutes: 5 } },
      { counters: { closedTrades: null } },
      'violated',
    ],
    ['RISK-PER-IDEA', { riskPerIdea: { pct: '50', rejoinMinutes: 0 } }, { counters: { closedTrades: null } }, 'passed'],
    ['RISK-PER-TRADE', { riskPerTradePct: '5' }, { initialBalance: null }, 'lacks initial balance'],
    ['OPEN-RISK', { openRiskPct: '5' }, { initialBalance: null }, 'lacks initial balance'],
    ['GAP-CLOSE', { gap: { withinHours: 2, breakHours: 2 } }, { calendar: { nextClose: null } }, 'lacks market hours'],
    [
      'WEEKEND-HOLD',
      { weekend: { leadHours: 1, breakHours: 24 } },
      { calendar: { nextClose: null } },
      'lacks market hours',
    ],
    ['WEEKEND-HOLD', { weekend: { leadHours: 1, breakHours: 24 } }, {}, 'passed'],
    ['ORD-DUP', { duplicate: { windowSec: 60 } }, { counters: { recentOrders: null } }, 'lacks recent orders'],
    [
      'MARTINGALE',
      { martingale: { factor: '2', withinTrades: 3 } },
      { counters: { closedTrades: null } },
      'lacks closed trades',
    ],
  ])('%s of %j', (rule, rules, changes, status) => {
    expect(found(rule, rules, changes)).toBe(status);
  });

  it('as much as may be is full', () => {
    const at = (executionsInWindow: number) =>
      found('RTS6-THROTTLE', { throttle: { max: 5, windowSec: 60 } }, { counters: { executionsInWindow } });
    expect([at(4), at(5)]).toEqual(['passed', 'violated']);
  });
});

describe('a loss that was just closed', () => {
  const rules: ProfileRules = { riskPerIdea: { pct: '1.5', rejoinMinutes: 30 } };
  const trade = (change: Partial<ClosedTrade> = {}): ClosedTrade => ({
    ...{ symbol: 'EURUSD', side: 'buy', lots: '1', profit: '-501', openedAt: null, closedAt: now - 30 * 60_000 },
    ...change,
  });
  const again = (...closedTrades: ClosedTrade[]): Changes => ({ counters: { closedTrades } });

  it.each<[string, string, Changes]>([
    ['violated', 'counts with the next trade of its symbol', again(trade())],
    ['passed', 'counts no longer after its time', again(trade({ closedAt: now - 30 * 60_000 - 1 }))],
    ['passed', 'of another symbol does not', again(trade({ symbol: 'GBPUSD' }))],
    ['passed', 'as large as may be', again(trade({ profit: '-500' }))],
    ['violated', 'in parts counts together', again(trade({ profit: '-250' }), trade({ profit: '-251' }))],
    ['violated', 'is not made good by a gain', again(trade(), trade({ profit: '400' }))],
  ])('%s: %s', (status, _, changes) => {
    expect(found('RISK-PER-IDEA', rules, changes)).toBe(status);
  });
});

describe('a position that is closed too soon', () => {
  const rules: ProfileRules = { hold: { minSec: 60 } };
  const closing = (positionId: string | null, side: 'buy' | 'sell' = 'sell'): ComplyFacts['intent'] => ({
    ...{ kind: 'close', symbol: 'EURUSD', side, lots: '1', positionId },
  });
  const held = (...positions: ReturnType<typeof positionOf>[]) => ({ account: { positions } });
  const young = positionOf({ openedAt: now - 59_999 });
  const old = positionOf({ id: 'p2', openedAt: now - 60_000 });

  it.each<[string, string, Changes]>([
    ['violated', 'one moment before its time', { intent: closing('p1'), ...held(young, old) }],
    ['passed', 'at its time', { intent: closing('p2'), ...held(young, old) }],
    ['violated', 'the youngest of those an opposite deal closes', { intent: closing(null), ...held(young, old) }],
    ['passed', 'of which none is young', { intent: closing(null), ...held(old) }],
    ['lacks opening time', 'on the other side nothing is closed', { intent: closing(null, 'buy'), ...held(young) }],
    [
      'lacks opening time',
      'another symbol',
      { intent: closing(null), ...held(positionOf({ symbol: 'GBPUSD', openedAt: now })) },
    ],
    [
      'lacks opening time',
      'opened nobody knows when',
      { intent: closing('p1'), ...held(positionOf({ openedAt: null })) },
    ],
  ])('%s: %s', (status, _, changes) => {
    expect(found('HOLD-MIN', rules, changes)).toBe(status);
  });

  it('says how long it was held', () => {
    expect(figuresOf('HOLD-MIN', rules, { intent: closing('p1'), ...held(young) })).toEqual({
      minSec: 60,
      heldSec: 59,
    });
  });
});

describe('a deposit', () => {
  const book = {
    ...{ flows: '0', balance: '100', equity: '90', minEquity: '80', peakEquity: '110' },
    ...{ marks: { balance: '120', eodBalance: '115', equity: '125' }, fall: { from: '110', to: '80' } },
  } as unknown as DayBook;

  it('moves every mark with the base, and a payout moves them back', () => {
    const paid = addFlow(book, '50');
    expect(paid).toEqual({
      ...{ flows: '50', balance: '150', equity: '140', minEquity: '130', peakEquity: '160' },
      ...{ marks: { balance: '170', eodBalance: '165', equity: '175' }, fall: { from: '160', to: '130' } },
    });
    expect(addFlow(paid, '-50')).toEqual(book);
  });

  it('finds no fall where none was noted', () => {
    const { fall: _, ...unnoted } = book;
    expect(addFlow(unnoted as DayBook, '50')).not.toHaveProperty('fall');
  });
});

describe('the lots of a day', () => {
  const waits = { account: { orders: [orderOf({ lots: '0.3' })] } };
  const flies = { reservations: [legOf({ lots: '0.2' })] };
  const at = (lots: string, changes: Changes) =>
    found(
      'DAY-LOTS',
      { dayLots: '1' },
      {
        counters: { lotsOpenedToday: '0.1', lotsOpenAtReset: '0.1' },
        intent: opening({ lots }),
        ...changes,
      },
    );

  it.each<[string, string, Changes]>([
    ['opened today and carried over', '0.8', {}],
    ['and what waits', '0.5', waits],
    ['and what is on its way', '0.6', flies],
    ['and both', '0.3', { ...waits, ...flies }],
    ['but not once more what is open', '0.8', { account: { positions: [positionOf({ lots: '5' })] } }],
  ])('are those %s', (_, lots, changes) => {
    expect([at(lots, changes), at(String(Number(lots) + 0.01), changes)]).toEqual(['passed', 'violated']);
  });

  it('are not known where nobody counted them', () => {
    const uncounted = { counters: { lotsOpenedToday: null } } as Changes;
    expect(found('DAY-LOTS', { dayLots: '1' }, uncounted)).toBe('lacks lots of today');
  });
});

it('what floats is counted at the price at which a side is closed', () => {
  const quotes = [{ symbol: 'EURUSD', bid: '1.1', ask: '1.12', at: now }];
  const floating = (side: 'buy' | 'sell', sl: string) =>
    judge(factsOf({ intent: { kind: 'watch' }, quotes, account: { positions: [positionOf({ side, sl })] } })).figures
      .floating;
  expect([floating('buy', '1.09'), floating('sell', '1.13')]).toEqual(['0', '-2000']);
});

it('an order of no signal may repeat one of a signal by its levels alone', () => {
  const recent = { at: now - 1, symbol: 'EURUSD', side: 'buy' as const, price: '1.1', sl: '1.09', signalId: 's1' };
  const changes = { counters: { recentOrders: [recent] }, intent: openingFor(null) };
  expect(found('ORD-DUP', { duplicate: { windowSec: 60 } }, changes)).toBe('violated');
});
