import { expect, it } from 'vitest';
import { next } from '../../../src/desk/orders/next.ts';
import { accountOf, legOf, orderOf, positionOf, waiting } from './leg.kit.ts';

/* Less is wanted of an order than it was placed for: no broker makes one smaller, and only what would come to more goes. */
const open = (lots: string) => (lots === '0' ? [] : [positionOf({ lots })]);
const step = (wanted: string, remaining: string, filled: string) => {
  const seen = waiting(orderOf({ remaining }), ...open(filled));
  const found = next(
    legOf({ type: 'limit', seen, asked: '0.10', wanted: { life: 'placed', lots: wanted } }),
    accountOf(),
  );
  return found.do === 'send' ? found.draft.op : found.do;
};

it.each([
  ['nothing is filled', '0.06', '0.10', '0', 'settled'],
  ['what is filled and what waits is as much as is wanted', '0.06', '0.02', '0.04', 'settled'],
  ['it would come to more', '0.06', '0.03', '0.04', 'cancel'],
  ['what is filled is as much already', '0.06', '0.04', '0.06', 'cancel'],
  ['as much is wanted as was asked for', '0.10', '0.06', '0.04', 'settled'],
])('where %s, of %s wanted with %s waiting and %s filled: %s', (_, wanted, remaining, filled, expected) => {
  expect(step(wanted, remaining, filled)).toBe(expected);
});
