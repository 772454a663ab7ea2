import { expect, it, onTestFinished } from 'vitest';
import { openTrader } from '../kit/trader.ts';

it.each([
  ['a message', {}, 'm4'],
  ['a post of an album', { album: 'holiday' }, 'm3'],
])('a message without an id is not lost when %s already has the id it would get', async (_, more, taken) => {
  const trader = await openTrader();
  onTestFinished(trader.close);
  await trader.post('one', { messageId: 'first', album: 'holiday' });
  await trader.post('two', { messageId: 'm2', ...more });
  await trader.post('three', { messageId: taken });
  const outcome = await trader.tell('messages.post', { feed: 'demo', text: 'four' });
  expect(outcome).toMatchObject({ ok: true, value: { isNew: true } });
  const again = await trader.tell('messages.post', { feed: 'demo', text: 'five' });
  expect(again).toMatchObject({ ok: true, value: { isNew: true } });
});
