import { type HttpSettings, localSettings } from '../http/settings.ts';
import type { Config } from './config.ts';

/** What the door is told of where people open this installation. */
export function httpSettingsOf(config: Config, version: string): HttpSettings {
  const { ALLOWED_HOSTS, ALLOWED_ORIGINS, CORS_ORIGINS, PUBLIC_URL = null } = config;
  const own = PUBLIC_URL === null ? [] : [PUBLIC_URL];
  return {
    ...localSettings,
    version,
    hosts: [...localSettings.hosts, ...ALLOWED_HOSTS, ...own.map((url) => new URL(url).hostname)],
    origins: [...ALLOWED_ORIGINS, ...own],
    corsOrigins: CORS_ORIGINS,
    publicUrl: PUBLIC_URL,
  };
}
