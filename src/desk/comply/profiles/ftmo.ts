import type { Profile } from '../profile.ts';

const funded = { phases: ['funded'] };

const copying =
  'FTMO lets you copy your own trades between your own accounts, but caps one trader or one strategy at 400,000 USD ' +
  'of allocation and forbids opposite positions across connected accounts. Many clients with identical fills from ' +
  'one signal provider look like one strategy and can be suspended together.';

export const ftmo: Profile = {
  id: 'FTMO',
  name: 'FTMO 2-step',
  firm: 'FTMO',
  version: '2026.1',
  asOf: '2026-11-01',
  staleAfterDays: 60,
  historic: false,
  derivedFrom: null,
  sources: [
    {
      address: 'https://academy.ftmo.com/lesson/maximum-daily-loss',
      says: '5 % of the initial balance under the balance of midnight CE(S)T, open profit, commission and swap counted',
      checked: true,
    },
    { address: 'https://academy.ftmo.com/?p=47', says: '10 % of the initial balance, static', checked: true },
    {
      address: 'https://ftmo.oanda.com/?p=121',
      says: 'news window of 2 minutes either side on funded standard accounts',
      checked: true,
    },
    {
      address: 'https://ftmo.com/en/faq/do-i-have-to-close-my-positions-overnight',
      says: 'funded standard accounts are flat before a break of more than 2 hours',
      checked: true,
    },
    {
      address: 'https://ftmo.oanda.com/forbidden-trading-practices',
      says: 'opposite positions across accounts, gap trading, allocation cap',
      checked: true,
    },
    { address: 'https://ftmo.com/en/trading-objectives', says: '10 % then 5 %, 4 trading days', checked: true },
  ],
  copying,
  notes: [
    'The cap of 2.0 lots is ours; the firm publishes 50 lots per order.',
    '2,000 requests a day and 200 simultaneous orders are known from third parties.',
  ],
  clock: { zone: 'Europe/Prague', resetAt: '00:00' },
  rules: {
    freshness: { maxQuoteAgeMs: 5_000, maxSnapshotAgeMs: 30_000 },
    duplicate: { windowSec: 60 },
    maxLots: { limit: '2.0', scope: 'symbol' },
    maxOrders: 200,
    stop: { policy: 'recommended', graceSec: 0 },
    daily: { pct: '5', base: 'balance', of: 'initial', breachAt: 'below' },
    total: { pct: '10', mode: 'static', breachAt: 'below' },
    news: {
      beforeMinutes: 2,
      afterMinutes: 2,
      kinds: ['open', 'close'],
      impacts: ['high'],
      hard: true,
      ...funded,
      accountTypes: ['standard'],
    },
    gap: { withinHours: 2, breakHours: 2, ...funded },
    weekend: { leadHours: 2, breakHours: 2, ...funded, accountTypes: ['standard'] },
    hedge: { allowed: true },
    oppositeAccounts: { allowed: false },
    requests: { perDay: 2000, reserve: 0 },
    capitalCap: '400000',
    kill: true,
    profitTargetPct: ['10', '5'],
    minDays: { days: 4, count: 'opened' },
  },
};
