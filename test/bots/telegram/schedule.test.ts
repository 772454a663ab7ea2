import { expect, it } from 'vitest';
import type { Control } from '../../trust/heard.ts';
import { runSchedule } from '../../trust/telegram-schedule.ts';

const seeds = Array.from({ length: 12 }, (_, nth) => nth + 1);
const all = (control?: Control) => Promise.all(seeds.map((seed) => runSchedule(seed, control)));

it('whatever fails and whenever the bot is killed, nothing it is told is lost, taken twice or out of order', async () => {
  for (const verdict of await all()) expect(verdict).toMatchObject({ lost: 0, doubled: 0, misordered: 0 });
});

it('with each update in a row of its own chats come out of order', async () => {
  expect((await all('order')).some(({ misordered }) => misordered > 0)).toBe(true);
});

it('without keys that are kept something is taken twice', async () => {
  expect((await all('dedupe')).some(({ doubled }) => doubled > 0)).toBe(true);
});
