import type { tl } from '@mtcute/core';
import type { HeardInChannel } from '../../src/core/channel.ts';
import { hashOf } from '../../src/core/json.ts';
import { personOf, placeOfChat } from '../telegram/place.ts';

/*
 * What Telegram tells a person, in our words: the same as it tells a bot, so that what both of them hear is one message.
 *  1. In a group a bot's message is none, ours above all; neither is a command. The copy of a channel's post in its
 *     discussion group is not a second post.
 *  2. In a channel the author is the signature. In a group it is the number of the person, or of the chat they speak as.
 */

type What = HeardInChannel['what'];
export type Told = Omit<HeardInChannel, 'title'>;
export type Users = ReadonlyMap<number, tl.TypeUser>;

/** Where the numbers of channels begin on the side of bots, which count all chats in one row. */
const channelMark = 1_000_000_000_000;
export const placeOfChannel = (id: number): string => placeOfChat(-(channelMark + id));

/** A post, and its newest words where it was edited since. What says nothing is left out. */
export function toldOf(message: tl.TypeMessage, users: Users): Told[] {
  if (message._ !== 'message' || message.peerId._ !== 'peerChannel' || isDropped(message, users)) return [];
  const post = postOf(message);
  return post === null ? [] : message.editDate === undefined ? [post] : [post, editOf(message)];
}

/** What carries words below it. The preview of a link is made from words that were there before. */
const pictures: ReadonlySet<string> = new Set(['messageMediaPhoto', 'messageMediaDocument']);

/**
 * An edit as it is told. A picture whose words are written below it later is told as a post first: it was none before. A
 * reaction counts as a hidden edit and brings no words.
 */
export function editsOf(message: tl.TypeMessage, users: Users): Told[] {
  if (message._ !== 'message' || message.peerId._ !== 'peerChannel' || isDropped(message, users)) return [];
  const isReworded = message.editDate !== undefined && message.editHide !== true;
  const first = isReworded && pictures.has(message.media?._ ?? '') ? postOf(message) : null;
  return first === null ? [editOf(message)] : [first, editOf(message)];
}

export function deletionOf(channelId: number, ids: readonly number[]): Told {
  return inChannel(channelId, `gone:${ids.join('.')}`, { kind: 'delete', messages: ids.map(String) });
}

function postOf(message: tl.RawMessage): Told | null {
  const { id, message: text, groupedId, date } = message;
  if (text === '' && groupedId === undefined) return null;
  const author = authorOf(message);
  const replyTo = answeredBy(message);
  return inChannel(channelOf(message), `post:${id}:${hashOf(text)}`, {
    kind: 'post',
    message: String(id),
    postedAt: date * 1_000,
    text,
    embeds: [],
    ...(author === null ? {} : { author }),
    ...(replyTo === null ? {} : { replyTo }),
    ...(groupedId === undefined ? {} : { album: groupedId.toString() }),
    ...(message.fwdFrom && !message.fwdFrom.imported ? { isForward: true } : {}),
    ...(isMember(message) ? { isMember: true } : {}),
  });
}

function editOf(message: tl.RawMessage): Told {
  const { id, message: text, date, editDate = date } = message;
  const stamp = `${editDate}.${hashOf(text).slice(0, 8)}`;
  const what: What = { kind: 'edit', message: String(id), stamp, editedAt: editDate * 1_000, text, embeds: [] };
  return inChannel(channelOf(message), `edit:${id}:${stamp}`, what);
}

const inChannel = (channelId: number, key: string, what: What): Told => ({
  ...{ key: `own:${key}`, channel: placeOfChannel(channelId), what },
});

const channelOf = ({ peerId }: tl.RawMessage): number => (peerId._ === 'peerChannel' ? peerId.channelId : 0);

/** A channel's own post says so; in a group only what is said in its own name is not a member's. */
function isMember(message: tl.RawMessage): boolean {
  const { post = false, fromId } = message;
  if (post || fromId === undefined) return false;
  return fromId._ !== 'peerChannel' || fromId.channelId !== channelOf(message);
}

function authorOf(message: tl.RawMessage): string | null {
  const { post = false, postAuthor, fromId } = message;
  if (post) return postAuthor?.slice(0, 80) ?? null;
  if (fromId === undefined) return placeOfChannel(channelOf(message));
  if (fromId._ === 'peerUser') return personOf(fromId.userId);
  return fromId._ === 'peerChannel' ? placeOfChannel(fromId.channelId) : placeOfChat(-fromId.chatId);
}

/** In a topic what answers nothing is said to answer the message that opened the topic. */
function answeredBy({ replyTo }: tl.RawMessage): string | null {
  if (replyTo?._ !== 'messageReplyHeader' || replyTo.replyToMsgId === undefined) return null;
  if (replyTo.replyToPeerId !== undefined || (replyTo.forumTopic && replyTo.replyToTopId === undefined)) return null;
  return String(replyTo.replyToMsgId);
}

function isDropped({ post = false, fromId, fwdFrom, viaBotId, message }: tl.RawMessage, users: Users): boolean {
  if (post) return false;
  if (viaBotId !== undefined || /^\/\w+/.test(message)) return true;
  if (fromId?._ === 'peerUser') {
    const user = users.get(fromId.userId);
    return user?._ === 'user' && user.bot === true;
  }
  const copied = fwdFrom?.savedFromPeer;
  return fromId?._ === 'peerChannel' && copied?._ === 'peerChannel' && copied.channelId === fromId.channelId;
}
