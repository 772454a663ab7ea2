import { expect, it, onTestFinished } from 'vitest';
import { internally } from '../../src/core/who.ts';
import { createTestServices } from '../kit/services.ts';
import { openTrader } from '../kit/trader.ts';

const day = 86_400_000;

it('buttons are forgotten a week after they stopped working, and not before', async () => {
  const trader = await openTrader();
  onTestFinished(trader.close);
  await trader.configure({ mode: 'confirm' });
  await trader.quote('XAUUSD', '4060.00', '4060.25');
  await trader.post('XAUUSD BUY LIMIT 4055\nSL 4045\nTP 4075');
  const choices = (await trader.talk()).flatMap((said) => said.choices);
  expect(choices.length).toBeGreaterThan(0);
  const posted = trader.clock.now();
  const forget = async (at: number) => {
    trader.clock.set(at);
    return trader.office.desk('desk-1').perform('desk.forget', {}, internally('test'));
  };
  expect(await forget(posted + 7 * day)).toMatchObject({ value: { forgotten: 0 } });
  expect(await forget(posted + 8 * day)).toMatchObject({ value: { forgotten: choices.length } });
  expect(await forget(posted + 8 * day)).toMatchObject({ value: { forgotten: 0 } });
  expect(await trader.tell('chat.choose', { choice: choices[0]?.id ?? '' })).toMatchObject({
    refusal: { code: 'CHOICE_GONE' },
  });
});

it('what became of a letter is forgotten a month after it ended, and not before', async () => {
  const test = createTestServices();
  const mail = { name: 'test', keepsKeys: false, send: async () => ({ became: 'sent' as const }) };
  test.services.letters = { mail, sms: null, publicUrl: null };
  const trader = await openTrader({ test });
  onTestFinished(trader.close);
  await trader.tell('addresses.ask', { address: 'ann@example.com' });
  await trader.advance(1_000);
  expect(test.counted.get('signalos_letters_total')).toBe(1);
  const sent = trader.clock.now();
  const forget = async (at: number) => {
    trader.clock.set(at);
    return trader.office.desk('desk-1').perform('desk.forget', {}, internally('test'));
  };
  await forget(sent + 29 * day);
  expect(await forget(sent + 30 * day - 2_000)).toMatchObject({ value: { forgotten: 0 } });
  expect(await forget(sent + 30 * day + 2_000)).toMatchObject({ value: { forgotten: 1 } });
});
