import type { ChatDoor, Ears } from '../../src/core/chat.ts';
import type { Log } from '../../src/platform/services.ts';
import { mostFileBytes } from '../../src/talk/fields.ts';
import { byLibrary } from './by-library.ts';
import { createClient, officialRoot } from './client.ts';
import { createDownload } from './download.ts';
import type { Bot } from './introduce.ts';
import { poll } from './poll.ts';
import { createPort } from './port.ts';
import { type Patience, usualPatience } from './supervise.ts';
import { createWebhook, type Hook } from './webhook.ts';

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
  const client = createClient({ token, carry: byLibrary({ token, apiRoot }) });
  const bot: Bot = { name: null };
  const download = createDownload(client, { token, apiRoot, mostBytes: mostFileBytes });
  const parts = { client, download, log, now, patience, holdSeconds, bot };
  const webhook = hook && createWebhook(parts, hook);
  const ending = new AbortController();
  let hearing: Promise<void> = Promise.resolve();
  return {
    port: createPort(parts),
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
