import { Webhook } from 'standardwebhooks';
import type { Letter } from '../../core/posting.ts';
import type { WebhookRow } from '../store.ts';

type Signing = Pick<WebhookRow, 'url' | 'secret' | 'previous' | 'previousUntil'>;

/**
 * One event as it goes out, signed by the Standard Webhooks convention over exactly this body. While a secret that was
 * renewed still counts, both sign.
 */
export function letterOf(to: Signing, { eventId, body }: { eventId: string; body: string }, now: number): Letter {
  const at = new Date(now);
  const isPreviousGood = to.previous !== null && (to.previousUntil ?? 0) > now;
  const secrets = [to.secret, ...(isPreviousGood && to.previous !== null ? [to.previous] : [])];
  return {
    url: to.url,
    body,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'SignalOS-Webhooks',
      'webhook-id': eventId,
      'webhook-timestamp': String(Math.floor(now / 1_000)),
      'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(eventId, at, body)).join(' '),
    },
  };
}
