import type { Said } from '../../../core/said.ts';
import { tell } from '../../../words/words.ts';
import type { Profile, ProfileRules } from '../profile.ts';
import { ftmo } from './ftmo.ts';

interface Sketch {
  id: string;
  name: string;
  firm: string;
  clock: Profile['clock'];
  source: string;
  says: Said;
  notes?: Said[];
  rules: ProfileRules;
}

/** Programs we know the loss lines of, and little else: whatever the firm says beyond them is not evaluated. */
function lineProfile({ source, says, notes, rules, ...rest }: Sketch): Profile {
  return {
    ...rest,
    version: '2026.1',
    asOf: '2026-11-01',
    staleAfterDays: 60,
    historic: false,
    derivedFrom: null,
    sources: [{ address: source, says, checked: true }],
    copying: tell('copying.UNKNOWN'),
    notes: notes ?? [],
    rules: {
      freshness: { maxQuoteAgeMs: 5_000, maxSnapshotAgeMs: 30_000 },
      duplicate: { windowSec: 60 },
      stop: { policy: 'recommended', graceSec: 0 },
      kill: true,
      ...rules,
    },
  };
}

/** No check before a trade can know how high its profit floats first. */
const liveTrail = tell('profileNote.LIVE_TRAIL');

const newYorkClose = { zone: 'America/New_York', resetAt: '17:00' };
const chicagoClose = { zone: 'America/Chicago', resetAt: '17:00' };

export const ftmoOneStep: Profile = {
  ...ftmo,
  id: 'FTMO_1STEP',
  name: 'FTMO 1-step',
  sources: [
    {
      address: 'https://promo.ftmo.oanda.com/new-1-step-challenge',
      says: tell('sourceSays.FTMO1_DAILY'),
      checked: true,
    },
    { address: 'https://ftmo.com/au/?p=1671', says: tell('sourceSays.FTMO1_TOTAL'), checked: true },
    {
      address: 'https://ftmo.com/au/faq/what-happens-if-the-best-day-rule',
      says: tell('sourceSays.FTMO1_BEST_DAY'),
      checked: true,
    },
  ],
  rules: {
    ...ftmo.rules,
    daily: { pct: '3', base: 'balance', of: 'initial', breachAt: 'below' },
    total: { pct: '10', mode: 'eod-balance', breachAt: 'below' },
    bestDayPct: '50',
    profitTargetPct: ['10'],
  },
};

export const fundedNext = lineProfile({
  id: 'FUNDEDNEXT_2STEP',
  name: 'FundedNext 2-step',
  firm: 'FUNDEDNEXT',
  // The server stands at GMT+3 in summer and GMT+2 in winter by the American dates: its midnight is 17:00 New York.
  clock: newYorkClose,
  source: 'https://help.fundednext.com/en/articles/8019811',
  says: tell('sourceSays.FUNDEDNEXT'),
  rules: {
    daily: { pct: '5', base: 'balance', of: 'initial', breachAt: 'below' },
    total: { pct: '10', mode: 'static', breachAt: 'below' },
  },
});

export const the5ers = lineProfile({
  id: 'THE5ERS_HS',
  name: 'The5ers High Stakes',
  firm: 'THE5ERS',
  clock: newYorkClose,
  source: 'https://help.the5ers.com/what-is-the-maximum-loss-high-stakes-program',
  says: tell('sourceSays.THE5ERS'),
  notes: [tell('profileNote.THE5ERS_OWN')],
  rules: {
    daily: { pct: '5', base: 'max', of: 'base', breachAt: 'below' },
    total: { pct: '10', mode: 'static', breachAt: 'below' },
    copyAccounts: { allowed: true },
    capitalCap: '500000',
    minDays: { days: 3, count: 'profitable-closed', pct: '0.5' },
  },
});

const fundingPipsIdea: ProfileRules = { riskPerIdea: { pct: '3', rejoinMinutes: 5 } };

export const fundingPipsPlus = lineProfile({
  id: 'FUNDINGPIPS_PLUS',
  name: 'FundingPips Plus',
  firm: 'FUNDINGPIPS',
  clock: { zone: 'UTC', resetAt: '00:00' },
  source: 'https://help.fundingpips.com/en/articles/10104052',
  says: tell('sourceSays.FUNDINGPIPS_PLUS'),
  rules: {
    ...fundingPipsIdea,
    daily: { pct: '5', base: 'max', of: 'base', breachAt: 'at' },
    total: { pct: '10', mode: 'static', breachAt: 'at' },
    news: {
      beforeMinutes: 5,
      afterMinutes: 5,
      kinds: ['open', 'close'],
      impacts: ['high'],
      exemptHours: 5,
      hard: false,
      phases: ['funded'],
    },
    dayLots: '10',
  },
});

export const fundingPipsZero = lineProfile({
  id: 'FUNDINGPIPS_ZERO',
  name: 'FundingPips Zero',
  firm: 'FUNDINGPIPS',
  clock: { zone: 'UTC', resetAt: '00:00' },
  source: 'https://help.fundingpips.com/en/articles/10261921',
  says: tell('sourceSays.FUNDINGPIPS_ZERO'),
  notes: [liveTrail],
  rules: {
    ...fundingPipsIdea,
    daily: { pct: '3', base: 'max', of: 'base', breachAt: 'at' },
    total: { pct: '5', mode: 'equity-hwm', lock: { initialPlus: '0' }, breachAt: 'at' },
    floatLossPct: '1',
  },
});

export const e8One = lineProfile({
  id: 'E8_ONE',
  name: 'E8 One',
  firm: 'E8',
  clock: newYorkClose,
  source: 'https://help.e8markets.com/en/articles/9122280',
  says: tell('sourceSays.E8_ONE'),
  rules: {
    daily: { pct: '3', base: 'balance', of: 'initial', breachAt: 'below' },
    total: { pct: '6', mode: 'balance-hwm', lock: { initialPlus: '0' }, breachAt: 'below' },
    bestDayPct: '40',
    maxOrders: 100,
    requests: { perDay: 2000, reserve: 0 },
    maxVolume: '50',
  },
});

export const topstep = lineProfile({
  id: 'TOPSTEP_50K',
  name: 'Topstep 50K',
  firm: 'TOPSTEP',
  clock: chicagoClose,
  source: 'https://help.topstep.com/en/articles/8284204',
  says: tell('sourceSays.TOPSTEP'),
  rules: { total: { amount: '2000', mode: 'eod-balance', lock: { initialPlus: '0' }, breachAt: 'at' } },
});

export const apex = lineProfile({
  id: 'APEX_50K',
  name: 'Apex 50K',
  firm: 'APEX',
  clock: chicagoClose,
  source: 'https://eatsip365.com/understanding-the-apex-trading-drawdown-rule',
  says: tell('sourceSays.APEX'),
  notes: [tell('profileNote.APEX_LOCK'), liveTrail],
  rules: {
    total: { amount: '2500', mode: 'equity-hwm', lock: { initialPlus: '100' }, breachAt: 'at' },
    bestDayPct: '30',
  },
});
