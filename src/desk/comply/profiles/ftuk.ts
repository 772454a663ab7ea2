import { tell } from '../../../words/words.ts';
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
      says: tell('sourceSays.FTUK_LINES'),
      checked: true,
    },
    {
      address: 'https://faq.ftuk.com/en/article/what-is-the-maximum-loss-knn7yf',
      says: tell('sourceSays.FTUK_STOP'),
      checked: true,
    },
    {
      address: 'https://faq.ftuk.com/en/articles/12339790',
      says: tell('sourceSays.FTUK_HABITS'),
      checked: true,
    },
  ],
  copying: tell('copying.FTUK'),
  notes: [tell('profileNote.FTUK_CAP'), tell('profileNote.FTUK_DAILY'), tell('profileNote.FTUK_REACHING')],
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
