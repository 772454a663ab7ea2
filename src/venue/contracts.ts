import type { Contract } from '../core/broker.ts';

/** What the paper broker offers, with where its quotes start and how far they wander in one step. */
export interface PaperContract {
  contract: Contract;
  openingPrice: string;
  spreadPoints: number;
  swingPoints: number;
}

type Pair = [base: string, profit: string, openingPrice: string, spreadPoints: number, marginRate: string];

/** Opening prices of the crosses agree with the pairs they are made of. */
const pairRows: Pair[] = [
  ['EUR', 'USD', '1.08500', 8, '0.0333'],
  ['GBP', 'USD', '1.27000', 10, '0.0333'],
  ['USD', 'JPY', '152.000', 9, '0.0333'],
  ['USD', 'CHF', '0.88000', 11, '0.0333'],
  ['USD', 'CAD', '1.38000', 12, '0.0333'],
  ['AUD', 'USD', '0.65500', 9, '0.05'],
  ['NZD', 'USD', '0.60000', 12, '0.05'],
  ['EUR', 'GBP', '0.85433', 10, '0.0333'],
  ['EUR', 'JPY', '164.920', 14, '0.0333'],
  ['EUR', 'CHF', '0.95480', 14, '0.0333'],
  ['EUR', 'CAD', '1.49730', 20, '0.0333'],
  ['EUR', 'AUD', '1.65649', 20, '0.05'],
  ['EUR', 'NZD', '1.80833', 28, '0.05'],
  ['GBP', 'JPY', '193.040', 20, '0.0333'],
  ['GBP', 'CHF', '1.11760', 20, '0.0333'],
  ['GBP', 'CAD', '1.75260', 26, '0.0333'],
  ['GBP', 'AUD', '1.93893', 26, '0.05'],
  ['GBP', 'NZD', '2.11667', 34, '0.05'],
  ['AUD', 'JPY', '99.560', 15, '0.05'],
  ['AUD', 'CAD', '0.90390', 17, '0.05'],
  ['AUD', 'CHF', '0.57640', 16, '0.05'],
  ['AUD', 'NZD', '1.09167', 20, '0.05'],
  ['NZD', 'JPY', '91.200', 19, '0.05'],
  ['NZD', 'CAD', '0.82800', 21, '0.05'],
  ['NZD', 'CHF', '0.52800', 22, '0.05'],
  ['CAD', 'JPY', '110.145', 18, '0.0333'],
  ['CAD', 'CHF', '0.63768', 17, '0.0333'],
  ['CHF', 'JPY', '172.727', 21, '0.0333'],
];

interface Other {
  symbol: string;
  currencies: [base: string, profit: string];
  contractSize: string;
  openingPrice: string;
  spreadPoints: number;
  swingPoints: number;
  marginRate: string;
  commissionPerSide: string;
}

const metal = (base: string, contractSize: string, openingPrice: string, spread: number, swing: number): Other => ({
  symbol: `${base}USD`,
  currencies: [base, 'USD'],
  contractSize,
  openingPrice,
  spreadPoints: spread,
  swingPoints: swing,
  marginRate: base === 'XAU' ? '0.05' : '0.10',
  commissionPerSide: '3.5',
});

const index = (symbol: string, currency: string, openingPrice: string, spread: number, swing: number): Other => ({
  symbol,
  currencies: [currency, currency],
  contractSize: '1',
  openingPrice,
  spreadPoints: spread,
  swingPoints: swing,
  marginRate: '0.05',
  commissionPerSide: '0',
});

const energy = (symbol: string, contractSize: string, openingPrice: string, spread: number, swing: number): Other => ({
  symbol,
  currencies: ['USD', 'USD'],
  contractSize,
  openingPrice,
  spreadPoints: spread,
  swingPoints: swing,
  marginRate: '0.10',
  commissionPerSide: '0',
});

const coin = (base: string, openingPrice: string, spread: number, swing: number): Other => ({
  symbol: `${base}USD`,
  currencies: [base, 'USD'],
  contractSize: '1',
  openingPrice,
  spreadPoints: spread,
  swingPoints: swing,
  marginRate: '0.50',
  commissionPerSide: '0',
});

const otherRows: Other[] = [
  metal('XAU', '100', '4060.00', 25, 30),
  metal('XAG', '5000', '50.500', 30, 25),
  metal('XPT', '100', '1540.00', 250, 90),
  metal('XPD', '100', '1390.00', 400, 120),
  index('US30', 'USD', '46400.0', 25, 80),
  index('NAS100', 'USD', '25400.0', 15, 60),
  index('US500', 'USD', '6720.0', 5, 12),
  index('US2000', 'USD', '2450.0', 5, 8),
  index('GER40', 'EUR', '23900.0', 15, 45),
  index('FRA40', 'EUR', '8150.0', 12, 15),
  index('EUSTX50', 'EUR', '5680.0', 12, 12),
  index('UK100', 'GBP', '9700.0', 12, 15),
  index('JP225', 'JPY', '50300.0', 80, 120),
  index('HK50', 'HKD', '26200.0', 60, 70),
  index('AUS200', 'AUD', '8650.0', 15, 15),
  energy('USOIL', '100', '60.20', 3, 5),
  energy('UKOIL', '100', '64.30', 3, 5),
  energy('NATGAS', '10000', '4.250', 6, 6),
  coin('BTC', '103000.00', 1800, 6000),
  coin('ETH', '3450.00', 180, 260),
  coin('SOL', '158.00', 12, 16),
  coin('BNB', '960.00', 60, 70),
  coin('LTC', '98.00', 12, 10),
  coin('XRP', '2.30000', 120, 220),
  coin('ADA', '0.55000', 60, 60),
  coin('DOGE', '0.17000', 30, 20),
];

const digitsOf = (price: string): number => price.split('.')[1]?.length ?? 0;

const tickOf = (digits: number): string => (digits === 0 ? '1' : `0.${'1'.padStart(digits, '0')}`);

function paperContract(row: Other): PaperContract {
  const digits = digitsOf(row.openingPrice);
  return {
    contract: {
      symbol: row.symbol,
      digits,
      tickSize: tickOf(digits),
      contractSize: row.contractSize,
      volumeMin: '0.01',
      volumeStep: '0.01',
      volumeMax: '50',
      stopsLevelPoints: 0,
      baseCurrency: row.currencies[0],
      profitCurrency: row.currencies[1],
      marginRate: row.marginRate,
      commissionPerSide: row.commissionPerSide,
      // Nothing is charged for the night here.
      swap: { buy: '0', sell: '0' },
    },
    openingPrice: row.openingPrice,
    spreadPoints: row.spreadPoints,
    swingPoints: row.swingPoints,
  };
}

const pair = ([base, profit, openingPrice, spreadPoints, marginRate]: Pair): Other => ({
  symbol: `${base}${profit}`,
  currencies: [base, profit],
  contractSize: '100000',
  openingPrice,
  spreadPoints,
  swingPoints: 12,
  marginRate,
  commissionPerSide: '3.5',
});

export const paperContracts: readonly PaperContract[] = [...pairRows.map(pair), ...otherRows].map(paperContract);
