import type { ChatPort, Ears } from '../../src/core/chat.ts';
import type { ToKeep } from '../../src/core/told.ts';
import type { Log } from '../../src/platform/services.ts';
import { mostFileBytes } from '../../src/talk/fields.ts';
import { byFetch } from './by-fetch.ts';
import { createClient, officialRoot } from './client.ts';
import { createDownload } from './download.ts';
import type { Me } from './events.ts';
import { type Bot, learnWhoIAm, showMenu, wanted } from './introduce.ts';
import { isPrivateChat, scheme } from './place.ts';
import { createPort } from './port.ts';
import { readCall, readUpdate } from './read-call.ts';
import { createReceiving } from './receive.ts';
import type { Hook } from './webhook.ts';

interface Settings {
  token: string;
  apiRoot?: string | undefined;
  log: Log;
  now: () => number;
}

/** a "close all" that works an hour later surprises; a channel's post has its own time, which is looked at when it is read */
const personWorthMs = 60_000;
const postWorthMs = 86_400_000;

/**
 * Telegram for where nothing runs between two calls: it is heard by being called, what it told is kept first and brought
 * in by whoever kept it. Nothing here has to outlive a request.
 */
export function createCalledTelegram({ token, apiRoot = officialRoot, log, now }: Settings) {
  const client = createClient({ token, carry: byFetch({ token, apiRoot }) });
  const download = createDownload(client, { token, apiRoot, mostBytes: mostFileBytes });
  const receiving = createReceiving({ client, download, log });
  const bot: Bot = { name: null };
  let me: Me | null = null;

  return {
    port: createPort({ client, log, now, bot }) satisfies ChatPort,
    async take(request: Request, secret: string, keep: (told: ToKeep) => Promise<void>): Promise<Response> {
      const told = await readCall(request, secret);
      if (told instanceof Response) return told;
      const { update, lane } = told;
      const isPersons = 'callback_query' in update || (typeof lane === 'number' && isPrivateChat(lane));
      try {
        await keep({
          // A token begins with the number of its bot: another bot numbers its updates anew.
          key: `${scheme}:${token.split(':')[0]}:${update.update_id}`,
          ...{ door: scheme, lane: `${scheme}:${lane}`, body: JSON.stringify(update) },
          worthMs: isPersons ? personWorthMs : postWorthMs,
        });
        return new Response(null, { status: 200 });
      } catch (error) {
        log.warn({ update: update.update_id, error: String(error) }, 'what Telegram told could not be kept yet');
        return new Response(null, { status: 503 });
      }
    },
    async bringIn(told: string, ears: Ears): Promise<void> {
      me ??= await learnWhoIAm(client);
      bot.name = me.username;
      const { answered } = await receiving.receive(readUpdate(JSON.parse(told)).update, ears, me);
      await answered;
    },
    /** Shows the commands, and asks to be called. */
    async introduce(ears: Ears, { url, secret }: Hook): Promise<void> {
      await showMenu({ client, log }, ears.menu);
      await client.call('setWebhook', { url, secret_token: secret, allowed_updates: wanted });
    },
    /** Whether it is still us whom the platform calls. */
    async isCalledAt(url: string): Promise<boolean> {
      return (await client.call('getWebhookInfo', {})).url === url;
    },
  };
}
