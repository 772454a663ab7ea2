import type { Chat, ChatMember, Message, User } from '@telegraf/types';
import type { Upload } from './read-call.ts';
import type { Updates } from './updates.ts';
import { addRoom, isByBot, keep, type Room, roomOf, type World } from './world.ts';
import { keepFile } from './write.ts';

type Origin = NonNullable<Message.CommonMessage['forward_origin']>;

interface Writing {
  replyTo?: number;
  topic?: number;
  /** an album: messages with the same one belong together */
  album?: string;
  photo?: Upload;
  document?: Upload;
  /** passed on: where it was first */
  origin?: Origin;
  /** Unix seconds; now when left out */
  date?: number;
  more?: object;
}

/** The fake senders that the platform puts where a chat itself speaks. */
const anonymous: User = { id: 1_087_968_824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' };
const asChannel: User = { id: 136_817_688, is_bot: true, first_name: 'Channel', username: 'Channel_Bot' };
const platform: User = { id: 777_000, is_bot: false, first_name: 'Telegram' };

/** What people do on the platform, and what the bot is told of it. */
export function peopleOf(world: World, updates: Updates) {
  let lastPerson = 100;
  let lastChat = 1_000_000;

  function write(room: Room, sender: object, text: string | null, writing: Writing = {}): Message {
    const { replyTo, topic, album, photo, document, origin, date, more } = writing;
    const words = text === null ? {} : photo || document ? { caption: text } : { text };
    const answered = replyTo === undefined ? undefined : room.messages.get(replyTo);
    if (replyTo !== undefined && !answered) throw new Error(`there is no message ${replyTo} to answer`);
    return keep(world, room, {
      ...sender,
      ...(answered ? { reply_to_message: { ...answered, reply_to_message: undefined } } : {}),
      ...(topic === undefined ? {} : { message_thread_id: topic, is_topic_message: true }),
      ...(album === undefined ? {} : { media_group_id: album }),
      ...(photo ? { photo: [{ ...keepFile(world, photo), width: 100, height: 100 }] } : {}),
      ...(document ? { document: { ...keepFile(world, document), file_name: document.name } } : {}),
      ...(origin ? { forward_origin: origin } : {}),
      ...(date === undefined ? {} : { date }),
      ...words,
      ...more,
    });
  }

  /** A bot that is only a member sees of a group what is meant for it. */
  function tellMessage(room: Room, message: Message): void {
    if (room.bot === 'none' || room.bot === 'kicked' || room.bot === 'blocked') return;
    if (room.chat.type === 'channel') return void updates.tell('channel_post', message);
    const { text = '', reply_to_message } = message as Message.TextMessage;
    const isForBot = text.startsWith('/') || isByBot(room, reply_to_message?.message_id);
    const isSeen = room.chat.type === 'private' || room.bot === 'administrator' || world.me.can_read_all_group_messages;
    if (isSeen || isForBot) updates.tell('message', message);
  }

  function changeMembership(room: Room, by: User, to: Room['bot']): void {
    const before = room.bot;
    room.bot = to;
    if (to === 'member' || to === 'administrator') room.members.add(by.id);
    updates.tell('my_chat_member', {
      chat: room.chat,
      from: by,
      date: world.now(),
      old_chat_member: memberOf(world, before),
      new_chat_member: memberOf(world, to),
    });
  }

  const people = {
    person(first_name: string, language_code = 'en'): User {
      lastPerson += 1;
      const user: User = { id: lastPerson, is_bot: false, first_name, language_code };
      world.people.set(user.id, user);
      addRoom(world, { id: user.id, type: 'private', first_name }, 'none');
      return user;
    },
    channel: (title: string): Chat.ChannelChat => addChat({ type: 'channel', title }) as Chat.ChannelChat,
    group: (title: string): Chat.GroupChat => addChat({ type: 'group', title }) as Chat.GroupChat,
    supergroup: (title: string): Chat.SupergroupChat => addChat({ type: 'supergroup', title }) as Chat.SupergroupChat,
    /** Somebody becomes a member, or is none any more. */
    join: (user: User, chat: number) => void roomOf(world, chat).members.add(user.id),
    leave: (user: User, chat: number) => void roomOf(world, chat).members.delete(user.id),
    topic(chat: number): number {
      const room = roomOf(world, chat);
      const id = room.nextId++;
      room.topics.add(id);
      return id;
    },
    /** Something a person writes: to the bot, or in the group `chat`. */
    say(user: User, text: string | null, { chat = user.id, ...writing }: Writing & { chat?: number } = {}): Message {
      const room = roomOf(world, chat);
      if (room.chat.type === 'private' && room.bot !== 'blocked') room.bot = 'member';
      const message = write(room, { from: user }, text, writing);
      tellMessage(room, message);
      return message;
    },
    /** A post of a channel, or in a group something that the chat `as` says: an anonymous admin, or a channel. */
    post(
      chat: number,
      text: string | null,
      { as, signature, ...writing }: Writing & { as?: Chat; signature?: string } = {},
    ) {
      const room = roomOf(world, chat);
      const signed = signature === undefined ? {} : { author_signature: signature };
      const speaker = as ?? room.chat;
      const from = room.chat.type === 'channel' ? {} : { from: speaker.id === chat ? anonymous : asChannel };
      const message = write(room, { sender_chat: speaker, ...from, ...signed }, text, writing);
      tellMessage(room, message);
      return message;
    },
    /** What the platform itself puts into a channel's discussion group for each post. */
    copyToGroup(group: number, post: Message): Message {
      const origin = originOf(post);
      const sender = { from: platform, sender_chat: post.chat, is_automatic_forward: true };
      const message = write(roomOf(world, group), sender, textOf(post), { origin });
      tellMessage(roomOf(world, group), message);
      return message;
    },
    edit(chat: number, message: number, text: string): Message {
      const room = roomOf(world, chat);
      const before = room.messages.get(message);
      if (!before) throw new Error(`there is no message ${message}`);
      const words = 'caption' in before || 'photo' in before ? { caption: text } : { text };
      const after = { ...before, ...words, edit_date: world.now() } as unknown as Message;
      room.messages.set(message, after);
      updates.tell(room.chat.type === 'channel' ? 'edited_channel_post' : 'edited_message', after);
      return after;
    },
    album: (chat: number, captions: (string | null)[], photo: Upload): Message[] =>
      captions.map((caption) => people.post(chat, caption, { album: `album-${chat}-${captions.length}`, photo })),
    forward: (user: User, message: Message, origin = originOf(message)): Message =>
      people.say(user, textOf(message), { origin }),
    reply: (user: User, message: Message, text: string): Message =>
      people.say(user, text, { chat: message.chat.id, replyTo: message.message_id }),
    /** Presses the button with this label, on the newest message that has it; gives the id of the tap. */
    tap(user: User, label: string, chat: number = user.id): string {
      const shown = [...roomOf(world, chat).messages.values()].reverse();
      for (const message of shown) {
        const button = buttonsOf(message).find(({ text }) => text === label);
        if (button && 'callback_data' in button) return tapData(user, message, button.callback_data);
      }
      throw new Error(`no button ${label} in chat ${chat}`);
    },
    tapData,
    addBot: (chat: number, by: User, to: 'member' | 'administrator' = 'administrator') =>
      changeMembership(roomOf(world, chat), by, to),
    removeBot: (chat: number, by: User) => changeMembership(roomOf(world, chat), by, 'kicked'),
    block: (user: User) => changeMembership(roomOf(world, user.id), user, 'blocked'),
    unblock: (user: User) => changeMembership(roomOf(world, user.id), user, 'member'),
    /** The group becomes a supergroup: another id, and both are told. */
    migrate(group: number): Chat.SupergroupChat {
      const old = roomOf(world, group);
      const chat = people.supergroup('title' in old.chat ? old.chat.title : '');
      const room = roomOf(world, chat.id);
      room.bot = old.bot;
      old.movedTo = chat.id;
      updates.tell('message', write(old, { from: anonymous }, null, { more: { migrate_to_chat_id: chat.id } }));
      updates.tell('message', write(room, { from: anonymous }, null, { more: { migrate_from_chat_id: group } }));
      return chat;
    },
    /** What the bot has standing in a chat, oldest first. */
    shown(chat: number): Message[] {
      const room = roomOf(world, chat);
      return [...room.messages.values()].filter(({ message_id }) => isByBot(room, message_id));
    },
  };
  return people;

  function addChat(chat: object): Chat {
    lastChat += 1;
    const id = 'type' in chat && chat.type === 'group' ? -lastChat : -1_000_000_000_000 - lastChat;
    return addRoom(world, { id, ...chat } as Chat, 'none').chat;
  }

  function tapData(user: User, message: Message, data: string): string {
    const id = `query-${world.queries.size + 1}`;
    world.queries.set(id, 'open');
    updates.tell('callback_query', { id, from: user, message, chat_instance: String(message.chat.id), data });
    return id;
  }
}

export const textOf = (message: Message): string =>
  'text' in message ? message.text : 'caption' in message ? (message.caption ?? '') : '';

export const buttonsOf = (message: Message) =>
  ('reply_markup' in message ? (message.reply_markup?.inline_keyboard ?? []) : []).flat();

const originOf = (message: Message): Origin =>
  message.chat.type === 'channel'
    ? { type: 'channel', date: message.date, chat: message.chat, message_id: message.message_id }
    : { type: 'hidden_user', date: message.date, sender_user_name: 'Somebody' };

function memberOf({ me }: World, as: Room['bot']): ChatMember {
  const status = {
    none: 'left',
    member: 'member',
    administrator: 'administrator',
    blocked: 'kicked',
    kicked: 'kicked',
  }[as];
  return { status, user: me, ...(status === 'kicked' ? { until_date: 0 } : {}) } as unknown as ChatMember;
}
