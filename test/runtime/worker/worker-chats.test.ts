import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Miniflare } from 'miniflare';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { unstable_getMiniflareWorkerOptions as readWranglerConfig } from 'wrangler';
import { saidBy } from '../../kit/discord/office.ts';
import { openDiscord } from '../../kit/discord/open.ts';
import { answerIn, createSigner } from '../../kit/discord/signer.ts';
import { temporaryFolder } from '../../kit/folder.ts';
import { freePort } from '../../kit/free-port.ts';
import { run } from '../../kit/process.ts';
import { openFakeTelegram } from '../../kit/telegram/fake-telegram.ts';
import { buildWorker, root } from '../../kit/worker-bundle.ts';
import { becomeOwner, secretsKey, setUpWord } from '../../kit/worker-owner.ts';

/*
 * The Worker as it is uploaded, in workerd, called by the stand-ins of both platforms and calling them. What it stores is
 * in a folder, so that it can be ended and begun anew.
 */

const hookSecret = 'a-secret-of-24-characters';
const soon = { timeout: 60_000, interval: 50 };
let built: Awaited<ReturnType<typeof buildWorker>>;

beforeAll(async () => {
  built = await buildWorker(mkdtempSync(join(tmpdir(), 'signalos-')));
}, 120_000);
afterAll(() => rmSync(built.folder, { recursive: true, force: true }));

