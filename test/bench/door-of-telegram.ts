import { Telegraf } from 'telegraf';
import { byLibrary } from '../../bots/telegram/by-library.ts';
import { createTelegram } from '../../bots/telegram/telegram.ts';
import { languages } from '../../src/words/language.ts';
import { openFakeTelegram } from '../kit/telegram/fake-telegram.ts';
import { buttonsOf } from '../kit/telegram/people.ts';
import type { BenchDoor } from './doors.ts';
import { quiet, untilSo } from './until-so.ts';

/** Telegram's stand-in, the door to it, and its library with a handler that does nothing. */
export async function openTelegramDoor(): Promise<BenchDoor> {
  const telegram = await openFakeTelegram({ isKeptOpen: true });
  const { token, apiRoot } = telegram;
  const anna = telegram.person('Anna');
  const room = telegram.channel('Bench');
  telegram.addBot(room.id, anna);
  const door = createTelegram({ token, apiRoot, log: quiet, now: Date.now });
  const posts = new Map<string, number>();
  return {
    ...{ name: 'Telegram', library: 'telegraf', door, channel: `telegram:${room.id}` },
    ...{ person: `telegram-user:${anna.id}`, place: `telegram:${anna.id}` },
    async ready() {
      telegram.say(anna, '/help');
      await untilSo(() => telegram.shown(anna.id).length > 0);
    },
    registered: () => untilSo(() => telegram.world.commandsIn.size === languages.length - 1),
    post(id, text, replyTo) {
      const answered = replyTo === undefined ? undefined : posts.get(replyTo);
      const { message_id } = telegram.post(room.id, text, answered === undefined ? {} : { replyTo: answered });
      posts.set(id, message_id);
    },
    async byLibrary(count) {
      const bot = new Telegraf(token, { telegram: { apiRoot } });
      let heard = 0;
      bot.use(() => {
        heard += 1;
      });
      const begun = performance.now();
      const ended = bot.launch();
      await untilSo(() => heard >= count);
      const took = performance.now() - begun;
      bot.stop();
      await ended.catch(() => {});
      for (const { update_id } of [...telegram.updates.waiting()]) telegram.updates.done(update_id);
      return took;
    },
    say: (text) => void telegram.say(anna, text),
    shows: (label) => telegram.shown(anna.id).some((message) => buttonsOf(message).some(({ text }) => text === label)),
    async tap(label) {
      const query = telegram.tap(anna, label);
      const begun = performance.now();
      await telegram.waitCall(
        ({ method, args }) => method === 'answerCallbackQuery' && args.callback_query_id === query,
      );
      return performance.now() - begun;
    },
    async bareCall() {
      const begun = performance.now();
      await byLibrary({ token, apiRoot })('getMe', {}, new AbortController().signal);
      return performance.now() - begun;
    },
    async close() {
      await door.stop();
      await telegram.close();
    },
  };
}
