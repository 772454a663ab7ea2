import type { Hono } from 'hono';
import { createTelegram } from '../../../bots/telegram/telegram.ts';
import type { ChatDoor } from '../../core/chat.ts';
import type { HttpEnv } from '../../http/settings.ts';
import type { Services } from '../../platform/services.ts';
import { type Config, telegramHookPath } from '../config.ts';

interface OpenTelegram {
  door: ChatDoor;
  /** lets the platform in, where it is to call us */
  mount(app: Hono<HttpEnv>): void;
}

/** Telegram as it is set up. It is never waited for: the service is up without it. */
export function openTelegram(config: Config, { log, clock }: Pick<Services, 'log' | 'clock'>): OpenTelegram | null {
  const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT, TELEGRAM_WEBHOOK_URL, TELEGRAM_WEBHOOK_SECRET } = config;
  if (token === undefined) return null;
  const root = TELEGRAM_API_ROOT === undefined ? {} : { apiRoot: TELEGRAM_API_ROOT };
  const hook =
    TELEGRAM_WEBHOOK_URL === undefined || TELEGRAM_WEBHOOK_SECRET === undefined
      ? {}
      : { hook: { url: TELEGRAM_WEBHOOK_URL, secret: TELEGRAM_WEBHOOK_SECRET } };
  const door = createTelegram({ token, ...root, ...hook, log, now: clock });
  return {
    door,
    mount(app) {
      if (!('hook' in hook)) return;
      app.post(telegramHookPath, (c) => {
        c.set('action', 'telegram.webhook');
        return door.take(c.req.raw);
      });
    },
  };
}
