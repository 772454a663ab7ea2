import type { Profile } from '../profile.ts';

export const myForexFunds: Profile = {
  id: 'MYFOREXFUNDS',
  name: 'MyForexFunds',
  firm: 'MYFOREXFUNDS',
  version: '2023.1',
  asOf: '2023-08-01',
  staleAfterDays: 60,
  historic: true,
  derivedFrom: null,
  sources: [
    {
      address: 'https://myforexfunds.com/faq/how-is-the-daily-drawdown-calculated',
      says: 'a share of the higher of balance and equity at 17:00 New York',
      checked: true,
    },
    { address: 'https://myforexfunds.com/?rules=rule-05', says: 'flat over weekends in one program', checked: true },
  ],
  copying:
    'MyForexFunds closed after the action of the CFTC in 2023; the preset is kept for history and for firms that copied its rules.',
  notes: [
    'Historic: the firm no longer trades.',
    'The firm asked 5 % daily and 12 % in total; our 4 % and 8 % and the cap of 3.0 lots are tighter.',
  ],
  clock: { zone: 'America/New_York', resetAt: '17:00' },
  rules: {
    freshness: { maxQuoteAgeMs: 5_000, maxSnapshotAgeMs: 30_000 },
    duplicate: { windowSec: 60 },
    maxLots: { limit: '3.0', scope: 'symbol' },
    stop: { policy: 'recommended', graceSec: 0 },
    daily: { pct: '4', base: 'max', of: 'base', breachAt: 'below' },
    total: { pct: '8', mode: 'static', breachAt: 'below' },
    kill: true,
    profitTargetPct: ['8', '5'],
  },
};
