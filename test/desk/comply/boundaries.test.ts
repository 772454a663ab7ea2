import { describe, expect, it } from 'vitest';
import type { ComplyFacts, OtherAccount, PlannedLeg } from '../../../src/desk/comply/facts.ts';
import { findingSentence } from '../../../src/desk/comply/finding-sentence.ts';
import { judge } from '../../../src/desk/comply/judge.ts';
import type { ProfileRules } from '../../../src/desk/comply/profile.ts';
import type { RuleId } from '../../../src/desk/comply/verdict.ts';
import { languages } from '../../../src/words/language.ts';
import { words } from '../../../src/words/words.ts';
import { contractOf, factsOf, legOf, now, opening, positionOf, profileOf } from './facts-kit.ts';

type Changes = Parameters<typeof factsOf>[0];

interface Table {
  rule: RuleId;
  rules: ProfileRules;
  /** facts just under, on and just over the limit */
  rows: Changes[];
  /** whether being exactly on the limit is fine */
  isEqualFine: boolean;
}

const minute = 60_000;
const hour = 60 * minute;
const watching: ComplyFacts['intent'] = { kind: 'watch' };
const lots = (count: string): Changes => ({ intent: opening({ lots: count }) });
const stop = (sl: string): Changes => ({ intent: opening({ sl }) });
const equity = (value: string, balance = '100000'): Changes => ({
  intent: watching,
  account: { equity: value, balance },
});
const balance = (value: string): Changes => ({ account: { equity: value, balance: value } });
const newsAt = (at: number): Changes => ({
  calendar: { events: [{ at, currencies: ['USD'], impact: 'high', title: 'payrolls' }] },
});
const closeIn = (ms: number, breakHours = 49): Changes => ({ calendar: { nextClose: { at: now + ms, breakHours } } });
const positions = (count: number): Changes => ({
  account: { positions: Array.from({ length: count }, (_, index) => positionOf({ id: `p${index}`, lots: '0.01' })) },
});
const heldFor = (ms: number): Changes => ({
  intent: { kind: 'close', symbol: 'EURUSD', side: 'sell', lots: '1', positionId: 'p1' },
  account: { positions: [positionOf({ openedAt: now - ms })] },
});
const others = (...accounts: Partial<OtherAccount>[]): Changes => ({
  otherAccounts: accounts.map((account) => ({
    firm: null,
    initialBalance: null,
    currency: 'USD',
    positions: [],
    isCurrent: true,
    ...account,
  })),
});
const yen = (initialBalance: string): Changes => ({
  account: { currency: 'JPY' },
  initialBalance,
  rates: { USDJPY: '150.123' },
});
const pounds = (initialBalance: string): Changes => ({
  account: { currency: 'GBP' },
  initialBalance,
  rates: { GBPUSD: '1.28' },
});
const lastLost = (size: string): Changes => ({
  ...lots('1'),
  counters: {
    closedTrades: [
      { symbol: 'EURUSD', side: 'buy', lots: size, profit: '-10', openedAt: now - hour, closedAt: now - minute },
    ],
  },
});
const eu: ProfileRules = {
  eu: { rates: { 'fx-major': '0.0333' }, closeOutPct: '50', duties: false },
};
const news: ProfileRules = {
  news: { beforeMinutes: 2, afterMinutes: 5, kinds: ['open'], impacts: ['high'], hard: true },
};
const daily = (breachAt: 'below' | 'at'): ProfileRules => ({
  daily: { pct: '5', base: 'balance', of: 'initial', breachAt },
});
const total = (breachAt: 'below' | 'at'): ProfileRules => ({ total: { pct: '10', mode: 'static', breachAt } });

