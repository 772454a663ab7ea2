import { type Config, ConfigProblem, readConfig } from '../config.ts';

/** The settings that mean something on Workers. There are no files, no port and no process of its own. */
const names = [
  'ALLOWED_HOSTS',
  'ALLOWED_ORIGINS',
  'LOG_LEVEL',
  'CALENDAR_URL',
  'CALENDAR_REFRESH_MINUTES',
  'CALENDAR_STALE_HOURS',
  'READER',
  'OPENAI_MODEL',
  'OPENAI_API_KEY',
  'OPENAI_BASE_URL',
  'MODEL_TIMEOUT_MS',
  'MODEL_PRICE',
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
