import { z } from 'zod';
import { senderSchema, senderWords } from '../notify/sender.ts';
import { safeAddressSchema, safeAddressWords } from './safe-address.ts';

/*
 * How mails and text messages leave. Whatever holds a secret takes any text here and is looked at by `letterProblem`:
 * what a schema refuses is quoted, and these must not be.
 */

const publicUrlWords =
  'the address of this installation as people open it: https (or http on this machine), without a path';
const publicUrlSchema = safeAddressSchema
  .refine((text) => {
    const { pathname, search, hash } = new URL(text);
    return pathname === '/' && search === '' && hash === '';
  })
  .transform((text) => new URL(text).origin);

const secret = z.string().trim().optional();
const bare = (text: string) => text.replace(/\/$/, '');
const apiAddress = safeAddressSchema.transform(bare);

export const letterVariables = {
  PUBLIC_URL: { schema: publicUrlSchema.optional(), fallback: undefined, allowed: publicUrlWords },
  MAIL_FROM: { schema: senderSchema.optional(), fallback: undefined, allowed: senderWords },
  MAIL: {
    schema: z.enum(['console']).optional(),
    fallback: undefined,
    allowed: 'console, to see mails where the service was started, or empty',
  },
  SMTP_URL: { schema: secret, fallback: undefined, allowed: '' },
  SMTP_USER: { schema: z.string().optional(), fallback: undefined, allowed: 'a user name' },
  SMTP_PASSWORD: { schema: z.string().optional(), fallback: undefined, allowed: '' },
  SMTP_CA_FILE: { schema: z.string().optional(), fallback: undefined, allowed: 'a file with certificates to trust' },
  SENDGRID_API_KEY: { schema: secret, fallback: undefined, allowed: '' },
  SENDGRID_API_URL: { schema: apiAddress, fallback: 'https://api.sendgrid.com', allowed: safeAddressWords },
  SES_REGION: {
    schema: z
      .string()
      .regex(/^[a-z]{2}(-[a-z]+)+-\d$/)
      .optional(),
    fallback: undefined,
    allowed: 'a region of Amazon, such as eu-central-1',
  },
  SES_ACCESS_KEY_ID: {
    schema: z
      .string()
      .regex(/^\w{16,128}$/)
      .optional(),
    fallback: undefined,
    allowed: 'the id of a key of Amazon',
  },
  SES_SECRET_ACCESS_KEY: { schema: secret, fallback: undefined, allowed: '' },
  SES_API_URL: { schema: apiAddress.optional(), fallback: undefined, allowed: safeAddressWords },
  SMS: {
    schema: z.enum(['console']).optional(),
    fallback: undefined,
    allowed: 'console, to see text messages where the service was started, or empty',
  },
  SMS_FROM: {
    schema: z
      .string()
      .regex(/^(\+[1-9]\d{6,14}|MG[0-9a-f]{32}|\d{3,8}|[A-Za-z0-9 ]{1,11})$/)
      .optional(),
    fallback: undefined,
    allowed: 'a number such as +15005550006, a sender name of at most 11 letters, or a messaging service (MG…)',
  },
  TWILIO_ACCOUNT_SID: {
    schema: z
      .string()
      .regex(/^AC[0-9a-f]{32}$/)
      .optional(),
    fallback: undefined,
    allowed: 'AC and 32 small hexadecimal digits',
  },
  TWILIO_AUTH_TOKEN: { schema: secret, fallback: undefined, allowed: '' },
  TWILIO_API_URL: { schema: apiAddress, fallback: 'https://api.twilio.com', allowed: safeAddressWords },
  SMS_WEBHOOK_URL: { schema: safeAddressSchema.optional(), fallback: undefined, allowed: safeAddressWords },
  SMS_WEBHOOK_SECRET: { schema: secret, fallback: undefined, allowed: '' },
} as const;

export type LetterConfig = { [K in keyof typeof letterVariables]: z.output<(typeof letterVariables)[K]['schema']> };

const smtpWords = 'smtp://HOST:PORT or smtps://HOST:PORT, perhaps with USER:PASSWORD@ before the host';

/** Where SMTP is spoken, as one address says it; null: it says nothing. */
export function readSmtpUrl(text: string) {
  try {
    const { protocol, hostname, port, username, password, pathname, search, hash } = new URL(text);
    if (!/^smtps?:$/.test(protocol) || hostname === '' || !/^\/?$/.test(pathname) || search !== '' || hash !== '')
      return null;
    const isImplicit = protocol === 'smtps:';
    const host = hostname.replace(/^\[(.*)\]$/, '$1');
    const given = { user: decodeURIComponent(username) || null, password: decodeURIComponent(password) || null };
    return { host, port: Number(port || (isImplicit ? 465 : 587)), isImplicit, ...given };
  } catch {
    return null;
  }
}

/** What is wrong with these settings together, in a sentence; null: nothing. No secret is ever in it. */
export function letterProblem(config: LetterConfig): string | null {
  const { MAIL_FROM, SMTP_URL, SMTP_USER, SMTP_PASSWORD, SENDGRID_API_KEY, SES_REGION } = config;
  const mail = named({ SMTP_URL, SENDGRID_API_KEY, SES_REGION, MAIL: config.MAIL });
  if (mail.length > 1) return `${mail.join(' and ')} are set; allowed: one way for mails to leave.`;
  if (mail.length > 0 && mail[0] !== 'MAIL' && !MAIL_FROM)
    return `${mail[0]} is set; it needs MAIL_FROM: ${senderWords}.`;
  const smtp = SMTP_URL ? readSmtpUrl(SMTP_URL) : null;
  if (SMTP_URL && !smtp) return `SMTP_URL cannot be used; allowed: ${smtpWords}.`;
  const user = SMTP_USER ?? smtp?.user;
  const password = SMTP_PASSWORD ?? smtp?.password;
  if (SMTP_URL && !user !== !password) return 'SMTP_USER and SMTP_PASSWORD belong together; allowed: both or neither.';
  if (SENDGRID_API_KEY && !/^[\w.-]{10,200}$/.test(SENDGRID_API_KEY))
    return 'SENDGRID_API_KEY cannot be used; allowed: a key of SendGrid, such as SG.….';
  if (SES_REGION && !(config.SES_ACCESS_KEY_ID && config.SES_SECRET_ACCESS_KEY))
    return 'SES_REGION is set; it needs SES_ACCESS_KEY_ID and SES_SECRET_ACCESS_KEY.';
  return smsProblem(config);
}

function smsProblem(config: LetterConfig): string | null {
  const { TWILIO_ACCOUNT_SID, SMS_WEBHOOK_URL, SMS } = config;
  const sms = named({ TWILIO_ACCOUNT_SID, SMS_WEBHOOK_URL, SMS });
  if (sms.length > 1) return `${sms.join(' and ')} are set; allowed: one way for text messages to leave.`;
  if (TWILIO_ACCOUNT_SID && !(config.TWILIO_AUTH_TOKEN && config.SMS_FROM))
    return 'TWILIO_ACCOUNT_SID is set; it needs TWILIO_AUTH_TOKEN and SMS_FROM.';
  if (SMS_WEBHOOK_URL && !/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/.test(config.SMS_WEBHOOK_SECRET ?? ''))
    return 'SMS_WEBHOOK_URL is set; it needs SMS_WEBHOOK_SECRET: whsec_ and at least 24 bytes in base64.';
  return null;
}

const named = (settings: Record<string, unknown>): string[] =>
  Object.entries(settings).flatMap(([name, value]) => (value === undefined ? [] : [name]));