const tables: Table[] = [
  {
    rule: 'MAX-LOTS',
    rules: { maxLots: { limit: '1', scope: 'order' } },
    rows: [lots('0.99'), lots('1'), lots('1.01')],
    isEqualFine: true,
  },
  {
    rule: 'MAX-POSITIONS',
    rules: { maxPositions: 3 },
    rows: [positions(1), positions(2), positions(3)],
    isEqualFine: true,
  },
  { rule: 'MAX-ORDERS', rules: { maxOrders: 3 }, rows: [positions(1), positions(2), positions(3)], isEqualFine: true },
  {
    rule: 'DAY-LOTS',
    rules: { dayLots: '10' },
    rows: [
      { counters: { lotsOpenedToday: '5', lotsOpenAtReset: '3.99' } },
      { counters: { lotsOpenedToday: '5', lotsOpenAtReset: '4' } },
      { counters: { lotsOpenedToday: '5', lotsOpenAtReset: '4.01' } },
    ],
    isEqualFine: true,
  },
  {
    rule: 'RISK-PER-TRADE',
    rules: { riskPerTradePct: '1' },
    rows: [stop('1.09001'), stop('1.09'), stop('1.08999')],
    isEqualFine: true,
  },
  {
    rule: 'RISK-PER-IDEA',
    rules: { riskPerIdea: { pct: '1', rejoinMinutes: 0 } },
    rows: [stop('1.09001'), stop('1.09'), stop('1.08999')],
    isEqualFine: true,
  },
  {
    rule: 'OPEN-RISK',
    rules: { openRiskPct: '1' },
    rows: [stop('1.09001'), stop('1.09'), stop('1.08999')],
    isEqualFine: true,
  },
  {
    rule: 'FLOAT-LOSS',
    rules: { floatLossPct: '2' },
    rows: [equity('98000.01'), equity('98000'), equity('97999.99')],
    isEqualFine: true,
  },
  {
    rule: 'DAILY-LOSS',
    rules: daily('below'),
    rows: [equity('95000.01'), equity('95000'), equity('94999.99')],
    isEqualFine: true,
  },
  {
    rule: 'DAILY-LOSS',
    rules: daily('at'),
    rows: [equity('95000.01'), equity('95000'), equity('94999.99')],
    isEqualFine: false,
  },
  {
    rule: 'TOTAL-LOSS',
    rules: total('below'),
    rows: [equity('90000.01'), equity('90000'), equity('89999.99')],
    isEqualFine: true,
  },
  {
    rule: 'TOTAL-LOSS',
    rules: total('at'),
    rows: [equity('90000.01'), equity('90000'), equity('89999.99')],
    isEqualFine: false,
  },
  {
    rule: 'WC-DAILY',
    rules: daily('below'),
    rows: [balance('96000.01'), balance('96000'), balance('95999.99')],
    isEqualFine: true,
  },
  {
    rule: 'WC-DAILY',
    rules: daily('at'),
    rows: [balance('96000.01'), balance('96000'), balance('95999.99')],
    isEqualFine: false,
  },
  {
    rule: 'WC-TOTAL',
    rules: total('below'),
    rows: [balance('91000.01'), balance('91000'), balance('90999.99')],
    isEqualFine: true,
  },
  {
    rule: 'WC-TOTAL',
    rules: total('at'),
    rows: [balance('91000.01'), balance('91000'), balance('90999.99')],
    isEqualFine: false,
  },
  {
    rule: 'NEWS-WINDOW',
    rules: news,
    rows: [newsAt(now + 2 * minute + 1), newsAt(now + 2 * minute), newsAt(now + 2 * minute - 1)],
    isEqualFine: false,
  },
  {
    rule: 'NEWS-WINDOW',
    rules: news,
    rows: [newsAt(now - 5 * minute - 1), newsAt(now - 5 * minute), newsAt(now - 5 * minute + 1)],
    isEqualFine: false,
  },
  {
    rule: 'GAP-CLOSE',
    rules: { gap: { withinHours: 2, breakHours: 2 } },
    rows: [closeIn(2 * hour + 1), closeIn(2 * hour), closeIn(2 * hour - 1)],
    isEqualFine: false,
  },
  {
    rule: 'GAP-CLOSE',
    rules: { gap: { withinHours: 2, breakHours: 2 } },
    rows: [closeIn(hour, 1.99), closeIn(hour, 2), closeIn(hour, 2.01)],
    isEqualFine: false,
  },
  {
    rule: 'WEEKEND-HOLD',
    rules: { weekend: { leadHours: 1, breakHours: 24 } },
    rows: [closeIn(hour + 1), closeIn(hour), closeIn(hour - 1)],
    isEqualFine: false,
  },
  {
    rule: 'HOLD-MIN',
    rules: { hold: { minSec: 30 } },
    rows: [heldFor(30_001), heldFor(30_000), heldFor(29_999)],
    isEqualFine: true,
  },
  {
    rule: 'MARTINGALE',
    rules: { martingale: { factor: '2', withinTrades: 3 } },
    rows: [lastLost('0.51'), lastLost('0.5'), lastLost('0.49')],
    isEqualFine: true,
  },
  {
    rule: 'CAPITAL-ALLOC',
    rules: { capitalCap: '400000' },
    rows: [
      others({ initialBalance: '299999' }),
      others({ initialBalance: '300000' }),
      others({ initialBalance: '300001' }),
    ],
    isEqualFine: true,
  },
  {
    rule: 'CAPITAL-ALLOC',
    rules: { capitalCap: '400000' },
    rows: [yen('60049199'), yen('60049200'), yen('60049201')],
    isEqualFine: true,
  },
  {
    rule: 'CAPITAL-ALLOC',
    rules: { capitalCap: '400000' },
    rows: [pounds('312499.99'), pounds('312500'), pounds('312500.01')],
    isEqualFine: true,
  },
  {
    rule: 'CAPITAL-ALLOC',
    rules: { capitalCap: '400000' },
    rows: ['30024599', '30024600', '30024601'].map((initialBalance) => ({
      ...pounds('156250'),
      ...others({ initialBalance, currency: 'JPY' }),
      rates: { GBPUSD: '1.28', USDJPY: '150.123' },
    })),
    isEqualFine: true,
  },
  {
    rule: 'REQ-LIMIT',
    rules: { requests: { perDay: 2000, reserve: 100 } },
    rows: [
      { counters: { requestsToday: 1898 } },
      { counters: { requestsToday: 1899 } },
      { counters: { requestsToday: 1900 } },
    ],
    isEqualFine: true,
  },
  {
    rule: 'RTS6-MSG',
    rules: { messages: { perSecond: 5 } },
    rows: [
      { counters: { messagesThisSecond: 3 } },
      { counters: { messagesThisSecond: 4 } },
      { counters: { messagesThisSecond: 5 } },
    ],
    isEqualFine: true,
  },
  {
    rule: 'RTS6-THROTTLE',
    rules: { throttle: { max: 10, windowSec: 60 } },
    rows: [
      { counters: { executionsInWindow: 9 } },
      { counters: { executionsInWindow: 10 } },
      { counters: { executionsInWindow: 11 } },
    ],
    isEqualFine: false,
  },
  {
    rule: 'RTS6-COLLAR',
    rules: { collarPct: '10' },
    rows: [
      { counters: { referencePrices: { EURUSD: '1.0001' } } },
      { counters: { referencePrices: { EURUSD: '1' } } },
      { counters: { referencePrices: { EURUSD: '0.9999' } } },
    ],
    isEqualFine: true,
  },
  {
    rule: 'RTS6-VALUE',
    rules: { maxValue: '110000' },
    rows: [lots('0.99'), lots('1'), lots('1.01')],
    isEqualFine: true,
  },
  { rule: 'RTS6-VOLUME', rules: { maxVolume: '1' }, rows: [lots('0.99'), lots('1'), lots('1.01')], isEqualFine: true },
  {
    rule: 'EU-LEVERAGE',
    rules: eu,
    rows: [balance('3663.01'), balance('3663'), balance('3662.99')],
    isEqualFine: true,
  },
  {
    rule: 'EU-MARGIN-50',
    rules: eu,
    rows: ['1831.51', '1831.5', '1831.49'].map((value) => ({
      intent: watching,
      account: { equity: value, balance: value, positions: [positionOf()] },
    })),
    isEqualFine: true,
  },
  { rule: 'EU-NBP', rules: eu, rows: [equity('0.01', '0'), equity('0', '0'), equity('-0.01', '0')], isEqualFine: true },
  {
    rule: 'SL-REQUIRED',
    rules: { stop: { policy: 'required', graceSec: 60 } },
    rows: [59_999, 60_000, 60_001].map((age) => ({
      intent: watching,
      account: { positions: [positionOf({ sl: null, openedAt: now - age })] },
    })),
    isEqualFine: true,
  },
  {
    rule: 'ORD-STALE',
    rules: { freshness: { maxQuoteAgeMs: 1000, maxSnapshotAgeMs: 1000 } },
    rows: [{ account: { at: now - 999 } }, { account: { at: now - 1000 } }, { account: { at: now - 1001 } }],
    isEqualFine: true,
  },
  {
    rule: 'ORD-DUP',
    rules: { duplicate: { windowSec: 60 } },
    rows: [60_001, 60_000, 59_999].map((age) => ({
      counters: { recentOrders: [{ ...legOf(), signalId: null, at: now - age }] },
    })),
    isEqualFine: true,
  },
];

