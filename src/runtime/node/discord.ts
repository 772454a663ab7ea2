import type { ChatDoor } from '../../core/chat.ts';
import type { Services } from '../../platform/services.ts';
import type { CalledDoor } from '../called-doors.ts';
import { type Config, discordInteractionsPath } from '../config.ts';

interface OpenDiscord {
  door: ChatDoor;
  /** where Discord is let in, if it is to call us */
  called: Pick<CalledDoor, 'scheme' | 'path' | 'word' | 'take' | 'bringIn'>[];
}

/** Loaded only where it is wanted. The line is held also where Discord calls: channels are read by it. */
export async function openDiscord(
  { DISCORD_BOT_TOKEN: token, DISCORD_API_URL: apiUrl, DISCORD_PUBLIC_KEY: publicKey }: Config,
  { log, clock }: Pick<Services, 'log' | 'clock'>,
): Promise<OpenDiscord | null> {
  if (!token) return null;
  const { createDiscord } = await import('../../../bots/discord/discord.ts');
  const door = createDiscord({ token, apiUrl, log });
  if (publicKey === undefined) return { door, called: [] };
  return {
    door,
    called: [{ scheme: 'discord', path: discordInteractionsPath, word: token, ...door.called(publicKey, clock) }],
  };
}
