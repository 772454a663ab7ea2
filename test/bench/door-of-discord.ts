import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client, Events, GatewayIntentBits } from 'discord.js';
import { createDiscord } from '../../bots/discord/discord.ts';
import { openDiscord } from '../kit/discord/open.ts';
import type { BenchDoor } from './doors.ts';
import { quiet, untilSo } from './until-so.ts';

const { Guilds, GuildMessages, MessageContent } = GatewayIntentBits;

/** Discord's stand-in, the door to it, and its library with a handler that does nothing. */
export async function openDiscordDoor(): Promise<BenchDoor> {
  const server = createServer();
  const discord = openDiscord(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
  const { token, world } = discord;
  const ann = world.addUser('ann');
  const chat = world.privateChat(ann.id);
  const channel = world.addChannel({ name: 'bench' });
  const door = createDiscord({ token, apiUrl, log: quiet });
  const posts = new Map<string, ReturnType<typeof discord.message>>();
  const ours = () => chat.messages.filter(({ author }) => author.id === world.bot.id);
  return {
    ...{ name: 'Discord', library: 'discord.js', door, channel: `discord:${channel.id}` },
    ...{ person: `discord-user:${ann.id}`, place: `discord:${chat.id}` },
    ready: () => untilSo(() => discord.commands().length > 0),
    registered: () => untilSo(() => discord.commands().length > 0),
    // A webhook of the channel speaks for the channel itself.
    post(id, text, replyTo) {
      const answered = replyTo === undefined ? undefined : posts.get(replyTo);
      const reference = answered && { message_reference: { message_id: answered.id, channel_id: channel.id, type: 0 } };
      const more = { webhook_id: world.bot.id, ...(answered ? { type: 19 as const } : {}), ...reference };
      posts.set(id, discord.message({ ...ann, id: '424242' }, channel, text, more));
    },
    async byLibrary(count, post) {
      const client = new Client({ intents: [Guilds, GuildMessages, MessageContent], rest: { api: apiUrl } });
      let heard = 0;
      client.on(Events.MessageCreate, () => {
        heard += 1;
      });
      const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
      await client.login(token);
      await ready;
      const begun = performance.now();
      for (let nth = 0; nth < count; nth += 1) post(nth);
      await untilSo(() => heard >= count);
      const took = performance.now() - begun;
      await client.destroy();
      return took;
    },
    say: (text) => void discord.message(ann, chat, text),
    shows: (label) => ours().some((message) => JSON.stringify(message.components ?? []).includes(`"${label}"`)),
    async tap(label) {
      const shown = ours().findLast((message) => JSON.stringify(message.components ?? []).includes(`"${label}"`));
      if (!shown) throw new Error(`there is no ${label}`);
      const begun = performance.now();
      const asked = discord.press(ann, chat, shown, label);
      await untilSo(() => asked.answer !== null && asked.answer !== undefined);
      return performance.now() - begun;
    },
    async bareCall() {
      const begun = performance.now();
      const answer = await fetch(`${apiUrl}/v10/users/@me`, { headers: { authorization: `Bot ${token}` } });
      await answer.arrayBuffer();
      return performance.now() - begun;
    },
    async close() {
      await door.stop();
      await discord.stop();
    },
  };
}
