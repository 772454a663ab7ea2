import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { readerPolicySchema } from '../platform/model.ts';
import { anchorVariables } from './anchors/settings.ts';
import { calendarDefaults, calendarWords, refreshMinutesSchema, staleHoursSchema } from './calendar-settings.ts';
import { letterProblem, letterVariables } from './letter-settings.ts';
import { limitSchema, limitWords } from './limit-settings.ts';
import { providerProblem, providerVariables } from './provider-settings.ts';
import { safeAddressSchema, safeAddressWords } from './safe-address.ts';
import { transportProblem, transportVariables } from './transport-settings.ts';

/** EX_CONFIG */
export const badSettingsCode = 78;

/** A setting that cannot be used: names the variable, what was given and what is allowed. */
export class ConfigProblem extends Error {
  readonly exitCode = badSettingsCode;
}

/** Where Telegram calls us, if it does. */
export const telegramHookPath = '/telegram/webhook';
/** Where Discord calls us, if it does. */
export const discordInteractionsPath = '/discord/interactions';
const telegramSecretWords = '16 to 256 letters, digits, _ and -';

const secretsKeyWords =
  '32 bytes in base64, as `openssl rand -base64 32` prints them; more of them, the newest first, with a space between';
const passphraseWords = 'at least 16 characters';

/** The variable's schema and, in words, what it takes. Values are strings: they come from the environment. */
const variables = {
  PORT: variable(
    z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .refine((port) => port <= 65_535),
    '8080',
    'a port from 0 to 65535 (0: any free one)',
  ),
  DATA_DIR: variable(
    z
      .string()
      .min(1)
      .transform((path) => resolve(path)),
    './data',
    'a folder',
  ),
  LOG_LEVEL: variable(
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
    'info',
    'fatal, error, warn, info, debug, trace or silent',
  ),
  VENUE_URL: variable(
    z.url({ protocol: /^https?$/ }).optional(),
    undefined,
    'the http address of a venue in another process',
  ),
  ALLOWED_HOSTS: variable(
    z
      .string()
      .transform(list)
      .pipe(z.array(z.string().regex(/^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)$/))),
    '',
    'names this service answers to besides its own, without port, separated by commas',
  ),
  ALLOWED_ORIGINS: variable(
    z
      .string()
      .transform(list)
      .pipe(z.array(z.string().regex(/^https?:\/\/[a-z0-9._-]+(:\d+)?$/))),
    '',
    'origins such as https://signals.example, separated by commas',
  ),
  SECRETS_KEY: variable(z.string().trim().optional(), undefined, secretsKeyWords),
  SECRETS_PASSPHRASE: variable(z.string().optional(), undefined, passphraseWords),
  NEW_OWNER_WORD: variable(
    z.enum(['', '0', '1']).transform((given) => given === '1'),
    '',
    '1 to print a word at the start by which you are the owner, also where there is one who lost the password',
  ),
  RECOVERY_DAYS: variable(
    z.coerce.number().int().min(1).max(30),
    '3',
    'days between 1 and 30 that a lost second factor stands before it ends',
  ),
  DISCORD_BOT_TOKEN: variable(z.string().trim().optional(), undefined, 'the token of a bot; empty: no Discord'),
  // The token is in every call.
  DISCORD_API_URL: variable(safeAddressSchema, 'https://discord.com/api', safeAddressWords),
  DISCORD_PUBLIC_KEY: variable(
    z
      .string()
      .regex(/^[0-9a-f]{64}$/i)
      .optional(),
    undefined,
    'the public key of the application, 64 hexadecimal digits',
  ),
  RELAY_FILE: variable(z.string(), 'relay.json', 'a JSON file with the channels that the relay passes on'),
  READER: variable(readerPolicySchema, 'auto', 'auto, model-first or grammar-only'),
  OPENAI_MODEL: variable(
    z.string().optional(),
    undefined,
    'the name of a language model; empty: messages are read by the grammar alone',
  ),
  OPENAI_API_KEY: variable(z.string().optional(), undefined, 'the key of whoever serves the model'),
  OPENAI_BASE_URL: variable(
    z.url({ protocol: /^https?$/ }).optional(),
    undefined,
    'the http address of a server that speaks the OpenAI API, such as http://127.0.0.1:11434/v1',
  ),
  MODEL_TIMEOUT_MS: variable(
    z
      .string()
      .regex(/^\d{2,5}$/)
      .transform(Number),
    '3000',
    'milliseconds, from 10 to 99999',
  ),
  MODEL_PRICE: variable(
    z
      .string()
      .regex(/^\d+(\.\d+)?\/\d+(\.\d+)?$/)
      .transform((text) => {
        const [price = '0', answer = '0'] = text.split('/');
        return { in: Number(price), out: Number(answer) };
      })
      .nullable(),
    null,
    'US dollars for a million tokens in and out, such as 0.40/1.60',
  ),
  CALENDAR_FILE: variable(
    z
      .string()
      .transform((path) => resolve(path))
      .optional(),
    undefined,
    'a JSON file with economic news',
  ),
  CALENDAR_URL: variable(safeAddressSchema.optional(), undefined, calendarWords.url),
  CALENDAR_REFRESH_MINUTES: variable(
    refreshMinutesSchema,
    calendarDefaults.refreshMinutes,
    calendarWords.refreshMinutes,
  ),
  TELEGRAM_BOT_TOKEN: variable(z.string().trim().optional(), undefined, 'the token of a bot, as BotFather shows it'),
  // Tokens stand in the addresses of calls.
  TELEGRAM_API_ROOT: variable(safeAddressSchema.optional(), undefined, safeAddressWords),
  TELEGRAM_WEBHOOK_URL: variable(
    safeAddressSchema.refine((address) => new URL(address).pathname === telegramHookPath).optional(),
    undefined,
    `${safeAddressWords}, that ends in ${telegramHookPath}`,
  ),
  TELEGRAM_WEBHOOK_SECRET: variable(z.string().optional(), undefined, telegramSecretWords),
  WEBHOOKS_TO_THIS_MACHINE: variable(
    z.enum(['no', 'yes']).transform((given) => given === 'yes'),
    'no',
    'no or yes',
  ),
  TELEGRAM_API_ID: variable(
    z
      .string()
      .regex(/^[1-9]\d{0,9}$/)
      .transform(Number)
      .optional(),
    undefined,
    'the number that my.telegram.org gives for a program',
  ),
  TELEGRAM_API_HASH: variable(z.string().trim().optional(), undefined, 'what my.telegram.org gives beside the number'),
  CALENDAR_STALE_HOURS: variable(staleHoursSchema, calendarDefaults.staleHours, calendarWords.staleHours),
  RATE_LIMITS: variable(limitSchema, 'standard', limitWords),
  ...anchorVariables,
  ...letterVariables,
  ...transportVariables,
  ...providerVariables,
} as const;

