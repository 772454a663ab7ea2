/** The presets once more, typed from the firms' rules by hand: a slip in one of the two copies shows as a disagreement. */
export interface Limits {
  zone: string;
  reset: number;
  lots?: number;
  positions?: number;
  orders?: number;
  requests?: number;
  stop?: boolean;
  trade?: number;
  idea?: number;
  open?: number;
  float?: number;
  buffer?: number;
  daily?: { pct: number; base: 'balance' | 'max'; ofBase?: boolean };
  total?: { pct?: number; amount?: number; trail?: 'eod' | 'balance' | 'equity'; lockPlus?: number };
  touchBreaks?: boolean;
  news?: { before: number; after: number; funded?: boolean; standard?: boolean };
  gap?: { hours: number; breakHours: number; funded?: boolean };
  flat?: { hours: number; breakHours: number; funded?: boolean };
  eu?: boolean;
  throttle?: number;
  collar?: number;
  volume?: number;
}

const prague = { zone: 'Europe/Prague', reset: 0 };
const newYork = { zone: 'America/New_York', reset: 17 };
const chicago = { zone: 'America/Chicago', reset: 17 };
const utc = { zone: 'UTC', reset: 0 };
const ftmoHabits: Partial<Limits> = {
  lots: 2,
  orders: 200,
  requests: 2000,
  news: { before: 2, after: 2, funded: true, standard: true },
  gap: { hours: 2, breakHours: 2, funded: true },
  flat: { hours: 2, breakHours: 2, funded: true },
};

export const limits: Record<string, Limits> = {
  FTMO: { ...prague, ...ftmoHabits, daily: { pct: 5, base: 'balance' }, total: { pct: 10 } },
  FTUK: {
    ...utc,
    lots: 1.5,
    stop: true,
    idea: 2,
    float: 2,
    daily: { pct: 3, base: 'max' },
    total: { pct: 6 },
    touchBreaks: true,
    news: { before: 5, after: 5 },
  },
  MYFOREXFUNDS: { ...newYork, lots: 3, daily: { pct: 4, base: 'max', ofBase: true }, total: { pct: 8 } },
  EU_MIFID2: { ...utc, eu: true, throttle: 60, collar: 5 },
  CONSERVATIVE: {
    ...utc,
    lots: 1,
    positions: 3,
    stop: true,
    trade: 0.5,
    idea: 1,
    open: 2,
    buffer: 0.5,
    daily: { pct: 2, base: 'balance' },
    total: { pct: 5 },
    news: { before: 15, after: 15 },
    gap: { hours: 2, breakHours: 24 },
    flat: { hours: 0.5, breakHours: 24 },
  },
  FTMO_1STEP: { ...prague, ...ftmoHabits, daily: { pct: 3, base: 'balance' }, total: { pct: 10, trail: 'eod' } },
  FUNDEDNEXT_2STEP: { ...newYork, daily: { pct: 5, base: 'balance' }, total: { pct: 10 } },
  THE5ERS_HS: { ...newYork, daily: { pct: 5, base: 'max', ofBase: true }, total: { pct: 10 } },
  FUNDINGPIPS_PLUS: {
    ...utc,
    idea: 3,
    daily: { pct: 5, base: 'max', ofBase: true },
    total: { pct: 10 },
    touchBreaks: true,
    news: { before: 5, after: 5, funded: true },
  },
  FUNDINGPIPS_ZERO: {
    ...utc,
    idea: 3,
    float: 1,
    daily: { pct: 3, base: 'max', ofBase: true },
    total: { pct: 5, trail: 'equity', lockPlus: 0 },
    touchBreaks: true,
  },
  E8_ONE: {
    ...newYork,
    orders: 100,
    requests: 2000,
    volume: 50,
    daily: { pct: 3, base: 'balance' },
    total: { pct: 6, trail: 'balance', lockPlus: 0 },
  },
  TOPSTEP_50K: { ...chicago, total: { amount: 2000, trail: 'eod', lockPlus: 0 }, touchBreaks: true },
  APEX_50K: { ...chicago, total: { amount: 2500, trail: 'equity', lockPlus: 100 }, touchBreaks: true },
};
