import { expect, it } from 'vitest';
import { words } from '../../../src/words/words.ts';
import { buttonsOf, textOf } from '../../kit/telegram/people.ts';
import { openOffice } from './open-office.ts';

it('a trader with nothing but Telegram links, follows a channel, takes a signal, and sees it edited and closed', async () => {
  const { telegram, trader, anna, said, see, tap, until, link } = await openOffice();
  await trader.quote('XAUUSD', '4060.00', '4060.25');
  await link();

  const room = telegram.channel('Gold room');
  telegram.addBot(room.id, anna);
  await see('Into which account is Gold room copied?');
  await tap('Paper account');
  await tap('1 %');
  await tap('Ask me first');
  await tap('Follow');
  await see('Gold room is followed');

  const post = telegram.post(room.id, 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080');
  await see('Your decision');
  const cards = telegram.shown(anna.id).length;
  await tap('Take');
  await until(async () => expect((await trader.account()).positions).toHaveLength(1));
  await see(/✅ .*XAUUSD/);
  expect(telegram.shown(anna.id)).toHaveLength(cards);

  telegram.edit(room.id, post.message_id, 'XAUUSD BUY 4060.25\nSL 4055\nTP 4080');
  await until(async () => expect((await trader.account()).positions).toMatchObject([{ sl: '4055.00' }]));
  expect(telegram.shown(anna.id)).toHaveLength(cards);

  telegram.post(room.id, 'Close now', { replyTo: post.message_id });
  await until(async () => expect((await trader.account()).positions).toEqual([]));
  await see(/Closed.*XAUUSD/);
  expect(said().join('\n')).not.toContain('undefined');
  const refused = telegram.calls.filter(({ outcome }) => JSON.stringify(outcome).includes('error_code'));
  expect(refused.map(({ outcome }) => outcome)).toEqual([]);
});

it('a post that is passed on to the bot leads to its channel', async () => {
  const { telegram, anna, see, link } = await openOffice();
  await link();
  const room = telegram.channel('Gold room');
  const post = telegram.post(room.id, 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080');
  telegram.forward(anna, post);
  await see("I can't read Gold room yet");
  telegram.addBot(room.id, telegram.person('Somebody'));
  // Whoever was handed it could pass it on as well.
  telegram.forward(anna, post);
  await see('It is not shown that you read Gold room yourself');
  telegram.join(anna, room.id);
  telegram.forward(anna, post);
  await see('Into which account is Gold room copied?');
});

it('a picture that is given its words later is a signal from then on, unless it is too old', async () => {
  const { telegram, trader, anna, see, tap, until, link } = await openOffice();
  await trader.quote('XAUUSD', '4060.00', '4060.25');
  await link();
  const room = telegram.channel('Gold room');
  telegram.addBot(room.id, anna);
  for (const label of ['Paper account', '1 %', 'By itself', 'Follow']) await tap(label);
  await see('Gold room is followed');
  const photo = { name: 'chart.png', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47]) };
  const hourAgo = Math.floor(trader.clock.now() / 1_000) - 3_600;
  const old = telegram.post(room.id, null, { photo, date: hourAgo });
  const fresh = telegram.post(room.id, null, { photo });
  telegram.edit(room.id, fresh.message_id, 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080');
  await until(async () => expect((await trader.account()).positions).toMatchObject([{ sl: '4050.00' }]));
  telegram.edit(room.id, fresh.message_id, 'XAUUSD BUY 4060.25\nSL 4055\nTP 4080');
  await until(async () => expect((await trader.account()).positions).toMatchObject([{ sl: '4055.00' }]));
  telegram.edit(room.id, old.message_id, 'XAUUSD SELL 4060.00\nSL 4070\nTP 4040');
  await see(/SELL[\s\S]*(old|late)/i);
  expect((await trader.account()).positions).toHaveLength(1);
});

it('a picture sent to the bot is said to be unread, and the question that was open stands below', async () => {
  const { telegram, anna, see, said, link, until } = await openOffice();
  await link();
  telegram.say(anna, '/follow demo');
  await see('Into which account');
  telegram.say(anna, null, { photo: { name: 'chart.png', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47]) } });
  await see('I read words only');
  await until(() => expect(said().at(-1)).toContain('Into which account'));
});

it('blocked, the chat is told nothing, which is said where else its person looks; let in again it is told', async () => {
  const { telegram, trader, anna, see, link, until } = await openOffice();
  await link();
  const places = async () => JSON.stringify(await trader.tell('places.list', {}));
  const talk = async () => JSON.stringify(await trader.talk());
  expect(await places()).toContain(`telegram:${anna.id}`);
  telegram.block(anna);
  await until(async () => expect(await places()).not.toContain(`telegram:${anna.id}`));
  expect(await talk()).toContain('cannot be reached any more');
  expect(await talk()).toContain('No chat tells you anything now');
  telegram.unblock(anna);
  await see('From now on you are told here again');
  expect(await places()).toContain(`telegram:${anna.id}`);
  // A stranger's chat is nobody's place, shut or open, and nothing is said about it.
  const bob = telegram.person('Bob');
  telegram.say(bob, 'hello');
  await until(() => expect(telegram.shown(bob.id)).toHaveLength(1));
  telegram.block(bob);
  telegram.unblock(bob);
  await trader.advance(2_000);
  expect(telegram.shown(bob.id)).toHaveLength(1);
});

