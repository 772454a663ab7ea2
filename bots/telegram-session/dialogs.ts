import type { tl } from '@mtcute/core';
import type { Readable } from '../../src/core/listener.ts';
import type { Account } from './account.ts';
import { placeOfChannel } from './messages.ts';
import type { InputChannel } from './missed.ts';

export interface Dialog extends Readable {
  peer: InputChannel;
}

const page = 100;
const mostPages = 50;

/** The channels and groups a person reads, the last spoken in first. Those they left, or were put out of, are not among them. */
export async function dialogsOf(account: Account): Promise<Dialog[]> {
  const found = new Map<number, Dialog>();
  let from: { offsetDate: number; offsetId: number; offsetPeer: tl.TypeInputPeer } = {
    ...{ offsetDate: 0, offsetId: 0, offsetPeer: { _: 'inputPeerEmpty' } },
  };
  for (let pages = 0; pages < mostPages; pages += 1) {
    const got = await account.call({ _: 'messages.getDialogs', ...from, limit: page, hash: account.noHash });
    if (got._ === 'messages.dialogsNotModified') break;
    const known = found.size;
    for (const { peer } of got.dialogs) {
      const chat = peer._ === 'peerChannel' ? got.chats.find(({ id }) => id === peer.channelId) : undefined;
      const dialog = chat && dialogOf(chat);
      if (dialog && !found.has(dialog.peer.channelId)) found.set(dialog.peer.channelId, dialog);
    }
    const next = placeAfter(got);
    if (got._ === 'messages.dialogs' || got.dialogs.length < page || !next) break;
    // An answer that brings nothing new would be asked for again and again.
    if (found.size === known && next.offsetId === from.offsetId && next.offsetDate === from.offsetDate) break;
    from = next;
  }
  return [...found.values()];
}

export function dialogOf(chat: tl.TypeChat): Dialog | null {
  if (chat._ !== 'channel' || chat.left || chat.accessHash === undefined || chat.min) return null;
  const peer: InputChannel = { _: 'inputPeerChannel', channelId: chat.id, accessHash: chat.accessHash };
  return { channel: placeOfChannel(chat.id), title: chat.title.slice(0, 200), peer };
}

type Page = tl.messages.RawDialogs | tl.messages.RawDialogsSlice;

/** After the last of a page whose place is known. */
function placeAfter({ dialogs, messages, chats, users }: Page) {
  for (const dialog of [...dialogs].reverse()) {
    const { peer } = dialog;
    const top = 'topMessage' in dialog ? dialog.topMessage : 0;
    const last = messages.find((message) => message.id === top && 'peerId' in message && isSame(message.peerId, peer));
    const offsetPeer = inputOf(peer, chats, users);
    if (last && 'date' in last && offsetPeer) return { offsetDate: last.date, offsetId: last.id, offsetPeer };
  }
  return null;
}

function isSame(one: tl.TypePeer | undefined, other: tl.TypePeer): boolean {
  return one !== undefined && JSON.stringify(one) === JSON.stringify(other);
}

function inputOf(peer: tl.TypePeer, chats: tl.TypeChat[], users: tl.TypeUser[]): tl.TypeInputPeer | null {
  if (peer._ === 'peerChat') return { _: 'inputPeerChat', chatId: peer.chatId };
  if (peer._ === 'peerUser') {
    const user = users.find(({ id }) => id === peer.userId);
    const accessHash = user?._ === 'user' ? user.accessHash : undefined;
    return accessHash === undefined ? null : { _: 'inputPeerUser', userId: peer.userId, accessHash };
  }
  const chat = chats.find(({ id }) => id === peer.channelId);
  const accessHash = chat?._ === 'channel' ? chat.accessHash : undefined;
  return accessHash === undefined ? null : { _: 'inputPeerChannel', channelId: peer.channelId, accessHash };
}