function statusOf(rule: RuleId, rules: ProfileRules, changes: Changes): string {
  const verdict = judge(factsOf({ profile: profileOf(rules), ...changes }));
  const finding = verdict.findings.find((one) => one.rule === rule);
  if (finding && finding.status !== 'not_evaluated') expect(finding.missing).toEqual([]);
  if (finding?.status === 'violated') {
    expect(verdict.allowed).toBe(false);
    for (const language of languages)
      expect(findingSentence(words(language), finding)).not.toMatch(/undefined|NaN|null|\?/);
  }
  return finding?.status ?? 'not run';
}

describe('every limit', () => {
  it.each(tables)(
    '$rule is judged just under, on and just over its limit (on it fine: $isEqualFine)',
    ({ rule, rules, rows, isEqualFine }) => {
      const found = rows.map((changes) => statusOf(rule, rules, changes));
      expect(found).toEqual(['passed', isEqualFine ? 'passed' : 'violated', 'violated']);
    },
  );
});

describe('a missing fact', () => {
  it.each<[RuleId, ProfileRules, Changes]>([
    ['NEWS-WINDOW', news, { calendar: { events: null } }],
    ['GAP-CLOSE', { gap: { withinHours: 2, breakHours: 2 } }, { calendar: { nextClose: null } }],
    ['WEEKEND-HOLD', { weekend: { leadHours: 1, breakHours: 24 } }, { calendar: { nextClose: null } }],
    ['WEEKEND-HOLD', { weekend: { leadHours: 1, breakHours: 24 } }, closeIn(-49 * hour)],
    ['DAILY-LOSS', daily('below'), { day: null }],
    ['WC-DAILY', daily('below'), { day: null }],
    ['TOTAL-LOSS', total('below'), { initialBalance: null }],
    ['TOTAL-LOSS', { total: { pct: '5', mode: 'eod-balance', breachAt: 'at' } }, { highWater: null }],
    ['RISK-PER-TRADE', { riskPerTradePct: '1' }, { initialBalance: null }],
    ['FLOAT-LOSS', { floatLossPct: '1' }, { initialBalance: null }],
    ['DAY-LOTS', { dayLots: '10' }, { counters: { lotsOpenedToday: null } }],
    ['REQ-LIMIT', { requests: { perDay: 10, reserve: 0 } }, { counters: { requestsToday: null } }],
    ['RTS6-MSG', { messages: { perSecond: 5 } }, { counters: { messagesThisSecond: null } }],
    ['RTS6-THROTTLE', { throttle: { max: 5, windowSec: 60 } }, { counters: { executionsInWindow: null } }],
    ['RTS6-COLLAR', { collarPct: '5' }, { quotes: [] }],
    ['ORD-STALE', { freshness: { maxQuoteAgeMs: 1, maxSnapshotAgeMs: 1 } }, { quotes: [] }],
    ['ORD-DUP', { duplicate: { windowSec: 60 } }, { counters: { recentOrders: null } }],
    ['OPPOSITE-XACCT', { oppositeAccounts: { allowed: false } }, { otherAccounts: null }],
    ['COPY-XACCT', { copyAccounts: { allowed: false } }, { otherAccounts: null }],
    ['CAPITAL-ALLOC', { capitalCap: '400000' }, others({ initialBalance: null })],
    ['CAPITAL-ALLOC', { capitalCap: '400000' }, { ...yen('1'), rates: {} }],
    ['CAPITAL-ALLOC', { capitalCap: '400000' }, others({ initialBalance: '1', currency: 'GBP' })],
    ['MARTINGALE', { martingale: { factor: '2', withinTrades: 3 } }, { counters: { closedTrades: null } }],
    [
      'HOLD-MIN',
      { hold: { minSec: 30 } },
      { intent: { kind: 'close', symbol: 'EURUSD', side: 'sell', lots: '1', positionId: null } },
    ],
    ['EU-WARN', { eu: { rates: {}, closeOutPct: '50', duties: true } }, { client: null }],
    ['EU-LEVERAGE', { eu: { rates: {}, closeOutPct: '50', duties: false } }, {}],
  ])('leaves %s not evaluated, never passed', (rule, rules, changes) => {
    expect(statusOf(rule, rules, changes)).toBe('not_evaluated');
    const finding = judge(factsOf({ profile: profileOf(rules), ...changes })).findings.find((one) => one.rule === rule);
    expect(finding?.missing.length).toBeGreaterThan(0);
  });
});

