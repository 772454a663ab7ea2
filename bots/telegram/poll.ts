import { setTimeout as sleep } from 'node:timers/promises';
import type { Update } from 'telegraf/types';
import type { Ears } from '../../src/core/chat.ts';
import type { Log } from '../../src/platform/services.ts';
import type { Client } from './client.ts';
import type { Download } from './download.ts';
import type { Me } from './events.ts';
import { batchSize, createInbox } from './inbox.ts';
import { type Bot, introduce, sayWhatIsHeard, wanted } from './introduce.ts';
import { createReceiving } from './receive.ts';
import { createSupervisor, type Patience, pause } from './supervise.ts';

export interface HearingParts {
  client: Client;
  download: Download;
  log: Log;
  now: () => number;
  patience: Patience;
  bot: Bot;
  /** how long the platform may hold a question for news */
  holdSeconds: number;
  /** in which row an update stands; its chat when left out */
  laneOf?: (update: Update) => string | number;
}

/** Hears by asking for news until it is over: who the bot is first, then one batch after the other. */
export async function poll(parts: HearingParts, ears: Ears, signal: AbortSignal): Promise<void> {
  const { client, log, patience, holdSeconds, now } = parts;
  const supervisor = createSupervisor(parts);
  const receiving = createReceiving(parts);
  let me: Me | null = null;
  const inbox = createInbox({
    ...parts,
    handle: async (update) => {
      if (!me) throw new Error('the bot does not know yet who it is');
      await receiving.receive(update, ears, me);
    },
  });
  await supervisor.keepGoing(async () => {
    const limits = { signal, timeoutMs: patience.answerMs };
    const known = await introduce(parts, ears.menu, limits);
    await client.call('deleteWebhook', {}, limits);
    if (me === null) sayWhatIsHeard(log, known);
    me = known;
    while (!signal.aborted) {
      // While something is still to be kept the platform tells it again at once, whatever it was asked to hold.
      const askedAt = now();
      const updates = await ask(inbox.offset(), inbox.isEmpty() ? holdSeconds : 0);
      inbox.take(updates);
      await Promise.race([inbox.settled(), sleep(patience.againMs)]);
      // A server that does not hold the question is not asked hundreds of times a second.
      const isHasty = updates.length === 0 && now() - askedAt < patience.againMs;
      if (isHasty || !inbox.isEmpty()) await pause(patience.againMs, signal);
    }
  }, signal);
  await inbox.settled();

  async function ask(offset: number, timeout: number): Promise<Update[]> {
    const question = { offset, limit: batchSize, timeout, allowed_updates: wanted };
    // A little longer than it may take: a server that never answers is no server.
    const updates = await client.call('getUpdates', question, {
      signal,
      timeoutMs: timeout * 1_000 + patience.answerMs,
    });
    supervisor.heal();
    return updates;
  }
}
