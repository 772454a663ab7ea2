import { Webhook } from 'standardwebhooks';
import { z } from 'zod';
import type { Log } from '../../platform/services.ts';
import type { RelayFile } from './relay-file.ts';

interface Parts {
  file: RelayFile;
  log: Log;
  now: () => number;
  ending: AbortSignal;
}

interface Delivery {
  id: string;
  body: Record<string, unknown>;
}

const timeoutMs = 15_000;

/** What the service says of the message itself: the same would be said of it again. Anything else may pass. */
const forGood = new Set([
  ...['HOOK_BODY_UNFIT', 'HOOK_PLACEHOLDER', 'HOOK_EMPTY', 'HOOK_ID_REUSED', 'BODY_TOO_LARGE'],
  ...['MESSAGE_UNKNOWN', 'MESSAGE_DELETED', 'MESSAGE_EMPTY', 'MESSAGE_TOO_LONG', 'AUTHOR_NOT_ALLOWED'],
]);
const refusedSchema = z.object({ code: z.string() });
const takenSchema = z.object({ messageId: z.string() });

/** What to do, where the service does not take what is signed. */
const advice: Record<string, string> = {
  HOOK_SIGNATURE_WRONG: 'the secret or the feed of this channel in RELAY_FILE does not fit the webhook that was opened',
  HOOK_TIME_WRONG: 'the clock of this machine is more than five minutes off',
};

/** Posts to the webhook of a channel's feed, signed by its secret. Returns once it is there, or is refused for good. */
export function createDelivering({ file, log, now, ending }: Parts) {
  return async function deliver(channel: string, { id, body }: Delivery): Promise<void> {
    const to = file.channels[channel.slice(channel.indexOf(':') + 1)];
    if (!to) return;
    const text = JSON.stringify(body);
    const at = new Date(now());
    const response = await fetch(new URL(`/hooks/${to.feed}`, file.to), {
      method: 'POST',
      body: text,
      headers: {
        'content-type': 'application/json',
        'user-agent': 'SignalOS-Relay',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
        'webhook-signature': new Webhook(to.secret).sign(id, at, text),
      },
      // What is signed for one address is shown to no other.
      redirect: 'error',
      signal: AbortSignal.any([AbortSignal.timeout(timeoutMs), ending]),
    });
    const answer: unknown = await response.json().catch(() => null);
    if (response.ok && takenSchema.safeParse(answer).success) return;
    const code = refusedSchema.safeParse(answer).data?.code ?? '';
    if (!forGood.has(code)) throw new Error(advice[code] ?? `${file.to} answered ${response.status} ${code}`.trim());
    log.warn({ channel, message: id, code }, 'a message was refused, and is not posted again');
  };
}
