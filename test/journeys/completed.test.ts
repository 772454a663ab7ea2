import { describe, expect, it, onTestFinished } from 'vitest';
import { openTrader, type Trader, textOf } from '../kit/trader.ts';

async function posted(text: string, mode: 'auto' | 'confirm' | 'alert' = 'auto'): Promise<[Trader, string]> {
  const trader = await openTrader();
  onTestFinished(trader.close);
  await trader.configure({ mode });
  await trader.quote('XAUUSD', '4060.00', '4060.25');
  const message = await trader.post(text);
  await trader.advance(1_000);
  return [trader, message];
}

async function reply(trader: Trader, replyTo: string, text: string): Promise<void> {
  await trader.post(text, { replyTo });
  await trader.advance(1_000);
}

const held = async (trader: Trader) => (await trader.account()).positions.map(({ sl, tp }) => [sl, tp]);

describe('levels that complete an earlier alert', () => {
  it('in a reply: the alert is planned with them and traded', async () => {
    const [trader, message] = await posted('XAUUSD BUY NOW');
    expect((await trader.signals())[0]?.state).toBe('incomplete');
    await reply(trader, message, 'SL 4050\nTP 4080');
    expect(await held(trader)).toEqual([['4050.00', '4080.00']]);
    expect((await trader.signals())[0]?.state).toBe('open');
  });

  it('that come long after it: asked about, for the alert is old', async () => {
    const [trader, message] = await posted('XAUUSD BUY NOW');
    await trader.advance(301_000);
    expect((await trader.signals())[0]?.state).toBe('refused');
    await trader.quote('XAUUSD', '4060.00', '4060.25');
    await reply(trader, message, 'SL 4050\nTP 4080');
    expect(await held(trader)).toEqual([]);
    expect((await trader.signals())[0]?.state).toBe('asking');
  });

  it('where nothing may be traded: only shown', async () => {
    const [trader, message] = await posted('XAUUSD BUY NOW', 'alert');
    await reply(trader, message, 'SL 4050\nTP 4080');
    expect((await trader.signals())[0]?.state).toBe('alerted');
    expect(await held(trader)).toEqual([]);
  });

  it('twice: one trade', async () => {
    const [trader, message] = await posted('XAUUSD BUY NOW');
    await reply(trader, message, 'SL 4050\nTP 4080');
    await reply(trader, message, 'SL 4050\nTP 4080');
    expect(await held(trader)).toEqual([['4050.00', '4080.00']]);
  });
});

describe('a reply with other levels while the signal is still asked about', () => {
  it('plans it anew, and the tap takes the new levels', async () => {
    const [trader, message] = await posted('XAUUSD BUY 4060.25\nSL 4050\nTP 4080', 'confirm');
    await reply(trader, message, 'Move SL to 4055');
    expect((await trader.signals())[0]?.state).toBe('asking');
    expect(textOf((await trader.talk())[0]?.blocks ?? [])).toContain('4055');
    await trader.press('Take');
    await trader.advance(1_000);
    expect(await held(trader)).toEqual([['4055.00', '4080.00']]);
  });
});
