import { describe, expect, it } from 'vitest';
import type { Contract, Quote } from '../../../src/core/broker.ts';
import type { FollowSettings } from '../../../src/desk/plan/follow-settings.ts';
import { accepted, codeOf, contract, dax, gold, linesOf, planOf, quote, signal } from './plan.kit.ts';

const risk = (percent: string, of: 'balance' | 'equity' | 'initial' = 'balance'): FollowSettings['size'] => ({
  mode: 'risk',
  percent,
  of,
});

describe('the loss of one lot, worked by hand', () => {
  interface Example {
    why: string;
    currency?: string;
    of: Contract;
    side: 'buy' | 'sell';
    live: [bid: string, ask: string];
    entry?: number;
    sl: number;
    others?: Quote[];
    slippagePoints?: number;
    loss: string;
  }
  const examples: Example[] = [
    {
      why: '20 pips of GBPUSD and 3.50 on each side: 200 + 7',
      of: contract('GBPUSD', { commissionPerSide: '3.5' }),
      side: 'sell',
      live: ['1.25000', '1.25000'],
      sl: 1.252,
      loss: '207.00',
    },
    {
      why: '100,000 yen at the stop 155: the traded pair converts itself where the loss arises',
      of: contract('USDJPY'),
      side: 'buy',
      live: ['156.000', '156.000'],
      sl: 155,
      loss: '645.17',
    },
    {
      why: '110 pips of EURCHF are 1,100 francs at 0.80 a dollar',
      of: contract('EURCHF'),
      side: 'buy',
      live: ['0.95000', '0.95000'],
      sl: 0.939,
      others: [quote('USDCHF', '0.80000', '0.80020')],
      loss: '1375.00',
    },
    {
      why: '100 pips of EURGBP are 1,000 pounds, bought at the ask',
      of: contract('EURGBP'),
      side: 'sell',
      live: ['0.85000', '0.85000'],
      sl: 0.86,
      others: [quote('GBPUSD', '1.26990', '1.27000')],
      loss: '1270.00',
    },
    {
      why: 'a EURUSD loss of 1,000 dollars on a euro account, at the stop 1.10',
      currency: 'EUR',
      of: contract('EURUSD'),
      side: 'sell',
      live: ['1.09000', '1.09000'],
      sl: 1.1,
      loss: '909.10',
    },
    {
      why: '100,000 yen through the dollar to pounds: 100,000 / 150 / 1.25',
      currency: 'GBP',
      of: contract('AUDJPY'),
      side: 'buy',
      live: ['99.000', '99.000'],
      sl: 98,
      others: [quote('USDJPY', '150.000', '150.010'), quote('GBPUSD', '1.25000', '1.25010')],
      loss: '533.34',
    },
    {
      why: 'a traded pair that carries half of the conversion counts at the stop: 20,000 francs / 1.00 / 1.25',
      currency: 'GBP',
      of: contract('USDCHF'),
      side: 'sell',
      live: ['0.80000', '0.80000'],
      entry: 0.8,
      sl: 1,
      others: [quote('GBPUSD', '1.25000', '1.25010')],
      loss: '16000.00',
    },
    {
      why: 'gold: 8 dollars times 100 ounces',
      of: gold(),
      side: 'buy',
      live: ['4061.00', '4061.00'],
      sl: 4053,
      loss: '800.00',
    },
    {
      why: 'gold with 20 points of slippage on the way in and out: 8.40 times 100',
      of: gold(),
      side: 'buy',
      live: ['4061.00', '4061.00'],
      sl: 4053,
      slippagePoints: 20,
      loss: '840.00',
    },
    {
      why: 'a limit does not slip on the way in: 8.20 times 100',
      of: gold(),
      side: 'buy',
      live: ['4065.00', '4065.00'],
      entry: 4061,
      sl: 4053,
      slippagePoints: 20,
      loss: '820.00',
    },
    {
      why: '60 points of the DAX are 60 euros, bought at 1.10',
      of: dax(),
      side: 'sell',
      live: ['23900.0', '23900.0'],
      sl: 23960,
      others: [quote('EURUSD', '1.09990', '1.10000')],
      loss: '66.00',
    },
  ];
  it.each(examples)(
    '$why',
    ({ currency = 'USD', of, side, live, entry, sl, others = [], slippagePoints = 0, loss }) => {
      const plan = accepted({
        signal: signal(of.symbol, side, { sl, entry: entry ?? null }),
        contracts: [of, ...others.map((other) => contract(other.symbol))],
        quotes: [quote(of.symbol, ...live), ...others],
        settings: { slippagePoints, size: risk('5') },
        snapshot: { currency, balance: '1000000', equity: '1000000' },
      });
      expect(plan.lossPerLot).toBe(loss);
    },
  );

  it('is refused without a rate', () => {
    const outcome = planOf({
      signal: signal('EURCHF', 'buy', { sl: 0.939 }),
      contracts: [contract('EURCHF'), contract('USDCHF')],
      quotes: [quote('EURCHF', '0.95000')],
    });
    expect(outcome).toMatchObject({ refusal: { code: 'RATE_MISSING', facts: { from: 'CHF', to: 'USD' } } });
  });
});

