import { describe, expect, it, vi } from 'vitest';
import { openFakeTelegram } from '../../kit/telegram/fake-telegram.ts';
import { openDoor } from './open-door.ts';

const soon = { timeout: 10_000 };

describe('the bot', () => {
  it('fetches a picture or a file only where somebody asks what is in it, and none that is too large', async () => {
    const { door, ears, telegram, anna, heard } = await openDoor();
    await door.start(ears);
    const bytes = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
    telegram.say(anna, null, { photo: { name: 'chart.png', bytes } });
    telegram.say(anna, null, { document: { name: 'book.pdf', bytes: Buffer.alloc(500_001) } });
    const files = () => heard.flatMap(({ what }) => (what.kind === 'file' ? what : []));
    await vi.waitFor(() => expect(files()).toHaveLength(2), soon);
    expect(telegram.calls.some(({ method }) => method === 'getFile')).toBe(false);
    expect(await Promise.all(files().map((file) => file.read()))).toEqual([new Uint8Array(bytes), null]);
  });

  it('hears what was said before it came, and shows its commands', async () => {
    const { door, ears, texts, telegram, logged } = await openDoor();
    await door.start(ears);
    await vi.waitFor(() => expect(texts()).toEqual(['/start']), soon);
    expect(telegram.world.commands).toEqual([{ command: 'positions', description: 'Shows what is open' }]);
    await vi.waitFor(() => expect([...telegram.world.commandsIn.keys()]).toEqual(['ru', 'ar']), soon);
    expect(telegram.world.commandsIn.get('ru')).toEqual([{ command: 'positions', description: 'Показывает открытое' }]);
    expect(telegram.world.commandsIn.get('ar')?.[0]?.description).toMatch(/^ا{255}…$/);
    expect(logged).toMatchObject([
      { level: 'info', text: expect.stringContaining('deletions are never told to bots') },
    ]);
  });

  it('hears everything once, each chat in its order, however much comes at once', async () => {
    let nth = 0;
    const { door, ears, telegram, anna, heard } = await openDoor({
      channel: () => new Promise((resolve) => setTimeout(resolve, (nth++ * 7) % 5)),
    });
    const rooms = [telegram.channel('Gold'), telegram.channel('Forex'), telegram.channel('Oil')];
    for (const { id } of rooms) telegram.addBot(id, anna);
    for (let post = 0; post < 150; post += 1) telegram.post(rooms[post % 3]?.id ?? 0, `post ${post}`);
    await door.start(ears);
    await vi.waitFor(() => expect(telegram.updates.waiting()).toEqual([]), soon);
    for (const [room, { id }] of rooms.entries()) {
      const there = heard.flatMap((each) =>
        'channel' in each && each.channel === `telegram:${id}` && each.what.kind === 'post' ? each.what.text : [],
      );
      expect(there).toEqual(Array.from({ length: 50 }, (_, n) => `post ${n * 3 + room}`));
    }
  });

  it('takes nothing as received that was not kept, and hears it again in its order', async () => {
    let isOpen = false;
    const { door, ears, telegram, anna, texts } = await openDoor({
      channel: async () => {
        if (!isOpen) throw new Error('the feed cannot be reached');
      },
    });
    const room = telegram.channel('Gold');
    telegram.addBot(room.id, anna);
    for (const text of ['one', 'two']) telegram.post(room.id, text);
    await door.start(ears);
    await telegram.waitCall(({ method, args }) => method === 'getUpdates' && Number(args.offset) > 0);
    telegram.say(anna, 'meanwhile');
    await vi.waitFor(() => expect(texts()).toEqual(['/start', 'meanwhile']), soon);
    expect(telegram.updates.waiting()).toHaveLength(4);
    isOpen = true;
    await vi.waitFor(() => expect(telegram.updates.waiting()).toEqual([]), soon);
    expect(texts()).toEqual(['/start', 'meanwhile', 'added', 'one', 'two']);
  });

  it('answers every tap, with words where there are some, and writes what else there is to say', async () => {
    const { door, ears, telegram, anna, send, said, text } = await openDoor({
      chat: async ({ what }) => ({
        words: what.kind === 'choice' ? `${what.choice} is over. ${'x'.repeat(300)}` : null,
      }),
    });
    await door.start(ears);
    await send({ ...text('Well?'), choices: [{ id: 'choice_1', label: 'Yes', style: 'plain' }] });
    const query = telegram.tap(anna, 'Yes');
    await telegram.waitCall(({ method }) => method === 'answerCallbackQuery');
    const { answer } = telegram.world.queries.get(query) as { answer: string };
    expect([answer.slice(0, 17), answer.length]).toEqual(['choice_1 is over.', 200]);
    expect(said()).toHaveLength(1);
  });

  it('writes to whoever wrote what there is to say about it', async () => {
    const { door, ears, said } = await openDoor({ chat: async () => ({ words: 'You are a stranger here' }) });
    await door.start(ears);
    await vi.waitFor(() => expect(said()).toMatchObject([{ text: 'You are a stranger here' }]), soon);
  });

  it('stops at once while it waits for news', async () => {
    const { door, ears, telegram } = await openDoor();
    await door.start(ears);
    await telegram.waitCall(({ method }) => method === 'getUpdates');
    await door.stop();
    const { length } = telegram.calls;
    await expect(door.port.send({} as never)).resolves.toEqual({ waitMs: expect.any(Number) });
    expect(telegram.calls).toHaveLength(length);
  });
});

