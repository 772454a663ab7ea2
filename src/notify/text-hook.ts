import { Webhook } from 'standardwebhooks';
import type { LetterPort, TextMessage } from '../core/letters.ts';
import { guardText } from './check-mail.ts';
import { dispatchOfReply, postOnce } from './post-once.ts';

export interface TextHookSettings {
  url: string;
  /** as Standard Webhooks writes it: `whsec_…` */
  secret: string;
  now: () => number;
}

/**
 * Text messages by whatever listens at an address of one's own: a signed Standard Webhook whose id is the same for the
 * same letter, so that whoever listens sends it once however often it is told.
 */
export const createTextHook = (settings: TextHookSettings): LetterPort<TextMessage> => {
  const signer = new Webhook(settings.secret);
  return guardText({
    name: 'webhook',
    keepsKeys: true,
    async send({ key, to, text }) {
      const { url, now } = settings;
      const at = new Date(now());
      const body = JSON.stringify({ type: 'sms.send', timestamp: at.toISOString(), data: { to, text } });
      const headers = {
        'content-type': 'application/json',
        'webhook-id': key,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
        'webhook-signature': signer.sign(key, at, body),
      };
      return dispatchOfReply(await postOnce({ url, headers, body }));
    },
  });
};
