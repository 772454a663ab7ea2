import { expect, it, onTestFinished } from 'vitest';
import { openTrader } from '../kit/trader.ts';

it('a demo that is reset right after a message trades nothing of before', async () => {
  const trader = await openTrader();
  onTestFinished(trader.close);
  await trader.quote('XAUUSD', '4060.00', '4060.25');
  // Not settled in between: nobody has looked at the message yet.
  await trader.tell('messages.post', { feed: 'demo', text: 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080' });
  expect(await trader.tell('demo.reset', {})).toMatchObject({ ok: true });
  await trader.advance(60_000);
  expect((await trader.account()).positions).toEqual([]);
  await trader.quote('XAUUSD', '4060.00', '4060.25');
  await trader.post('XAUUSD BUY 4060.25\nSL 4050\nTP 4080');
  await trader.advance(2_000);
  expect((await trader.account()).positions).toHaveLength(1);
});
