import { createServer } from 'node:http';
import { onTestFinished } from 'vitest';
import { type DiscordSettings, openDiscord } from './open.ts';

/** The stand-in for the length of a test. */
export async function startFakeDiscord(settings: DiscordSettings = {}) {
  const server = createServer();
  const discord = openDiscord(server, settings);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(discord.stop);
  const address = server.address();
  return { ...discord, apiUrl: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/api` };
}
