import { describe, expect, it, onTestFinished } from 'vitest';
import { NotReached } from '../../src/core/bridge.ts';
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
    ['as a limit that still waits', limit, limit.replace('4045', '4046'), ['4046.00', '4075.00']],
  ])('%s: one trade, and its levels follow', async (_, first, second, levels) => {
    const trader = await started(first);
    await again(trader, second);
    expect(await held(trader)).toEqual([levels]);
    expect(await states(trader)).toContain('skipped');
    expect(await said(trader)).toContain('taken as a correction of that trade');
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

  it('to a nearer stop is taken as if the trade itself had been edited', async () => {
    const trader = await reposted(market.replace('4050', '4055'));
    expect(await held(trader)).toEqual([['4055.00', '4080.00']]);
    expect((await states(trader)).sort()).toEqual(['open', 'skipped']);
  });
});

describe('the message that corrected a trade, edited into another one', () => {
  const another = 'XAUUSD BUY LIMIT 4030\nSL 4020\nTP 4050';
  it('while its order waits: its own levels count again', async () => {
    const trader = await started(limit);
    const correction = await trader.post(limit.replace('4045', '4046'));
    await trader.advance(1_000);
    expect(await held(trader)).toEqual([['4046.00', '4075.00']]);
    await trader.edit(correction, another);
    await trader.advance(3_000);
    expect(await held(trader)).toEqual([['4045.00', '4075.00']]);
    expect(await said(trader)).toContain('its own levels count again');
  });

  it('before anything was sent: the trade is opened as its own message says', async () => {
    const broker = { isAway: false };
    const trader = await openTrader({
      outsideVenue: (id, own) => ({
        perform: (...call) => (broker.isAway ? Promise.reject(new NotReached(id)) : own.perform(...call)),
      }),
    });
    onTestFinished(trader.close);
    await trader.quote('XAUUSD', '4060.00', '4060.25');
    broker.isAway = true;
    await trader.post(limit);
    const correction = await trader.post(limit.replace('4045', '4046'));
    await trader.edit(correction, another);
    broker.isAway = false;
    await trader.advance(60_000);
    expect(await held(trader)).toEqual([['4045.00', '4075.00']]);
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
});
