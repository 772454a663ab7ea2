import { expect, it, onTestFinished } from 'vitest';
import { openRace, raceOften } from '../trust/same-code-race.ts';

async function open() {
  const race = await openRace();
  onTestFinished(race.close);
  return race;
}

it('of four who show the same code at the same moment one is let in, each time', { timeout: 120_000 }, async () => {
  const { race } = await open();
  expect(await raceOften(100, race)).toEqual({ one: 100, other: [] });
});

it('each with a code of their own all are: the races see it', async () => {
  const { race, backupCodes } = await open();
  expect(await race(backupCodes)).toEqual([true, true, true, true]);
});
