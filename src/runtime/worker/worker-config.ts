import { type Config, ConfigProblem, readConfig } from '../config.ts';

/** The settings that mean something on Workers. There are no files, no port and no process of its own. */
const names = [
  'ALLOWED_HOSTS',
  'ALLOWED_ORIGINS',
  'CORS_ORIGINS',
  'RATE_LIMITS',
  'SECRETS_KEY',
  'LOG_LEVEL',
  'NEW_OWNER_WORD',
  'RECOVERY_DAYS',
  'CALENDAR_URL',
  'CALENDAR_REFRESH_MINUTES',
  'CALENDAR_STALE_HOURS',
  'READER',
  'OPENAI_MODEL',
  'OPENAI_API_KEY',
  'OPENAI_BASE_URL',
  'MODEL_TIMEOUT_MS',
  'MODEL_PRICE',
  // Letters by fetch: SMTP speaks a protocol of its own, and there is no screen.
  'PUBLIC_URL',
  'MAIL_FROM',
  'SENDGRID_API_KEY',
  'SENDGRID_API_URL',
  'SES_REGION',
  'SES_ACCESS_KEY_ID',
  'SES_SECRET_ACCESS_KEY',
  'SES_API_URL',
  'SMS_FROM',
  'TWILIO_ACCOUNT_SID',
  'TWILIO_AUTH_TOKEN',
  'TWILIO_API_URL',
  'SMS_WEBHOOK_URL',
  'SMS_WEBHOOK_SECRET',
  'TELEGRAM_BOT_TOKEN',
  'TELEGRAM_API_ROOT',
  'TELEGRAM_WEBHOOK_URL',
  'TELEGRAM_WEBHOOK_SECRET',
  'DISCORD_BOT_TOKEN',
  'DISCORD_API_URL',
  'DISCORD_PUBLIC_KEY',
] as const;
export type WorkerSettings = Partial<Record<(typeof names)[number], string>>;

/** Bad settings are refused at the door, by name; nothing behind it is reached then. */
export function readBindings(env: WorkerSettings): Config | ConfigProblem {
  try {
    return readConfig(Object.fromEntries(names.map((name) => [name, env[name]])));
  } catch (error) {
    if (error instanceof ConfigProblem) return error;
    throw error;
  }
}
