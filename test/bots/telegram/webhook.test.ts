import { describe, expect, it, vi } from 'vitest';
import { hookSecret, openDoor } from './open-door.ts';

const soon = { timeout: 10_000 };

const call = (url: string, secret: string | null, body: string) =>
  fetch(url, {
    method: 'POST',
    body,
    headers: secret === null ? {} : { 'x-telegram-bot-api-secret-token': secret },
  });
const update = JSON.stringify({ update_id: 1, message: { message_id: 1, date: 1, chat: { id: 7, type: 'private' } } });

describe('a bot that is called', () => {
  it('hears what waited and what comes, each chat in its order, and asks for nothing', async () => {
    const { door, ears, telegram, anna, texts, calls, hookUrl } = await openDoor({ isCalled: true });
    await door.start(ears);
    await vi.waitFor(() => expect(texts()).toEqual(['/start']), soon);
    const room = telegram.channel('Gold');
    telegram.addBot(room.id, anna);
    for (let nth = 0; nth < 30; nth += 1) telegram.post(room.id, `post ${nth}`);
    await vi.waitFor(() => expect(telegram.updates.waiting()).toEqual([]), soon);
    expect(texts().slice(2)).toEqual(Array.from({ length: 30 }, (_, nth) => `post ${nth}`));
    expect(telegram.webhook.info().url).toBe(hookUrl);
    expect(calls('getUpdates')).toEqual([]);
  });

  it('answers well only once it is kept, and is called again until then', async () => {
    let failures = 3;
    const { door, ears, telegram, texts, logged } = await openDoor({
      isCalled: true,
      chat: async () => {
        failures -= 1;
        if (failures >= 0) throw new Error('the desk cannot be reached');
        return { words: null };
      },
    });
    await door.start(ears);
    await vi.waitFor(() => expect(texts()).toEqual(['/start']), soon);
    await vi.waitFor(() => expect(telegram.updates.waiting()).toEqual([]), soon);
    expect(logged.filter(({ level }) => level === 'warn')).toHaveLength(3);
  });

  it('keeps the order of a chat also when it is called for two of its updates at once', async () => {
    let isFirst = true;
    const { door, ears, texts, hookUrl } = await openDoor({
      isCalled: true,
      chat: async () => {
        const ms = isFirst ? 50 : 0;
        isFirst = false;
        await new Promise((resolve) => setTimeout(resolve, ms));
        return { words: null };
      },
    });
    await door.start(ears);
    await vi.waitFor(() => expect(texts()).toEqual(['/start']), soon);
    isFirst = true;
    const from = { id: 7, is_bot: false, first_name: 'x' };
    const body = (nth: number) =>
      JSON.stringify({ ...JSON.parse(update), message: { ...JSON.parse(update).message, from, text: `line ${nth}` } });
    const first = call(hookUrl, hookSecret, body(1));
    await new Promise((resolve) => setTimeout(resolve, 10));
    await Promise.all([first, call(hookUrl, hookSecret, body(2))]);
    expect(texts().slice(1)).toEqual(['line 1', 'line 2']);
  });

  it.each([null, '', 'wrong', `${hookSecret}x`])('reads nothing of a call with the secret %j', async (secret) => {
    const { door, ears, texts, hookUrl } = await openDoor({ isCalled: true });
    await door.start(ears);
    await vi.waitFor(() => expect(texts()).toEqual(['/start']), soon);
    expect((await call(hookUrl, secret, update)).status).toBe(403);
    expect(texts()).toEqual(['/start']);
  });

  it.each(['', 'no JSON', '{}', '{"update_id":"x"}', '{"update_id":1,"message":{}}'])('refuses %j', async (body) => {
    const { door, ears, telegram, hookUrl } = await openDoor({ isCalled: true });
    await door.start(ears);
    await vi.waitFor(() => expect(telegram.updates.waiting()).toEqual([]), soon);
    expect((await call(hookUrl, hookSecret, body)).status).toBe(400);
  });

  it('before it knows who it is asks to be called again', async () => {
    const { hookUrl } = await openDoor({ isCalled: true });
    expect((await call(hookUrl, hookSecret, update)).status).toBe(503);
  });

  it('sets its hook as soon as the platform is there', async () => {
    const { door, ears, telegram, texts, logged } = await openDoor({ isCalled: true });
    telegram.fail('*', { code: 502 }, 4);
    await door.start(ears);
    await vi.waitFor(() => expect(texts()).toEqual(['/start']), soon);
    expect(logged.map(({ level }) => level)).toContain('warn');
    expect(logged.at(-1)?.text).toContain('heard again');
  });
});

it('a bot that is not called has no such door', async () => {
  const { door } = await openDoor();
  expect((await door.take(new Request('http://127.0.0.1/telegram/webhook', { method: 'POST' }))).status).toBe(404);
});
