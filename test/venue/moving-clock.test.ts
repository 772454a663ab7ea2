import { expect, it } from 'vitest';
import { internally } from '../../src/core/who.ts';
import { ledgerSchema } from '../../src/venue/ledger.ts';
import { monday } from '../kit/clock.ts';
import { openTestOffice } from '../kit/office.ts';
import { createTestServices } from '../kit/services.ts';
import { priceOf, tapeOf } from './tape.kit.ts';

const everyMs = 100;
const touches = Array.from({ length: 24 }, (_, nth) => nth + 1);

it.each(touches)(
  'a stop that only tick %i reaches is met, also while time goes on in the middle of a hand',
  async (nth) => {
    const ticks = touches.map((tick) => [monday + tick * everyMs, priceOf(tick === nth ? -20 : 0)]);
    const rows = [[monday, priceOf(0)], ...ticks].map(([at, price]) => `${at},EURUSD,${price},${price}`);
    const { source } = await tapeOf(`time,symbol,bid,ask\n${rows.join('\n')}`);
    const test = createTestServices();
    let reads = 0;
    let isMoving = false;
    // Every look at the clock finds it farther on, as a slow machine would.
    const clock = () => test.clock.now() + (isMoving ? reads++ * 3 * everyMs : 0);
    const office = openTestOffice({
      test: { ...test, services: { ...test.services, clock } },
      prices: new Map([['t', source]]),
    });
    const tell = (name: string, input: object) =>
      office.office.venue('paper-1').perform(name, input, internally('test'));
    await tell('venue.open', { owner: 'a/b', currency: 'USD', balance: '10000', seed: 1, prices: 't' });
    const hand = { op: 'open', symbol: 'EURUSD', side: 'buy', lots: '0.01' };
    await tell('venue.by-hand', { hand: { ...hand, sl: priceOf(-10) } });
    isMoving = true;
    await tell('venue.by-hand', { hand });
    isMoving = false;
    await office.advance(20_000);
    const ledger = await tell('venue.ledger', {});
    await office.close();
    if (!ledger.ok) throw new Error('refused');
    const closed = ledgerSchema.parse(ledger.value).events.filter(({ kind }) => kind === 'closed');
    expect(closed.map(({ cause, at }) => [cause, (at - monday) / everyMs])).toEqual([['stop', nth]]);
  },
);
