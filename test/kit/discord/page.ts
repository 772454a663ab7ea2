import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { APIMessage } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Asked } from './interactions.ts';
import type { openDiscord } from './open.ts';
import { html } from './page-html.ts';

type Discord = ReturnType<typeof openDiscord>;

const doneSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('message'), channel: z.string(), text: z.string() }),
  z.object({ kind: z.literal('reply'), channel: z.string(), message: z.string(), text: z.string() }),
  z.object({ kind: z.literal('edit'), channel: z.string(), message: z.string(), text: z.string() }),
  z.object({ kind: z.literal('delete'), channel: z.string(), message: z.string() }),
  z.object({ kind: z.literal('forward'), channel: z.string(), message: z.string() }),
  z.object({ kind: z.literal('press'), channel: z.string(), message: z.string(), button: z.string() }),
  z.object({ kind: z.literal('select'), channel: z.string(), message: z.string(), option: z.string() }),
  z.object({ kind: z.literal('fill'), asked: z.string(), lines: z.record(z.string(), z.string()) }),
]);
type Done = z.infer<typeof doneSchema>;

/** The page on which a person is two: a trader in a private chat, and the provider of a channel. */
export function servePage(discord: Discord) {
  const { world } = discord;
  const you = world.addUser('you');
  const provider = world.addUser('goldking');
  const chats = [
    world.privateChat(you.id),
    world.addChannel({ name: 'gold-signals' }),
    world.addChannel({ name: 'fx-room' }),
  ];
  const asked: Asked[] = [];

  function state() {
    return {
      isConnected: discord.figures().connected > 0,
      commands: discord.commands().map(({ name }) => name),
      chats: chats.map((chat) => ({
        id: chat.id,
        name: chat.guild === null ? 'private chat' : `#${chat.name}`,
        messages: chat.messages.map(shown),
      })),
      // What only you see: answers, and dialogues that wait to be filled in.
      answers: asked.slice(-5).map((one) => ({
        id: one.id,
        channel: one.channel.id,
        said: [one.original, ...one.followUps].flatMap((message) =>
          message && one.isEphemeral ? message.content : [],
        ),
        dialogue: one.answer?.type === 9 ? linesOf(one) : null,
      })),
    };
  }

  /** Words in a channel are the provider's; a command there is yours. An unknown one is sent as words, as by the app. */
  function write(channel: string, said: string): void {
    const chat = world.channel(channel);
    const command = /^\/([a-z0-9_-]+)(?:\s+([\s\S]+))?$/.exec(said);
    const isKnown = discord.commands().some(({ name }) => name === command?.[1]);
    if (command?.[1] && isKnown)
      asked.push(discord.slash(you, chat, command[1], command[2] ? { text: command[2] } : {}));
    else discord.message(chat.guild === null ? you : provider, chat, said);
  }

  function carryOut(done: Done): void {
    if (done.kind === 'message') return write(done.channel, done.text);
    if (done.kind === 'fill') {
      const opened = asked.find(({ id }) => id === done.asked);
      if (opened) asked.push(discord.fill(opened, done.lines));
      return;
    }
    const chat = world.channel(done.channel);
    const message = world.message(chat, done.message);
    if (done.kind === 'reply') discord.reply(provider, chat, message, done.text);
    else if (done.kind === 'edit') discord.edit(chat, message, done.text);
    else if (done.kind === 'delete') discord.delete(chat, message);
    else if (done.kind === 'forward') discord.forward(you, world.privateChat(you.id), message);
    else if (done.kind === 'press') asked.push(discord.press(you, chat, message, done.button));
    else asked.push(discord.select(you, chat, message, done.option));
  }

  return async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url?.startsWith('/api/')) return;
    if (request.method !== 'POST')
      return void (request.url === '/state'
        ? response.setHeader('content-type', 'application/json').end(JSON.stringify(state()))
        : response.setHeader('content-type', 'text/html; charset=utf-8').end(html));
    try {
      carryOut(doneSchema.parse(JSON.parse(await text(request))));
      response.writeHead(204).end();
    } catch (error) {
      response.writeHead(400).end(String(error));
    }
  };
}

const shown = ({ id, author, content, embeds, components = [], attachments }: APIMessage) => ({
  ...{ id, author: author.username, isBot: author.bot === true, content, embeds, components },
  files: attachments.map(({ filename }) => filename),
});

/** The lines of a dialogue, as they are filled in. */
function linesOf({ answer }: Asked): string[] {
  const rows = answer?.type === 9 ? answer.data.components : [];
  return rows.flatMap((row) => {
    const input = 'components' in row ? row.components[0] : undefined;
    return input?.type === 4 ? (input.label ?? input.custom_id) : [];
  });
}
