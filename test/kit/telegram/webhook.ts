import type { Update, WebhookInfo } from '@telegraf/types';
import { type Args, bad } from './read-call.ts';
import type { Updates } from './updates.ts';

const longestWaitMs = 2_000;

/** Tells the bot by calling it, one update after the other; what it does not take with a 2xx is told again. */
export function createWebhook(updates: Updates, perform: (method: string, args: Args) => Promise<unknown>) {
  let set: { url: string; secret: string | undefined } | null = null;
  let failure: string | null = null;
  let isTelling = false;
  let timer: NodeJS.Timeout | undefined;
  let waitMs = 20;

  async function deliver(): Promise<void> {
    if (isTelling) return;
    isTelling = true;
    clearTimeout(timer);
    for (let update = updates.next(); set && update; update = updates.next()) {
      failure = await call(set, update);
      if (failure !== null) break;
      waitMs = 20;
      updates.done(update.update_id);
    }
    isTelling = false;
    if (!set || failure === null) return;
    waitMs = Math.min(waitMs * 2, longestWaitMs);
    timer = setTimeout(() => void deliver(), waitMs);
  }

  async function call(
    { url, secret }: { url: string; secret: string | undefined },
    update: Update,
  ): Promise<string | null> {
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(secret === undefined ? {} : { 'x-telegram-bot-api-secret-token': secret }),
        },
        body: JSON.stringify(update),
      });
      const text = await answer.text();
      if (!answer.ok) return `Wrong response from the webhook: ${answer.status} ${answer.statusText}`;
      if (text.startsWith('{')) await obey(JSON.parse(text) as Args);
      return null;
    } catch (error) {
      return String(error);
    }
  }

  /** An answer may ask for one call; nobody is told what became of it. */
  async function obey({ method, ...args }: Args): Promise<void> {
    if (typeof method === 'string') await perform(method, args).catch(() => {});
  }

  return {
    set({ url, secret_token, allowed_updates, drop_pending_updates }: Args): true {
      const address = String(url ?? '');
      if (address === '') return this.remove({ drop_pending_updates });
      const { protocol, hostname, port } = new URL(address);
      const isHere = hostname === '127.0.0.1' || hostname === 'localhost';
      if (protocol !== 'https:' && !isHere) throw bad('bad webhook: An HTTPS URL must be provided for webhook');
      if (!isHere && !['', '443', '80', '88', '8443'].includes(port))
        throw bad('bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443');
      if (secret_token !== undefined && !/^[\w-]{1,256}$/.test(String(secret_token)))
        throw bad('secret token contains unallowed characters');
      updates.want(allowed_updates as string[] | undefined);
      drop(drop_pending_updates);
      set = { url: address, secret: secret_token as string | undefined };
      updates.setHook(() => void deliver());
      void deliver();
      return true;
    },
    remove({ drop_pending_updates }: Args): true {
      set = null;
      clearTimeout(timer);
      updates.setHook(null);
      drop(drop_pending_updates);
      return true;
    },
    info: (): WebhookInfo =>
      ({
        url: set?.url ?? '',
        has_custom_certificate: false,
        pending_update_count: updates.waiting().length,
        ...(failure === null ? {} : { last_error_message: failure }),
      }) as WebhookInfo,
    stop(): void {
      set = null;
      clearTimeout(timer);
    },
  };

  function drop(wanted: unknown): void {
    if (wanted === true) for (const { update_id } of updates.waiting()) updates.done(update_id);
  }
}

export type Webhook = ReturnType<typeof createWebhook>;
