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
});
