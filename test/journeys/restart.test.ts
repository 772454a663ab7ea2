import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../kit/folder.ts';
import { createTestServices } from '../kit/services.ts';
import { openTrader, type Trader } from '../kit/trader.ts';
import { asking, callers } from '../kit/who.ts';

const market = 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080';

/** Opens the same folder again, at a later time, as a start after a stop does. */
async function reopen(dataDir: string, at: number): Promise<Trader> {
  const test = createTestServices();
  test.clock.set(at);
  const trader = await openTrader({ dataDir, test });
  onTestFinished(trader.close);
  return trader;
}

describe('a restart in the middle', () => {
  it('after the message was stored and before anything was decided: the order is placed, once', async () => {
    const dataDir = temporaryFolder();
    const before = await openTrader({ dataDir });
    await before.quote('XAUUSD', '4060.00', '4060.25');
    await before.node.stopWaking();
    await before.office
      .feed('demo')
      .perform('messages.post', { feed: 'demo', text: market }, asking(callers.owner(), { trace: 'cut' }));
    await before.close();

    const trader = await reopen(dataDir, before.clock.now() + 5_000);
    await trader.advance(40_000);
    expect((await trader.account()).positions).toHaveLength(1);
    expect((await trader.journal()).filter(({ kind }) => kind === 'leg-sent')).toHaveLength(1);
  });

  it.each([
    ['within its time: the answer is found', 2_000, 'open', 1],
    ['past its time: it expired and is never sent again', 60_000, 'expired', 0],
  ])('after the command was committed, %s', async (_, pause, state, positions) => {
    const dataDir = temporaryFolder();
    const before = await openTrader({ dataDir });
    await before.quote('XAUUSD', '4060.00', '4060.25');
    await before.tell('messages.post', { feed: 'demo', text: market });
    await before.settle();
    expect((await before.signals())[0]?.legs[0]?.state).toBe('sent');
    await before.close();

    const trader = await reopen(dataDir, before.clock.now() + pause);
    await trader.advance(10_000);
    expect((await trader.signals())[0]?.legs[0]?.state).toBe(state);
    expect((await trader.account()).positions).toHaveLength(positions);
    expect((await trader.journal()).filter(({ kind }) => kind === 'leg-sent')).toHaveLength(1);
  });

  it('with a trade open: a stop hit meanwhile is found and told', async () => {
    const dataDir = temporaryFolder();
    const before = await openTrader({ dataDir });
    await before.quote('XAUUSD', '4060.00', '4060.25');
    await before.post(market);
    await before.advance(1_000);
    await before.close();

    const trader = await reopen(dataDir, before.clock.now() + 60_000);
    await trader.quote('XAUUSD', '4049.00', '4049.25');
    await trader.advance(3_000);
    expect((await trader.signals())[0]).toMatchObject({ state: 'closed', notes: ['Leg 1 hit its stop at 4049.'] });
  });

  it('with an instruction that waits for a price: it is carried out when the price is there', async () => {
    const dataDir = temporaryFolder();
    const before = await openTrader({ dataDir });
    await before.quote('XAUUSD', '4060.00', '4060.25');
    const replyTo = await before.post(market);
    await before.advance(1_000);
    await before.post('Move SL to BE when price hits 4070', { replyTo });
    await before.advance(1_000);
    await before.close();

    const trader = await reopen(dataDir, before.clock.now() + 60_000);
    await trader.advance(3_000);
    expect((await trader.account()).positions[0]?.sl).toBe('4050.00');
    await trader.quote('XAUUSD', '4070.00', '4070.25');
    await trader.advance(3_000);
    expect((await trader.account()).positions[0]?.sl).toBe('4060.25');
  });

  it('with an instruction that was damaged in the file: set aside with an alert, and the others go on', async () => {
    const dataDir = temporaryFolder();
    const before = await openTrader({ dataDir });
    await before.quote('XAUUSD', '4060.00', '4060.25');
    await before.quote('EURUSD', '1.08500', '1.08508');
    for (const text of [market, 'EURUSD BUY 1.08508\nSL 1.0800\nTP 1.1000']) {
      const replyTo = await before.post(text);
      await before.advance(1_000);
      await before.post(`Move SL to BE when price hits ${text === market ? 4070 : 1.09}`, { replyTo });
      await before.advance(1_000);
    }
    await before.close();
    const file = new Sqlite(join(dataDir, 'desks', 'desk-1.db'));
    const change = `UPDATE signal SET waiting = replace(waiting, 'breakeven', 'nonsense') WHERE signal LIKE '%XAUUSD%'`;
    expect(file.prepare(change).run().changes).toBe(1);
    file.close();

    const trader = await reopen(dataDir, before.clock.now() + 5_000);
    await trader.quote('XAUUSD', '4070.00', '4070.25');
    await trader.quote('EURUSD', '1.09000', '1.09008');
    await trader.advance(5_000);
    expect(trader.takeAlerts()).toMatchObject([{ kind: 'broken_promise' }]);
    const stops = (await trader.account()).positions.map(({ symbol, sl }) => [symbol, sl]);
    expect(stops).toEqual([
      ['XAUUSD', '4050.00'],
      ['EURUSD', '1.08508'],
    ]);
  });
});
