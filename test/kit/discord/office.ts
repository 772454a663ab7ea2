import { setTimeout as breathe } from 'node:timers/promises';
import type { APIMessage } from 'discord-api-types/v10';
import { onTestFinished } from 'vitest';
import { createDiscord } from '../../../bots/discord/discord.ts';
import type { ChatPort } from '../../../src/core/chat.ts';
import { internally } from '../../../src/core/who.ts';
import { buildCatalogue, type OfficeContext, perform } from '../../../src/office/catalogue.ts';
import { demo, firstRun, owner } from '../../../src/office/demo.ts';
import { earsOf } from '../../../src/office/ears.ts';
import { allActions, allRefusals, rooms } from '../../../src/runtime/program.ts';
import { openBareOffice } from '../bare-office.ts';
import { createTestServices } from '../services.ts';
import { startFakeDiscord } from './discord.ts';
import type { Asked } from './interactions.ts';

/** An office on the stand-in for Discord: ann is its owner, in a private chat with the bot; a channel has a provider. */
export async function openDiscordOffice({ isLinked = true } = {}) {
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
  if (isLinked) {
    await inside('directory.link-person', { person: `discord-user:${ann.id}`, user: demo.user, place });
    await office.office.desk(demo.desk).perform('places.add', { place }, internally('test'));
  }
  await door.start(earsOf(context));
  await upTo();
  const ours = () => chat.messages.filter(({ author }) => author.id === world.bot.id);
  /** Lets time pass, here and on the line, until it is so. */
  async function comes<T>(look: () => T | Promise<T>, what: () => string): Promise<NonNullable<T>> {
    for (let looks = 0; looks < 200; looks += 1) {
      await office.advance(100);
      const found = await look();
      if (found) return found;
      await breathe(10);
    }
    throw new Error(what());
  }
  /** The newest of the bot's messages that says so, or has such a button, once what is owed was sent. */
  const seen = (text: string): Promise<APIMessage> =>
    comes(
      () => ours().findLast((message) => saidBy(message).includes(text)),
      () => `${text} was not shown, but ${ours().map(saidBy).slice(-2).join('\n')}`,
    );
  return {
    ...{ discord, office, context, test, ann, provider, chat, channel, place, inside, ours, seen, comes },
    door: () => door,
    /** Presses what stands on the newest message that has it. */
    async press(label: string): Promise<Asked> {
      const asked = discord.press(ann, chat, await seen(label), label);
      await discord.until(() => asked.answer, `the answer to ${label}`);
      return asked;
    },
    /** What is asked in the owner's name, over no chat at all. */
    async tell(name: string, input: object): Promise<unknown> {
      const outcome = await perform(context, name, input, owner('test'));
      if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.refusal)}`);
      return outcome.value;
    },
    stopDoor: () => door.stop(),
    async startDoor() {
      door = open();
      chats.set('discord', door.port);
      await door.start(earsOf(context));
    },
  };
}

/** All that can be read of a message, and what stands on its buttons. */
export function saidBy({ content, embeds, components = [] }: APIMessage): string {
  const labels = components.map((row) => JSON.stringify(row));
  return [content, JSON.stringify(embeds), ...labels].join(' ').replaceAll('\\\\', '');
}
