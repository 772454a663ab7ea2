import type { tl } from '@mtcute/core';
import type { KeptChannel } from '../../src/core/channel.ts';
import type { Account } from './account.ts';
import { deletionOf, editsOf, type Told, toldOf, type Users } from './messages.ts';

export type InputChannel = tl.RawInputPeerChannel;

const page = 100;
/** What was missed beyond that is no signal any more. */
const mostPages = 30;

interface Page {
  /** newest first */
  messages: tl.TypeMessage[];
  users: Users;
  pts: number;
}

/** A page of what stands in a channel, from just before a message on; from the newest where none is named. */
async function pageOf(account: Account, peer: InputChannel, before = 0, limit = page): Promise<Page> {
  const blank = { offsetDate: 0, addOffset: 0, maxId: 0, minId: 0, hash: account.noHash };
  const got = await account.call({ _: 'messages.getHistory', peer, offsetId: before, limit, ...blank });
  if (got._ === 'messages.messagesNotModified') return { messages: [], users: new Map(), pts: 0 };
  const users = new Map(got.users.map((user) => [user.id, user]));
  return { messages: got.messages, users, pts: got._ === 'messages.channelMessages' ? got.pts : 0 };
}

export interface Missed {
  told: Told[];
  /** from where on the platform tells what happens */
  pts: number;
}

/*
 * What was missed in a channel while nobody listened.
 *  1. What was written since the newest that is kept, and what is missing among the newest, oldest first. Nothing of
 *     before the channel was read here.
 *  2. Of the newest that are kept: what was edited, and what is gone. Only what lies between messages that are shown can
 *     be said to be gone: a group may hide what was written before one joined.
 */
export async function missedIn(
  account: Account,
  peer: InputChannel,
  { since, recent, last }: Pick<KeptChannel, 'since' | 'recent' | 'last'>,
): Promise<Missed> {
  const known = new Set(recent.filter(isNumber).map(Number));
  const newest = last !== null && isNumber(last) ? Number(last) : 0;
  const floor = Math.min(newest, ...known);
  const first = await pageOf(account, peer);
  const users = new Map(first.users);
  const there = [...first.messages];
  for (let pages = 1; pages < mostPages; pages += 1) {
    const oldest = there.at(-1);
    const isEnough = !oldest || oldest.id <= Math.max(newest, 1) || timeOf(oldest) < since;
    if (isEnough) break;
    const next = await pageOf(account, peer, oldest.id);
    if (next.messages.length === 0) break;
    there.push(...next.messages);
    for (const [id, user] of next.users) users.set(id, user);
  }
  const inOrder = there.sort((a, b) => a.id - b.id);
  const told = inOrder.flatMap((message) => {
    if (known.has(message.id)) return 'editDate' in message && message.editDate ? editsOf(message, users) : [];
    const isNew = message.id > floor && timeOf(message) >= since;
    return isNew ? toldOf(message, users) : [];
  });
  const gone = goneFrom(known, inOrder);
  return { told: gone.length > 0 ? [deletionOf(peer.channelId, gone), ...told] : told, pts: first.pts };
}

function goneFrom(known: ReadonlySet<number>, inOrder: readonly tl.TypeMessage[]): number[] {
  const there = new Set(inOrder.filter(({ _ }) => _ !== 'messageEmpty').map(({ id }) => id));
  const [oldest] = there;
  if (oldest === undefined) return [];
  return [...known].filter((id) => id > oldest && !there.has(id)).sort((a, b) => a - b);
}

/** The last posts, oldest first. */
export async function lastPosts(account: Account, peer: InputChannel, count: number): Promise<Told[]> {
  const there: tl.TypeMessage[] = [];
  const users = new Map<number, tl.TypeUser>();
  for (let before = 0; there.length < count; before = there.at(-1)?.id ?? 0) {
    const next = await pageOf(account, peer, before, Math.min(page, count - there.length));
    if (next.messages.length === 0) break;
    there.push(...next.messages);
    for (const [id, user] of next.users) users.set(id, user);
  }
  return there.reverse().flatMap((message) => toldOf(message, users).slice(0, 1));
}

const isNumber = (id: string): boolean => /^\d{1,12}$/.test(id);
const timeOf = (message: tl.TypeMessage): number => ('date' in message ? message.date * 1_000 : 0);
