import { describe, expect, it } from 'vitest';
import { startFakeDiscord } from '../../kit/discord/discord.ts';
import { temporaryFolder } from '../../kit/folder.ts';
import { runService } from '../../kit/process.ts';

const contentIntent = 1 << 15;

describe('the service with a Discord bot', () => {
  it('is up, and the bot knows every command', async () => {
    const { apiUrl, token, commands, until } = await startFakeDiscord();
    const { url } = await runService({
      DATA_DIR: temporaryFolder(),
      DISCORD_BOT_TOKEN: token,
      DISCORD_API_URL: apiUrl,
    });
    const names = await until(() => (commands().length > 0 ? commands().map(({ name }) => name) : null));
    expect(names).toEqual(expect.arrayContaining(['channel', 'help', 'positions', 'panic', 'follow', 'cancel']));
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  });

  it('says in a sentence that a token is wrong, never shows it, and serves all the same', async () => {
    const { apiUrl, calls } = await startFakeDiscord();
    const DISCORD_BOT_TOKEN = 'a-token-of-another-bot';
    const { url, until, said } = await runService({
      DATA_DIR: temporaryFolder(),
      DISCORD_BOT_TOKEN,
      DISCORD_API_URL: apiUrl,
    });
    await until('DISCORD_BOT_TOKEN is wrong or was renewed');
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    expect(said()).not.toContain(DISCORD_BOT_TOKEN);
    expect(calls).toHaveLength(1);
  });

  it('says which switch is off where Discord hides what messages say, and serves people', async () => {
    const { apiUrl, token, commands, until } = await startFakeDiscord({ allowed: -1 & ~contentIntent });
    const service = await runService({
      DATA_DIR: temporaryFolder(),
      DISCORD_BOT_TOKEN: token,
      DISCORD_API_URL: apiUrl,
    });
    await service.until('switch on “Message Content Intent”');
    await until(() => commands().length > 0);
  });

  it('is up where Discord cannot be reached, and ends when it is told to', async () => {
    const service = await runService({
      DATA_DIR: temporaryFolder(),
      DISCORD_BOT_TOKEN: 'some-bot',
      DISCORD_API_URL: 'http://127.0.0.1:9/api',
    });
    await service.until('Discord cannot be reached');
    expect((await fetch(`${service.url}/readyz`)).status).toBe(200);
    service.child.kill('SIGTERM');
    expect(await service.ended).toBe(0);
  });

  it('is killed while a channel goes on: started again it has what it missed, in order and once', async () => {
    const discord = await startFakeDiscord();
    const { world } = discord;
    const DATA_DIR = temporaryFolder();
    const start = () =>
      runService({ DATA_DIR, DISCORD_BOT_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, LOG_LEVEL: 'trace' });
    const ann = world.addUser('ann');
    const provider = world.addUser('goldking');
    const gold = discord.channel('gold-signals');
    const chat = world.privateChat(ann.id);
    const first = await start();
    await discord.until(() => discord.commands().length > 0, 'the commands');
    await first.until('/start ');
    discord.message(ann, chat, /\/start \w+/.exec(first.said())?.[0] ?? '');
    await discord.until(() => chat.messages.length > 1, 'the welcome');
    discord.slash(ann, gold, 'channel');
    await discord.until(() => chat.messages.length > 2, 'the question');
    const keptBy = async (url: string): Promise<string[]> => {
      const response = await fetch(`${url}/api/v1/feeds/dc-${gold.id}/messages`);
      const { messages } = (await response.json()) as { messages: { text: string }[] };
      return messages.map(({ text }) => text).reverse();
    };
    discord.message(provider, gold, 'one');
    await expect.poll(() => keptBy(first.url), { timeout: 15_000 }).toEqual(['one']);
    first.child.kill('SIGKILL');
    await first.ended;
    discord.message(provider, gold, 'two');
    discord.message(provider, gold, 'three');
    const second = await start();
    await discord.until(() => discord.figures().identifies === 2, 'the second session');
    discord.message(provider, gold, 'four');
    await expect.poll(() => keptBy(second.url), { timeout: 15_000 }).toEqual(['one', 'two', 'three', 'four']);
    expect(`${first.said()}${second.said()}`).not.toContain(discord.token);
  });
});
