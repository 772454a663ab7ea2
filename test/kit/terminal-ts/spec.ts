import type { WireSpec } from '../../../src/bridge/mt5/wire-state.ts';
import type { Books } from './books.ts';

const day: [number, number][] = [[60, 1_439]];

export const specOf = (books: Books): WireSpec => ({
  ...{ symbol: books.symbol, hash: 'h1', digits: 2, point: '0.01', tickSize: '0.01', tickValue: '1', contract: '100' },
  ...{ volMin: '0.01', volStep: '0.01', volMax: '50', volLimit: '0', stops: 0, freeze: 0, filling: 3, exe: 'market' },
  ...{
    trade: 'full',
    base: 'XAU',
    profit: 'USD',
    margin: 'USD',
    marginPerLot: '13520',
    price: '4060',
    commissionPerLot: '3',
  },
  ...{ swapMode: 'points', swapLong: '-40', swapShort: '10', swap3: 3, sessions: [[], day, day, day, day, day, []] },
});
