import { expect, it } from 'vitest';
import { readOrder } from '../../src/desk/hand/order-text.ts';
import { orderCommand } from '../../src/web/browser/order-command.ts';

const market = { side: 'buy', symbol: 'XAUUSD', order: 'market', stop: '4050', unit: 'lots' };

it.each<[string, object, string]>([
  ['what is needed', {}, '/buy XAUUSD sl 4050 on paper'],
  ['a size in lots', { targets: '4080 4090', size: '0.1' }, '/buy XAUUSD sl 4050 tp 4080 tp 4090 0.1 lots on paper'],
  ['a size in percent', { size: '1', unit: 'percent' }, '/buy XAUUSD sl 4050 1% on paper'],
  ['targets with commas', { targets: ' 4080, 2R; ' }, '/buy XAUUSD sl 4050 tp 4080 tp 2R on paper'],
  ['an order that waits', { side: 'sell', order: 'limit', price: '4070' }, '/sell XAUUSD limit 4070 sl 4050 on paper'],
  ['spaces around a symbol', { symbol: ' xau usd ' }, '/buy xauusd sl 4050 on paper'],
  ['no price for an order that waits', { order: 'limit' }, '/buy XAUUSD limit sl 4050 on paper'],
  ['a price where none is needed', { price: '4070' }, '/buy XAUUSD sl 4050 on paper'],
])('what a form for a trade is filled with is said as its command: %s', (_, filled, command) => {
  expect(orderCommand({ ...market, ...filled }, 'paper')).toBe(command);
});

it('a line that was left out is asked for, never guessed', () => {
  const command = orderCommand({ ...market, order: 'limit' }, 'paper');
  expect(readOrder('buy', 'buy', command.replace('/buy ', ''))).toMatchObject({ refusal: { code: 'BAD_COMMAND' } });
});