it('what is typed answers a form line by line, and what does not fit is asked again', async () => {
  const { telegram, anna, see, tap, link } = await openOffice();
  await link();
  telegram.say(anna, '/follow demo');
  await tap('A new paper account');
  await see('✏️ Name');
  telegram.say(anna, 'Evaluation');
  await see('✏️ Starts with, in USD');
  telegram.say(anna, 'much');
  await see('⛔️');
  telegram.say(anna, '25000');
  await see('✏️ Rules');
});

it('a stranger is told once who they are to the bot, and a tap of theirs does nothing', async () => {
  const { telegram, until, link, said, trader } = await openOffice();
  await link();
  const bob = telegram.person('Bob');
  for (const text of ['hello', '/panic', '/positions']) telegram.say(bob, text);
  await until(() => expect(telegram.shown(bob.id).map(textOf)).toHaveLength(1));
  await trader.advance(60_000);
  expect(telegram.shown(bob.id)).toHaveLength(1);
  expect(said()).toHaveLength(1);
});

it.each([
  ['en', 'en'],
  ['es', 'es-419'],
  ['ru', 'ru'],
  ['ar', 'ar'],
  ['id', 'id'],
  ['en', 'pt-BR'],
] as const)('a stranger is told in %s how to be let in, where their app is in %s', async (language, app) => {
  const { telegram, until, link } = await openOffice();
  await link();
  const bob = telegram.person('Bob', app);
  telegram.say(bob, 'hello');
  const spoken = words(language);
  await until(() => expect(telegram.shown(bob.id).map(textOf)).toEqual([spoken.say('talk.STRANGER')]));
  expect(telegram.shown(bob.id).flatMap(buttonsOf)).toMatchObject([{ text: spoken.say('press.ASK_ACCESS') }]);
  telegram.tap(bob, spoken.say('press.ASK_ACCESS'));
  await until(() => expect(telegram.shown(bob.id).map(textOf).at(-1)).toBe(spoken.say('access.ASKED')));
});

it('what is said while the platform asks to wait, fails or cuts the line comes afterwards: all of it, in its order, once', async () => {
  const { telegram, anna, said, until, link, trader } = await openOffice();
  await link();
  const faults = [{ code: 429, retryAfter: 2 }, { code: 502 }, 'cut', { code: 429, retryAfter: 1 }] as const;
  for (const fault of [...faults, ...faults, ...faults]) telegram.fail('sendMessage', fault);
  const commands = ['/accounts', '/zone', '/language', '/risk', '/news', '/follows', '/signals', '/history'];
  for (const command of commands) telegram.say(anna, command);
  await until(() => expect(said()).toHaveLength(1 + commands.length));
  const openings = ['Accounts', 'Times', 'This desk', 'Risk', 'Economic', 'Follows', 'No signals', 'Nothing'];
  expect(said().slice(1)).toEqual(openings.map((words) => expect.stringContaining(words)));
  trader.takeAlerts();
});

it('a trader whose phone is in Arabic links, takes a signal and closes it in Arabic, each text whole', async () => {
  const { telegram, trader, anna, said, see, tap, until, link } = await openOffice('ar');
  await trader.quote('XAUUSD', '4060.00', '4060.25');
  await link();
  const room = telegram.channel('Gold room');
  telegram.addBot(room.id, anna);
  await see('تُنسخ');
  await tap('Paper account');
  await tap('1 %');
  await tap('اسألني أولًا');
  await tap('متابعة');
  await see('تُتابَع');
  const post = telegram.post(room.id, 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080');
  await see('القرار لك');
  await tap('خذها');
  await until(async () => expect((await trader.account()).positions).toHaveLength(1));
  telegram.post(room.id, 'Close now', { replyTo: post.message_id });
  await until(async () => expect((await trader.account()).positions).toEqual([]));
  await see(/مغلقة.*XAUUSD/);
  const all = said();
  expect(all.join('\n')).not.toMatch(/undefined|Closed|stop loss/);
  for (const text of all) expect(text.match(/\u2069/g)?.length ?? 0).toBe(text.match(/[\u2066-\u2068]/g)?.length ?? 0);
  const refused = telegram.calls.filter(({ outcome }) => JSON.stringify(outcome).includes('error_code'));
  expect(refused.map(({ outcome }) => outcome)).toEqual([]);
});
