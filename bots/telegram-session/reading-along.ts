import type { tl } from '@mtcute/core';
import type { ListenerEars, Readable } from '../../src/core/listener.ts';
import type { Log } from '../../src/platform/services.ts';
import { createLanes } from '../lanes.ts';
import { pause } from '../pause.ts';
import type { Account, Opening } from './account.ts';
import { type Dialog, dialogOf, dialogsOf } from './dialogs.ts';
import { problemOf } from './failure.ts';
import { createInsisting } from './insist.ts';
import { deletionOf, editsOf, placeOfChannel, type Told, toldOf, type Users } from './messages.ts';
import { missedIn } from './missed.ts';

interface Parts {
  user: string;
  ears: ListenerEars;
  log: Log;
  firstMs: number;
  /** how often is looked for what was not told */
  lookMs: number;
  open(heard: Pick<Opening, 'told' | 'connected'>): Account;
}

const mostWaiting = 1_000;

/*
 * One person's channels, read for as long as they are signed in.
 *  1. What happens in one channel is kept in its order, what was missed before all else; channels never wait for each
 *     other, and what is not kept is tried again before anything behind it.
 *  2. The platform does not tell all of it, and a line may break: every while it is looked for what was not told.
 *  3. Once they are let in no longer that is told once, and nothing is asked any more.
 */
export function createReadingAlong({ user, ears, log, firstMs, lookMs, open }: Parts) {
  const ending = new AbortController();
  const over = ending.signal;
  const read = new Map<string, Dialog>();
  const attended = new Set<string>();
  let dialogs: Dialog[] = [];
  // What was told while the line was broken is not told again by itself.
  const account = open({ told: hear, connected: () => [...read.keys()].forEach(look) });
  const lanes = createLanes({
    ...{ over, firstMs, most: mostWaiting },
    failed: (channel, error, tries) => {
      if (tries === 0) log.warn({ channel, error: String(error) }, 'what Telegram told is tried again');
    },
    catchUp: (channel) => () => catchUp(channel),
  });

  function hear(update: tl.TypeUpdate, users: Users, chats: ReadonlyMap<number, tl.TypeChat>): void {
    switch (update._) {
      case 'updateNewChannelMessage':
        return queue(toldOf(update.message, users));
      case 'updateEditChannelMessage':
        return queue(editsOf(update.message, users));
      case 'updateDeleteChannelMessages':
        return queue([deletionOf(update.channelId, update.messages)]);
      case 'updateChannelTooLong':
        return look(placeOfChannel(update.channelId));
      case 'updateChannel': {
        const chat = chats.get(update.channelId);
        const channel = placeOfChannel(update.channelId);
        if (chat && read.has(channel) && dialogOf(chat) === null) lanes.add(channel, () => close(channel));
        return;
      }
      default:
    }
  }

  function queue(all: readonly Told[]): void {
    for (const told of all) {
      const title = read.get(told.channel)?.title;
      if (title !== undefined) lanes.add(told.channel, () => ears.channel({ ...told, title }));
    }
  }

  function look(channel: string): void {
    if (read.has(channel)) lanes.add(channel, () => catchUp(channel));
  }

  async function catchUp(channel: string): Promise<void> {
    const dialog = read.get(channel);
    const kept = dialog && (await ears.kept(user, channel));
    if (!kept) return;
    try {
      const { told, pts } = await missedIn(account, dialog.peer, kept);
      for (const one of told) await ears.channel({ ...one, title: dialog.title });
      if (attended.has(channel)) return;
      attended.add(channel);
      await account.attend(dialog.peer.channelId, pts);
    } catch (error) {
      const problem = problemOf(error);
      if (problem.code === 'GONE') return close(channel);
      if (problem.code === 'ENDED') return;
      if (problem.code === 'WAIT') await pause(problem.seconds * 1_000, over);
      throw error;
    }
  }

  async function close(channel: string): Promise<void> {
    const dialog = read.get(channel);
    if (dialog) await ears.closed(user, { channel, title: dialog.title });
    forget(channel);
  }

  function forget(channel: string): void {
    const dialog = read.get(channel);
    read.delete(channel);
    if (dialog && attended.delete(channel)) void account.neglect(dialog.peer.channelId);
  }

  /** The channels are those that are wanted now. */
  async function heed(): Promise<void> {
    const wanted = await ears.channels(user);
    const isNew = wanted.filter(({ channel }) => !read.has(channel));
    if (isNew.some(({ channel }) => !dialogs.some((one) => one.channel === channel)))
      dialogs = await dialogsOf(account);
    for (const channel of [...read.keys()]) if (!wanted.some((one) => one.channel === channel)) forget(channel);
    for (const { channel, title } of isNew) {
      const dialog = dialogs.find((one) => one.channel === channel);
      if (!dialog) await ears.closed(user, { channel, title });
      else {
        read.set(channel, dialog);
        look(channel);
      }
    }
  }

  let heeding: Promise<void> = Promise.resolve();
  /** One after the other: two at once would each look for what the other found. */
  function heedAgain(): Promise<void> {
    heeding = heeding.then(() => insist(heed, 'which channels are read on Telegram is asked again'));
    return heeding;
  }
  const insist = createInsisting({ log, over, firstMs });

  const isEnded = account.ended.then(() => 'ended' as const);
  async function keep(): Promise<void> {
    await insist(async () => {
      await account.open();
      await account.listen();
    }, 'Telegram cannot be read; it is tried again until it can');
    await heedAgain();
    while (!over.aborted) {
      const soon = pause(lookMs, over).then(() => 'look' as const);
      if ((await Promise.race([isEnded, soon])) === 'ended') break;
      for (const channel of read.keys()) look(channel);
    }
    await insist(() => ears.ended(user), 'that a session ended is told again');
    ending.abort();
    await account.close();
  }

  const keeping = keep().catch((error) =>
    log.error({ error: String(error) }, 'a session of Telegram is not read any more'),
  );
  return {
    account,
    isOver: () => over.aborted,
    heed: (): void => void heedAgain(),
    async channels(): Promise<Readable[]> {
      dialogs = await dialogsOf(account);
      return dialogs.map(({ channel, title }) => ({ channel, title }));
    },
    dialog: async (channel: string): Promise<Dialog | null> => {
      const known = dialogs.find((one) => one.channel === channel);
      if (known) return known;
      dialogs = await dialogsOf(account);
      return dialogs.find((one) => one.channel === channel) ?? null;
    },
    /** Nothing is heard any more once it returns. */
    async stop(): Promise<void> {
      ending.abort();
      await keeping;
      await lanes.empty();
    },
  };
}

export type ReadingAlong = ReturnType<typeof createReadingAlong>;
