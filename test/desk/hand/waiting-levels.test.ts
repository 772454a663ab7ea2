import { expect, it } from 'vitest';
import { openGold } from '../../kit/gold.ts';

it.each([
  [
    '/buy XAUUSD stop 4070 sl 4062 tp 4090 0.05 lots',
    'buy 0.05 at 4070.00 sl 4062.00 tp 4090.00',
    ['4070.50', '4070.75'],
    'buy 0.05 sl 4062.00 tp 4090.00',
  ],
  [
    '/buy XAUUSD limit 4040 sl 4030 tp 4055 0.05 lots',
    'buy 0.05 at 4040.00 sl 4030.00 tp 4055.00',
    ['4039.50', '4039.75'],
    'buy 0.05 sl 4030.00 tp 4055.00',
  ],
  [
    '/sell XAUUSD stop 4050 sl 4058 0.05 lots',
    'sell 0.05 at 4050.00 sl 4058.00 tp null',
    ['4049.50', '4049.75'],
    'sell 0.05 sl 4058.00 tp null',
  ],
])('%s waits with the levels that count from its price, and fills with them', async (text, waits, [bid, ask], open) => {
  const gold = await openGold();
  await gold.tell('chat.say', { text });
  await gold.press('Confirm');
  await gold.advance(60_000);
  expect(await gold.held()).toEqual([waits]);
  await gold.quote(bid ?? '', ask ?? '');
  await gold.advance(10_000);
  expect(await gold.held()).toEqual([open]);
});
