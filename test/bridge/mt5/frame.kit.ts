import type { WireAck } from '../../../src/bridge/mt5/wire-acks.ts';
import type { WireFrame } from '../../../src/bridge/mt5/wire-frame.ts';
import type { WireDeal, WireOrder, WirePast, WirePosition } from '../../../src/bridge/mt5/wire-state.ts';

export const aFrame = (part: Partial<WireFrame> = {}): WireFrame => ({
  ...{ v: 1, login: '50123456', server: 'Broker-Demo', localMs: 1_000, serverMs: 1_000 },
  ...{ isConnected: true, isSynced: true },
  permissions: { terminal: true, program: true, account: true, expert: true },
  acct: { balance: '10000', equity: '10000', margin: '0', free: '10000', credit: '0' },
  ...{ positions: [], orders: [], deals: [], history: [], more: false, quotes: [], acks: [] },
  ...part,
});

export const aPosition = (part: Partial<WirePosition> = {}): WirePosition => ({
  ...{ id: '11', ticket: '11', symbol: 'XAUUSD', side: 'buy', lots: '0.10', openPrice: '4060', price: '4061' },
  ...{ sl: null, tp: null, swap: '0', profit: '10', magic: '0', openMs: 1_000 },
  ...part,
});

export const anOrder = (part: Partial<WireOrder> = {}): WireOrder => ({
  ...{ ticket: '21', symbol: 'XAUUSD', side: 'buy', type: 'limit', lots: '0.10', remaining: '0.10', price: '4050' },
  ...{ sl: null, tp: null, magic: '0', setupMs: 1_000 },
  ...part,
});

export const aDeal = (part: Partial<WireDeal> = {}): WireDeal => ({
  ...{ ticket: '31', order: '11', positionId: '11', symbol: 'XAUUSD', type: 'buy', entry: 'in', lots: '0.10' },
  ...{
    price: '4060',
    profit: '0',
    commission: '-0.30',
    swap: '0',
    fee: '0',
    magic: '0',
    reason: 'client',
    timeMs: 1_000,
  },
  ...part,
});

export const aPast = (part: Partial<WirePast> = {}): WirePast => ({
  ...{ ticket: '21', symbol: 'XAUUSD', side: 'buy', type: 'limit', lots: '0.10', remaining: '0.10', price: '4050' },
  ...{ state: 'canceled', magic: '0', positionId: '0', reason: 'client', doneMs: 2_000 },
  ...part,
});

export const anAck = (part: Partial<WireAck> = {}): WireAck => ({
  ...{ n: 1, state: 'done', retcode: 10_009, ext: 0, lastError: 0, why: null, order: '0', deals: [], positionId: '0' },
  ...{ lots: null, price: null, text: '' },
  ...part,
});
