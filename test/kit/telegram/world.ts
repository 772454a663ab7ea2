import type { BotCommand, Chat, Message, User, UserFromGetMe } from '@telegraf/types';
import { bad, Refused, type Upload } from './read-call.ts';

/** A chat as the platform keeps it. Ids of messages count in each chat by themselves. */
export interface Room {
  chat: Chat;
  messages: Map<number, Message>;
  nextId: number;
  /** the bot's messages */
  own: Set<number>;
  /** what the bot is there */
  bot: 'none' | 'member' | 'administrator' | 'blocked' | 'kicked';
  topics: Set<number>;
  /** people who are in it; in a private chat nobody asks */
  members: Set<number>;
  movedTo: number | null;
}

/** Everything that the platform knows. */
export interface World {
  token: string;
  me: UserFromGetMe;
  /** Unix seconds */
  now(): number;
  rooms: Map<number, Room>;
  people: Map<number, User>;
  files: Map<string, Upload>;
  commands: BotCommand[];
  /** by the language of whoever sees them */
  commandsIn: Map<string, BotCommand[]>;
  /** taps that still wait for their answer, and what the others were answered */
  queries: Map<string, { answer: string | null } | 'open'>;
}

export function createWorld(token: string, now: () => number): World {
  const me: UserFromGetMe = {
    id: Number(token.split(':')[0]),
    is_bot: true,
    first_name: 'SignalOS',
    username: 'signalos_test_bot',
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
  } as UserFromGetMe;
  return {
    ...{ token, me, now },
    ...{
      rooms: new Map(),
      people: new Map(),
      files: new Map(),
      commands: [],
      commandsIn: new Map(),
      queries: new Map(),
    },
  };
}

export function addRoom(world: World, chat: Chat, bot: Room['bot']): Room {
  const room: Room = {
    chat,
    bot,
    messages: new Map(),
    nextId: 1,
    own: new Set(),
    topics: new Set(),
    members: new Set(),
    movedTo: null,
  };
  world.rooms.set(chat.id, room);
  return room;
}

export function roomOf(world: World, id: unknown): Room {
  const room = world.rooms.get(Number(id));
  if (!room) throw bad('chat not found');
  return room;
}

/** Where the bot may write. */
export function openRoom(world: World, id: unknown): Room {
  const room = roomOf(world, id);
  const kind = room.chat.type;
  if (room.movedTo !== null)
    throw new Refused(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
      migrate_to_chat_id: room.movedTo,
    });
  if (room.bot === 'blocked') throw new Refused(403, 'Forbidden: bot was blocked by the user');
  if (room.bot === 'kicked') throw new Refused(403, `Forbidden: bot was kicked from the ${kind} chat`);
  if (room.bot === 'none')
    throw new Refused(
      403,
      kind === 'private'
        ? "Forbidden: bot can't initiate conversation with a user"
        : `Forbidden: bot is not a member of the ${kind} chat`,
    );
  return room;
}

/** Puts a message into a chat, with the next id there. */
export function keep(world: World, room: Room, more: object): Message {
  const message_id = room.nextId++;
  const message = { message_id, date: world.now(), chat: room.chat, ...more } as unknown as Message;
  room.messages.set(message_id, message);
  return message;
}

/** The same, written by the bot. In a channel nobody is named as its author. */
export function keepOwn(world: World, room: Room, more: object): Message {
  const sender = room.chat.type === 'channel' ? { sender_chat: room.chat } : { from: world.me };
  const message = keep(world, room, { ...sender, ...more });
  room.own.add(message.message_id);
  return message;
}

export const isByBot = (room: Room, id: number | undefined): boolean => id !== undefined && room.own.has(id);
