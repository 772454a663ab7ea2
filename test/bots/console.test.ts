import { expect, it } from 'vitest';
import { createConsole } from '../../bots/console.ts';
import { createTestServices } from '../kit/services.ts';
import { openTrader } from '../kit/trader.ts';

it('the console tells the pages of the desk that has something to show, and keeps the id of the message', async () => {
  const told: string[] = [];
  const { port } = createConsole((topic) => told.push(topic));
  const message = {
    id: 'card_1',
    version: 2,
    place: 'web:desk-1',
    blocks: [],
    choices: [],
    form: null,
    ref: null,
    isSilent: false,
  };
  expect(await port.send(message)).toEqual({ ref: 'card_1' });
  expect(await port.send({ ...message, version: 3, ref: 'card_1' })).toEqual({ ref: 'card_1' });
  expect(told).toEqual(['desk:desk-1:chat', 'desk:desk-1:chat']);
});

it('a card that is said reaches it', async () => {
  const told: string[] = [];
  const { port } = createConsole((topic) => told.push(topic));
  const trader = await openTrader({ test: createTestServices(new Map([[port.scheme, port]])) });
  await trader.post('XAUUSD BUY NOW\nSL 4050');
  await trader.advance(1_000);
  expect(told).toContain('desk:desk-1:chat');
  await trader.close();
});
