import { expect, it, onTestFinished } from 'vitest';
import { openTrader } from '../kit/trader.ts';

it('the brokers of a desk are asked side by side: none waits for the answer of another', async () => {
  const asked = new Map<string, number>();
  let mostAtOnce = 0;
  const trader = await openTrader({
    outsideVenue: (id, own) => ({
      async perform(action, input, who) {
        if (action !== 'broker.report') return own.perform(action, input, who);
        asked.set(id, (asked.get(id) ?? 0) + 1);
        mostAtOnce = Math.max(mostAtOnce, [...asked.values()].filter((count) => count > 0).length);
        const outcome = await own.perform(action, input, who);
        asked.set(id, (asked.get(id) ?? 0) - 1);
        return outcome;
      },
    }),
  });
  onTestFinished(trader.close);
  for (const account of ['second', 'third']) {
    expect(await trader.tell('accounts.open-paper', { account, name: account })).toMatchObject({ ok: true });
    expect(await trader.tell('follows.create', { feed: 'demo', account, mode: 'auto' })).toMatchObject({ ok: true });
  }
  await trader.advance(5_000);
  mostAtOnce = 0;
  await trader.post('XAUUSD BUY 4060.25\nSL 4050\nTP 4080');
  expect(mostAtOnce).toBe(3);
});
