import { expect, it } from 'vitest';
import { runSchedule } from '../../trust/telegram-schedule.ts';
import { isFound } from '../is-found.ts';

const seeds = Array.from({ length: 12 }, (_, nth) => nth + 1);

it('whatever fails and whenever the bot is killed, nothing it is told is lost, taken twice or out of order', async () => {
  for (const verdict of await Promise.all(seeds.map((seed) => runSchedule(seed))))
    expect(verdict).toMatchObject({ lost: 0, doubled: 0, misordered: 0 });
});

it('with each update in a row of its own chats come out of order', async () => {
  expect(
    await isFound(
      (seed) => runSchedule(seed, 'order'),
      ({ misordered }) => misordered > 0,
    ),
  ).toBe(true);
});

it('without keys that are kept something is taken twice', async () => {
  expect(
    await isFound(
      (seed) => runSchedule(seed, 'dedupe'),
      ({ doubled }) => doubled > 0,
    ),
  ).toBe(true);
});
