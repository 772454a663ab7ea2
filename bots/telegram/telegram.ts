import type { ChatDoor, Ears } from '../../src/core/chat.ts';
import type { Log } from '../../src/platform/services.ts';
import { createBuckets } from './buckets.ts';
import { createClient } from './client.ts';
import type { Bot } from './introduce.ts';
import { isPrivateChat, scheme, spotOf } from './place.ts';
import { poll } from './poll.ts';
import { idsIn, readRef } from './ref.ts';
import { createShowing } from './show.ts';
import { type Patience, usualPatience } from './supervise.ts';
import { createWebhook, type Hook } from './webhook.ts';
import { takeAway } from './write.ts';

interface Settings {
  token: string;
  apiRoot?: string;
  /** left out: the bot asks for news itself */
  hook?: Hook;
  log: Log;
  /** Unix milliseconds */
  now: () => number;
  patience?: Patience;
  holdSeconds?: number;
}

interface TelegramDoor extends ChatDoor {
  /** what the platform tells by calling us */
  take(request: Request): Promise<Response>;
}

const officialRoot = 'https://api.telegram.org';
const graceMs = 2_000;

/**
 * Telegram as a chat platform. Without Telegram, or with a wrong token, nothing is heard or shown there, and all else
 * goes on.
 */
export function createTelegram({
  token,
  apiRoot = officialRoot,
  hook,
  log,
  now,
  patience = usualPatience,
  holdSeconds = 30,
}: Settings): TelegramDoor {
  const client = createClient({ token, apiRoot });
  const show = createShowing({ client, buckets: createBuckets(now), log });
  const bot: Bot = { name: null };
  const parts = { client, log, now, patience, holdSeconds, bot };
  const webhook = hook && createWebhook(parts, hook);
  const ending = new AbortController();
  let hearing: Promise<void> = Promise.resolve();
  return {
    port: {
      scheme,
      // While all is being stopped its queue keeps it.
      send: async (message) => (client.isClosed() ? { waitMs: graceMs } : show(message)),
      linkSaying: (word) => (bot.name === null ? null : `https://t.me/${bot.name}?start=${word}`),
      isPrivate: (place) => isPrivateChat(spotOf(place)?.chat ?? -1),
      async forget(place, ref) {
        const spot = spotOf(place);
        if (spot) await takeAway({ client }, spot, idsIn(readRef(ref)));
      },
    },
    async start(ears: Ears) {
      hearing = webhook ? webhook.hear(ears, ending.signal) : poll(parts, ears, ending.signal);
    },
    async stop() {
      ending.abort();
      await hearing;
      await client.close(graceMs);
    },
    take: async (request) => webhook?.take(request) ?? new Response(null, { status: 404 }),
  };
}
