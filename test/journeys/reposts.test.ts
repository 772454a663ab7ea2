import { describe, expect, it, onTestFinished } from 'vitest';
import { openTrader, type Trader, textOf } from '../kit/trader.ts';

const market = 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080';
const now = 'XAUUSD BUY NOW\nSL 4050\nTP 4080';
const limit = 'XAUUSD BUY LIMIT 4055\nSL 4045\nTP 4075';

async function started(text: string, mode: 'auto' | 'confirm' = 'auto'): Promise<Trader> {
  const trader = await openTrader();
  onTestFinished(trader.close);
  await trader.configure({ mode });
  await trader.quote('XAUUSD', '4060.00', '4060.25');
  await trader.post(text);
  await trader.advance(1_000);
  return trader;
}

async function again(trader: Trader, text: string): Promise<void> {
  await trader.post(text);
  await trader.advance(3_000);
}

const held = async (trader: Trader) => {
  const { positions, orders } = await trader.account();
  return [...positions, ...orders].map(({ sl, tp }) => [sl, tp]);
};
const said = async (trader: Trader) => (await trader.talk()).map(({ blocks }) => textOf(blocks)).join('\n');
const states = async (trader: Trader) => (await trader.signals()).map(({ state }) => state);

describe('a trade that is posted again while it is open', () => {
  it.each([
    ['with a nearer stop', market, market.replace('4050', '4055'), ['4055.00', '4080.00']],
    ['with another target', market, market.replace('4080', '4090'), ['4050.00', '4090.00']],
    ['with only its targets', market, 'XAUUSD BUY 4060.25\nTP 4090', ['4050.00', '4090.00']],
    ['at a price hardly different', market, 'XAUUSD BUY 4060.40\nSL 4055\nTP 4080', ['4055.00', '4080.00']],
    ['now, near where it was opened', now, now.replace('4050', '4055'), ['4055.00', '4080.00']],
    ['as a limit that still waits', limit, limit.replace('4045', '4046'), ['4046.00', '4075.00']],
  ])('%s: one trade, and its levels follow', async (_, first, second, levels) => {
    const trader = await started(first);
    await again(trader, second);
    expect(await held(trader)).toEqual([levels]);
    expect(await states(trader)).toContain('skipped');
    expect(await said(trader)).toContain('taken as a correction of that trade');
  });

  it('with a wider stop: one trade, and the trader decides about the stop', async () => {
    const trader = await started(market);
    await again(trader, market.replace('4050', '4045'));
    expect(await held(trader)).toEqual([['4050.00', '4080.00']]);
    await trader.press('Take the new levels');
    await trader.advance(1_000);
    expect(await held(trader)).toEqual([['4045.00', '4080.00']]);
  });

  it('right behind the first one: waits for its order and then corrects it', async () => {
    const trader = await openTrader();
    onTestFinished(trader.close);
    await trader.quote('XAUUSD', '4060.00', '4060.25');
    await trader.tell('messages.post', { feed: 'demo', text: market });
    await trader.tell('messages.post', { feed: 'demo', text: market.replace('4050', '4055') });
    await trader.settle();
    await trader.advance(5_000);
    expect(await held(trader)).toEqual([['4055.00', '4080.00']]);
  });

  it('while it asks: the question is planned anew, and one tap gives one trade', async () => {
    const trader = await started(market, 'confirm');
    await again(trader, market.replace('4050', '4055'));
    expect((await states(trader)).sort()).toEqual(['asking', 'skipped']);
    await trader.press('Take');
    await trader.advance(1_000);
    expect(await held(trader)).toEqual([['4055.00', '4080.00']]);
  });

  it('in words that are only probable: asked about', async () => {
    const trader = await started(market);
    await again(trader, 'XAUUSD BUY 4060.25 SL 4055 TP 4080 and then maybe 33 also something 17');
    expect(await held(trader)).toEqual([['4050.00', '4080.00']]);
  });

  it('after it was closed: another trade', async () => {
    const trader = await started(market);
    await again(trader, 'Close now');
    await again(trader, market.replace('4050', '4051'));
    expect(await held(trader)).toEqual([['4051.00', '4080.00']]);
  });
});

describe('the message that only said a trade again, edited', () => {
  const reposted = async (text: string) => {
    const trader = await started(market);
    const message = await trader.post(market);
    await trader.advance(1_000);
    await trader.edit(message, text);
    await trader.advance(3_000);
    return trader;
  };

  it.each([
    ['to a nearer stop', market.replace('4050', '4055'), [['4055.00', '4080.00']]],
    ['to a wider stop', market.replace('4050', '4045'), [['4050.00', '4080.00']]],
    ['to the same in other words', `${market} ✅`, [['4050.00', '4080.00']]],
  ])('%s: as if the trade itself had been edited', async (_, text, levels) => {
    const trader = await reposted(text);
    expect(await held(trader)).toEqual(levels);
    expect((await states(trader)).sort()).toEqual(['open', 'skipped']);
  });

  it('into another trade: the trader decides', async () => {
    const trader = await reposted('XAUUSD BUY LIMIT 4040\nSL 4030\nTP 4070');
    expect((await states(trader)).sort()).toEqual(['asking', 'open']);
    expect(await held(trader)).toHaveLength(1);
  });

  it('and deleted: the trade stays as it is', async () => {
    const trader = await started(market);
    const message = await trader.post(market);
    await trader.advance(1_000);
    await trader.remove(message);
    await trader.advance(1_000);
    expect(await held(trader)).toEqual([['4050.00', '4080.00']]);
  });

  it('once the trade has ended: recorded only', async () => {
    const trader = await started(market);
    const message = await trader.post(market);
    await again(trader, 'Close now');
    await trader.edit(message, market.replace('4050', '4055'));
    await trader.advance(3_000);
    expect(await held(trader)).toEqual([]);
    expect((await states(trader)).sort()).toEqual(['closed', 'skipped']);
  });
});

describe('a signal that may be a second trade', () => {
  it('and names no price of its own asks, and is a second trade only when it is taken', async () => {
    const trader = await started(now);
    await trader.quote('XAUUSD', '4070.00', '4070.25');
    await again(trader, 'XAUUSD BUY NOW\nSL 4062\nTP 4090');
    expect(await held(trader)).toEqual([['4050.00', '4080.00']]);
    expect((await states(trader)).sort()).toEqual(['asking', 'open']);
    expect(await said(trader)).toContain('take it only if a second trade is meant');
    await trader.press('Take');
    await trader.advance(1_000);
    expect(await held(trader)).toEqual([
      ['4050.00', '4080.00'],
      ['4062.00', '4090.00'],
    ]);
  });

  it('and names another price is one', async () => {
    const trader = await started(limit);
    await again(trader, 'XAUUSD BUY LIMIT 4050\nSL 4040\nTP 4070');
    expect(await held(trader)).toHaveLength(2);
  });

  it('stands beside the other trade of its own message', async () => {
    const trader = await started(
      `1) ${market.replaceAll('\n', ' ')}\n2) ${market.replaceAll('\n', ' ').replace('4080', '4090')}`,
    );
    expect(await held(trader)).toHaveLength(2);
  });
});