describe('the size', () => {
  const asked = {
    signal: signal('EURUSD', 'buy', { sl: 1.08 }),
    contracts: [contract('EURUSD')],
    quotes: [quote('EURUSD', '1.08500')],
    snapshot: { balance: '10000', equity: '9000' },
    initialBalance: '20000',
  };
  it.each([
    ['1 % of the balance by default', undefined, '0.2', '100.00'],
    ['of the equity', risk('1', 'equity'), '0.18', '90.00'],
    ['of the initial balance', risk('1', 'initial'), '0.4', '200.00'],
    ['rounded down', risk('1.049'), '0.2', '100.00'],
    ['a whole step more at the boundary', risk('1.05'), '0.21', '105.00'],
    ['of fixed lots', { mode: 'lots', lots: '0.37' }, '0.37', '185.00'],
    ['of fixed lots off the step', { mode: 'lots', lots: '0.379' }, '0.37', '185.00'],
    ['of fixed money', { mode: 'money', amount: '77' }, '0.15', '75.00'],
    ['half of what the provider trades', { mode: 'ratio', providerLots: '0.5', ratio: '0.5' }, '0.25', '125.00'],
    [
      'what the provider trades, scaled by the balances',
      { mode: 'ratio', providerLots: '2', providerBalance: '100000', ratio: '1' },
      '0.2',
      '100.00',
    ],
  ] as const)('%s: %j is %s lots, %s at stake', (_title, size, lots, riskMoney) => {
    const plan = accepted({ ...asked, settings: size === undefined ? {} : { size } });
    expect(plan.legs).toMatchObject([{ lots }]);
    expect(plan.riskMoney).toBe(riskMoney);
  });

  it.each([
    ['0.05', 'accepted'],
    ['0.0499', 'LOTS_BELOW_MIN'],
  ])('of %s %% of the balance is %s: never rounded up to the smallest order', (percent, code) => {
    expect(codeOf(planOf({ ...asked, settings: { size: risk(percent) } }))).toBe(code);
  });

  it('says what the smallest order would have risked', () => {
    expect(planOf({ ...asked, settings: { size: risk('0.01') } })).toMatchObject({
      refusal: { facts: { lots: '0.002', min: '0.01', riskAtMin: '5.00', currency: 'USD' } },
    });
  });

  it.each(['0', '-12.5'])('of a balance of %s is refused', (balance) => {
    expect(codeOf(planOf({ ...asked, snapshot: { balance } }))).toBe('NO_CAPITAL');
  });

  it('of one order is cut to what the broker takes, and that is told', () => {
    const plan = accepted({ ...asked, settings: { size: { mode: 'lots', lots: '120' } } });
    expect(plan.legs).toMatchObject([{ lots: '50' }]);
    expect(plan.riskMoney).toBe('25000.00');
    expect(linesOf(plan).filter((line) => line.startsWith('note: '))).toHaveLength(1);
  });

  it('over two entries is what both together may lose', () => {
    const plan = accepted({
      signal: signal('XAUUSD', 'buy', { order: 'limit', entry: [4060, 4066], sl: 4053, tps: [4080] }),
      contracts: [gold()],
      quotes: [quote('XAUUSD', '4070.00')],
      settings: { zone: 'ladder', size: risk('2') },
    });
    // 0.1 lots lose 130 from 4066 and 0.1 lots lose 70 from 4060
    expect(plan.legs.map((leg) => [leg.lots, leg.price, leg.risk])).toEqual([
      ['0.1', '4066.00', '130.00'],
      ['0.1', '4060.00', '70.00'],
    ]);
    expect(plan.riskMoney).toBe('200.00');
  });
});

