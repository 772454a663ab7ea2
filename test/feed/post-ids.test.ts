import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { openTrader } from '../kit/trader.ts';

const listSchema = z.object({ messages: z.array(z.object({ messageId: z.string(), postedAt: z.number() })) });

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

it('a message dated in the future counts from its arrival: it must be able to be late', async () => {
  const trader = await openTrader();
  onTestFinished(trader.close);
  const now = trader.context.services.clock();
  await trader.post('one', { messageId: 'ahead', postedAt: now + 3_600_000 });
  await trader.post('two', { messageId: 'behind', postedAt: now - 5_000 });
  const list = await trader.tell('messages.list', { feed: 'demo' });
  const { messages } = listSchema.parse(list.ok && list.value);
  const postedAt = Object.fromEntries(messages.map((message) => [message.messageId, message.postedAt]));
  expect(postedAt.ahead).toBeLessThan(now + 3_000_000);
  expect(postedAt.behind).toBe(now - 5_000);
});
