import type { Ears } from '../../src/core/chat.ts';
import type { Me } from './events.ts';
import { within } from './inbox.ts';
import { introduce, sayWhatIsHeard, wanted } from './introduce.ts';
import type { HearingParts } from './poll.ts';
import { readCall } from './read-call.ts';
import { createReceiving } from './receive.ts';
import { createSupervisor, pause } from './supervise.ts';

/** Where the platform is to call, and the word by which its calls are known. */
export interface Hook {
  url: string;
  secret: string;
}

/** how often is looked whether it is still us whom the platform calls */
const lookMs = 300_000;

/**
 * Hears by being called.
 *  1. A call without the secret is nobody's, and nothing of it is read.
 *  2. It is answered well once what it told is kept; else the platform calls again. One chat is heard in its order.
 *  3. Somebody else's hook, or none, in place of ours is set right again.
 */
export function createWebhook(parts: HearingParts, { url, secret }: Hook) {
  const { client, log, patience } = parts;
  const supervisor = createSupervisor(parts);
  const receiving = createReceiving(parts);
  /** the last that happened in each chat, and what went wrong with it */
  const rows = new Map<string | number, Promise<string | null>>();
  let hearing: { ears: Ears; me: Me } | null = null;

  async function hear(ears: Ears, signal: AbortSignal): Promise<void> {
    const limits = { signal, timeoutMs: patience.answerMs };
    await supervisor.keepGoing(async () => {
      const me = await introduce(parts, ears.menu, limits);
      if (!hearing) sayWhatIsHeard(log, me);
      hearing = { ears, me };
      for (let isSet = false; !signal.aborted; isSet = true) {
        const { url: called = '' } = isSet ? await client.call('getWebhookInfo', {}, limits) : {};
        if (isSet && called !== url) log.warn({}, 'somebody else took the Telegram bot; it is taken back');
        if (called !== url)
          await client.call('setWebhook', { url, secret_token: secret, allowed_updates: wanted }, limits);
        supervisor.heal();
        await pause(lookMs, signal);
      }
    }, signal);
    hearing = null;
    await Promise.all(rows.values());
  }

  async function take(request: Request): Promise<Response> {
    const told = await readCall(request, secret);
    if (told instanceof Response) return told;
    if (!hearing) return new Response(null, { status: 503 });
    const { ears, me } = hearing;
    const { update, lane } = told;
    const before = rows.get(lane) ?? Promise.resolve(null);
    const row = before.then(() => within(receiving.receive(update, ears, me), patience.keepMs));
    rows.set(lane, row);
    const failed = await row;
    if (rows.get(lane) === row) rows.delete(lane);
    if (failed === null) return new Response(null, { status: 200 });
    log.warn({ update: update.update_id, error: failed }, 'what Telegram told could not be kept yet');
    return new Response(null, { status: 503 });
  }

  return { hear, take };
}
