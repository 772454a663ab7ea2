import type { Examples } from './examples-shape.ts';

/** Rules, and what stops or ends; what takes the most away comes last. */
export const rulesExamples: Examples = {
  'compliance.profiles': {},
  'compliance.profile': {},
  'compliance.status': { account: 'paper' },
  'compliance.risk': { account: 'paper' },
  'compliance.validate-trade': { symbol: 'XAUUSD', side: 'buy', lots: '0.10', sl: '4050', tp: '4080' },
  'compliance.report': { account: 'paper', from: 0 },
  'compliance.calendar': {
    events: [{ at: 1767711600000, currencies: ['USD'], impact: 'high', title: 'Non-farm payrolls' }],
  },
  'compliance.show-calendar': {},
  'compliance.guard': { account: 'paper', protectAtPct: 90, flattenMinutes: 15 },
  'compliance.baseline': { account: 'paper', initialBalance: '10000', highestBalance: '10000' },
  'compliance.client': { account: 'paper', class: 'retail', warningAcknowledged: true },
  'compliance.custom-profile': {
    id: 'MY_FTMO',
    name: 'FTMO, one percent a trade',
    from: 'FTMO',
    rules: { riskPerTradePct: '1' },
  },
  'compliance.activate': { account: 'paper', profile: 'FTMO', phase: 'evaluation' },
  'compliance.deactivate': { account: 'paper' },
  'trading.reduce-only': { account: 'paper', why: 'before the news' },
  'trading.halt': { account: 'paper', why: 'lunch' },
  'trading.resume': { account: 'paper' },
  'positions.close-all': { symbol: 'XAUUSD', preview: true },
  'trading.panic': {},
  'follows.end': {},
  'messages.delete': {},
  'places.tell': { info: 'silent', quiet: { from: '22:00', to: '07:00' } },
  'chats.link': {},
  'chats.list': {},
  'chats.unlink': {},
  'places.remove': {},
  'demo.reset': {},
};
