import { onTestFinished } from 'vitest';
import { createDiscord } from '../../../bots/discord/discord.ts';
import type { ChatPort } from '../../../src/core/chat.ts';
import { internally } from '../../../src/core/who.ts';
import { buildCatalogue, type OfficeContext } from '../../../src/office/catalogue.ts';
import { demo, firstRun } from '../../../src/office/demo.ts';
import { earsOf } from '../../../src/office/ears.ts';
import { allActions, allRefusals, rooms } from '../../../src/runtime/program.ts';
import { openBareOffice } from '../bare-office.ts';
import { createTestServices } from '../services.ts';
import { startFakeDiscord } from './discord.ts';

/** An office on the stand-in for Discord: ann is its owner, in a private chat with the bot; a channel has a provider. */
export async function openDiscordOffice() {
  const chats = new Map<string, ChatPort>();
  const test = createTestServices(chats);
  const discord = await startFakeDiscord({ now: test.clock.now });
  const { apiUrl, token, world } = discord;
  const open = () => createDiscord({ token, apiUrl, log: test.services.log, firstMs: 5 });
  let door = open();
  chats.set('discord', door.port);
  const catalogue = buildCatalogue(allActions, allRefusals);
  const office = openBareOffice({ rooms, catalogue, test });
  const context: OfficeContext = { office: office.office, services: test.services, catalogue };
  onTestFinished(async () => {
    await door.stop();
    await office.close();
  });
  await firstRun(context);
  const ann = world.addUser('ann');
  const provider = world.addUser('goldking');
  const chat = world.privateChat(ann.id);
  const channel = world.addChannel({ name: 'gold-signals' });
  const place = `discord:${chat.id}`;
  const inside = (name: string, input: object) => office.office.directory().perform(name, input, internally('test'));
  const upTo = async () => {
    await discord.waitCall(({ method, path }) => method === 'PUT' && path.endsWith('/commands'));
  };
  await inside('directory.link-person', { person: `discord-user:${ann.id}`, user: demo.user, place });
  await office.office.desk(demo.desk).perform('places.add', { place }, internally('test'));
  await door.start(earsOf(context));
  await upTo();
  return {
    ...{ discord, office, context, test, ann, provider, chat, channel, place, inside },
    door: () => door,
    /** The bot's own messages in the private chat, once what is owed was sent. */
    async shown() {
      await office.advance(1_000);
      return chat.messages.filter(({ author }) => author.id === world.bot.id);
    },
    stopDoor: () => door.stop(),
    async startDoor() {
      door = open();
      chats.set('discord', door.port);
      await door.start(earsOf(context));
    },
  };
}

/** All that can be read of a message. */
export function wordsOf({ content, embeds }: { content: string; embeds: readonly object[] }): string {
  return [content, JSON.stringify(embeds)].join(' ').replaceAll('\\\\', '');
}
