import type { Chat, Message, Update, User } from 'telegraf/types';
import type { HeardInChannel } from '../../src/core/channel.ts';
import { hashOf } from '../../src/core/json.ts';
import { personOf, placeOfChat } from './place.ts';

/** A message with all that some kind of message may have. */
export type Any = Message & Partial<Message.CommonMessage & Message.TextMessage & Message.MediaMessage>;

export interface InChannel {
  channel: HeardInChannel;
}

export function postOf(message: Any, key: string): InChannel[] {
  const text = wordsOf(message);
  const album = message.media_group_id;
  if (text === '' && album === undefined) return [];
  const author = authorOf(message);
  const replyTo = answeredBy(message);
  return [
    inChannel(message.chat, key, {
      kind: 'post',
      message: String(message.message_id),
      postedAt: message.date * 1_000,
      text,
      embeds: [],
      ...(author === null ? {} : { author }),
      ...(replyTo === null ? {} : { replyTo }),
      ...(album === undefined ? {} : { album }),
      ...(message.forward_origin ? { isForward: true } : {}),
      ...(isMember(message) ? { isMember: true } : {}),
    }),
  ];
}

/**
 * Who edited is not said, and needs not: in a group only the author may, in a channel whom it trusts with that. A picture whose
 * words are written below it later is told as a post first: it was none before, and where it was it stays as it is.
 */
export function editOf(message: Any, key: string): InChannel[] {
  const { edit_date = message.date } = message;
  const text = wordsOf(message);
  // Two edits within a second have the same date.
  const stamp = `${edit_date}.${hashOf(text).slice(0, 8)}`;
  const first = message.caption === undefined ? [] : postOf(message, `${key}:words`);
  return [
    ...first,
    inChannel(message.chat, key, {
      kind: 'edit',
      message: String(message.message_id),
      stamp,
      editedAt: edit_date * 1_000,
      text,
      embeds: [],
    }),
  ];
}

function authorOf({ chat, from, sender_chat, author_signature }: Any): string | null {
  if (chat.type === 'channel') return author_signature?.slice(0, 80) ?? null;
  if (sender_chat) return placeOfChat(sender_chat.id);
  return from ? personOf(from.id) : null;
}

/** Of a group, and not said in the group's own name. */
const isMember = ({ chat, sender_chat }: Any): boolean => chat.type !== 'channel' && sender_chat?.id !== chat.id;

/** In a topic what answers nothing is said to answer the message that opened the topic. */
function answeredBy({ reply_to_message: answered, chat }: Any): string | null {
  if (!answered || answered.chat.id !== chat.id || 'forum_topic_created' in answered) return null;
  return String(answered.message_id);
}

/** A group that became a supergroup says so in both, the old and the new. */
export function movedOf(message: Any, key: string): InChannel | null {
  const { id } = message.chat;
  const old =
    'migrate_to_chat_id' in message ? id : 'migrate_from_chat_id' in message ? message.migrate_from_chat_id : null;
  if (old === null) return null;
  const to = 'migrate_to_chat_id' in message ? message.migrate_to_chat_id : id;
  return {
    channel: {
      key,
      channel: placeOfChat(old),
      title: titleOf(message.chat),
      what: { kind: 'moved', to: placeOfChat(to) },
    },
  };
}

/** Told where it changes whether the bot reads along. */
export function membershipOf(
  change: Extract<Update, Update.MyChatMemberUpdate>['my_chat_member'],
  key: string,
  { seesGroups }: { seesGroups: boolean },
): InChannel[] {
  const { chat, from, old_chat_member: before, new_chat_member: now } = change;
  const reads = ({ status }: { status: string }) =>
    status === 'administrator' || (status === 'member' && chat.type !== 'channel' && seesGroups);
  if (reads(before) === reads(now)) return [];
  return [inChannel(chat, key, { kind: reads(now) ? 'added' : 'removed', by: byWhom(from) })];
}

const byWhom = (from: User): string | null => (from.is_bot ? null : personOf(from.id));

const inChannel = (chat: Chat, key: string, what: HeardInChannel['what']): InChannel => ({
  channel: { key, channel: placeOfChat(chat.id), title: titleOf(chat), what },
});

export const wordsOf = ({ text, caption }: Any): string => text ?? caption ?? '';
export const titleOf = (chat: Chat): string => ('title' in chat ? chat.title : chat.first_name).slice(0, 200);
