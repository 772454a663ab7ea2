import { expect, it } from 'vitest';
import { market, openGold } from '../kit/gold.ts';

/** The machine sleeps between a broker's answer and the decision that is made on it. */
async function postedWhileAsleep(ms: number) {
  const gold = await openGold({ follow: { handling: { marketLateSeconds: 15 } } });
  let naps = 0;
  gold.bridge.rewrite('broker.quotes', (value) => {
    naps += 1;
    if (naps === 1) gold.clock.set(gold.clock.now() + ms);
    return value;
  });
  await gold.post(market);
  await gold.advance(40_000);
  return gold;
}

it('a signal whose facts grew old before it was decided on is decided on new ones, not refused', async () => {
  const gold = await postedWhileAsleep(6_000);
  expect(await gold.held()).toEqual(['buy 0.1 sl 4050.00 tp 4080.00']);
  expect(await gold.sent()).toHaveLength(1);
});

it('one that grew too old itself meanwhile asks', async () => {
  const gold = await postedWhileAsleep(20_000);
  expect(await gold.held()).toEqual([]);
  expect(await gold.told()).toContain('Your decision');
});
