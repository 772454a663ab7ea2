import { expect, it } from 'vitest';
import { type DoorDriver, doorDrivers, doorNames } from '../kit/doors.ts';

/** One text for every door: from nothing to a channel that is copied, by what is asked and what can be pressed. */
const journey: [step: string, work: (door: DoorDriver) => Promise<void>][] = [
  ['links the chat', (door) => door.link()],
  [
    'is told by /start where to begin, and begins',
    async (door) => {
      await door.say('/start');
      await door.see('New here? /begin');
      await door.say('/begin');
      await door.see('In about ten minutes');
      await door.press('Begin');
    },
  ],
  [
    'says who they are, line by line, and is asked again for what is none',
    async (door) => {
      await door.see('Times are shown in your zone');
      // Nobody has registered here, so no name is asked for that nothing would keep.
      await door.say('Atlantis');
      await door.see('that is none');
      for (const text of ['Europe/Berlin', 'English', 'For a year or two']) await door.say(text);
      await door.see('Which account is traded?');
    },
  ],
  [
    'chooses an account, reads what its firm says of copied signals, and has it checked',
    async (door) => {
      await door.press('Paper account');
      await door.see('about copied signals: FTMO lets you copy');
      await door.press('Check the account');
      await door.see('Which channel is copied?');
    },
  ],
  [
    'chooses channel, risk and handling',
    async (door) => {
      await door.press('Demo channel (followed already)');
      await door.see('How much of the balance');
      await door.press('0.5 %');
      await door.see('What happens with a signal, and');
      await door.press('Usual');
    },
  ],
  [
    'sends a test signal, and is shown by itself how it ended',
    async (door) => {
      await door.see('One message goes all the way');
      await door.press('Send the test signal');
      await door.see('Is all of it right?');
      await door.see('card shown');
      expect(await door.stops()).toEqual([]);
    },
  ],
  [
    'changes how signals are handled after all, and ends',
    async (door) => {
      // What was asked before stands in the chat still: it is the button that tells that it is asked again.
      for (const label of ['Change: Handling of signals', 'Careful', 'All of it is right', 'Finish'])
        await door.until(() => door.press(label));
      await door.see('You are set up');
    },
  ],
  [
    'is told that it is done, when it is begun once more',
    async (door) => {
      await door.say('/begin');
      await door.see('You are set up');
    },
  ],
];

it.each(doorNames)('the first hour through %s', { timeout: 120_000 }, async (name) => {
  const door = await doorDrivers[name]();
  await door.quote('EURUSD', '1.08500', '1.08510');
  for (const [step, work] of journey)
    await work(door).catch((error) => {
      throw new Error(`${step}: ${error}`, { cause: error });
    });
});
