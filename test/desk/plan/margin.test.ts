import { expect, it } from 'vitest';
import { accepted, codeOf, contract, dax, gold, planOf, quote, signal } from './plan.kit.ts';

const lots = { size: { mode: 'lots', lots: '1' } } as const;
const wealthy = { balance: '1000000', equity: '1000000' };

it.each([
  [
    'a pair of another currency needs its price: 100,000 × 1.085 × 3.33 %',
    {
      signal: signal('EURUSD', 'buy', { sl: 1.08 }),
      contracts: [contract('EURUSD')],
      quotes: [quote('EURUSD', '1.085')],
    },
    'USD',
    '3613.05',
  ],
  [
    "a pair of the account's own currency needs none: 100,000 × 3.33 %",
    { signal: signal('USDJPY', 'buy', { sl: 155 }), contracts: [contract('USDJPY')], quotes: [quote('USDJPY', '156')] },
    'USD',
    '3330.00',
  ],
  [
    'an index in the currency of the account counts its price: 23,900 × 5 %',
    {
      signal: signal('GER40', 'buy', { sl: 23_840 }),
      contracts: [dax({ marginRate: '0.05' })],
      quotes: [quote('GER40', '23900')],
    },
    'EUR',
    '1195.00',
  ],
  [
    'an index in another currency is converted: 23,900 × 1.10 × 5 %',
    {
      signal: signal('GER40', 'buy', { sl: 23_840 }),
      contracts: [dax({ marginRate: '0.05' }), contract('EURUSD')],
      quotes: [quote('GER40', '23900'), quote('EURUSD', '1.1')],
    },
    'USD',
    '1314.50',
  ],
])('%s', (_, asked, currency, margin) => {
  expect(accepted({ ...asked, settings: lots, snapshot: { ...wealthy, currency } }).margin).toBe(margin);
});

it('every order counts at its own price, those that wait too', () => {
  const plan = accepted({
    signal: signal('XAUUSD', 'buy', { order: 'limit', entry: [4000, 4060], sl: 3990 }),
    contracts: [gold({ marginRate: '0.05' })],
    quotes: [quote('XAUUSD', '4070')],
    settings: { ...lots, zone: 'ladder' },
    snapshot: wealthy,
  });
  // half a lot at 4060 and half a lot at 4000: 50 × 4060 × 5 % + 50 × 4000 × 5 %
  expect(plan.margin).toBe('20150.00');
});

it('what no price converts is refused before it is asked how much it holds', () => {
  const outcome = planOf({
    signal: signal('GER40', 'buy', { sl: 23_840 }),
    contracts: [dax()],
    quotes: [quote('GER40', '23900')],
    settings: lots,
  });
  expect(codeOf(outcome)).toBe('RATE_MISSING');
});
