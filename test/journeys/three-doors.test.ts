import { expect, it } from 'vitest';
import { allActions } from '../../src/runtime/program.ts';
import { words } from '../../src/words/words.ts';
import { type DoorDriver, doorDrivers, doorNames } from '../kit/doors.ts';

const signal = 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080';
const holds = (door: DoorDriver, ...stops: string[]) =>
  door.until(async () => expect(await door.stops()).toEqual(stops));

/** One text for every door: what somebody does with nothing but this one. */
const journey: [step: string, work: (door: DoorDriver, posts: unknown[]) => Promise<void>][] = [
  ['links the chat', (door) => door.link()],
  [
    'brings a channel, and is asked how to follow it',
    async (door) => {
      await door.bring();
      await door.see(/Into which account is .* copied\?/);
    },
  ],
  [
    'answers by buttons: account, risk, mode',
    async (door) => {
      for (const label of ['Paper account', '1 %', 'Ask me first']) await door.press(label);
      await door.see('Follow it like this?');
      await door.press('Follow');
      await door.see('is followed');
      await door.vouch();
    },
  ],
  [
    'is asked about a signal, and nothing is bought before the answer',
    async (door, posts) => {
      posts.push(await door.post(signal));
      await door.see('Your decision');
      await holds(door);
    },
  ],
  [
    'takes it by a button',
    async (door) => {
      await door.press('Take');
      await holds(door, '4050.00');
    },
  ],
  [
    'sees the edit of its stop carried out',
    async (door, [post]) => {
      await door.edit(post, signal.replace('4050', '4055'));
      await holds(door, '4055.00');
    },
  ],
  [
    "sees the provider's close carried out",
    async (door, [post]) => {
      await door.answer(post, 'Close now');
      await holds(door);
      await door.see(/Closed/);
    },
  ],
  [
    'stops everything by /panic, and the next signal buys nothing',
    async (door) => {
      await door.say('/panic');
      await door.press('Stop everything');
      await door.see(words('en').say('notice.STOPPED'));
      const before = (await door.said()).length;
      await door.post(signal.replace('4080', '4090'));
      await door.until(async () => expect((await door.said()).length).toBeGreaterThan(before));
      await holds(door);
    },
  ],
];

it.each(doorNames)('the whole journey through %s', { timeout: 120_000 }, async (name) => {
  const door = await doorDrivers[name]();
  await door.quote('XAUUSD', '4060.00', '4060.25');
  const posts: unknown[] = [];
  for (const [step, work] of journey)
    await work(door, posts).catch((error) => {
      throw new Error(`${step}: ${error}`, { cause: error });
    });
});

const commands = allActions.flatMap(({ chat }) => (chat ? [chat.command] : []));
const unanswered = /I do not know that|Did you mean|does not fit/;

it.each(doorNames)(
  'every command there is, typed as its example, is answered on %s',
  { timeout: 240_000 },
  async (name) => {
    const door = await doorDrivers[name]();
    await door.quote('XAUUSD', '4060.00', '4060.25');
    await door.link();
    // What is no command is told apart from one, or nothing below would show anything.
    await door.say('/xyzzyplugh');
    await door.see(unanswered);
    const silent: string[] = [];
    const wrong: string[] = [];
    for (const command of commands) {
      const before = await door.said();
      await door.say(words('en').term('example', command));
      await door
        .until(async () => expect((await door.said()).join('\n')).not.toBe(before.join('\n')))
        .catch(() => silent.push(command));
      const answer = (await door.said()).slice(before.length).join('\n');
      if (unanswered.test(answer)) wrong.push(command);
      // What it began is left, and what it changed is put back, so that the next is answered as in a fresh chat.
      if (['begin', 'follow', 'settings'].includes(command)) await door.say('/cancel');
      if (command === 'language') await door.say('/language en');
    }
    expect({ silent, wrong }).toEqual({ silent: [], wrong: [] });
    expect(commands.length).toBeGreaterThan(45);
  },
);
