import { setTimeout as sleep } from 'node:timers/promises';
import { byLibrary } from '../../bots/telegram/by-library.ts';
import { createClient } from '../../bots/telegram/client.ts';
import { poll } from '../../bots/telegram/poll.ts';
import type { HeardInChannel } from '../../src/core/channel.ts';
import type { Ears, HeardInChat } from '../../src/core/chat.ts';
import { createRandom } from '../kit/random.ts';
import { openFakeTelegram } from '../kit/telegram/fake-telegram.ts';
import type { Fault } from '../kit/telegram/faults.ts';
import { type Control, createHearer, eventually, silent, type Verdict } from './heard.ts';

const hasty = { firstMs: 2, mostMs: 10, refusedMs: 10, answerMs: 500, againMs: 2, keepMs: 5_000 };
const faults: Fault[] = [{ code: 502 }, 'cut', 'lost', { code: 429, retryAfter: 0.005 }, { code: 409 }, { code: 401 }];

/**
 * One schedule of a bot's life: people post, write and tap, the platform fails, what is heard cannot be kept or is kept
 * without that being known, and the bot is killed and started again. Whoever hears keeps each event once, by its key.
 */
export async function runSchedule(seed: number, control?: Control): Promise<Verdict> {
  const random = createRandom(seed);
  const telegram = await openFakeTelegram();
  const told = new Map<string, string[]>();
  const kept = new Map<string, string[]>();
  const hearer = createHearer(random, control);
  const keep = (own: number, chat: string, key: string, text: string) =>
    hearer.keep(own, key, () => kept.set(chat, [...(kept.get(chat) ?? []), text]));
  const earsOf = (own: number): Ears => ({
    chat: async ({ place, key, what }: HeardInChat) => {
      await keep(own, place, key, 'text' in what ? what.text : 'choice' in what ? what.choice : '');
      return { words: null };
    },
    channel: ({ channel, key, what }: HeardInChannel) =>
      keep(own, channel, key, 'text' in what ? what.text : what.kind),
    menu: [],
    kept: async () => [],
    suggest: async () => [],
    form: async () => null,
  });

  function live() {
    const own = hearer.live();
    const client = createClient({ token: telegram.token, carry: byLibrary(telegram) });
    const ending = new AbortController();
    const lane = control === 'order' ? { laneOf: ({ update_id }: { update_id: number }) => update_id } : {};
    const parts = {
      client,
      download: async () => null,
      log: silent,
      now: Date.now,
      patience: hasty,
      holdSeconds: 1,
      bot: { name: null },
      ...lane,
    };
    const heard = poll(parts, earsOf(own), ending.signal);
    return async () => {
      hearer.die();
      ending.abort();
      await client.close(0);
      await heard;
    };
  }

  const anna = telegram.person('Anna');
  const rooms = ['Gold', 'Forex'].map((title) => telegram.channel(title));
  for (const { id } of rooms) telegram.addBot(id, anna);
  const shown = telegram.say(anna, '/start');
  for (const { id } of rooms) told.set(`telegram:${id}`, ['added']);
  told.set(`telegram:${anna.id}`, ['/start']);
  const note = (chat: number, text: string) => told.get(`telegram:${chat}`)?.push(text);
  let end = live();
  for (let step = 0; step < 60; step += 1) {
    const luck = random.between(1, 100);
    const { id } = random.pick(rooms);
    const text = `step ${step}`;
    if (luck <= 55) {
      telegram.post(id, text);
      note(id, text);
    } else if (luck <= 70) {
      if (random.chance(50)) telegram.tapData(anna, shown, text);
      else telegram.say(anna, text);
      note(anna.id, text);
    } else if (luck <= 84) telegram.fail('getUpdates', random.pick(faults));
    else if (luck <= 90) telegram.drop();
    else if (luck <= 94) {
      await end();
      end = live();
    } else await sleep(random.between(5, 20));
    // Time for what was begun to be anywhere between told and kept.
    if (random.chance(60)) await sleep(random.between(1, 5));
  }
  hearer.calm();
  telegram.heal();
  await eventually(() => telegram.updates.waiting().length === 0);
  await end();
  await telegram.close();
  return compare(told, kept);
}

function compare(told: Map<string, string[]>, kept: Map<string, string[]>): Verdict {
  const verdict = { told: 0, lost: 0, doubled: 0, misordered: 0 };
  for (const [chat, texts] of told) {
    const there = kept.get(chat) ?? [];
    const once = [...new Set(there)];
    verdict.told += texts.length;
    verdict.lost += texts.filter((text) => !there.includes(text)).length;
    verdict.doubled += there.length - once.length;
    const inOrder = texts.filter((text) => there.includes(text));
    if (inOrder.join() !== once.join()) verdict.misordered += 1;
  }
  return verdict;
}
