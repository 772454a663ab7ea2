import type { Hono } from 'hono';
import { createCalledDiscord } from '../../bots/discord/called.ts';
import { restByFetch } from '../../bots/discord/rest-by-fetch.ts';
import { createCalledTelegram } from '../../bots/telegram/called.ts';
import type { ChatPort, Ears } from '../core/chat.ts';
import { sha256 } from '../core/json.ts';
import { ask } from '../core/office.ts';
import type { ToKeep } from '../core/told.ts';
import { internally } from '../core/who.ts';
import { findIntroduction, keepTold, noteIntroduction } from '../directory/told.ts';
import type { HttpEnv } from '../http/settings.ts';
import type { OfficeContext } from '../office/catalogue.ts';
import { sealedBy } from '../platform/sealing.ts';
import type { Services } from '../platform/services.ts';
import { type Config, discordInteractionsPath, telegramHookPath } from './config.ts';

/*
 * Chat platforms that call us. What they tell is kept in the directory, sealed, since somebody may have typed a secret;
 * the directory brings it in. A bot shows itself to its platform once for each version and each change of settings.
 */
export interface CalledDoor {
  scheme: string;
  port: ChatPort;
  path: string;
  take(request: Request, ears: Ears, keep: (told: ToKeep) => Promise<void>): Promise<Response>;
  bringIn(told: string, ears: Ears): Promise<void>;
  /** all that its platform is shown besides its menu */
  shows: readonly string[];
  introduce(ears: Ears): Promise<void>;
  /** mends what somebody else changed there */
  look(ears: Ears): Promise<void>;
  /** by what is sealed what it is told */
  word: string;
}

type Outside = Pick<Services, 'log'> & { now: () => number };

export function calledTelegram(config: Config, { log, now }: Outside): CalledDoor | null {
  const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot } = config;
  const { TELEGRAM_WEBHOOK_URL: url, TELEGRAM_WEBHOOK_SECRET: secret } = config;
  if (token === undefined) return null;
  const door = createCalledTelegram({ token, apiRoot, log, now });
  const hook = url === undefined || secret === undefined ? null : { url, secret };
  const introduce = async (ears: Ears) => {
    if (hook) await door.introduce(ears, hook);
    else log.error({}, 'Telegram is not heard: a Worker has to be called, and TELEGRAM_WEBHOOK_URL is not set');
  };
  return {
    ...{ scheme: 'telegram', port: door.port, path: telegramHookPath, word: token, introduce },
    shows: [token, url ?? '', secret ?? ''],
    take: async (request, _ears, keep) =>
      hook ? door.take(request, hook.secret, keep) : new Response(null, { status: 404 }),
    bringIn: door.bringIn,
    async look(ears) {
      if (!hook || (await door.isCalledAt(hook.url))) return;
      log.warn({}, 'somebody else took the Telegram bot; it is taken back');
      await introduce(ears);
    },
  };
}

export function calledDiscord(config: Config, { log, now }: Outside): CalledDoor | null {
  const { DISCORD_BOT_TOKEN: token, DISCORD_API_URL: apiUrl, DISCORD_PUBLIC_KEY: publicKey } = config;
  if (token === undefined || publicKey === undefined) return null;
  const door = createCalledDiscord({ rest: restByFetch(token, apiUrl), publicKey, log, now });
  return {
    ...{ scheme: 'discord', path: discordInteractionsPath, word: token, shows: [token, publicKey] },
    ...{ port: door.port, take: door.take, bringIn: door.bringIn, introduce: door.introduce },
    look: async () => {},
  };
}

type Hearing = Pick<CalledDoor, 'scheme' | 'word' | 'bringIn'>;
type Taking = Pick<CalledDoor, 'scheme' | 'word' | 'path' | 'take'>;

/** How each brings in what was kept of it. `context` is asked for late: it is made of the services this is a part of. */
export function hearingOf(doors: readonly Hearing[], earsNow: () => Ears): NonNullable<Services['hearing']> {
  return new Map(
    doors.map(({ scheme, word, bringIn }) => {
      const sealing = sealedBy(word);
      return [scheme, async (told: string) => bringIn(await sealing.open(told), earsNow())];
    }),
  );
}

/** Lets the platforms in: each call carries its own proof. */
export function mountCalled(
  app: Hono<HttpEnv>,
  doors: readonly Taking[],
  { office }: Pick<OfficeContext, 'office'>,
  ears: Ears,
): void {
  for (const { path, scheme, word, take } of doors) {
    const sealing = sealedBy(word);
    const keep = async (told: ToKeep) => {
      const body = await sealing.seal(told.body);
      const kept = await ask(office.directory(), keepTold, { ...told, body }, internally(told.key));
      if (!kept.ok) throw new Error(kept.refusal.code);
    };
    app.post(path, (c) => {
      c.set('action', `${scheme}.webhook`);
      return take(c.req.raw, ears, keep);
    });
  }
}

/** Shows each bot to its platform, unless it was shown just so before. One that cannot be reached is shown the next time. */
export async function introduceDoors(
  doors: readonly CalledDoor[],
  { office, log, version }: Pick<OfficeContext, 'office'> & Pick<Services, 'log'> & { version: string },
  ears: Ears,
): Promise<boolean> {
  let isDone = true;
  for (const { scheme: door, shows, introduce, look } of doors)
    try {
      const who = internally(`introduce-${door}`);
      const as = sha256(JSON.stringify([version, shows, ears.menu]));
      const before = await ask(office.directory(), findIntroduction, { door }, who);
      if (before.ok && before.value.as === as) await look(ears);
      else {
        await introduce(ears);
        await ask(office.directory(), noteIntroduction, { door, as }, who);
        log.info({ door, commands: ears.menu.length }, 'the bot and its commands are known there');
      }
    } catch (error) {
      isDone = false;
      log.warn({ door, error: String(error) }, 'the platform cannot be reached; it is tried again');
    }
  return isDone;
}