describe('rules without a number', () => {
  it.each<[RuleId, ProfileRules, Changes, Changes]>([
    [
      'STATE-HALT',
      {},
      { trading: { state: 'active', who: null, why: null } },
      { trading: { state: 'halted', who: 'ann', why: 'holiday' } },
    ],
    ['STATE-HALT', {}, {}, { trading: { state: 'reducing', who: 'ann', why: 'holiday' } }],
    [
      'BREACH-LOCK',
      {},
      { locks: [{ rule: 'DAILY-LOSS', until: now, why: '' }] },
      { locks: [{ rule: 'DAILY-LOSS', until: now + 1, why: '' }] },
    ],
    ['RTS6-KILL', { kill: true }, { kills: [] }, { kills: [{ scope: 'all', feedId: null, who: 'ann', why: 'panic' }] }],
    [
      'HEDGE',
      { hedge: { allowed: false } },
      { account: { positions: [positionOf()] } },
      { account: { positions: [positionOf({ side: 'sell', sl: '1.2' })] } },
    ],
    [
      'OPPOSITE-XACCT',
      { oppositeAccounts: { allowed: false } },
      others({ positions: [{ symbol: 'EURUSD', side: 'buy', signalId: null }] }),
      others({ positions: [{ symbol: 'EURUSD', side: 'sell', signalId: null }] }),
    ],
    [
      'COPY-XACCT',
      { copyAccounts: { allowed: false } },
      others({ firm: 'ANOTHER', positions: [{ symbol: 'EURUSD', side: 'buy', signalId: null }] }),
      others({ positions: [{ symbol: 'EURUSD', side: 'buy', signalId: null }] }),
    ],
    ['WC-UNBOUNDED', daily('below'), {}, { intent: opening({ sl: null }) }],
    ['SL-REQUIRED', { stop: { policy: 'required', graceSec: 0 } }, {}, { intent: opening({ sl: null }) }],
    ['ORD-VALID', {}, {}, { intent: opening({ sl: '1.1' }) }],
  ])('%s lets one pass and refuses the other', (rule, rules, fine, broken) => {
    expect([statusOf(rule, rules, fine), statusOf(rule, rules, broken)]).toEqual(['passed', 'violated']);
  });

  it.each<[string, Partial<PlannedLeg>, Changes]>([
    ['lots that are no number', { lots: 'NaN' }, {}],
    ['infinite lots', { lots: 'Infinity' }, {}],
    ['no lots', { lots: '0' }, {}],
    ['negative lots', { lots: '-1' }, {}],
    ['lots between two steps', { lots: '0.015' }, {}],
    ['more lots than the broker takes', { lots: '1e12' }, {}],
    ['a price that is no number', { price: 'abc' }, {}],
    ['a negative price', { price: '-1', sl: null }, {}],
    ['a stop above a buy', { sl: '1.11' }, {}],
    ['a stop under a sell', { side: 'sell', sl: '1.09' }, {}],
    ['a target under a buy', { tp: '1.05' }, {}],
    ['a symbol the account does not have', { symbol: 'NOPE' }, {}],
    ['a currency nobody can convert', { symbol: 'EURCHF' }, { contracts: [contractOf('EURCHF')] }],
    [
      'a position nobody can convert',
      {},
      {
        account: { positions: [positionOf({ symbol: 'EURCHF' })] },
        contracts: [contractOf('EURUSD'), contractOf('EURCHF')],
      },
    ],
    ['a position without contract figures', {}, { account: { positions: [positionOf({ symbol: 'EURCHF' })] } }],
  ])('ORD-VALID refuses %s', (_, leg, changes) => {
    const verdict = judge(factsOf({ ...changes, intent: opening(leg) }));
    expect(verdict.violations.map(({ rule }) => rule)).toContain('ORD-VALID');
    expect(verdict.allowed).toBe(false);
  });
});
