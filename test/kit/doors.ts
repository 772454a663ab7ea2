import { expect, onTestFinished, vi } from 'vitest';
import { z } from 'zod';
import { accountSnapshotSchema } from '../../src/core/broker.ts';
import { demo } from '../../src/office/demo.ts';
import { setupWord } from '../../src/office/setup-word.ts';
import { openOffice } from '../bots/telegram/open-office.ts';
import { textOf as blockText } from './card-text.ts';
import { openDiscordOffice, saidBy } from './discord/office.ts';
import { openTrader } from './trader.ts';

/** A door as whoever stands before it has it: the same things are done through each. */
export interface DoorDriver {
  /** makes the chat theirs */
  link(): Promise<void>;
  /** brings a channel to the bot, which asks how to follow it */
  bring(): Promise<void>;
  /** whatever a channel of this platform needs before its posts are signals */
  vouch(): Promise<void>;
  say(text: string): Promise<void>;
  press(label: string): Promise<void>;
  see(words: string | RegExp): Promise<void>;
  /** what the bot has said, a message each */
  said(): Promise<string[]>;
  until(look: () => unknown): Promise<void>;
  post(text: string): Promise<unknown>;
  edit(post: unknown, text: string): Promise<void>;
  answer(post: unknown, text: string): Promise<void>;
  /** the stops of what the broker holds */
  stops(): Promise<(string | null)[]>;
  quote(symbol: string, bid: string, ask: string): Promise<void>;
}

const shows = (said: readonly string[], words: string | RegExp): boolean =>
  said.some((text) => (typeof words === 'string' ? text.includes(words) : words.test(text)));

async function web(): Promise<DoorDriver> {
  const trader = await openTrader();
  onTestFinished(trader.close);
  const said = async () =>
    (await trader.talk())
      .filter(({ direction }) => direction === 'out')
      .map(({ blocks, choices }) => [blockText(blocks), ...choices.map(({ label }) => `[${label}]`)].join('\n'))
      .reverse();
  const until = (look: () => unknown) =>
    vi.waitFor(
      async () => {
        await trader.advance(500);
        await look();
      },
      { timeout: 15_000, interval: 5 },
    );
  const messages = { feed: 'gold-room' };
  const must = async (name: string, input: object) => {
    const outcome = await trader.tell(name, input);
    if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.refusal)}`);
    await trader.settle();
    return outcome.value as { messageId: string };
  };
  const say = async (text: string) => void (await must('chat.say', { text }));
  return {
    said,
    until,
    say,
    quote: trader.quote,
    // The page is at the machine of its owner: a word is given for the other doors.
    link: async () => {
      await say('/link');
      expect((await said()).at(-1)).toContain('Say this to the bot');
    },
    bring: async () => {
      await must('feeds.create', { feed: 'gold-room', name: 'Gold room' });
      await say('/follow gold room');
    },
    vouch: async () => {},
    press: async (label) => void (await trader.press(label)),
    see: (words) => until(async () => expect(shows(await said(), words), String(words)).toBe(true)),
    post: async (text) => (await must('messages.post', { ...messages, text })).messageId,
    edit: async (messageId, text) => void (await must('messages.edit', { ...messages, messageId, text })),
    answer: async (replyTo, text) => void (await must('messages.post', { ...messages, text, replyTo })),
    stops: async () => (await trader.account()).positions.map(({ sl }) => sl),
  };
}

async function telegram(): Promise<DoorDriver> {
  const { telegram: platform, trader, anna, said, see, tap, until, link } = await openOffice();
  const room = platform.channel('Gold room');
  const idOf = (post: unknown) => (post as { message_id: number }).message_id;
  return {
    ...{ until, link, quote: trader.quote },
    said: async () => said(),
    bring: async () => void platform.addBot(room.id, anna),
    vouch: async () => {},
    say: async (text) => void platform.say(anna, text),
    press: async (label) => void (await tap(label)),
    see,
    post: async (text) => platform.post(room.id, text),
    edit: async (post, text) => void platform.edit(room.id, idOf(post), text),
    answer: async (post, text) => void platform.post(room.id, text, { replyTo: idOf(post) }),
    stops: async () => (await trader.account()).positions.map(({ sl }) => sl),
  };
}

async function discord(): Promise<DoorDriver> {
  const office = await openDiscordOffice({ isLinked: false });
  const { discord: platform, ann, chat, channel, provider, press, seen, ours, comes, tell, context } = office;
  const shape = z.object({ snapshot: accountSnapshotSchema });
  type Post = ReturnType<typeof platform.message>;
  const until = async (look: () => unknown) => {
    let last: unknown;
    await comes(
      async () => {
        try {
          await look();
          return true;
        } catch (error) {
          last = error;
          return false;
        }
      },
      () => String(last),
    );
  };
  const say = async (text: string) => void platform.message(ann, chat, text);
  const all = async () => ours().map(saidBy);
  return {
    until,
    say,
    said: all,
    link: async () => {
      await say(`/start ${(await setupWord(context))?.word}`);
      await seen('This chat is yours now');
    },
    bring: async () => void platform.slash(ann, channel, 'channel'),
    vouch: async () => {
      await say(`/allow discord-user:${provider.id} gold-signals`);
      await seen('signals are taken from');
    },
    press: async (label) => void (await press(label)),
    see: (words) => until(async () => expect(shows(await all(), words), String(words)).toBe(true)),
    post: async (text) => platform.message(provider, channel, text),
    edit: async (post, text) => void platform.edit(channel, post as Post, text),
    answer: async (post, text) => void platform.reply(provider, channel, post as Post, text),
    stops: async () =>
      shape.parse(await tell('accounts.show', { account: demo.account })).snapshot.positions.map(({ sl }) => sl),
    quote: async (symbol, bid, ask) =>
      void (await tell('quotes.set', { venue: `${demo.desk}-${demo.account}`, symbol, bid, ask })),
  };
}

export const doorDrivers = { 'the web chat': web, Telegram: telegram, Discord: discord } as const;
export const doorNames = Object.keys(doorDrivers) as (keyof typeof doorDrivers)[];
