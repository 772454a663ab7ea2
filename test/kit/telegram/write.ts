import type { InlineKeyboardButton, InlineKeyboardMarkup, Message, MessageEntity } from '@telegraf/types';
import { type Args, bad, isUpload, type Upload } from './read-call.ts';
import { readHtml } from './read-html.ts';
import { isByBot, keepOwn, openRoom, type Room, roomOf, type World } from './world.ts';

const longest = { text: 4_096, caption: 1_024 } as const;
const largestPhoto = 10_000_000;

/** What the bot writes, changes and takes away. */
export function writing(world: World) {
  return {
    sendMessage: (args: Args): Message => {
      const room = openRoom(world, args.chat_id);
      const { text, entities } = readText(args, 'text');
      return keepOwn(world, room, { ...common(room, args), text, ...(entities.length > 0 ? { entities } : {}) });
    },
    sendPhoto: (args: Args): Message => {
      const room = openRoom(world, args.chat_id);
      const file = uploaded(args.photo);
      if (!isPicture(file.bytes)) throw bad('IMAGE_PROCESS_FAILED');
      if (file.bytes.length > largestPhoto) throw bad('too big photo');
      const photo = [{ ...keepFile(world, file), width: 100, height: 100 }];
      return keepOwn(world, room, { ...common(room, args), photo, ...captionOf(args) });
    },
    sendDocument: (args: Args): Message => {
      const room = openRoom(world, args.chat_id);
      const file = uploaded(args.document);
      const document = { ...keepFile(world, file), file_name: file.name };
      return keepOwn(world, room, { ...common(room, args), document, ...captionOf(args) });
    },
    editMessageText: (args: Args): Message => {
      const { room, before } = editable(world, args);
      if (!('text' in before)) throw bad('there is no text in the message to edit');
      const { text, entities } = readText(args, 'text');
      const reply_markup = keyboardOf(args);
      const { entities: _, reply_markup: __, ...rest } = before;
      return put(world, room, before, {
        ...rest,
        text,
        ...(entities.length > 0 ? { entities } : {}),
        ...(reply_markup ? { reply_markup } : {}),
      });
    },
    editMessageReplyMarkup: (args: Args): Message => {
      const { room, before } = editable(world, args);
      const reply_markup = keyboardOf(args);
      const { reply_markup: _, ...rest } = before as Message.TextMessage;
      return put(world, room, before, { ...rest, ...(reply_markup ? { reply_markup } : {}) });
    },
    deleteMessage: (args: Args): true => {
      const room = openRoom(world, args.chat_id);
      const message = room.messages.get(Number(args.message_id));
      if (!message) throw bad('message to delete not found');
      if (room.chat.type !== 'private' && !isByBot(room, message.message_id) && room.bot !== 'administrator')
        throw bad("message can't be deleted");
      room.messages.delete(message.message_id);
      return true;
    },
  };
}

function put(world: World, room: Room, before: Message, after: object): Message {
  if (contentOf(before) === contentOf(after))
    throw bad(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
  const message = { ...after, edit_date: world.now() } as unknown as Message;
  room.messages.set(message.message_id, message);
  return message;
}

const contentOf = (message: object): string => {
  const { text, entities = [], reply_markup = null } = message as Message.TextMessage;
  return JSON.stringify([text, entities, reply_markup]);
};

function editable(world: World, args: Args): { room: Room; before: Message } {
  const room = openRoom(world, args.chat_id);
  const before = room.messages.get(Number(args.message_id));
  if (!before) throw bad('message to edit not found');
  if (!isByBot(room, before.message_id)) throw bad("message can't be edited");
  return { room, before };
}

function readText(args: Args, of: 'text' | 'caption'): { text: string; entities: MessageEntity[] } {
  const given = args[of];
  if (typeof given !== 'string') throw bad('message text is empty');
  if (args.parse_mode !== undefined && args.parse_mode !== 'HTML') throw bad('unsupported parse_mode');
  const read = args.parse_mode === 'HTML' ? readHtml(given) : { text: given, entities: [] };
  if (read.text.trim() === '' && of === 'text') throw bad('message text is empty');
  if (read.text.length > longest[of]) throw bad(of === 'text' ? 'message is too long' : 'message caption is too long');
  return read;
}

function captionOf(args: Args): object {
  if (args.caption === undefined) return {};
  const { text, entities } = readText(args, 'caption');
  return { caption: text, ...(entities.length > 0 ? { caption_entities: entities } : {}) };
}

/** What every message of the bot has, and what it names that has to be there. */
function common(room: Room, args: Args): object {
  const topic = args.message_thread_id;
  if (topic !== undefined && !room.topics.has(Number(topic))) throw bad('message thread not found');
  const reply = args.reply_parameters as { message_id?: number; allow_sending_without_reply?: boolean } | undefined;
  const answered = room.messages.get(Number(reply?.message_id));
  if (reply && !answered && !reply.allow_sending_without_reply) throw bad('message to be replied not found');
  const reply_markup = keyboardOf(args);
  return {
    ...(topic === undefined ? {} : { message_thread_id: Number(topic), is_topic_message: true }),
    ...(answered ? { reply_to_message: answered } : {}),
    ...(reply_markup ? { reply_markup } : {}),
  };
}

/** Nothing for an empty keyboard, which takes away the one there was. */
function keyboardOf({ reply_markup }: Args): InlineKeyboardMarkup | null {
  const rows = (reply_markup as InlineKeyboardMarkup | undefined)?.inline_keyboard;
  if (!rows) return null;
  const buttons = rows.flat();
  for (const button of buttons) checkButton(button);
  if (buttons.length > 100) throw bad('reply markup is too long');
  return buttons.length > 0 ? { inline_keyboard: rows } : null;
}

function checkButton(button: InlineKeyboardButton): void {
  if (typeof button.text !== 'string' || button.text.trim() === '')
    throw bad('inline keyboard button text must be non-empty');
  if ('url' in button) return;
  if (!('callback_data' in button)) throw bad('text buttons are unallowed in the inline keyboard');
  const bytes = Buffer.byteLength(String(button.callback_data));
  if (bytes < 1 || bytes > 64) throw bad('BUTTON_DATA_INVALID');
}

function uploaded(value: unknown): Upload {
  if (!isUpload(value)) throw bad('wrong file identifier/HTTP URL specified');
  if (value.bytes.length === 0) throw bad('file must be non-empty');
  return value;
}

const isPicture = (bytes: Buffer): boolean =>
  bytes.subarray(0, 4).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47])) ||
  bytes.subarray(0, 2).equals(Buffer.from([0xff, 0xd8]));

export function keepFile(world: World, file: Upload): { file_id: string; file_unique_id: string; file_size: number } {
  const id = `file-${world.files.size + 1}`;
  world.files.set(id, file);
  return { file_id: id, file_unique_id: `unique-${id}`, file_size: file.bytes.length };
}

/** The chat as anybody may look it up. */
export const getChat = (world: World) => (args: Args) => roomOf(world, args.chat_id).chat;
