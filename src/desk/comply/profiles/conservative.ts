import { tell } from '../../../words/words.ts';
import type { Profile } from '../profile.ts';

/** Our own choice for people without a firm: tight enough that a bad day stays a bad day. */
export const conservative: Profile = {
  id: 'CONSERVATIVE',
  name: 'Conservative',
  firm: null,
  version: '1',
  asOf: '2026-11-01',
  staleAfterDays: 365,
  historic: false,
  derivedFrom: null,
  sources: [{ address: 'signalos', says: tell('sourceSays.OWN_LIMITS'), checked: true }],
  copying: tell('copying.CONSERVATIVE'),
  notes: [tell('profileNote.CONSERVATIVE_BUFFER')],
  clock: { zone: 'UTC', resetAt: '00:00' },
  rules: {
    freshness: { maxQuoteAgeMs: 5_000, maxSnapshotAgeMs: 30_000 },
    duplicate: { windowSec: 60 },
    maxLots: { limit: '1.0', scope: 'symbol' },
    maxPositions: 3,
    stop: { policy: 'required', graceSec: 0 },
    riskPerTradePct: '0.5',
    riskPerIdea: { pct: '1', rejoinMinutes: 0 },
    openRiskPct: '2',
    daily: { pct: '2', base: 'balance', of: 'initial', breachAt: 'below' },
    total: { pct: '5', mode: 'static', breachAt: 'below' },
    bufferPct: '0.5',
    news: { beforeMinutes: 15, afterMinutes: 15, kinds: ['open'], impacts: ['high'], hard: true },
    gap: { withinHours: 2, breakHours: 24 },
    weekend: { leadHours: 0.5, breakHours: 24 },
    kill: true,
  },
};
