import { describe, expect, it, onTestFinished } from 'vitest';
import { openTrader, type Trader, textOf } from '../kit/trader.ts';

const pending = 'XAUUSD BUY LIMIT 4055\nSL 4045\nTP 4075';
const market = 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080';

async function started(text: string): Promise<{ trader: Trader; message: string }> {
  const trader = await openTrader();
  onTestFinished(trader.close);
  await trader.quote('XAUUSD', '4060.00', '4060.25');
  const message = await trader.post(text);
  await trader.advance(1_000);
  return { trader, message };
}

async function said(trader: Trader): Promise<string> {
  return (await trader.talk()).map(({ blocks }) => textOf(blocks)).join('\n');
}

describe('an instruction that is edited', () => {
  it('into another share to close is asked about', async () => {
    const { trader, message } = await started(market);
    const update = await trader.post('Close half now', { replyTo: message });
    await trader.advance(1_000);
    const half = (await trader.account()).positions[0]?.lots;
    await trader.edit(update, 'Close 70% now');
    await trader.advance(1_000);
    expect((await trader.account()).positions[0]?.lots).toBe(half);
    expect(await said(trader)).toContain('Your decision');
  });
});

describe('levels that are edited', () => {
  it('of a pending order with more risk than its size was made for: cancelled and sized anew', async () => {
    const { trader, message } = await started(pending);
    const before = Number((await trader.account()).orders[0]?.lots);
    await trader.edit(message, 'XAUUSD BUY LIMIT 4055\nSL 4015\nTP 4075');
    await trader.advance(3_000);
    const { orders } = await trader.account();
    expect(orders).toMatchObject([{ sl: '4015.00' }]);
    expect(Number(orders[0]?.lots) * 40).toBeLessThanOrEqual(before * 10 * 1.1);
  });

  it('of an open trade past a line are refused with figures, even when the trader taps', async () => {
    const { trader, message } = await started(market);
    await trader.edit(message, 'XAUUSD BUY 4060.25\nSL 3900\nTP 4080');
    await trader.advance(1_000);
    await trader.press('Take the new levels');
    await trader.advance(1_000);
    expect((await trader.account()).positions).toMatchObject([{ sl: '4050.00' }]);
    expect((await trader.signals())[0]?.notes.join(' ')).toContain('If every stop were hit');
  });

  it('while trading is halted leave a pending order as it is', async () => {
    const { trader, message } = await started(pending);
    await trader.tell('trading.halt', {});
    await trader.edit(message, 'XAUUSD BUY LIMIT 4056\nSL 4047\nTP 4075');
    await trader.advance(3_000);
    expect((await trader.account()).orders).toMatchObject([{ price: '4055.00', sl: '4045.00' }]);
  });
});

describe('an edit cannot make a trade that asked trade by itself', () => {
  it('a trade added to a message that is open already is asked about, and the first one stays', async () => {
    const { trader, message } = await started(market);
    await trader.quote('EURUSD', '1.08500', '1.08508');
    await trader.edit(message, `1) ${market.replaceAll('\n', ' ')}\n2) EURUSD SELL 1.0850 SL 1.0880 TP 1.0800`);
    await trader.advance(1_000);
    const states = (await trader.signals()).map(({ state }) => state).sort();
    expect(states).toEqual(['asking', 'open']);
    expect((await trader.account()).positions).toHaveLength(1);
  });
});

describe('an instruction that is not quite clear', () => {
  it('as a reply to a comment is asked about instead of dropped', async () => {
    const { trader, message } = await started(market);
    const comment = await trader.post('looking good so far', { replyTo: message });
    await trader.post('Close now', { replyTo: comment });
    await trader.advance(1_000);
    expect((await trader.account()).positions).toHaveLength(1);
    expect(await said(trader)).toContain('could mean this trade');
  });

  it('as a reply to a trade that has ended never closes another one', async () => {
    const { trader, message } = await started(market);
    await trader.post('Close now', { replyTo: message });
    await trader.advance(1_000);
    await trader.post('XAUUSD BUY 4060.25\nSL 4049\nTP 4082');
    await trader.advance(1_000);
    await trader.post('Close now', { replyTo: message });
    await trader.advance(1_000);
    expect((await trader.account()).positions).toHaveLength(1);
  });
});
