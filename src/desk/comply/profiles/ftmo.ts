import { tell } from '../../../words/words.ts';
import type { Profile } from '../profile.ts';

const funded = { phases: ['funded'] };

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
      says: tell('sourceSays.FTMO_DAILY'),
      checked: true,
    },
    { address: 'https://academy.ftmo.com/?p=47', says: tell('sourceSays.FTMO_TOTAL'), checked: true },
    {
      address: 'https://ftmo.oanda.com/?p=121',
      says: tell('sourceSays.FTMO_NEWS'),
      checked: true,
    },
    {
      address: 'https://ftmo.com/en/faq/do-i-have-to-close-my-positions-overnight',
      says: tell('sourceSays.FTMO_FLAT'),
      checked: true,
    },
    {
      address: 'https://ftmo.oanda.com/forbidden-trading-practices',
      says: tell('sourceSays.FTMO_FORBIDDEN'),
      checked: true,
    },
    { address: 'https://ftmo.com/en/trading-objectives', says: tell('sourceSays.FTMO_GOALS'), checked: true },
  ],
  copying: tell('copying.FTMO'),
  notes: [tell('profileNote.FTMO_CAP'), tell('profileNote.FTMO_REQUESTS')],
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
