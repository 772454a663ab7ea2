/** Integer randomness from a seed, so that a failing case can be named and found again. */
export type Dice = (sides: number) => number;

export function diceFrom(seed: number): Dice {
  let state = (seed * 2654435761) >>> 0 || 1;
  return (sides) => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % sides;
  };
}

interface RandomPosition {
  symbol: string;
  side: 'buy' | 'sell';
  lots: number;
  open: number;
  price: number;
  sl: number | null;
  swap?: number;
}

interface RandomPending {
  symbol: string;
  side: 'buy' | 'sell';
  lots: number;
  price: number;
  sl: number | null;
  type: 'limit' | 'stop';
  originalLots: number;
  filledLots: number;
}

export interface RandomCase {
  id: string;
  profile: string;
  state: {
    now: string;
    currency: string;
    initialBalance: number;
    balance: number;
    equity?: number;
    day: { startBalance: number; startEquity?: number };
    flowsToday: number;
    hwm: { balance: number; eodBalance: number; equity: number };
    positions: RandomPosition[];
    pending: RandomPending[];
    rates: Record<string, number>;
    costs: { commissionPerSide: number; slip: Record<string, number> };
    swapDue: number;
    phase?: string;
    accountType?: string;
    events?: { at: string; currency: string }[];
    nextClose?: { at: string; breakHours: number };
    requestsToday: number;
    executionsInWindow: number;
    refPrice?: number;
    tradingState: string;
    otherAccounts: never[];
  };
  order: {
    kind: 'open';
    type: 'market' | 'limit' | 'stop';
    symbol: string;
    side: 'buy' | 'sell';
    lots: number;
    price: number;
    sl: number | null;
  } | null;
}

/** price, its decimals, and the widest stop in units of the last decimal */
const markets: Record<string, [price: number, digits: number, width: number]> = {
  EURUSD: [1.08, 5, 2500],
  GBPUSD: [1.25, 5, 2500],
  AUDUSD: [0.65, 5, 1500],
  USDJPY: [155, 3, 2500],
  EURJPY: [168, 3, 2500],
  EURCHF: [0.94, 5, 1500],
  USDCHF: [0.87, 5, 1500],
  GBPJPY: [194, 3, 2500],
  XAUUSD: [3000, 2, 6000],
  XAGUSD: [30, 3, 1500],
  XTIUSD: [75, 2, 400],
  US500: [5200, 1, 2000],
  DE40: [18000, 1, 4000],
  BTCUSD: [60000, 0, 4000],
  AAPL: [190, 2, 2000],
};
const symbols = Object.keys(markets);
const rates = {
  EURUSD: 1.08,
  GBPUSD: 1.25,
  AUDUSD: 0.65,
  USDJPY: 155,
  USDCHF: 0.87,
  EURJPY: 168,
  EURCHF: 0.94,
  GBPJPY: 194,
};
const pounds = { EURGBP: 0.864, GBPCHF: 1.0875 };
const profiles = [
  'FTMO',
  'FTMO',
  'FTUK',
  'FTUK',
  'MYFOREXFUNDS',
  'MYFOREXFUNDS',
  'EU_MIFID2',
  'CONSERVATIVE',
  'CONSERVATIVE',
  'FTMO_1STEP',
  'FUNDEDNEXT_2STEP',
  'THE5ERS_HS',
  'FUNDINGPIPS_PLUS',
  'FUNDINGPIPS_ZERO',
  'E8_ONE',
  'TOPSTEP_50K',
  'APEX_50K',
];
/** Days around the changes of clocks on both sides of the Atlantic, and an ordinary one. */
const days = [
  '2026-03-08',
  '2026-03-20',
  '2026-03-28',
  '2026-03-29',
  '2026-07-15',
  '2026-10-24',
  '2026-10-25',
  '2026-11-01',
];

