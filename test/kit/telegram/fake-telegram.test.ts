import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Update } from '@telegraf/types';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openFakeTelegram } from './fake-telegram.ts';
import { textOf } from './people.ts';

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);

async function open() {
  const telegram = await openFakeTelegram();
  onTestFinished(telegram.close);
  const call = async (method: string, args: object = {}, token = telegram.token) => {
    const answer = await fetch(`${telegram.apiRoot}/bot${token}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(args),
    });
    return (await answer.json()) as { ok: boolean; result: never; description: string; error_code: number };
  };
  const anna = telegram.person('Anna');
  telegram.say(anna, '/start');
  const send = (text: string, more: object = {}) => call('sendMessage', { chat_id: anna.id, text, ...more });
  const poll = async (args: object = {}) => (await call('getUpdates', args)).result as Update[];
  return { telegram, anna, call, send, poll };
}

describe('updates on the stand-in', () => {
  it('are told again until a later one is asked for', async () => {
    const { telegram, anna, poll } = await open();
    telegram.say(anna, 'two');
    const first = await poll();
    expect(await poll()).toEqual(first);
    expect(await poll({ limit: 1 })).toEqual(first.slice(0, 1));
    expect(await poll({ offset: (first[0]?.update_id ?? 0) + 1 })).toEqual(first.slice(1));
    expect(await poll()).toHaveLength(1);
  });

  it('are waited for', async () => {
    const { telegram, anna, poll } = await open();
    const [start] = await poll();
    const held = poll({ offset: (start?.update_id ?? 0) + 1, timeout: 30 });
    await vi.waitFor(() => expect(telegram.updates.waiting()).toEqual([]));
    telegram.say(anna, 'now');
    expect(await held).toMatchObject([{ message: { text: 'now' } }]);
  });

  it('are only those that are wanted', async () => {
    const { telegram, anna, poll } = await open();
    await poll({ allowed_updates: ['callback_query'] });
    telegram.say(anna, 'unwanted');
    expect(await poll()).toHaveLength(1);
  });

  it('go to one who asks: a second one ends the first, and a webhook ends both', async () => {
    const { telegram, call, poll } = await open();
    const [start] = await poll();
    const offset = (start?.update_id ?? 0) + 1;
    const first = call('getUpdates', { offset, timeout: 30 });
    await vi.waitFor(() => expect(telegram.updates.waiting()).toEqual([]));
    await poll({ offset });
    expect(await first).toMatchObject({ error_code: 409, description: expect.stringContaining('other getUpdates') });
    await call('setWebhook', { url: 'http://127.0.0.1:1/hook' });
    expect(await call('getUpdates')).toMatchObject({
      error_code: 409,
      description: expect.stringContaining('webhook'),
    });
    await call('deleteWebhook');
    expect(await call('getUpdates')).toMatchObject({ ok: true });
  });

  it('are brought to a webhook with its secret, and again until it takes them', async () => {
    const { telegram, call } = await open();
    const heard: unknown[] = [];
    const server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      heard.push([request.headers['x-telegram-bot-api-secret-token'], JSON.parse(Buffer.concat(chunks).toString())]);
      response.writeHead(heard.length === 1 ? 500 : 200).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
    expect(await call('setWebhook', { url, secret_token: 'not allowed!' })).toMatchObject({ error_code: 400 });
    expect(await call('setWebhook', { url: 'http://signals.example/hook' })).toMatchObject({ error_code: 400 });
    await call('setWebhook', { url, secret_token: 'a-secret' });
    await vi.waitFor(() => expect(telegram.updates.waiting()).toEqual([]));
    const start = ['a-secret', expect.objectContaining({ message: expect.objectContaining({ text: '/start' }) })];
    expect(heard).toEqual([start, start]);
  });
});

describe('the stand-in refuses', () => {
  it('a wrong token and a method there is not', async () => {
    const { call } = await open();
    expect(await call('getMe', {}, '1:wrong')).toMatchObject({ ok: false, error_code: 401 });
    expect(await call('getMoney')).toMatchObject({ error_code: 404 });
  });

  it.each([
    [{ text: '   ' }, 'message text is empty'],
    [{ text: 'x'.repeat(4_097) }, 'message is too long'],
    [{ text: '<b>open', parse_mode: 'HTML' }, "can't parse entities"],
    [{ text: '1 < 2', parse_mode: 'HTML' }, "can't parse entities"],
    [{ text: 'A & B', parse_mode: 'HTML' }, "can't parse entities"],
    [{ text: '<b>x</i>', parse_mode: 'HTML' }, "can't parse entities"],
    [{ text: '<table>x</table>', parse_mode: 'HTML' }, 'unsupported start tag'],
    [{ text: 'x', reply_parameters: { message_id: 99 } }, 'message to be replied not found'],
    [{ text: 'x', message_thread_id: 5 }, 'message thread not found'],
    [{ text: 'x', reply_markup: keyboard('é'.repeat(33)) }, 'BUTTON_DATA_INVALID'],
    [{ text: 'x', reply_markup: keyboard('') }, 'BUTTON_DATA_INVALID'],
  ])('to send %j', async (more, why) => {
    const { send } = await open();
    expect(await send('', more)).toMatchObject({ error_code: 400, description: expect.stringContaining(why) });
  });

  it('to edit what is not there, or into what it is', async () => {
    const { call, send, anna } = await open();
    const { message_id } = (await send('once')).result;
    const edit = (text: string, id = message_id) => call('editMessageText', { chat_id: anna.id, message_id: id, text });
    expect(await edit('once')).toMatchObject({ description: expect.stringContaining('message is not modified') });
    expect(await edit('twice')).toMatchObject({ ok: true });
    expect(await edit('x', 99 as never)).toMatchObject({ description: expect.stringContaining('not found') });
    expect(await edit('x', 1 as never)).toMatchObject({ description: expect.stringContaining("can't be edited") });
  });

  it('to write where the bot is not wanted, or the chat is another one now', async () => {
    const { telegram, anna, call, send } = await open();
    const bob = telegram.person('Bob');
    expect(await call('sendMessage', { chat_id: bob.id, text: 'x' })).toMatchObject({ error_code: 403 });
    telegram.block(anna);
    expect(await send('x')).toMatchObject({ error_code: 403, description: expect.stringContaining('blocked') });
    const group = telegram.group('Friends');
    telegram.addBot(group.id, anna);
    const { id } = telegram.migrate(group.id);
    expect(await call('sendMessage', { chat_id: group.id, text: 'x' })).toMatchObject({
      error_code: 400,
      parameters: { migrate_to_chat_id: id },
    });
  });

  it('a second answer to a tap, and one that is too long', async () => {
    const { telegram, anna, call, send } = await open();
    await send('Well?', { reply_markup: keyboard('yes') });
    const callback_query_id = telegram.tap(anna, 'Press');
    const answer = (text: string) => call('answerCallbackQuery', { callback_query_id, text });
    expect(await answer('x'.repeat(201))).toMatchObject({ error_code: 400 });
    expect(await answer('done')).toMatchObject({ ok: true });
    expect(await answer('again')).toMatchObject({ description: expect.stringContaining('query is too old') });
  });

  it('commands that no menu can show', async () => {
    const { call } = await open();
    const set = (command: string, description = 'does') =>
      call('setMyCommands', { commands: [{ command, description }] });
    const inLanguage = (language_code: string) =>
      call('setMyCommands', { commands: [{ command: 'help', description: 'x' }], language_code });
    expect(await inLanguage('pt-BR')).toMatchObject({ error_code: 400 });
    expect(await inLanguage('ru')).toMatchObject({ ok: true });
    expect(await set('close-all')).toMatchObject({ error_code: 400 });
    expect(await set('closeall', 'x'.repeat(257))).toMatchObject({ error_code: 400 });
    expect(await set('closeall')).toMatchObject({ ok: true });
  });
});

describe('the stand-in', () => {
  it('takes pictures and documents in parts, and gives them back', async () => {
    const { telegram, anna, call } = await open();
    const upload = async (method: string, field: string, bytes: Buffer) => {
      const form = new FormData();
      form.set('chat_id', String(anna.id));
      form.set('caption', 'a chart');
      form.set(field, new File([new Uint8Array(bytes)], 'chart.png'));
      const answer = await fetch(`${telegram.apiRoot}/bot${telegram.token}/${method}`, { method: 'POST', body: form });
      return (await answer.json()) as { result: { document: { file_id: string } }; description: string };
    };
    expect(await upload('sendPhoto', 'photo', png)).toMatchObject({ result: { caption: 'a chart' } });
    expect(await upload('sendPhoto', 'photo', Buffer.from('<svg/>'))).toMatchObject({
      description: 'Bad Request: IMAGE_PROCESS_FAILED',
    });
    const { result } = await upload('sendDocument', 'document', Buffer.from('a,b'));
    const { file_path } = (await call('getFile', { file_id: result.document.file_id })).result as { file_path: string };
    const file = await fetch(`${telegram.apiRoot}/file/bot${telegram.token}/${file_path}`);
    expect(await file.text()).toBe('a,b');
  });

  it('fails as it is told to, so many times', async () => {
    const { telegram, call } = await open();
    telegram.fail('getMe', { code: 429, retryAfter: 3 });
    telegram.fail('getMe', { code: 502 });
    telegram.fail('getMe', 'cut');
    expect(await call('getMe')).toMatchObject({ error_code: 429, parameters: { retry_after: 3 } });
    expect(await call('getMe')).toMatchObject({ error_code: 502 });
    await expect(call('getMe')).rejects.toThrow();
    expect(await call('getMe')).toMatchObject({ ok: true });
  });

  it('tells a bot that is only a member of a group nothing but what is for it', async () => {
    const { telegram, anna, call, poll } = await open();
    const group = telegram.supergroup('Friends');
    telegram.addBot(group.id, anna, 'member');
    const { message_id } = (await call('sendMessage', { chat_id: group.id, text: 'hello' })).result;
    telegram.say(anna, 'among us', { chat: group.id });
    telegram.say(anna, '/help', { chat: group.id });
    telegram.say(anna, 'to you', { chat: group.id, replyTo: message_id });
    const texts = (await poll()).map((update) => ('message' in update ? textOf(update.message) : 'added'));
    expect(texts).toEqual(['/start', 'added', '/help', 'to you']);
  });
});

function keyboard(callback_data: string) {
  return { inline_keyboard: [[{ text: 'Press', callback_data }]] };
}
