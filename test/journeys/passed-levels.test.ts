import { describe, expect, it, onTestFinished } from 'vitest';
import { openTrader, type Trader, textOf } from '../kit/trader.ts';

async function at(bid: string, ask: string, mode: 'auto' | 'confirm' | 'alert' = 'auto'): Promise<Trader> {
  const trader = await openTrader();
  onTestFinished(trader.close);
  await trader.configure({ mode });
  await trader.quote('XAUUSD', bid, ask);
  return trader;
}

const labels = async (trader: Trader) => ((await trader.talk())[0]?.choices ?? []).map(({ label }) => label);
const card = async (trader: Trader) => textOf((await trader.talk())[0]?.blocks ?? []);
const stateOf = async (trader: Trader) => (await trader.signals())[0]?.state;

async function nothingSent(trader: Trader): Promise<void> {
  const { positions, orders } = await trader.account();
  expect([...positions, ...orders]).toEqual([]);
}

const buy = 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080';

describe('a signal whose stop the price has passed already', () => {
  it.each([
    ['a buy at a price', buy, '4049.00', '4049.25'],
    ['a buy on a limit', 'XAUUSD BUY LIMIT 4060\nSL 4050\nTP 4080', '4049.00', '4049.25'],
    ['a buy on a stop', 'XAUUSD BUY STOP 4060\nSL 4050\nTP 4080', '4049.00', '4049.25'],
    ['a buy now', 'XAUUSD BUY NOW\nSL 4050\nTP 4080', '4049.00', '4049.25'],
    ['a sell now', 'XAUUSD SELL NOW\nSL 4070\nTP 4040', '4070.00', '4070.25'],
  ])('%s: shown with [Trade anyway], traded by nobody', async (_, text, bid, ask) => {
    const trader = await at(bid, ask);
    await trader.post(text);
    await trader.advance(1_000);
    expect(await stateOf(trader)).toBe('asking');
    expect(await labels(trader)).toEqual(['Trade anyway', 'Skip']);
    expect(await card(trader)).toContain('already been passed');
    await nothingSent(trader);
  });

  it('tapped while it is still passed: refused with its figures, and no order has its stop on the wrong side', async () => {
    const trader = await at('4049.00', '4049.25');
    await trader.post(buy);
    await trader.press('Trade anyway');
    await trader.advance(1_000);
    expect(await stateOf(trader)).toBe('refused');
    expect(await card(trader)).toContain('The stop 4050.00 has already been passed: 4049.00.');
    expect(await labels(trader)).toEqual([]);
    await nothingSent(trader);
  });

  it('tapped after the price came back: planned at the live price and traded with its stop below', async () => {
    const trader = await at('4049.00', '4049.25');
    await trader.post(buy);
    await trader.quote('XAUUSD', '4060.00', '4060.25');
    await trader.press('Trade anyway');
    await trader.advance(1_000);
    expect((await trader.account()).positions).toMatchObject([{ side: 'buy', openPrice: '4060.25', sl: '4050.00' }]);
  });

  it('is only shown where nothing may be traded', async () => {
    const trader = await at('4049.00', '4049.25', 'alert');
    await trader.post(buy);
    expect(await stateOf(trader)).toBe('refused');
    expect(await labels(trader)).toEqual([]);
  });
});

describe('a signal whose first target the price has passed already', () => {
  const two = 'XAUUSD BUY NOW\nSL 4050\nTP1 4070\nTP2 4090';

  it('is asked about, and taken towards the targets that are left', async () => {
    const trader = await at('4072.00', '4072.25');
    await trader.post(two);
    await trader.advance(1_000);
    expect(await labels(trader)).toEqual(['Trade anyway', 'Skip']);
    await nothingSent(trader);
    await trader.press('Trade anyway');
    await trader.advance(1_000);
    expect((await trader.account()).positions).toMatchObject([{ sl: '4050.00', tp: '4090.00' }]);
  });

  it('with no target left is refused when it is tapped', async () => {
    const trader = await at('4095.00', '4095.25');
    await trader.post(two);
    await trader.press('Trade anyway');
    await trader.advance(1_000);
    expect(await stateOf(trader)).toBe('refused');
    await nothingSent(trader);
  });
});

describe('a question that was asked while everything was in order', () => {
  it('and is taken once the stop has been passed: asks again instead of trading', async () => {
    const trader = await at('4060.00', '4060.25', 'confirm');
    await trader.post(buy);
    await trader.quote('XAUUSD', '4049.00', '4049.25');
    await trader.press('Take');
    await trader.advance(1_000);
    expect(await stateOf(trader)).toBe('asking');
    expect(await labels(trader)).toEqual(['Trade anyway', 'Skip']);
    await nothingSent(trader);
  });

  it('and is edited into something that cannot be planned offers no old plan', async () => {
    const trader = await at('4060.00', '4060.25', 'confirm');
    const message = await trader.post('XAUUSD BUY NOW\nSL 4050\nTP 4080');
    await trader.edit(message, 'XAUUSD BUY NOW\nSL 4050\nTP1 4055\nTP2 4080');
    expect(await labels(trader)).toEqual(['Trade anyway', 'Skip']);
    expect(await card(trader)).not.toContain('Risk');
    await trader.edit(message, 'XAUUSD BUY NOW\nTP 4080');
    expect(await stateOf(trader)).toBe('incomplete');
    expect(await labels(trader)).toEqual([]);
    expect(await card(trader)).not.toContain('lots of XAUUSD');
  });
});
