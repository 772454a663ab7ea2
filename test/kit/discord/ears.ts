import { onTestFinished } from 'vitest';
import { createDiscord } from '../../../bots/discord/discord.ts';
import type { HeardInChannel, KeptChannel } from '../../../src/core/channel.ts';
import type { HeardInChat, Suggestion } from '../../../src/core/chat.ts';
import type { Log } from '../../../src/platform/services.ts';
import { startFakeDiscord } from './discord.ts';
import type { DiscordSettings } from './open.ts';

/** The door with nobody behind it who does anything: what is heard is kept, and what is logged. */
export async function openEars(settings: DiscordSettings = {}) {
  const discord = await startFakeDiscord(settings);
  const { apiUrl, token, world } = discord;
  const chat: HeardInChat[] = [];
  const channel: HeardInChannel[] = [];
  const kept: KeptChannel[] = [];
  const logged: string[] = [];
  const note = (level: string) => (facts: object, message: string) => {
    logged.push(`${level} ${message} ${JSON.stringify(facts)}`);
  };
  const log: Log = { info: note('info'), warn: note('warn'), error: note('error') };
  const answers: {
    chat: (heard: HeardInChat) => Promise<{ words: string | null }>;
    suggest: (typed: string) => Suggestion[];
  } = {
    chat: async () => ({ words: null }),
    suggest: () => [],
  };
  const door = createDiscord({ token, apiUrl, log, firstMs: 5 });
  onTestFinished(() => door.stop());
  await door.start({
    chat: async (heard) => {
      const answer = await answers.chat(heard);
      chat.push(heard);
      return answer;
    },
    channel: async (heard) => {
      channel.push(heard);
    },
    kept: async (_scheme, only) => kept.filter(({ channel: one }) => only === undefined || one === only),
    form: async () => null,
    suggest: async ({ typed }) => answers.suggest(typed),
    menu: [{ name: 'positions', does: 'Shows what is open', takes: '[account]' }],
  });
  await discord.until(() => discord.commands().length > 0, 'the commands');
  const ann = world.addUser('ann');
  return {
    ...{ discord, door, chat, channel, kept, logged, answers, ann },
    privately: world.privateChat(ann.id),
    gold: discord.channel('gold-signals'),
  };
}