describe('shares that move to a dearer entry', () => {
  const asked = (amount: string) => ({
    // 7 dollars to the stop from the first entry and 13 from the second, 10 on the average
    signal: signal('XAUUSD', 'buy', { order: 'limit', entry: [4060, 4066], entries: [4060, 4066], sl: 4053 }),
    contracts: [gold()],
    quotes: [quote('XAUUSD', '4070.00')],
    settings: { zone: 'ladder', size: { mode: 'money', amount } } as const,
  });

  it('make the size give way instead of the limit', () => {
    // 0.03 lots would be 0.01 and 0.02: 7 + 26 = 33
    expect(accepted(asked('30'))).toMatchObject({ legs: [{ lots: '0.01' }, { lots: '0.01' }], riskMoney: '20.00' });
    expect(accepted(asked('33'))).toMatchObject({ legs: [{ lots: '0.01' }, { lots: '0.02' }], riskMoney: '33.00' });
  });

  it('are refused when not even the smallest order is left', () => {
    expect(accepted(asked('13')).riskMoney).toBe('13.00');
    expect(codeOf(planOf(asked('12.99')))).toBe('LOTS_BELOW_MIN');
  });
});

describe('broken figures of a broker', () => {
  it.each([
    ['a contract size of zero', { contractSize: '0' }],
    ['a negative step', { volumeStep: '-0.01' }],
    ['a tick of zero', { tickSize: '0' }],
    ['a smallest volume above the largest', { volumeMin: '60' }],
    ['a negative commission', { commissionPerSide: '-3' }],
  ])('%s are refused', (_title, figures) => {
    const outcome = planOf({
      signal: signal('EURUSD', 'buy', { sl: 1.08 }),
      contracts: [contract('EURUSD', figures)],
      quotes: [quote('EURUSD', '1.08500')],
    });
    expect(codeOf(outcome)).toBe('CONTRACT_BROKEN');
  });

  it('that name the wrong profit currency are found by the second computation, with both results', () => {
    const asked = {
      signal: signal('EURGBP', 'buy', { sl: 0.84 }),
      quotes: [quote('EURGBP', '0.85000'), quote('GBPUSD', '1.27000')],
    };
    const right = [contract('EURGBP'), contract('GBPUSD')];
    const wrong = [contract('EURGBP', { profitCurrency: 'USD' }), contract('GBPUSD')];
    expect(codeOf(planOf({ ...asked, contracts: right }))).toBe('accepted');
    expect(planOf({ ...asked, contracts: wrong })).toMatchObject({
      refusal: { code: 'SIZES_DISAGREE', facts: { first: '1000.0000', second: '1270.0000', currency: 'USD' } },
    });
  });

  it('and a spread of more than two percent in the conversion pair are found too', () => {
    const outcome = planOf({
      signal: signal('EURGBP', 'buy', { sl: 0.84 }),
      contracts: [contract('EURGBP'), contract('GBPUSD')],
      quotes: [quote('EURGBP', '0.85000'), quote('GBPUSD', '1.24000', '1.27000')],
    });
    expect(codeOf(outcome)).toBe('SIZES_DISAGREE');
  });
});

