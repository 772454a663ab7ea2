import type { LetterPort, Letters, Mail, TextMessage } from '../core/letters.ts';
import { createSendGrid } from '../notify/sendgrid.ts';
import { createSes } from '../notify/ses.ts';
import { createTextHook } from '../notify/text-hook.ts';
import { createTwilio } from '../notify/twilio.ts';
import type { LetterConfig } from './letter-settings.ts';

/** The ways that need nothing but `fetch`: on Node and on Workers. */
export function lettersByFetch(config: LetterConfig, now: () => number): Letters {
  return { mail: mailByFetch(config, now), sms: smsByFetch(config, now), publicUrl: config.PUBLIC_URL ?? null };
}

function mailByFetch(config: LetterConfig, now: () => number): LetterPort<Mail> | null {
  const { MAIL_FROM: sender, SENDGRID_API_KEY: key, SENDGRID_API_URL: url } = config;
  if (!sender) return null;
  if (key) return createSendGrid({ url, key, sender });
  const ses = sesOf(config);
  return ses && createSes({ ...ses, sender, now });
}

export function sesOf({
  SES_REGION: region,
  SES_ACCESS_KEY_ID: id,
  SES_SECRET_ACCESS_KEY: secret,
  SES_API_URL,
}: LetterConfig) {
  if (!region || !id || !secret) return null;
  return { url: SES_API_URL ?? `https://email.${region}.amazonaws.com`, key: { id, secret, region } };
}

function smsByFetch(config: LetterConfig, now: () => number): LetterPort<TextMessage> | null {
  const { TWILIO_ACCOUNT_SID: account, TWILIO_AUTH_TOKEN: token, SMS_FROM: from } = config;
  if (account && token && from) return createTwilio({ url: config.TWILIO_API_URL, account, token, from });
  const { SMS_WEBHOOK_URL: url, SMS_WEBHOOK_SECRET: secret } = config;
  return url && secret ? createTextHook({ url, secret, now }) : null;
}
