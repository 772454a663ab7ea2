import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../kit/folder.ts';
import { createTestServices } from '../kit/services.ts';
import { openTrader, type Trader } from '../kit/trader.ts';

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
      .perform(
        'messages.post',
        { feed: 'demo', text: market },
        { user: 'owner', role: 'owner', via: 'http', trace: 'cut' },
      );
    await before.close();

    const trader = await reopen(dataDir, before.clock.now() + 5_000);
    await trader.advance(40_000);
    expect((await trader.account()).positions).toHaveLength(1);
    expect((await trader.journal()).filter(({ kind }) => kind === 'command')).toHaveLength(1);
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
    expect((await trader.journal()).filter(({ kind }) => kind === 'command')).toHaveLength(1);
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
});
