import { tell } from '../../../words/words.ts';
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
      says: tell('sourceSays.MFF_DAILY'),
      checked: true,
    },
    { address: 'https://myforexfunds.com/?rules=rule-05', says: tell('sourceSays.MFF_WEEKEND'), checked: true },
  ],
  copying: tell('copying.MYFOREXFUNDS'),
  notes: [tell('profileNote.MFF_HISTORIC'), tell('profileNote.MFF_TIGHTER')],
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
