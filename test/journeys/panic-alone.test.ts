import { expect, it, onTestFinished } from 'vitest';
import { NotReached } from '../../src/core/bridge.ts';
import type { ModelPort } from '../../src/platform/model.ts';
import { words } from '../../src/words/words.ts';
import { createScriptedBridge } from '../kit/scripted-bridge.ts';
import { createTestServices } from '../kit/services.ts';
import { openTrader, textOf } from '../kit/trader.ts';

/** Nothing but the desk itself answers: the broker is silent, the model is down, and no channel can be reached. */
async function openAlone() {
  const bridge = createScriptedBridge();
  const test = createTestServices();
  const down: ModelPort = { name: 'down', ask: async () => ({ ok: false, failure: 'unavailable' }) };
  Object.assign(test.services, { reading: { policy: 'model-first', model: down } });
  const trader = await openTrader({ outsideVenue: bridge.outsideVenue, test });
  onTestFinished(trader.close);
  await trader.quote('XAUUSD', '4060.00', '4060.25');
  await trader.post('XAUUSD BUY LIMIT 4055\nSL 4050\nTP 4080');
  await trader.advance(3_000);
  const fail = async () => {
    throw new NotReached('no channel answers');
  };
  Object.assign(trader.context.office, { feed: () => ({ perform: fail }) });
  const kinds = ['broker.report', 'broker.quotes', 'broker.offer', 'broker.prove'];
  for (const kind of kinds) bridge.loseRequests(kind, 1_000_000);
  const answers = () => {
    for (const kind of kinds) bridge.loseRequests(kind, 0);
  };
  return { trader, answers };
}

it('/panic is asked, confirmed and carried out while everything else is down', async () => {
  const { trader, answers } = await openAlone();
  const posted = await trader.tell('messages.post', { feed: 'demo', text: 'Good morning' });
  expect(posted).toMatchObject({ refusal: { code: 'NOT_REACHED' } });
  expect(await trader.tell('chat.say', { text: '/panic' })).toMatchObject({ ok: true });
  expect(await trader.press('Stop everything')).toMatchObject({ ok: true });
  expect(await trader.tell('desk.overview', {})).toMatchObject({ value: { accounts: [{ trading: 'halted' }] } });
  const said = (await trader.talk()).map(({ blocks }) => textOf(blocks)).join('\n');
  expect(said).toContain(words('en').say('notice.STOPPED'));
  // The order that waits goes once its broker answers.
  answers();
  await trader.advance(120_000);
  expect((await trader.account()).orders).toEqual([]);
  trader.takeAlerts();
});
