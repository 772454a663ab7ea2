import type { Examples } from './examples-shape.ts';

const order = { symbol: 'XAUUSD', side: 'buy', type: 'limit', price: '4030', sl: '4020', tps: ['4090', '4120'] };

/** Accounts, and what is done to trades by hand. */
export const tradingExamples: Examples = {
  'accounts.list': {},
  'accounts.open-paper': { account: 'second', name: 'Second account', balance: '25000', profile: 'FTMO' },
  'accounts.show': {},
  'accounts.curve': { limit: 100 },
  'accounts.market-hours': { symbols: { XAUUSD: { zone: 'America/New_York', at: '17:00', breakHours: 49 } } },
  'terminals.connect': {},
  'terminals.list': {},
  'terminals.confirm': { account: 'mt5', login: '50123456', server: 'Broker-Demo', profile: 'FTMO' },
  'terminals.pause': { isPaused: true },
  'terminals.revoke': {},
  'symbols.list': {},
  'symbols.forget': {},
  'orders.preview': { ...order, size: { mode: 'risk', percent: '0.5' } },
  'orders.open': { ...order, size: { mode: 'risk', percent: '0.5' } },
  'orders.list': { account: 'paper' },
  'orders.change': { entry: '4031', preview: true },
  'orders.cancel': {},
  'positions.list': { account: 'paper' },
  'positions.show': {},
  'positions.change': { sl: '4052', preview: true },
  'positions.close': { percent: 50, preview: true },
  'webhooks.add': { url: 'https://hooks.example/signalos', events: ['fill', 'close', 'violation', 'alarm'] },
  'webhooks.list': {},
  'webhooks.test': {},
  'webhooks.change': { isPaused: false },
  'webhooks.postings': { limit: 20 },
  'webhooks.rotate': {},
  'webhooks.remove': {},
  'history.list': { format: 'csv', limit: 100 },
};