async function open() {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const telegram = await openFakeTelegram();
  const signer = await createSigner();
  const server = createServer();
  const call = async (interaction: object) =>
    answerIn(await signer.post(`${origin}/discord/interactions`, interaction));
  const discord = { ...openDiscord(server, { call }), apiUrl: '' };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  discord.apiUrl = `http://127.0.0.1:${(server.address() as { port: number }).port}/api`;
  const { workerOptions } = readWranglerConfig(`${root}/wrangler.toml`);
  const folder = temporaryFolder();
  const start = async () => {
    const worker = new Miniflare({
      ...workerOptions,
      bindings: {
        ...workerOptions.bindings,
        ...{ SETUP_WORD: setUpWord, SECRETS_KEY: secretsKey, LOG_LEVEL: 'warn', ALLOWED_HOSTS: '127.0.0.1' },
        ...{ TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot },
        ...{ TELEGRAM_WEBHOOK_URL: `${origin}/telegram/webhook`, TELEGRAM_WEBHOOK_SECRET: hookSecret },
        ...{ DISCORD_BOT_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl },
        DISCORD_PUBLIC_KEY: signer.publicKey,
      },
      ...{ modules: true, modulesRoot: built.folder, scriptPath: built.uploaded, cf: false as never },
      ...{ host: '127.0.0.1', port, durableObjectsPersist: folder },
    });
    await worker.ready;
    return worker;
  };
  let worker = await start();
  let token = '';
  const ask = async (path: string, body?: object, shown = token) => {
    const response = await fetch(`${origin}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { ...(shown && { authorization: `Bearer ${shown}` }), 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { isOk: response.ok, answer: (await response.json()) as Record<string, unknown> };
  };
  const api = async (path: string, body?: object, shown = token): Promise<Record<string, unknown>> => {
    const { isOk, answer } = await ask(path, body, shown);
    expect(isOk, JSON.stringify(answer)).toBe(true);
    return answer;
  };
  onTestFinished(async () => {
    await worker.dispose();
    await telegram.close();
    await discord.stop();
  });
  // Whoever asks first makes it show its bots.
  const owner = await becomeOwner(api, Date.now);
  token = owner.token;
  await vi.waitFor(() => expect(telegram.webhook.info().url).toBe(`${origin}/telegram/webhook`), soon);
  await discord.until(() => discord.commands().length > 0, 'the commands');
  const ann = discord.world.addUser('ann');
  return {
    ...{ origin, telegram, discord, signer, api, ann, privately: discord.world.privateChat(ann.id) },
    /** The word that a page gives for the bot. */
    word: async () => {
      const { challenge } = (await ask('/api/v1/chats/link', {})).answer.facts as { challenge: string };
      const done = await api('/api/v1/2fa/verify', { challenge, code: owner.backupCodes.pop() });
      return String((done.answer as { word: string }).word);
    },
    async restart(meanwhile: () => Promise<void> = async () => {}) {
      await worker.dispose();
      await meanwhile();
      worker = await start();
    },
  };
}

describe('Telegram on Workers', { timeout: 120_000 }, () => {
  it('is heard and shown, each update once, and what was kept is brought in by the next isolate', async () => {
    const { origin, telegram, word, restart, api } = await open();
    const anna = telegram.person('Anna');
    telegram.say(anna, `/start ${await word()}`);
    const shown = () =>
      telegram
        .shown(anna.id)
        .map((message) => JSON.stringify(message))
        .join('\n');
    await vi.waitFor(() => expect(shown()).toContain('This chat is yours now'), soon);
    const room = telegram.channel('Gold Room');
    telegram.addBot(room.id, anna);
    await vi.waitFor(async () => expect(JSON.stringify(await api('/api/v1/feeds'))).toContain('Gold Room'), soon);
    // Nobody can learn who the bot is: what is told is kept, and not brought in.
    telegram.fail('getMe', { code: 502 }, 1_000);
    await restart();
    const posts = ['BTCUSD BUY NOW\nSL 59400\nTP 61500', 'Good morning', 'Move SL to entry'];
    for (const text of posts) telegram.post(room.id, text);
    await vi.waitFor(() => expect(telegram.updates.waiting()).toEqual([]), soon);
    const feed = `tg-${Math.abs(room.id)}`;
    const texts = async () => {
      const { messages } = (await api(`/api/v1/feeds/${feed}/messages`)) as { messages: { text: string }[] };
      return messages.reverse().map(({ text }) => text);
    };
    expect(await texts()).toEqual([]);
    await restart();
    telegram.heal();
    await vi.waitFor(async () => expect(await texts()).toEqual(posts), soon);
    // Told again, it is not taken again.
    const from = { id: anna.id, is_bot: false, first_name: 'Anna' };
    const chat = { id: room.id, type: 'channel', title: 'Gold Room' };
    const again = {
      update_id: 900_000,
      channel_post: { message_id: 9_999, date: 1_700_000_000, chat, text: 'twice', from },
    };
    const send = (secret: string) =>
      fetch(`${origin}/telegram/webhook`, {
        ...{ method: 'POST', body: JSON.stringify(again) },
        headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
      });
    expect((await send('another-secret-of-its-own')).status).toBe(403);
    for (let times = 0; times < 2; times += 1) expect((await send(hookSecret)).status).toBe(200);
    await vi.waitFor(async () => expect(await texts()).toEqual([...posts, 'twice']), soon);
  });
});

describe('Discord on Workers', { timeout: 120_000 }, () => {
  it('answers commands, buttons and dialogues over HTTP, and takes nothing that the platform did not sign', async () => {
    const { origin, discord, signer, word, ann, privately } = await open();
    const url = `${origin}/discord/interactions`;
    expect(await (await signer.post(url, { type: 1, id: '1', token: 't' })).json()).toEqual({ type: 1 });
    const stranger = await createSigner();
    expect((await stranger.post(url, { type: 1 })).status).toBe(401);
    expect((await signer.post(url, { type: 1 }, Date.now() - 3_600_000)).status).toBe(401);
    expect((await fetch(url, { method: 'POST', body: '{"type":1}' })).status).toBe(401);

    const said = () => privately.messages.map(saidBy).join('\n');
    discord.slash(ann, privately, 'start', { text: await word() });
    await vi.waitFor(() => expect(said()).toContain('This chat is yours now'), soon);
    const asked = discord.slash(ann, privately, 'accounts');
    await vi.waitFor(() => expect(said()).toContain('Paper account'), soon);
    expect(asked.answer).toMatchObject({ type: 5, data: { flags: 64 } });
    await vi.waitFor(() => expect(asked.original).toBeNull(), soon);
    const typing = discord.autocomplete(ann, privately, 'symbols', 'pa');
    await vi.waitFor(() => expect(typing.answer).toMatchObject({ type: 8 }), soon);
  });

  it('does what it was asked once, though it was asked twice', async () => {
    const { origin, discord, signer, word, ann, privately } = await open();
    const said = () => privately.messages.map(saidBy);
    discord.slash(ann, privately, 'start', { text: await word() });
    await vi.waitFor(() => expect(said().join()).toContain('This chat is yours now'), soon);
    const before = said().length;
    const body = {
      ...{ id: discord.world.snowflake(), token: 'aW50ZXJhY3Rpb24', type: 2, application_id: discord.world.bot.id },
      ...{ user: ann, channel_id: privately.id, locale: 'en-US', context: 1, data: { name: 'version' } },
    };
    for (let times = 0; times < 3; times += 1)
      expect(await (await signer.post(`${origin}/discord/interactions`, body)).json()).toMatchObject({ type: 5 });
    await vi.waitFor(() => expect(said().length).toBeGreaterThan(before), soon);
    discord.slash(ann, privately, 'accounts');
    await vi.waitFor(() => expect(said().at(-1)).toContain('Paper account'), soon);
    expect(said()).toHaveLength(before + 2);
  });
});

describe('the relay of Discord', () => {
  it('brings what happens in a channel into a Worker, also what happened while that was away', async () => {
    const { origin, api, discord, restart } = await open();
    await api('/api/v1/feeds', { feed: 'gold', name: 'Gold' });
    const { secret } = await api('/api/v1/feeds/gold/hook', {});
    const gold = discord.channel('gold-signals');
    const provider = discord.world.addUser('goldking');
    const RELAY_FILE = join(temporaryFolder(), 'relay.json');
    writeFileSync(RELAY_FILE, JSON.stringify({ to: origin, channels: { [gold.id]: { feed: 'gold', secret } } }));
    const relay = await run('relay', {
      env: {
        ...{ DATA_DIR: temporaryFolder(), RELAY_FILE, DISCORD_BOT_TOKEN: discord.token },
        DISCORD_API_URL: discord.apiUrl,
      },
    });
    await discord.until(() => discord.figures().connected === 1, 'the line');
    const texts = async () => {
      const { messages } = (await api('/api/v1/feeds/gold/messages')) as {
        messages: { text: string; isDeleted: boolean }[];
      };
      return messages.reverse().map(({ text, isDeleted }) => (isDeleted ? `(${text})` : text));
    };
    const comes = (wanted: string[]) => vi.waitFor(async () => expect(await texts()).toEqual(wanted), soon);
    const one = discord.message(provider, gold, 'one');
    const two = discord.message(provider, gold, 'two');
    await comes(['one', 'two']);
    discord.edit(gold, one, 'one, edited');
    discord.delete(gold, two);
    await comes(['one, edited', '(two)']);
    await restart(async () => {
      discord.message(provider, gold, 'three');
      discord.message(provider, gold, 'four');
      await relay.until('is tried again');
    });
    await comes(['one, edited', '(two)', 'three', 'four']);
    for (const hidden of [discord.token, String(secret), 'three']) expect(relay.said()).not.toContain(hidden);
  }, 240_000);
});