function pick<T>(dice: Dice, from: readonly T[]): T {
  const chosen = from[dice(from.length)];
  if (chosen === undefined) throw new Error('nothing to pick');
  return chosen;
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

function around(dice: Dice, value: number, spread: number): number {
  return rounded(value + dice(2 * spread * 100) / 100 - spread, 2);
}

interface Placed {
  symbol: string;
  side: 'buy' | 'sell';
  lots: number;
  price: number;
  sl: number | null;
}

function placed(dice: Dice, bareOneIn: number): Placed {
  const symbol = pick(dice, symbols);
  const [middle, digits, width] = markets[symbol] ?? [1, 5, 100];
  const unit = 10 ** -digits;
  const side = pick(dice, ['buy', 'sell'] as const);
  const price = rounded(middle + (dice(2 * width) - width) * unit * 0.2, digits);
  const away = (1 + dice(width)) * unit * (side === 'buy' ? -1 : 1);
  const lots = (1 + dice(dice(3) === 0 ? 220 : 40)) / 100;
  return { symbol, side, lots, price, sl: dice(bareOneIn) === 0 ? null : rounded(price + away, digits) };
}

function position(dice: Dice): RandomPosition {
  const { symbol, side, lots, price, sl } = placed(dice, 25);
  const [, digits, width] = markets[symbol] ?? [1, 5, 100];
  // The stop stands right of the price of now, but maybe beyond the entry: a locked profit.
  const open = rounded(price + (dice(2 * width) - width) * 10 ** -digits * 0.5, digits);
  return { symbol, side, lots, open, price, sl, ...(dice(3) === 0 ? { swap: around(dice, 0, 20) } : {}) };
}

function pendingOrder(dice: Dice): RandomPending {
  const { lots, ...rest } = placed(dice, 30);
  const filledLots = dice(4) === 0 ? (1 + dice(20)) / 100 : 0;
  return {
    ...rest,
    lots,
    type: pick(dice, ['limit', 'stop'] as const),
    filledLots,
    originalLots: rounded(lots + filledLots, 2),
  };
}

export function randomCase(seed: number): RandomCase {
  const dice = diceFrom(seed);
  const profile = pick(dice, profiles);
  const initialBalance = profile.endsWith('50K') ? 50_000 : pick(dice, [10_000, 25_000, 50_000, 100_000, 200_000]);
  const swing = Math.ceil(initialBalance * 0.04);
  const balance = around(dice, initialBalance, swing);
  const startBalance = dice(3) === 0 ? balance : around(dice, initialBalance, swing);
  const minutes = dice(24 * 60);
  const at = Date.parse(`${pick(dice, days)}T00:00:00Z`) + minutes * 60_000;
  const positions = Array.from({ length: dice(4) }, () => position(dice));
  if (positions[0] !== undefined && dice(6) === 0) positions.push(hedgeOf(positions[0], dice));
  const order =
    dice(4) === 0
      ? null
      : {
          kind: 'open' as const,
          type: pick(dice, ['market', 'market', 'limit', 'stop'] as const),
          ...placed(dice, 20),
        };
  const phase = pick(dice, ['', 'evaluation', 'funded', 'funded']);
  const state: RandomCase['state'] = {
    now: new Date(at).toISOString(),
    currency: pick(dice, ['USD', 'USD', 'USD', 'EUR', 'GBP']),
    initialBalance,
    balance,
    ...(dice(2) === 0 || positions.length === 0 ? { equity: around(dice, balance, Math.ceil(swing / 2)) } : {}),
    day: { startBalance, ...(dice(2) === 0 ? { startEquity: around(dice, startBalance, Math.ceil(swing / 3)) } : {}) },
    flowsToday: dice(6) === 0 ? around(dice, 0, swing) : 0,
    hwm: {
      balance: around(dice, initialBalance, swing),
      eodBalance: around(dice, initialBalance, swing),
      equity: around(dice, initialBalance, swing),
    },
    positions,
    pending: Array.from({ length: Math.max(0, dice(5) - 2) }, () => pendingOrder(dice)),
    rates: { ...rates, ...pounds },
    costs: { commissionPerSide: pick(dice, [0, 3.5, 2.25]), slip: slips(dice) },
    swapDue: dice(3) === 0 ? around(dice, 0, 30) : 0,
    ...(phase === '' ? {} : { phase }),
    ...(dice(3) === 0 ? { accountType: pick(dice, ['standard', 'swing']) } : {}),
    ...(dice(2) === 0
      ? {
          events: [
            { at: new Date(at + (dice(41) - 20) * 30_000).toISOString(), currency: pick(dice, ['USD', 'EUR', 'JPY']) },
          ],
        }
      : {}),
    ...(dice(2) === 0
      ? {
          nextClose: { at: new Date(at + dice(40) * 6 * 60_000).toISOString(), breakHours: pick(dice, [1, 2, 24, 49]) },
        }
      : {}),
    requestsToday: pick(dice, [0, 10, 1998, 1999, 2000]),
    executionsInWindow: pick(dice, [0, 0, 59, 60, 61]),
    ...(order !== null && dice(2) === 0 ? { refPrice: rounded(order.price * (1 + (dice(13) - 6) / 100), 5) } : {}),
    tradingState: pick(dice, ['ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'REDUCING', 'HALTED']),
    otherAccounts: [],
  };
  return { id: `random ${seed}`, profile, state, order };
}

function hedgeOf(held: RandomPosition, dice: Dice): RandomPosition {
  const [, digits, width] = markets[held.symbol] ?? [1, 5, 100];
  const side = held.side === 'buy' ? 'sell' : 'buy';
  const away = (1 + dice(width)) * 10 ** -digits * (side === 'buy' ? -1 : 1);
  // A hedge without stops on both sides is a locked result.
  return { ...held, side, sl: held.sl === null ? null : rounded(held.price + away, digits) };
}

function slips(dice: Dice): Record<string, number> {
  if (dice(2) === 0) return {};
  return Object.fromEntries(
    symbols.map((symbol) => [symbol, rounded(dice(5) * 10 ** -(markets[symbol]?.[1] ?? 5) * 10, 5)]),
  );
}