export const settingNames: readonly string[] = Object.keys(variables);

/** Those that are secrets, and may lie in a file or in a store instead. */
export const secretNames: readonly (keyof Config)[] = [
  'SECRETS_KEY',
  'SECRETS_PASSPHRASE',
  'TELEGRAM_BOT_TOKEN',
  'TELEGRAM_WEBHOOK_SECRET',
  'TELEGRAM_API_HASH',
  'DISCORD_BOT_TOKEN',
  'OPENAI_API_KEY',
  'SMTP_URL',
  'SMTP_PASSWORD',
  'SENDGRID_API_KEY',
  'SES_SECRET_ACCESS_KEY',
  'TWILIO_AUTH_TOKEN',
  'SMS_WEBHOOK_SECRET',
  'OAUTH_GOOGLE_CLIENT_SECRET',
  'OAUTH_GITHUB_CLIENT_SECRET',
  'OAUTH_LINKEDIN_CLIENT_SECRET',
  'OAUTH_MICROSOFT_CLIENT_SECRET',
  'OAUTH_OIDC_CLIENT_SECRET',
  'OAUTH_OIDC_2_CLIENT_SECRET',
];

export type Config = { [K in keyof typeof variables]: z.output<(typeof variables)[K]['schema']> };

/** Parsed once, at the start. An empty variable counts as not set. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const config = Object.fromEntries(
    Object.keys(variables).map((name) => [name, readSetting(name as keyof Config, environment[name])]),
  ) as Config;
  const model = modelProblem(config);
  if (model !== null) throw new ConfigProblem(model);
  // Not by its schema: what cannot be used is quoted, and this must not be.
  if (config.TELEGRAM_WEBHOOK_URL && !/^[\w-]{16,256}$/.test(config.TELEGRAM_WEBHOOK_SECRET ?? ''))
    throw new ConfigProblem(
      `TELEGRAM_WEBHOOK_URL is ${JSON.stringify(config.TELEGRAM_WEBHOOK_URL)}; it needs TELEGRAM_WEBHOOK_SECRET: ${telegramSecretWords}.`,
    );
  if ((config.TELEGRAM_API_ID === undefined) !== (config.TELEGRAM_API_HASH === undefined))
    throw new ConfigProblem(
      `${config.TELEGRAM_API_ID === undefined ? 'TELEGRAM_API_HASH' : 'TELEGRAM_API_ID'} is set alone; allowed: both of TELEGRAM_API_ID and TELEGRAM_API_HASH, or neither.`,
    );
  // Neither are quoted: they let one in.
  if (config.TELEGRAM_API_HASH && !/^[0-9a-f]{32}$/.test(config.TELEGRAM_API_HASH))
    throw new ConfigProblem('TELEGRAM_API_HASH does not fit; allowed: 32 digits and letters from a to f.');
  // Not quoted: it opens everything.
  if (config.SECRETS_KEY && !config.SECRETS_KEY.split(/\s+/).every((key) => /^[A-Za-z0-9+/]{43}=$/.test(key)))
    throw new ConfigProblem(`SECRETS_KEY does not fit; allowed: ${secretsKeyWords}.`);
  if (config.SECRETS_PASSPHRASE && config.SECRETS_PASSPHRASE.length < 16)
    throw new ConfigProblem(`SECRETS_PASSPHRASE does not fit; allowed: ${passphraseWords}.`);
  if (config.SECRETS_KEY && config.SECRETS_PASSPHRASE)
    throw new ConfigProblem('SECRETS_KEY and SECRETS_PASSPHRASE are both set; allowed: one of them.');
  if (config.CALENDAR_FILE && config.CALENDAR_URL)
    throw new ConfigProblem(
      `CALENDAR_FILE is ${JSON.stringify(environment.CALENDAR_FILE)} and CALENDAR_URL is set too; allowed: one of them.`,
    );
  const letters = letterProblem(config);
  if (letters !== null) throw new ConfigProblem(letters);
  const transport = transportProblem(config);
  if (transport !== null) throw new ConfigProblem(transport);
  const providers = providerProblem(config);
  if (providers !== null) throw new ConfigProblem(providers);
  return config;
}

/** One of them by itself; empty: not set. */
export function readSetting(name: keyof Config, text: string | undefined): Config[keyof Config] {
  const { schema, fallback, allowed } = variables[name];
  const given = text || fallback;
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw new ConfigProblem(`${name} is ${JSON.stringify(given)}; allowed: ${allowed}.`);
  return parsed.data;
}

export function modelProblem({ OPENAI_MODEL: model, OPENAI_API_KEY, OPENAI_BASE_URL }: Config): string | null {
  if (!model || OPENAI_API_KEY || OPENAI_BASE_URL) return null;
  return `OPENAI_MODEL is ${JSON.stringify(model)}; it needs OPENAI_API_KEY, or OPENAI_BASE_URL of a server without keys.`;
}

/** Where everything lies, for what works on it without the rest. */
export const readPlace = ({
  DATA_DIR,
  ANCHORS_FILE,
}: Record<string, string | undefined>): Pick<Config, 'DATA_DIR' | 'ANCHORS_FILE'> =>
  readConfig({ DATA_DIR, ANCHORS_FILE });

/** How the configured address is written in a URL. */
export function addressOf(host: string, port: number, isEncrypted = false): string {
  return `${isEncrypted ? 'https' : 'http'}://${isIP(host) === 6 ? `[${host}]` : host}:${port}`;
}

function variable<S extends z.ZodType>(schema: S, fallback: string | null | undefined, allowed: string) {
  return { schema, fallback, allowed };
}

function list(text: string): string[] {
  return text
    .toLowerCase()
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
