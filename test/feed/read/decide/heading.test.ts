import { expect, it } from 'vitest';
import { headingOf } from '../../../../src/feed/read/decide/heading.ts';
import { given } from './cut.kit.ts';

it.each<[text: string, does: ReturnType<typeof headingOf>]>([
  ['Cancel pending order\nGOLD BUY 4060', { does: 'cancel', at: 0 }],
  ['ORDER MODIFIED\nGOLD BUY 4060', { does: 'change', at: 1 }],
  ['Close order #123\nGOLD BUY', { does: 'close', at: 0 }],
  ['Update order\nGOLD', { does: 'change', at: 0 }],
  ['Trailing stop filled\nGOLD BUY', { does: 'change', at: 0 }],
  ['Cancel pending\nGOLD', { does: 'cancel', at: 0 }],
  ['Close trade\nGOLD', { does: 'close', at: 0 }],
  ['Cancel the sell order\nGOLD', undefined],
  ['Trailing stop filled at 4060\nGOLD', undefined],
  ['Trailing stop\nGOLD', undefined],
  ['Close\nGOLD BUY', undefined],
  ['New order\nGOLD', undefined],
  ['New order modified\nGOLD BUY', undefined],
  ['hello order\nGOLD', undefined],
  ['Cancel gold order\nGOLD BUY', undefined],
  ['Cancel the buy order\nGOLD BUY', undefined],
  ['Cancel the order if it is hit\nGOLD', undefined],
  ['Do not cancel the order\nGOLD', undefined],
  ['Cancel the pending order right now my dear friends all of you please\nGOLD', undefined],
  ['', undefined],
])('what the first line of %j does to a trade that is known', (text, does) => {
  const { items, intent } = given(text);
  expect(headingOf(items, intent)).toEqual(does);
});
