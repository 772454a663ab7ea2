import type { ApiMethods, BotCommand, ChatMember, File, Update, WebhookInfo } from '@telegraf/types';
import { type Args, bad, type Upload } from './read-call.ts';
import type { PollArgs, Updates } from './updates.ts';
import type { Webhook } from './webhook.ts';
import { openRoom, type World } from './world.ts';
import { getChat, writing } from './write.ts';

type Known = keyof ApiMethods<Upload>;
type Method = (args: Args, gone: AbortSignal) => unknown;

/** The calls that the stand-in knows, each as the platform carries it out. */
export function methodsOf(world: World, updates: Updates, webhook: Webhook): Partial<Record<Known, Method>> {
  return {
    ...writing(world),
    getMe: () => world.me,
    getChat: getChat(world),
    getChatMember: (args) => getChatMember(world, args),
    getUpdates: (args, gone): Promise<Update[]> => updates.poll(args as PollArgs, gone),
    setWebhook: (args) => webhook.set(args),
    deleteWebhook: (args) => webhook.remove(args),
    getWebhookInfo: (): WebhookInfo => webhook.info(),
    setMyCommands: ({ commands, language_code }) => {
      if (language_code === undefined || language_code === '') world.commands = checkCommands(commands);
      else world.commandsIn.set(checkLanguage(language_code), checkCommands(commands));
      return true;
    },
    getMyCommands: ({ language_code }): BotCommand[] =>
      (language_code === undefined ? undefined : world.commandsIn.get(String(language_code))) ?? world.commands,
    deleteMyCommands: () => {
      world.commands = [];
      return true;
    },
    answerCallbackQuery: (args) => answerQuery(world, args),
    getFile: ({ file_id }): File => {
      const file = world.files.get(String(file_id));
      if (!file) throw bad('invalid file_id');
      const id = String(file_id);
      return { file_id: id, file_unique_id: `unique-${id}`, file_size: file.bytes.length, file_path: `files/${id}` };
    },
    sendChatAction: () => true,
    logOut: () => true,
    close: () => true,
  };
}

/** Of a channel only its admins are told who is in it. */
function getChatMember(world: World, { chat_id, user_id }: Args): ChatMember {
  const room = openRoom(world, chat_id);
  if (room.chat.type === 'channel' && room.bot !== 'administrator') throw bad('member list is inaccessible');
  const user = world.people.get(Number(user_id));
  if (!user) throw bad('user not found');
  return { user, status: room.members.has(user.id) ? 'member' : 'left' } as ChatMember;
}

function checkLanguage(given: unknown): string {
  if (typeof given !== 'string' || !/^[a-z]{2}$/.test(given)) throw bad('invalid language code specified');
  return given;
}

function answerQuery(world: World, { callback_query_id, text }: Args): true {
  const id = String(callback_query_id);
  if (world.queries.get(id) !== 'open')
    throw bad('query is too old and response timeout expired or query ID is invalid');
  if (text !== undefined && String(text).length > 200) throw bad('MESSAGE_TOO_LONG');
  world.queries.set(id, { answer: text === undefined ? null : String(text) });
  return true;
}

function checkCommands(given: unknown): BotCommand[] {
  if (!Array.isArray(given)) throw bad("parameter 'commands' is required");
  if (given.length > 100) throw bad('BOT_COMMANDS_TOO_MUCH');
  for (const { command, description } of given as BotCommand[]) {
    if (!/^[a-z0-9_]{1,32}$/.test(command)) throw bad('BOT_COMMAND_INVALID');
    if (description.length < 1 || description.length > 256) throw bad('BOT_COMMAND_DESCRIPTION_INVALID');
  }
  return given as BotCommand[];
}
