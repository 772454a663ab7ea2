import type { Update, User } from 'telegraf/types';
import type { HeardInChat } from '../../src/core/chat.ts';
import { type Any, editOf, type InChannel, membershipOf, movedOf, postOf, titleOf, wordsOf } from './channel-events.ts';
import { isPrivateChat, personOf, placeOfChat } from './place.ts';
import { fileIn, type SentFile } from './sent-file.ts';

/*
 * What an update says, in our words.
 *  1. A private chat is a conversation, a channel is a channel. A group is both: what is said to the bot (a command, a
 *     reply) is a conversation, all else is what the channel publishes.
 *  2. Who speaks as a chat (an anonymous admin, a channel) is nobody: such a message is never a conversation.
 *  3. Who wrote it is named by number, since names can be taken by others; an author's signature is the channel's own.
 *  4. The copy that the platform puts into the discussion group of a channel is not a second post.
 */

export interface Me {
  id: number;
  username: string;
  /** whether it sees what is said in a group in which it is no admin */
  seesGroups: boolean;
}

/** What was done in a chat as the update alone says it; `user` is the platform's number of who did it. */
export interface SaidInChat extends Omit<HeardInChat, 'what'> {
  user: number;
  what: Exclude<HeardInChat['what'], { kind: 'file' }> | SentFile;
}

export type Event = { chat: SaidInChat } | InChannel;

export function eventsOf(update: Update, me: Me): Event[] {
  const key = `${me.id}:${update.update_id}`;
  if ('message' in update) return eventsOfMessage(update.message, key, me);
  if ('channel_post' in update) return postOf(update.channel_post, key);
  if ('edited_channel_post' in update) return editOf(update.edited_channel_post, key);
  if ('edited_message' in update) {
    const { edited_message: message } = update;
    return isPrivateChat(message.chat.id) || isDropped(message) || aimOf(message, me) !== 'channel'
      ? []
      : editOf(message, key);
  }
  if ('callback_query' in update) return tapOf(update.callback_query, key);
  if (!('my_chat_member' in update)) return [];
  const { my_chat_member: change } = update;
  return change.chat.type === 'private' ? reachOf(change, key) : membershipOf(change, key, me);
}

/** Blocked by its person, or let in again. */
function reachOf(
  {
    chat,
    from,
    old_chat_member: before,
    new_chat_member: now,
  }: Extract<Update, Update.MyChatMemberUpdate>['my_chat_member'],
  key: string,
): Event[] {
  const isShut = ({ status }: { status: string }) => status === 'kicked' || status === 'left';
  if (isShut(before) === isShut(now)) return [];
  const kind = isShut(now) ? 'shut' : 'opened';
  return [{ chat: { key, place: placeOfChat(chat.id), ...whoIs(from), what: { kind } } }];
}

function eventsOfMessage(message: Any, key: string, me: Me): Event[] {
  const moved = movedOf(message, key);
  if (moved) return [moved];
  if (isDropped(message)) return [];
  const { chat, from } = message;
  const aim = isPrivateChat(chat.id) ? 'bot' : aimOf(message, me);
  if (aim === 'channel') return postOf(message, key);
  if (aim === 'other' || !from || from.is_bot || message.sender_chat) return [];
  const said = saidIn(message, me);
  const topic = message.is_topic_message ? message.message_thread_id : undefined;
  if (!said) return [];
  // The pictures of an album are one: they are spoken of once.
  const album = said.kind === 'file' ? message.media_group_id : undefined;
  const once = album === undefined ? key : `${me.id}:album:${album}`;
  return [{ chat: { key: once, place: placeOfChat(chat.id, topic), ...whoIs(from), what: said } }];
}

/** The language of their app. */
const spokenBy = ({ language_code }: User): { language?: string } =>
  language_code === undefined ? {} : { language: language_code };

/** What the platform wrote itself, and what another bot did. */
function isDropped(message: Any): boolean {
  if (message.is_automatic_forward) return true;
  return message.from?.is_bot === true && !message.sender_chat;
}

/** Whom a message of a group is for. */
function aimOf(message: Any, me: Me): 'bot' | 'channel' | 'other' {
  const addressed = /^\/\w+(?:@(\w+))?/.exec(message.text ?? '');
  if (addressed) return isMe(addressed[1], me) ? 'bot' : 'other';
  return message.reply_to_message?.from?.id === me.id ? 'bot' : 'channel';
}

const isMe = (name: string | undefined, me: Me) =>
  name === undefined || name.toLowerCase() === me.username.toLowerCase();

function saidIn(message: Any, me: Me): SaidInChat['what'] | null {
  const text = wordsOf(message);
  const origin = message.forward_origin;
  if (origin) return text === '' && message.media_group_id ? null : { kind: 'forward', text, from: channelOf(origin) };
  if (text.trim() === '') return fileIn(message);
  const plain = text.replace(/^(\/\w+)@(\w+)/, (all, command: string, name: string) =>
    isMe(name, me) ? command : all,
  );
  return { kind: 'text', text: plain, ref: String(message.message_id) };
}

/** The channel a message was passed on from; the platform hides people who do not want to be named. */
function channelOf(origin: NonNullable<Any['forward_origin']>): { channel: string; title: string } | null {
  const chat = origin.type === 'channel' ? origin.chat : origin.type === 'chat' ? origin.sender_chat : null;
  return chat ? { channel: placeOfChat(chat.id), title: titleOf(chat) } : null;
}

function tapOf(query: Extract<Update, Update.CallbackQueryUpdate>['callback_query'], key: string): Event[] {
  if (!('data' in query)) return [];
  const { message, from, data } = query;
  const shown = message as Any | undefined;
  const topic = shown?.is_topic_message ? shown.message_thread_id : undefined;
  const place = placeOfChat(shown?.chat.id ?? from.id, topic);
  return [{ chat: { key, place, ...whoIs(from), what: { kind: 'choice', choice: data } } }];
}

/** By number; the name is what they say of themselves. */
function whoIs(user: User): Pick<SaidInChat, 'user' | 'person' | 'called' | 'language'> {
  const { id, first_name, last_name, username } = user;
  const name = [first_name, last_name, username && `@${username}`].filter((part) => part).join(' ');
  return { user: id, person: personOf(id), called: name, ...spokenBy(user) };
}
