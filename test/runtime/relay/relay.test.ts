import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startFakeDiscord } from '../../kit/discord/discord.ts';
import { temporaryFolder } from '../../kit/folder.ts';
import { run, runService } from '../../kit/process.ts';

interface Listed {
  messageId: string;
  text: string;
  isDeleted: boolean;
}

/** A service that has no bot, and a relay that reads a channel for its feed. */
async function open() {
  const discord = await startFakeDiscord();
  const gold = discord.channel('gold-signals');
  const provider = discord.world.addUser('goldking');
  const serviceData = temporaryFolder();
  const start = (port: string) => runService({ DATA_DIR: serviceData, PORT: port });
  const service = await start('0');
  const api = `${service.url}/api/v1/feeds/demo`;
  const opened = await fetch(`${api}/hook`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  const { secret } = (await opened.json()) as { secret: string };
  const RELAY_FILE = join(temporaryFolder(), 'relay.json');
  writeFileSync(RELAY_FILE, JSON.stringify({ to: service.url, channels: { [gold.id]: { feed: 'demo', secret } } }));
  const env = {
    ...{ DATA_DIR: temporaryFolder(), RELAY_FILE, LOG_LEVEL: 'trace' },
    ...{ DISCORD_BOT_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl },
  };
  const kept = async (): Promise<Listed[]> => {
    const { messages } = (await (await fetch(`${api}/messages`)).json()) as { messages: Listed[] };
    return messages.reverse();
  };
  const texts = async () => (await kept()).map(({ text, isDeleted }) => (isDeleted ? `(${text})` : text));
  const comes = (wanted: string[]) => expect.poll(texts, { timeout: 40_000 }).toEqual(wanted);
  const connected = (sessions: number) =>
    discord.until(() => discord.figures().identifies === sessions && discord.figures().connected === 1, 'the line');
  return { discord, gold, provider, service, start, secret, env, kept, comes, connected };
}

describe('the relay of Discord', () => {
  it('is killed while a channel goes on, and the service is: all of it is there, in order and once', async () => {
    const { discord, gold, provider, service, start, secret, env, kept, comes, connected } = await open();
    const first = await run('relay', { env });
    await connected(1);
    const one = discord.message(provider, gold, 'one');
    const two = discord.message(provider, gold, 'two');
    const answer = discord.reply(provider, gold, two, 'three');
    await comes(['one', 'two', 'three']);
    discord.edit(gold, one, 'one, edited');
    await comes(['one, edited', 'two', 'three']);
    first.child.kill('SIGKILL');
    await first.ended;
    discord.delete(gold, two);
    discord.edit(gold, one, 'one, edited again');
    const [four, five] = ['four', 'five'].map((text) => discord.message(provider, gold, text));
    const second = await run('relay', { env });
    await connected(2);
    await comes(['one, edited again', '(two)', 'three', 'four', 'five']);
    service.child.kill('SIGKILL');
    await service.ended;
    discord.message(provider, gold, 'six');
    discord.message(provider, gold, 'seven');
    await second.until('is tried again');
    await start(new URL(service.url).port);
    await comes(['one, edited again', '(two)', 'three', 'four', 'five', 'six', 'seven']);
    const ids = (await kept()).map(({ messageId }) => messageId);
    expect(ids.slice(0, 5)).toEqual([one, two, answer, four, five].map((message) => `hook/${message?.id}`));
    second.child.kill('SIGTERM');
    expect(await second.ended).toBe(0);
    const said = `${first.said()}${second.said()}`;
    for (const hidden of [discord.token, secret, 'six']) expect(said).not.toContain(hidden);
    // Commands are the service's own, and so is whatever is written.
    expect(discord.commands()).toEqual([]);
    expect(discord.calls.filter(({ method }) => method !== 'GET')).toEqual([]);
  }, 120_000);

  it('leaves without authority who only may write there', async () => {
    const { discord, gold, provider, env, connected, comes, service } = await open();
    await run('relay', { env });
    await connected(1);
    discord.message(provider, gold, 'XAUUSD BUY NOW SL 4050 TP 4090');
    const byWebhook = discord.webhookPost(gold, 'Gold King', [{ description: 'XAUUSD SELL NOW SL 4090 TP 4050' }]);
    await comes(['XAUUSD BUY NOW SL 4050 TP 4090', 'XAUUSD SELL NOW SL 4090 TP 4050']);
    const states = async () => {
      const answer = await fetch(`${service.url}/api/v1/signals`);
      const { signals } = (await answer.json()) as { signals: { messageId: string }[] };
      return signals.map(({ messageId }) => messageId);
    };
    await expect.poll(states, { timeout: 20_000 }).toEqual([`hook/${byWebhook.id}`]);
  }, 60_000);

  it.each([
    ['there is no file', null],
    ['it is no JSON', '{'],
    [
      'the address is not safe',
      { to: 'http://signals.example', channels: { 1: { feed: 'a', secret: `whsec_${'a'.repeat(40)}` } } },
    ],
    ['a secret is none', { to: 'https://signals.example', channels: { 1: { feed: 'a', secret: 'canary-secret' } } }],
    ['it names no channel', { to: 'https://signals.example', channels: {} }],
  ])('says in a sentence that %s, and ends', async (_what, content) => {
    const RELAY_FILE = join(temporaryFolder(), 'relay.json');
    if (content !== null) writeFileSync(RELAY_FILE, typeof content === 'string' ? content : JSON.stringify(content));
    const relay = await run('relay', { env: { DATA_DIR: temporaryFolder(), RELAY_FILE, DISCORD_BOT_TOKEN: 'any' } });
    expect(await relay.ended).toBe(78);
    expect(relay.said()).toContain('RELAY_FILE');
    expect(relay.said()).not.toContain('canary');
  });
});
