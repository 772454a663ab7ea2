import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Message } from '@telegraf/types';
import { z } from 'zod';
import type { FakeTelegram } from './fake-telegram.ts';
import { pageHtml } from './page-html.ts';
import { buttonsOf, textOf } from './people.ts';
import { readArgs } from './read-call.ts';

/** What somebody can do on the page. */
const deedSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('write'), chat: z.number(), text: z.string(), replyTo: z.number().optional() }),
  z.object({ do: z.literal('edit'), chat: z.number(), message: z.number(), text: z.string() }),
  z.object({ do: z.literal('forward'), chat: z.number(), message: z.number() }),
  z.object({ do: z.literal('tap'), chat: z.number(), message: z.number(), data: z.string() }),
  z.object({ do: z.literal('add'), chat: z.number() }),
  z.object({ do: z.literal('remove'), chat: z.number() }),
]);

/** A page on which one person, You, uses the platform: a private chat with the bot, and two channels. */
export function createPage(opened: () => FakeTelegram) {
  let chats: { you: ReturnType<FakeTelegram['person']>; channels: number[] } | null = null;
  const cast = () => {
    const telegram = opened();
    if (!chats) {
      const you = telegram.person('You');
      const channels = [telegram.channel('Gold room').id, telegram.channel('Forex room').id];
      for (const channel of channels) telegram.join(you, channel);
      chats = { you, channels };
    }
    return { telegram, ...chats };
  };

  function act(deed: z.infer<typeof deedSchema>): void {
    const { telegram, you } = cast();
    const message = (chat: number, id: number) => telegram.world.rooms.get(chat)?.messages.get(id) as Message;
    if (deed.do === 'write') {
      const more = deed.replyTo === undefined ? {} : { replyTo: deed.replyTo };
      if (deed.chat > 0) telegram.say(you, deed.text, more);
      else telegram.post(deed.chat, deed.text, more);
    } else if (deed.do === 'edit') telegram.edit(deed.chat, deed.message, deed.text);
    else if (deed.do === 'forward') telegram.forward(you, message(deed.chat, deed.message));
    else if (deed.do === 'tap') telegram.tapData(you, message(deed.chat, deed.message), deed.data);
    else if (deed.do === 'add') telegram.addBot(deed.chat, you);
    else telegram.removeBot(deed.chat, you);
  }

  function look(): object {
    const { telegram, you, channels } = cast();
    const rooms = [you.id, ...channels].flatMap((id) => telegram.world.rooms.get(id) ?? []);
    return {
      menu: telegram.world.commands,
      answers: [...telegram.world.queries.values()].flatMap((one) => (one === 'open' ? [] : (one.answer ?? []))),
      chats: rooms.map((room) => ({
        id: room.chat.id,
        title: 'title' in room.chat ? room.chat.title : 'SignalOS (private chat)',
        bot: room.bot,
        messages: [...room.messages.values()].map((each) => ({
          id: each.message_id,
          isOwn: room.own.has(each.message_id),
          text: textOf(each),
          entities: ('entities' in each && each.entities) || [],
          file: 'photo' in each ? 'picture' : 'document' in each ? each.document.file_name : null,
          buttons: buttonsOf(each),
        })),
      })),
    };
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const json = (status: number, body: object) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      return true;
    };
    if (request.method === 'GET' && request.url === '/') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pageHtml);
      return true;
    }
    if (request.method === 'GET' && request.url === '/chats') return json(200, look());
    if (request.method !== 'POST' || request.url !== '/do') return false;
    const deed = deedSchema.safeParse(await readArgs(request));
    if (!deed.success) return json(400, { problem: z.prettifyError(deed.error) });
    try {
      act(deed.data);
      return json(200, look());
    } catch (error) {
      return json(400, { problem: String(error) });
    }
  };
}