describe('without Telegram', () => {
  it.each([
    ['an error of the server', { code: 502 }],
    ['a cut connection', 'cut' as const],
    ['no answer', 'hang' as const],
    ['an answer that was lost', 'lost' as const],
    ['a request to wait', { code: 429, retryAfter: 0.05 }],
    ['somebody else who listens', { code: 409 }],
  ])('because of %s the bot goes on by itself, and says so once', async (_what, fault) => {
    const { door, ears, telegram, texts, logged, anna } = await openDoor();
    telegram.fail('getUpdates', fault, 2);
    await door.start(ears);
    await vi.waitFor(() => expect(texts()).toEqual(['/start']), soon);
    telegram.drop();
    telegram.say(anna, 'again');
    await vi.waitFor(() => expect(texts()).toEqual(['/start', 'again']), soon);
    const levels = logged.map(({ level }) => level);
    expect(levels.filter((level) => level === 'warn').length).toBeLessThanOrEqual(2);
    expect(logged.at(-1)?.text).toContain('Telegram is heard again');
  });

  it('the start waits for nothing', async () => {
    const { door, ears, telegram, texts } = await openDoor();
    telegram.fail('*', 'hang', 2);
    await door.start(ears);
    await vi.waitFor(() => expect(texts()).toEqual(['/start']), { timeout: 20_000 });
  }, 40_000);

  it('a wrong token is one sentence, and never in the log', async () => {
    const token = '7000000001:AAWrongTokenWrongTokenWrongToken';
    const { door, ears, telegram, logged, send, text } = await openDoor({ token });
    telegram.fail('getMe', 'cut', 1);
    await door.start(ears);
    await vi.waitFor(() => expect(logged.map(({ level }) => level)).toEqual(['warn', 'error']), soon);
    await expect(send(text('x'))).rejects.toThrow('Unauthorized');
    telegram.fail('*', 'cut', 50);
    const failed = await send(text('x')).catch(String);
    expect(failed).toContain('/bot');
    expect(JSON.stringify([logged, failed])).not.toContain('WrongToken');
    expect(logged[1]?.text).toContain('TELEGRAM_BOT_TOKEN');
  });

  it('a webhook that was set elsewhere is taken away, and nothing of what waited is lost', async () => {
    const { door, ears, telegram, texts } = await openDoor();
    telegram.webhook.set({ url: 'http://127.0.0.1:1/nobody' });
    await door.start(ears);
    await vi.waitFor(() => expect(texts()).toEqual(['/start']), soon);
    telegram.webhook.set({ url: 'http://127.0.0.1:1/nobody' });
    await vi.waitFor(() => expect(telegram.webhook.info().url).toBe(''), soon);
  });
});

it('two that listen to one bot hear each message at least once between them, and neither ends', async () => {
  const first = await openDoor();
  const { telegram, anna } = first;
  await first.door.start(first.ears);
  await vi.waitFor(() => expect(first.texts()).toEqual(['/start']), soon);
  const offset = 0;
  const intrude = () =>
    fetch(`${telegram.apiRoot}/bot${telegram.token}/getUpdates?`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ offset }),
    });
  for (let times = 0; times < 3; times += 1) await intrude();
  telegram.say(anna, 'still there?');
  await vi.waitFor(() => expect(first.texts()).toContain('still there?'), soon);
  expect(first.logged.filter(({ text }) => text.includes('another program'))).toHaveLength(1);
});

it('the stand-in closes without the door', async () => {
  const telegram = await openFakeTelegram();
  await telegram.close();
});
