import type { ChatPort } from '../../src/core/chat.ts';
import type { Log } from '../../src/platform/services.ts';
import { createBuckets } from './buckets.ts';
import type { Client } from './client.ts';
import type { Bot } from './introduce.ts';
import { isPrivateChat, scheme, spotOf } from './place.ts';
import { idsIn, readRef } from './ref.ts';
import { createShowing } from './show.ts';
import { takeAway } from './write.ts';

const stoppedWaitMs = 2_000;

interface Parts {
  client: Client;
  log: Log;
  now: () => number;
  bot: Bot;
}

/** What is shown there, in whichever runtime. */
export function createPort({ client, log, now, bot }: Parts): ChatPort {
  const show = createShowing({ client, buckets: createBuckets(now), log });
  return {
    scheme,
    // While all is being stopped its queue keeps it.
    send: async (message) => (client.isClosed() ? { waitMs: stoppedWaitMs } : show(message)),
    linkSaying: (word) => (bot.name === null ? null : `https://t.me/${bot.name}?start=${word}`),
    isPrivate: (place) => isPrivateChat(spotOf(place)?.chat ?? -1),
    async forget(place, ref) {
      const spot = spotOf(place);
      if (spot) await takeAway({ client }, spot, idsIn(readRef(ref)));
    },
  };
}