describe('a netting account', () => {
  const asked = {
    signal: signal('EURUSD', 'buy', { sl: 1.08, tps: [1.09, 1.095, 1.1] }),
    contracts: [contract('EURUSD')],
    quotes: [quote('EURUSD', '1.08500')],
  };
  const open = { ...({ id: '1', symbol: 'EURUSD', side: 'buy', lots: '0.1', openPrice: '1.08' } as const) };
  const held = { ...open, ticket: '1', currentPrice: '1.085', sl: null, tp: null, n: null, openedAt: 0, swap: '0' };

  it('gets one order with the first target, and is told so', () => {
    const plan = accepted({ ...asked, snapshot: { marginMode: 'netting' } });
    expect(plan.legs).toMatchObject([{ lots: '0.2', tp: '1.09000' }]);
    expect(linesOf(plan).at(-1)).toContain('note: This account nets');
    expect(accepted(asked).legs).toHaveLength(3);
  });

  it('is not added to or reversed', () => {
    const outcome = planOf({ ...asked, snapshot: { marginMode: 'netting', positions: [held] } });
    expect(outcome).toMatchObject({
      refusal: { code: 'NETTING_OPEN', facts: { open: { code: 'inWay.OPEN', facts: { side: 'buy', lots: '0.1' } } } },
    });
    expect(codeOf(planOf({ ...asked, snapshot: { marginMode: 'hedging', positions: [held] } }))).toBe('accepted');
    const elsewhere = { ...held, symbol: 'GBPUSD' };
    expect(codeOf(planOf({ ...asked, snapshot: { marginMode: 'netting', positions: [elsewhere] } }))).toBe('accepted');
  });
});

describe('the explanation', () => {
  it('carries every figure between the signal and the orders', () => {
    const plan = accepted({
      signal: signal('EURGBP', 'buy', { entry: 0.8502, sl: 0.84, tps: [0.86, 0.87] }),
      contracts: [contract('EURGBP.m', { commissionPerSide: '3.5' }), contract('GBPUSD.m')].map((one) => ({ ...one })),
      quotes: [quote('EURGBP.m', '0.85000', '0.85010'), quote('GBPUSD.m', '1.26980', '1.27000')],
      settings: { slippagePoints: 10 },
    });
    expect(linesOf(plan)).toEqual([
      'symbol: EURGBP.m',
      'live price: 0.85010 to open a buy',
      'entry: market 0.85010',
      'stop: 0.84000 (as signalled)',
      'distance: 0.01020 + 0.0002 slippage',
      'loss of one lot: 1040 GBP (× 100000)',
      'conversion: 1.27 USD for 1 GBP',
      'commission of one lot: 7.00 USD',
      'loss per lot: 1327.8000 USD',
      'second computation: 1327.6960 USD',
      'allowed: 1 % of the balance 10,000.00',
      'money at stake: 100.00 USD',
      'exact size: 0.075312 lots',
      'size: 0.07 lots in steps of 0.01',
      'orders: 0.03 + 0.04',
      'loss at the stop: 92.95 USD',
      'margin: 251.67 USD of 10,000.00 free',
    ]);
    expect(linesOf(plan, 'es').slice(1, 6)).toEqual([
      'precio de ahora: 0.85010 para abrir una compra',
      'entrada: a mercado 0.85010',
      'stop: 0.84000 (el de la señal)',
      'distancia: 0.01020 + 0.0002 de deslizamiento',
      'pérdida de un lote: 1040 GBP (× 100000)',
    ]);
    expect(plan).toMatchObject({ symbol: 'EURGBP.m', riskMoney: '92.95', lossPerLot: '1327.80', margin: '251.67' });
  });

  it('tells when shares were folded into the next target', () => {
    const plan = accepted({
      signal: signal('EURUSD', 'buy', { sl: 1.08, tps: [1.09, 1.095, 1.1] }),
      contracts: [contract('EURUSD')],
      quotes: [quote('EURUSD', '1.08500')],
      settings: { size: risk('0.1') },
    });
    expect(plan.legs).toMatchObject([
      { lots: '0.01', tp: '1.09500' },
      { lots: '0.01', tp: '1.10000' },
    ]);
    expect(linesOf(plan).at(-1)).toContain('2 orders instead');
  });
});
