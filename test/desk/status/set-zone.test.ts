import { expect, it, onTestFinished } from 'vitest';
import { openTrader, textOf } from '../../kit/trader.ts';

async function typed(text: string): Promise<string> {
  const trader = await openTrader();
  onTestFinished(trader.close);
  await trader.tell('chat.say', { text });
  return textOf((await trader.talk())[0]?.blocks ?? []);
}

it.each([
  ['/zone', 'Times are shown for UTC, where it is Mon 5 Jan, 09:00.'],
  ['/zone Europe/Berlin', 'Times are shown for Europe/Berlin, where it is Mon 5 Jan, 10:00.'],
  ['/zone america/new york', 'Times are shown for America/New_York, where it is Mon 5 Jan, 04:00.'],
  ['/zone utc', 'Times are shown for UTC'],
])('%s answers “%s”', async (text, answer) => {
  expect(await typed(text)).toContain(answer);
});

it.each(['/zone Mars/Olympus', '/zone +02:00', '/zone GMT+2', '/zone 5'])('%s is no time zone', async (text) => {
  expect(await typed(text)).toContain('is no time zone; one is written like Europe/Berlin');
});

it('a refused zone leaves the one before, which outlives everything else said', async () => {
  const trader = await openTrader();
  onTestFinished(trader.close);
  await trader.tell('desk.zone', { zone: 'Asia/Tokyo' });
  expect(await trader.tell('desk.zone', { zone: 'Nowhere' })).toMatchObject({ refusal: { code: 'ZONE_UNKNOWN' } });
  expect(await trader.tell('desk.zone', {})).toMatchObject({ value: { zone: 'Asia/Tokyo' } });
});
