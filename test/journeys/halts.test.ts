import { describe, expect, it, onTestFinished } from 'vitest';
import { createScriptedBridge } from '../kit/scripted-bridge.ts';
import { openTrader } from '../kit/trader.ts';

const market = 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080';
const holds: [string, string, object][] = [
  ['a halt of the desk', 'trading.halt', {}],
  ['a halt of the account', 'trading.halt', { account: 'paper' }],
  ['a halt of the channel', 'trading.halt', { feed: 'demo' }],
  ['reduce-only', 'trading.reduce-only', {}],
  ['reduce-only of the channel', 'trading.reduce-only', { feed: 'demo' }],
];

async function openLosingOffer() {
  const bridge = createScriptedBridge();
  const trader = await openTrader({ outsideVenue: bridge.outsideVenue });
  onTestFinished(trader.close);
  await trader.quote('XAUUSD', '4060.00', '4060.25');
  bridge.loseRequests('broker.offer', 1);
  await trader.post(market);
  return trader;
}

describe('an order that got lost on its way to the broker', () => {
  it.each(holds)('is not sent again after %s', async (_, action, input) => {
    const trader = await openLosingOffer();
    expect(await trader.tell(action, input)).toMatchObject({ ok: true });
    await trader.advance(60_000);
    expect((await trader.account()).positions).toEqual([]);
    expect((await trader.signals())[0]).toMatchObject({ state: 'failed', legs: [{ state: 'expired' }] });
  });

  it('is sent again while nothing is held, and after a hold that was lifted in time', async () => {
    const trader = await openLosingOffer();
    await trader.tell('trading.halt', {});
    await trader.advance(3_000);
    expect((await trader.account()).positions).toEqual([]);
    await trader.tell('trading.resume', {});
    await trader.advance(3_000);
    expect((await trader.account()).positions).toHaveLength(1);
  });

  async function openEdited() {
    const bridge = createScriptedBridge();
    const trader = await openTrader({ outsideVenue: bridge.outsideVenue });
    onTestFinished(trader.close);
    await trader.quote('XAUUSD', '4060.00', '4060.25');
    bridge.loseRequests('broker.offer', 1);
    const messageId = await trader.post('XAUUSD BUY LIMIT 4055\nSL 4045\nTP 4075');
    await trader.edit(messageId, 'good luck everyone');
    await trader.advance(3_000);
    expect((await trader.account()).orders).toEqual([]);
    return trader;
  }

  it('is not sent again while its trader is asked about its changed message', async () => {
    const trader = await openEdited();
    await trader.advance(400_000);
    expect((await trader.account()).orders).toEqual([]);
    expect((await trader.signals())[0]).toMatchObject({ state: 'failed', legs: [{ state: 'expired' }] });
  });

  it('is sent again once its trader leaves it as it is in time', async () => {
    const trader = await openEdited();
    await trader.press('Leave as it is');
    await trader.advance(3_000);
    expect((await trader.account()).orders).toHaveLength(1);
  });

  it('that closes is sent again, whatever is held', async () => {
    const bridge = createScriptedBridge();
    const trader = await openTrader({ outsideVenue: bridge.outsideVenue });
    onTestFinished(trader.close);
    await trader.quote('XAUUSD', '4060.00', '4060.25');
    const messageId = await trader.post(market);
    await trader.advance(1_000);
    bridge.loseRequests('broker.offer', 1);
    await trader.post('Close now', { replyTo: messageId });
    await trader.tell('trading.halt', {});
    await trader.advance(10_000);
    expect((await trader.account()).positions).toEqual([]);
  });
});
