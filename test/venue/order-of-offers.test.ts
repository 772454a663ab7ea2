import { expect, it, onTestFinished } from 'vitest';
import { reportAccount } from '../../src/core/broker-calls.ts';
import type { Command } from '../../src/core/command.ts';
import { internally } from '../../src/core/who.ts';
import { openTestOffice } from '../kit/office.ts';

const who = internally('test');

it('what is offered later is never carried out earlier, however long the first one takes', async () => {
  const { office, close, advance, clock } = openTestOffice();
  onTestFinished(close);
  const venue = office.venue('a');
  const tell = async (name: string, input: object) => {
    const outcome = await venue.perform(name, input, who);
    expect(outcome).toMatchObject({ ok: true });
    return outcome;
  };
  await tell('venue.open', { owner: 'a/b', currency: 'USD', balance: '10000', seed: 1 });
  const place = (n: number): Command => ({
    n,
    op: 'pending',
    symbol: 'EURUSD',
    side: 'buy',
    type: 'limit',
    lots: '0.01',
    price: '0.90000',
    sl: '0.80000',
    tp: null,
    expiresAt: clock.now() + 60_000,
  });
  // By itself this paper broker takes 59 ms for number 27 and 46 ms for number 28.
  await tell('broker.offer', { commands: [place(27)], notify: '' });
  await tell('broker.offer', { commands: [place(28)], notify: '' });
  await advance(1_000);
  const outcome = await tell('broker.report', { after: 0, awaited: [] });
  const { events } = reportAccount.output.parse(outcome.ok ? outcome.value : null);
  expect(events.map(({ kind, n }) => [kind, n])).toEqual([
    ['placed', 27],
    ['placed', 28],
  ]);
});
