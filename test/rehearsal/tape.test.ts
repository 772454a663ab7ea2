import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { internally } from '../../src/core/who.ts';
import { buildCatalogue, type OfficeContext, perform } from '../../src/office/catalogue.ts';
import { demo, owner } from '../../src/office/demo.ts';
import { openRehearsal } from '../../src/rehearsal/rehearsal.ts';
import { allActions, allRefusals, rooms } from '../../src/runtime/program.ts';
import { ledgerSchema } from '../../src/venue/ledger.ts';
import { createTestServices } from '../kit/services.ts';
import { createMemoryFiles } from '../trust/world/memory-files.ts';
import { tapeOf } from '../venue/tape.kit.ts';

const start = Date.UTC(2026, 0, 5, 10);
const minute = 60_000;
const catalogue = buildCatalogue(allActions, allRefusals);
const venueId = `${demo.desk}-${demo.account}`;

/** Ten minutes of gold: it falls slowly, touches 4040.00 in the fifth and rises in the seventh. */
const gold = `time,symbol,open,high,low,close,spread
${[
  ['4060.00', '4061.00', '4058.00', '4059.00'],
  ['4059.00', '4060.00', '4055.00', '4056.00'],
  ['4056.00', '4057.00', '4050.00', '4051.00'],
  ['4051.00', '4052.00', '4046.00', '4047.00'],
  ['4047.00', '4048.00', '4038.50', '4046.00'],
  ['4046.00', '4050.00', '4045.00', '4049.00'],
  ['4049.00', '4066.00', '4048.00', '4064.00'],
  ['4064.00', '4065.00', '4063.00', '4064.00'],
]
  .map((row, nth) => [new Date(start + nth * minute).toISOString(), 'XAUUSD', ...row, '0.30'].join(','))
  .join('\n')}`;

/** A desk that copies one channel into a paper account on a tape. */
async function rehearse(text: string, onTheWay: (rehearsal: ReturnType<typeof openRehearsal>) => Promise<void>) {
  const { source } = await tapeOf(text);
  const failures: unknown[] = [];
  const test = createTestServices();
  const rehearsal = openRehearsal({
    rooms,
    start: start + 1_000,
    openDatabase: createMemoryFiles().open,
    services: test.services,
    prices: new Map([['gold', source]]),
    catalogue,
    failed: (error) => failures.push(error),
  });
  const { office, services, clock } = rehearsal;
  const context: OfficeContext = { office, services, catalogue };
  const must = async (name: string, input: object): Promise<unknown> => {
    const outcome = await perform(context, name, input, owner('test'));
    if (!outcome.ok) throw new Error(`${name} was refused: ${JSON.stringify(outcome.refusal)}`);
    return outcome.value;
  };
  const { desk, user, account, feed } = demo;
  await must('desks.create', { desk, user });
  await must('feeds.create', { feed, name: 'Channel' });
  await must('accounts.open-paper', { account, prices: 'gold' });
  await must('follows.create', { feed, account, mode: 'auto', settings: { size: { mode: 'lots', lots: '0.1' } } });
  await must('messages.post', { feed, text: 'XAUUSD BUY NOW\nSL 4040.00\nTP1 4065.00\nTP2 4080.00' });
  await clock.advance(3 * minute);
  await onTheWay(rehearsal);
  await clock.advance(start + 10 * minute - clock.now());
  const ledger = await office.venue(venueId).perform('venue.ledger', {}, internally('test'));
  if (!ledger.ok) throw new Error('no ledger');
  const { signals } = z
    .object({ signals: z.array(z.object({ state: z.string(), legs: z.array(z.object({ state: z.string() })) })) })
    .parse(await must('signals.list', {}));
  rehearsal.close();
  expect(failures).toEqual([]);
  const { events, account: money } = ledgerSchema.parse(ledger.value);
  return {
    events: events.map(({ kind, cause = '', price, at }) => `${(at - start) / minute} ${kind} ${cause} ${price}`),
    balance: money.balance,
    signals,
    alerts: test.takeAlerts().map(({ text }) => text),
  };
}

const nothing = async () => {};

describe('a rehearsal on a tape', () => {
  it('opens at the price there was, and is stopped out at the stop within the candle that reached it', async () => {
    const { events, signals } = await rehearse(gold, nothing);
    expect(events.map((line) => line.replace(/^0\.\d+ /, '0 '))).toEqual([
      '0 opened command 4060.3',
      '0 opened command 4060.3',
      '5 closed stop 4040',
      '5 closed stop 4040',
    ]);
    expect(signals.flatMap(({ legs }) => legs.map(({ state }) => state))).toEqual(['closed', 'closed']);
  });

  it('takes the target where the stop was not reached: the tape decides', async () => {
    const { events } = await rehearse(gold.replace('4038.50', '4040.01'), nothing);
    expect(events.filter((line) => line.includes('closed'))).toEqual(['7 closed target 4065']);
  });

  it('goes on where it stood after a crash in the middle, also past what happened meanwhile', async () => {
    const quiet = await rehearse(gold, nothing);
    const crashed = await rehearse(gold, async ({ crash, start: restart, clock }) => {
      crash('venue', venueId);
      await clock.advance(2.5 * minute);
      restart('venue', venueId);
    });
    expect(crashed.alerts).toEqual([expect.stringContaining('has not answered since Mon 5 Jan, 10:03')]);
    expect({ ...crashed, alerts: [] }).toEqual(quiet);
  });

  it('is the same run twice', async () => {
    expect(await rehearse(gold, nothing)).toEqual(await rehearse(gold, nothing));
  });
});
