import type { Profile } from '../profile.ts';

export const ftuk: Profile = {
  id: 'FTUK',
  name: 'FTUK Instant',
  firm: 'FTUK',
  version: '2026.1',
  asOf: '2026-11-01',
  staleAfterDays: 60,
  historic: false,
  derivedFrom: null,
  sources: [
    {
      address: 'https://faq.ftuk.com/en/category/trading-rules-g7byi7',
      says: '6 % static, news 5 minutes either side for opening, changing and closing (soft), copying between its accounts forbidden',
      checked: true,
    },
    {
      address: 'https://faq.ftuk.com/en/article/what-is-the-maximum-loss-knn7yf',
      says: 'a stop within 60 s, at most 2 % of the starting balance per instrument, floating 2 % triggers the Account Protector',
      checked: true,
    },
    {
      address: 'https://faq.ftuk.com/en/articles/12339790',
      says: 'no martingale, grid or holding under 30 s; 30 idle days close the account',
      checked: true,
    },
  ],
  copying:
    'FTUK lets you copy from outside into your account, but never between accounts at FTUK: two accounts there may not carry the same trade.',
  notes: [
    'The cap of 1.5 lots is ours.',
    'Daily line from the higher of balance and equity at the server midnight: unchecked background knowledge.',
    'Reaching a line already breaches it.',
  ],
  clock: { zone: 'UTC', resetAt: '00:00' },
  rules: {
    freshness: { maxQuoteAgeMs: 5_000, maxSnapshotAgeMs: 30_000 },
    duplicate: { windowSec: 60 },
    maxLots: { limit: '1.5', scope: 'symbol' },
    stop: { policy: 'required', graceSec: 60 },
    riskPerIdea: { pct: '2', rejoinMinutes: 0 },
    floatLossPct: '2',
    daily: { pct: '3', base: 'max', of: 'initial', breachAt: 'at' },
    total: { pct: '6', mode: 'static', breachAt: 'at' },
    news: {
      beforeMinutes: 5,
      afterMinutes: 5,
      kinds: ['open', 'close', 'modify'],
      impacts: ['high'],
      hard: false,
    },
    copyAccounts: { allowed: false },
    martingale: { factor: '1.5', withinTrades: 3 },
    hold: { minSec: 30 },
    kill: true,
    profitTargetPct: ['10'],
    inactivityDays: 30,
  },
};
