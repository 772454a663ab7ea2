import { expect, it, onTestFinished } from 'vitest';
import { internally } from '../../src/core/who.ts';
import { demo } from '../../src/office/demo.ts';
import { openTrader } from '../kit/trader.ts';

async function open() {
  const trader = await openTrader();
  onTestFinished(trader.close);
  await trader.office.desk(demo.desk).perform('places.add', { place: 'mail:ann@example.com' }, internally('test'));
  await trader.tell('webhooks.add', { url: 'https://hooks.example/a' });
  await trader.quote('XAUUSD', '4060.00', '4060.25');
  await trader.quote('EURUSD', '1.10000', '1.10010');
  await trader.post('XAUUSD BUY 4060.25\nSL 4050\nTP 4070');
  await trader.post('EURUSD BUY LIMIT 1.0950\nSL 1.0900\nTP 1.1050');
  const value = async (name: string, input: object = {}) => {
    const outcome = await trader.tell(name, input);
    if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.refusal)}`);
    return JSON.stringify(outcome.value);
  };
  return { trader, value };
}

it('a desk whose trader was taken out takes back what waits, keeps what is open with its stop, and sends nothing out', async () => {
  const { trader, value } = await open();
  await trader.advance(3_000);
  expect(await trader.account()).toMatchObject({ orders: [{ symbol: 'EURUSD' }], positions: [{ sl: '4050.00' }] });
  const left = await trader.office.desk(demo.desk).perform('desk.abandon', {}, internally('test'));
  expect(left).toMatchObject({ ok: true, value: { cancelled: 1 } });
  await trader.advance(3_000);
  expect(await trader.account()).toMatchObject({ orders: [], positions: [{ sl: '4050.00' }] });
  expect(await value('webhooks.list')).toContain('"paused"');
  expect(await value('places.list')).not.toContain('mail:');
  await trader.post('XAUUSD BUY 4060.25\nSL 4045\nTP 4080');
  await trader.advance(3_000);
  expect((await trader.account()).positions).toHaveLength(1);
  // Once more, as after a crash: there is nothing left to do.
  const again = await trader.office.desk(demo.desk).perform('desk.abandon', {}, internally('again'));
  expect(again).toMatchObject({ ok: true, value: { cancelled: 0 } });
});

it.each([
  ['webhooks.add', { url: 'https://hooks.example/b' }],
  ['hooks.open', { feed: demo.feed }],
  ['invitations.make', {}],
  ['chats.link', {}],
])('what %s was answered is kept by nobody: a repeat does nothing, and is told so', async (name, input) => {
  const { trader } = await open();
  const who = { idempotencyKey: 'key-1' };
  expect(await trader.tell(name, input, who)).toMatchObject({ ok: true });
  expect(await trader.tell(name, input, who)).toMatchObject({ ok: false, refusal: { code: 'ANSWER_NOT_KEPT' } });
  expect(await trader.tell(name, { ...input, other: 1 }, who)).toMatchObject({ ok: false });
});
