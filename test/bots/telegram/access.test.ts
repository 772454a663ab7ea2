import { expect, it } from 'vitest';
import { buttonsOf, textOf } from '../../kit/telegram/people.ts';
import { openOffice } from './open-office.ts';

it('a stranger on Telegram asks by a button, the owner lets them in by a button, and they follow a channel on a desk of their own', async () => {
  const { telegram, trader, said, see, tap, until, link } = await openOffice();
  await link();
  const bob = telegram.person('Bob');
  const toBob = () => telegram.shown(bob.id).map(textOf).join('\n');
  telegram.say(bob, 'hello');
  await until(() => expect(telegram.shown(bob.id).flatMap(buttonsOf)).toHaveLength(1));
  telegram.tap(bob, 'Ask to be let in');
  await see(`Bob (telegram-user:${bob.id}) asks to be let in`);
  await tap('Let in');
  await see('was let in');
  await until(() => expect(toBob()).toContain('You are in'));

  const before = said().length;
  const room = telegram.channel('Gold room');
  telegram.addBot(room.id, bob);
  await until(() => expect(toBob()).toContain('Into which account is Gold room copied?'));
  telegram.say(bob, '/accounts');
  await until(() => expect(toBob()).toContain('Accounts'));
  expect(toBob()).not.toContain('Paper account');
  await trader.advance(5_000);
  expect(said()).toHaveLength(before);
});

it('an invitation is a link that opens the chat with the bot', async () => {
  const { telegram, anna, see, until, link, said } = await openOffice();
  await link();
  telegram.say(anna, '/invite Bob');
  await see('https://t.me/');
  const word = /start=(\w{10})/.exec(said().join('\n'))?.[1] ?? '';
  const bob = telegram.person('Bob');
  telegram.say(bob, `/start ${word}`);
  await until(() => expect(telegram.shown(bob.id).map(textOf).join('\n')).toContain('You are in'));
  telegram.say(anna, `/remove telegram-user:${bob.id}`);
  await until(() => expect(telegram.shown(bob.id).map(textOf).join('\n')).toContain('no access here any more'));
});
