import type { ChatDoor, Ears } from '../../src/core/chat.ts';
import type { Log } from '../../src/platform/services.ts';
import { createBuckets } from './buckets.ts';
import { createClient } from './client.ts';
import { createHearing } from './hearing.ts';
import { isPrivateChat, scheme, spotOf } from './place.ts';
import { idsIn, readRef } from './ref.ts';
import { createShowing } from './show.ts';
import { type Patience, usualPatience } from './supervise.ts';
import { takeAway } from './write.ts';

interface Settings {
  token: string;
  apiRoot?: string;
  log: Log;
  /** Unix milliseconds */
  now: () => number;
  patience?: Patience;
  /** how long the platform may hold a question for news */
  holdSeconds?: number;
}

const officialRoot = 'https://api.telegram.org';
const graceMs = 2_000;

/**
 * Telegram as a chat platform. Its bot is heard by asking for news; without Telegram, or with a wrong token, nothing is
 * heard and all else goes on.
 */
export function createTelegram({
  token,
  apiRoot = officialRoot,
  log,
  now,
  patience = usualPatience,
  holdSeconds = 30,
}: Settings): ChatDoor {
  const client = createClient({ token, apiRoot });
  const show = createShowing({ client, buckets: createBuckets(now), log });
  const ending = new AbortController();
  let hearing: Promise<void> = Promise.resolve();
  return {
    port: {
      scheme,
      // While all is being stopped its queue keeps it.
      send: async (message) => (client.isClosed() ? { waitMs: graceMs } : show(message)),
      isPrivate: (place) => isPrivateChat(spotOf(place)?.chat ?? -1),
      async forget(place, ref) {
        const spot = spotOf(place);
        if (spot) await takeAway({ client }, spot, idsIn(readRef(ref)));
      },
    },
    async start(ears: Ears) {
      hearing = createHearing({ client, log, now, patience, holdSeconds }).hear(ears, ending.signal);
    },
    async stop() {
      ending.abort();
      await hearing;
      await client.close(graceMs);
    },
  };
}
