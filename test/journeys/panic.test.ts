import { describe, expect, it, onTestFinished } from 'vitest';
import { internally } from '../../src/core/who.ts';
import type { Hand } from '../../src/venue/hands.ts';
import { createScriptedBridge, type ScriptedBridge } from '../kit/scripted-bridge.ts';
import { openTrader, type Trader, textOf } from '../kit/trader.ts';

const market = 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080';
const pending = 'XAUUSD BUY LIMIT 4055\nSL 4050\nTP 4080';

async function open(): Promise<{ trader: Trader; bridge: ScriptedBridge }> {
  const bridge = createScriptedBridge();
  const trader = await openTrader({ outsideVenue: bridge.outsideVenue });
  onTestFinished(trader.close);
  await trader.quote('XAUUSD', '4060.00', '4060.25');
  await trader.quote('EURUSD', '1.10000', '1.10010');
  return { trader, bridge };
}

/** What another program or a hand does on the same account. */
async function byHand(trader: Trader, hands: Hand[]): Promise<void> {
  for (const hand of hands)
    await trader.office.venue('desk-1-paper').perform('venue.by-hand', { hand }, internally('hand'));
  // Nobody tells the desk: it looks at a quiet account once a minute.
  await trader.advance(61_000);
}

const limit = (price: string): Hand => ({
  op: 'pending',
  symbol: 'XAUUSD',
  side: 'buy',
  type: 'limit',
  lots: '0.01',
  price,
  sl: '4000.00',
  tp: '4200.00',
});
const buy: Hand = {
  op: 'open',
  symbol: 'EURUSD',
  side: 'buy',
  lots: '0.01',
  sl: '1.05000',
  tp: '1.15000',
};

async function stop(trader: Trader): Promise<void> {
  await trader.tell('chat.say', { text: '/panic' });
  await trader.press('Stop everything');
}

async function closeAll(trader: Trader): Promise<void> {
  const label = (await trader.talk())
    .flatMap(({ choices }) => choices)
    .find((choice) => choice.label.startsWith('Close all'))?.label;
  await trader.press(label ?? 'Close all');
}

const said = async (trader: Trader) => (await trader.talk()).map(({ blocks }) => textOf(blocks)).join('\n');

describe('a panic with more than a broker takes in one call', () => {
  it('cancels every one of 120 orders and closes every one of 60 positions', async () => {
    const { trader } = await open();
    await byHand(trader, [
      ...Array.from({ length: 120 }, (_, at) => limit((4050 - at / 10).toFixed(2))),
      ...Array.from({ length: 60 }, () => buy),
    ]);
    expect((await trader.account()).orders).toHaveLength(120);
    expect((await trader.account()).positions).toHaveLength(60);
    await stop(trader);
    await closeAll(trader);
    await trader.advance(5_000);
    expect((await trader.account()).orders).toEqual([]);
    expect((await trader.account()).positions).toEqual([]);
    expect(trader.takeAlerts()).toEqual([]);
  });

  it('counts no answer beyond the fiftieth as never executed', async () => {
    const { trader, bridge } = await open();
    await byHand(
      trader,
      Array.from({ length: 120 }, (_, at) => limit((4050 - at / 10).toFixed(2))),
    );
    // What the broker answers does not come with its reports: only what happened, or a proof by number, can tell.
    bridge.rewrite('broker.report', (value) => ({ ...(value as object), answers: [] }));
    await stop(trader);
    await trader.advance(30_000);
    const ends = (await trader.journal()).filter(({ kind }) => kind === 'leg-answered').map(({ body }) => body);
    expect(ends.filter((body) => body.includes('"state":"expired"'))).toEqual([]);
    expect(ends.filter((body) => body.includes('"state":"done"'))).toHaveLength(120);
  });
});

describe('a close or cancel that comes to nothing', () => {
  it('is a red alert and a card while the position stands, and a panic asks again', async () => {
    const { trader, bridge } = await open();
    await trader.post(market);
    await trader.advance(1_000);
    await stop(trader);
    bridge.loseRequests('broker.offer', 1_000);
    await closeAll(trader);
    await trader.advance(30_000);
    expect(trader.takeAlerts()).toMatchObject([{ kind: 'exit_failed' }]);
    expect(await said(trader)).toContain('Not closed on Paper account: XAUUSD');
    bridge.loseRequests('broker.offer', 0);
    await trader.advance(60_000);
    expect((await trader.account()).positions).toEqual([]);
  });

  it('is told for a provider’s close too, and goes through once the broker can be reached', async () => {
    const { trader, bridge } = await open();
    const messageId = await trader.post(market);
    await trader.advance(1_000);
    bridge.loseRequests('broker.offer', 1_000);
    await trader.post('Close now', { replyTo: messageId });
    await trader.advance(30_000);
    bridge.loseRequests('broker.offer', 0);
    await trader.advance(60_000);
    expect(trader.takeAlerts()).toMatchObject([{ kind: 'exit_failed' }]);
    expect((await trader.account()).positions).toEqual([]);
  });

  it('is no alert when the position went by another way meanwhile', async () => {
    const { trader, bridge } = await open();
    const messageId = await trader.post(market);
    await trader.advance(1_000);
    bridge.loseRequests('broker.offer', 1_000);
    await trader.post('Close now', { replyTo: messageId });
    await trader.quote('XAUUSD', '4049.00', '4049.25');
    await trader.advance(60_000);
    expect((await trader.account()).positions).toEqual([]);
    expect(trader.takeAlerts()).toEqual([]);
  });
});

describe('a panic while orders are on their way', () => {
  it('cancels an order the broker shows only afterwards', async () => {
    const { trader } = await open();
    await stop(trader);
    await byHand(trader, [limit('4055.00')]);
    await trader.advance(5_000);
    expect((await trader.account()).orders).toEqual([]);
  });

  it('cancels an own order that reached the broker although its receipt was lost', async () => {
    const { trader, bridge } = await open();
    bridge.loseAnswers('broker.offer', 1);
    bridge.loseRequests('broker.report', 2);
    await trader.post(pending);
    await stop(trader);
    await trader.quote('XAUUSD', '4056.00', '4056.25');
    await trader.advance(20_000);
    expect((await trader.account()).orders).toEqual([]);
  });

  it('does not send again an order that never reached the broker', async () => {
    const { trader, bridge } = await open();
    bridge.loseRequests('broker.offer', 1);
    await trader.post(market);
    await stop(trader);
    await trader.advance(60_000);
    expect((await trader.account()).positions).toEqual([]);
    expect((await trader.signals())[0]?.state).toBe('failed');
  });

  it('closes what fills after Close all, and lets be what is opened after resuming', async () => {
    const { trader } = await open();
    await byHand(trader, [buy]);
    await stop(trader);
    await closeAll(trader);
    await trader.advance(3_000);
    await trader.tell('trading.halt', { why: 'again' });
    await byHand(trader, [buy]);
    await trader.advance(10_000);
    expect((await trader.account()).positions).toEqual([]);
    await trader.tell('trading.resume', {});
    await byHand(trader, [buy, limit('4055.00')]);
    await trader.advance(10_000);
    expect((await trader.account()).positions).toHaveLength(1);
    expect((await trader.account()).orders).toHaveLength(1);
  });

  it('leaves positions open as long as nobody asked to close them', async () => {
    const { trader } = await open();
    await byHand(trader, [buy]);
    await stop(trader);
    await trader.advance(30_000);
    expect((await trader.account()).positions).toHaveLength(1);
  });
});
