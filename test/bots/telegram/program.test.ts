import type { Message } from '@telegraf/types';
import { expect, it, onTestFinished, vi } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '../../kit/folder.ts';
import { freePort } from '../../kit/free-port.ts';
import { runService } from '../../kit/process.ts';
import { openFakeTelegram } from '../../kit/telegram/fake-telegram.ts';
import { textOf } from '../../kit/telegram/people.ts';

const soon = { timeout: 20_000 };
const messagesSchema = z.object({ messages: z.array(z.object({ text: z.string() })) });

/** The real program beside the stand-in, each in a process of its own, with Anna as its owner. */
async function open(more: Record<string, string> = {}) {
  const telegram = await openFakeTelegram();
  onTestFinished(telegram.close);
  const env = {
    ...more,
    DATA_DIR: temporaryFolder(),
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.apiRoot,
  };
  let service = await runService(env);
  const anna = telegram.person('Anna');
  const said = () => telegram.shown(anna.id).map(textOf);
  await service.until('/start ');
  const word = /\/start (\w+)/.exec(service.said())?.[1] ?? '';
  telegram.say(anna, `/start ${word}`);
  await vi.waitFor(() => expect(said().join()).toContain('This chat is yours now'), soon);
  return {
    ...{ telegram, anna, said, env },
    log: () => service.said(),
    async kill() {
      service.child.kill('SIGKILL');
      expect(await service.ended).toBe('SIGKILL');
    },
    async start() {
      service = await runService(env);
    },
    url: () => service.url,
    end() {
      service.child.kill('SIGTERM');
      return service.ended;
    },
    async answered(command: string): Promise<number> {
      const answer = await fetch(`${service.url}/api/v1/chat`);
      return (await answer.text()).split(`"${command}"`).length - 1;
    },
    async follows(): Promise<number> {
      const answer = await fetch(`${service.url}/api/v1/follows`);
      return (await answer.text()).split('"tg-').length - 1;
    },
    async messages(channel: number): Promise<string[]> {
      const answer = await fetch(`${service.url}/api/v1/feeds/tg-${-channel}/messages?limit=100`);
      return messagesSchema
        .parse(await answer.json())
        .messages.map(({ text }) => text)
        .reverse();
    },
  };
}

it('killed in the middle of what it was told, the program loses none of it and takes none twice', async () => {
  const { telegram, anna, said, kill, start, messages, answered, log } = await open();
  const room = telegram.channel('Gold room');
  telegram.addBot(room.id, anna);
  await vi.waitFor(() => expect(said().join()).toContain('Into which account is Gold room copied?'), soon);
  const posts = Array.from({ length: 90 }, (_, nth) => `Good morning, number ${nth}`);
  for (const text of posts) telegram.post(room.id, text);
  telegram.say(anna, '/accounts');
  // As soon as some of them are in, and others are not.
  await vi.waitFor(async () => expect((await messages(room.id)).length).toBeGreaterThan(5), {
    timeout: 10_000,
    interval: 5,
  });
  await kill();
  const waiting = telegram.updates.waiting().length;
  expect(waiting).toBeGreaterThan(0);
  await start();
  await vi.waitFor(() => expect(telegram.updates.waiting()).toEqual([]), soon);
  expect(await messages(room.id)).toEqual(posts);
  // What was sent and not yet noted as sent is sent once more; it was said once.
  expect(await answered('/accounts')).toBe(1);
  await vi.waitFor(() => expect(said().join()).toContain('Paper account'), soon);
  expect(log()).not.toContain(telegram.token.split(':')[1]);
}, 60_000);

it('killed between a tap and what it does, the program does it once', async () => {
  const { telegram, anna, said, kill, start, follows } = await open();
  const room = telegram.channel('Gold room');
  telegram.addBot(room.id, anna);
  const tap = async (label: string) => {
    await vi.waitFor(() => telegram.tap(anna, label), soon);
  };
  for (const label of ['Paper account', '1 %', 'By itself']) await tap(label);
  await vi.waitFor(() => expect(said().join()).toContain('Follow it like this?'), soon);
  await tap('Follow');
  await kill();
  await start();
  await vi.waitFor(() => expect(said().join()).toContain('Gold room is followed'), soon);
  expect(await follows()).toBe(1);
  expect(said().join()).not.toContain('Not followed');
}, 60_000);

it('without Telegram the program is up all the same, ends when it is asked to, and never writes the token down', async () => {
  const token = '7000000001:AANobodyIsThereNobodyIsThereNobody';
  const env = { DATA_DIR: temporaryFolder(), TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: 'http://127.0.0.1:9' };
  const service = await runService(env);
  expect((await fetch(`${service.url}/readyz`)).status).toBe(200);
  await service.until('Telegram cannot be reached');
  service.child.kill('SIGTERM');
  expect(await service.ended).toBe(0);
  expect(service.said()).not.toContain('AANobody');
});

it('with a token that Telegram does not know the program says so in a sentence, and goes on', async () => {
  const telegram = await openFakeTelegram();
  onTestFinished(telegram.close);
  const env = {
    DATA_DIR: temporaryFolder(),
    TELEGRAM_BOT_TOKEN: 'not a token/../',
    TELEGRAM_API_ROOT: telegram.apiRoot,
  };
  const service = await runService(env);
  await service.until('Telegram does not accept TELEGRAM_BOT_TOKEN');
  expect((await fetch(`${service.url}/readyz`)).status).toBe(200);
  expect(service.said()).not.toContain('not a token');
});

it('is called where it says it is to be called, and lets nobody else in there', async () => {
  const port = await freePort();
  const { said, url } = await open({
    PORT: String(port),
    TELEGRAM_WEBHOOK_URL: `http://127.0.0.1:${port}/telegram/webhook`,
    TELEGRAM_WEBHOOK_SECRET: 'a-secret-of-24-characters',
  });
  expect(said().join()).toContain('This chat is yours now');
  const stranger = await fetch(`${url()}/telegram/webhook`, { method: 'POST', body: '{"update_id":1}' });
  expect(stranger.status).toBe(403);
});

it('ends when it is asked to, also while Telegram answers nothing any more', async () => {
  const { telegram, anna, end, log } = await open();
  telegram.fail('sendMessage', 'hang', 1_000);
  telegram.fail('answerCallbackQuery', 'hang', 1_000);
  telegram.say(anna, '/accounts');
  telegram.tapData(anna, telegram.shown(anna.id)[0] as Message, 'choice_of_long_ago');
  for (const wanted of ['sendMessage', 'answerCallbackQuery'])
    await telegram.waitCall(({ method, outcome }) => method === wanted && outcome === undefined);
  expect(await end()).toBe(0);
  expect(log()).toContain('"msg":"stopped"');
});
