import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import type { NewsEvent } from '../../../src/core/news.ts';
import { watchLines } from '../../../src/desk/comply/watch-lines.ts';
import { temporaryFolder } from '../../kit/folder.ts';
import { createTestServices } from '../../kit/services.ts';
import { openTrader, type Trader, textOf } from '../../kit/trader.ts';
import { factsOf, now, positionOf, profileOf } from '../comply/facts-kit.ts';

const minute = 60_000;
const hour = 60 * minute;
/** Friday 17:00 in New York. */
const close = Date.UTC(2026, 0, 9, 22);

interface Start {
  at: number;
  dataDir?: string;
}

async function start({ at, dataDir }: Start): Promise<Trader> {
  const test = createTestServices();
  test.clock.set(at);
  const trader = await openTrader({ test, ...(dataDir ? { dataDir } : {}) });
  onTestFinished(trader.close);
  return trader;
}

/** Time passes with the machine asleep, and it looks about when it wakes. */
async function jump(trader: Trader, to: number): Promise<void> {
  trader.clock.set(to);
  await trader.advance(3_000);
}

const answerOf = (outcome: Awaited<ReturnType<Trader['tell']>>) => (outcome.ok ? outcome.value : outcome.refusal);

async function said(trader: Trader): Promise<string> {
  return (await trader.talk()).map(({ blocks }) => textOf(blocks)).join('\n');
}

describe('an account that must be flat before the weekend', () => {
  /** Euros and coins, bought in good time under a firm that wants the account flat. */
  async function holding({ flattenMinutes = 30 as number | null, dataDir = undefined as string | undefined } = {}) {
    const trader = await start({ at: close - 4 * hour, ...(dataDir ? { dataDir } : {}) });
    await trader.quote('EURUSD', '1.16950', '1.16958');
    await trader.quote('BTCUSD', '103000.00', '103018.00');
    await trader.tell('compliance.activate', { account: 'paper', profile: 'FTMO', phase: 'funded' });
    await trader.tell('compliance.guard', { account: 'paper', flattenMinutes });
    await trader.configure({ settings: { size: { mode: 'lots', lots: '0.01' } } });
    await trader.post('EURUSD BUY 1.16958\nSL 1.10\nTP 1.30');
    await trader.post('BTCUSD BUY 103018\nSL 90000\nTP 150000');
    await trader.advance(3_000);
    expect(await held(trader)).toEqual(['BTCUSD', 'EURUSD']);
    return trader;
  }
  const held = async (trader: Trader) => (await trader.account()).positions.map(({ symbol }) => symbol).sort();

  it('is made flat at its time and not before; what trades through the weekend stays', async () => {
    const trader = await holding();
    await jump(trader, close - 30 * minute - 10_000);
    expect(await held(trader)).toEqual(['BTCUSD', 'EURUSD']);
    await trader.advance(12_000);
    expect(await held(trader)).toEqual(['BTCUSD']);
    expect(await said(trader)).toContain('market close');
  });

  it('is only told where closing was not switched on', async () => {
    const trader = await holding({ flattenMinutes: null });
    await jump(trader, close - 10 * minute);
    await trader.advance(30_000);
    expect(await held(trader)).toEqual(['BTCUSD', 'EURUSD']);
    const told = await said(trader);
    expect(told.match(/A rule is broken on Paper account\nThe market closes soon for 48 h/g)).toHaveLength(1);
  });

  it('takes no new trade in the last hours, and says why', async () => {
    const trader = await holding();
    await jump(trader, close - hour);
    await trader.post('EURUSD SELL 1.16950\nSL 1.20\nTP 1.10');
    await trader.advance(3_000);
    expect((await trader.signals())[0]?.state).toBe('refused');
    expect(await said(trader)).toContain('WEEKEND-HOLD');
  });

  it('is made flat at once by a start inside the window', async () => {
    const dataDir = temporaryFolder();
    const before = await holding({ dataDir });
    await before.close();
    const trader = await start({ at: close - 5 * minute, dataDir });
    await trader.advance(5_000);
    expect(await held(trader)).toEqual(['BTCUSD']);
  });

  it('sends nothing into the closed market when it starts too late', async () => {
    const dataDir = temporaryFolder();
    const before = await holding({ dataDir });
    await before.close();
    const trader = await start({ at: close + hour, dataDir });
    await trader.advance(30_000);
    expect(await held(trader)).toEqual(['BTCUSD', 'EURUSD']);
    const commands = (await trader.journal()).filter(({ kind }) => kind === 'leg-sent');
    expect(commands).toHaveLength(2);
  });

  it('is made flat earlier when the broker turns out to close earlier', async () => {
    const trader = await holding();
    await jump(trader, close - 2 * hour - 20 * minute);
    expect(await held(trader)).toEqual(['BTCUSD', 'EURUSD']);
    const early = { zone: 'UTC', day: 'friday', at: '20:00', breakHours: 50 };
    await trader.tell('accounts.market-hours', { account: 'paper', classes: { 'fx-major': early } });
    await trader.advance(3_000);
    expect(await held(trader)).toEqual(['BTCUSD']);
  });

  it('asks for each close once while it is on its way', async () => {
    const trader = await holding();
    await jump(trader, close - 20 * minute);
    await trader.advance(20_000);
    const closes = (await trader.journal()).filter(({ kind, body }) => kind === 'leg-sent' && body.includes('"close"'));
    expect(closes).toHaveLength(1);
  });
});

describe('news of a currency', () => {
  const news = Date.UTC(2026, 0, 7, 13, 30);
  const event = (at: number, currency = 'USD'): NewsEvent => ({
    at,
    currencies: [currency],
    impact: 'high',
    title: 'Rates',
  });
  const tell = (trader: Trader, ...events: NewsEvent[]) => trader.tell('compliance.calendar', { events });

  /** A waiting order under a firm whose window is five minutes each way; withdrawn two minutes before that. */
  async function waiting({ withdrawMinutes = 2 as number | null, dataDir = undefined as string | undefined } = {}) {
    const trader = await start({ at: news - 3 * hour, ...(dataDir ? { dataDir } : {}) });
    await trader.quote('XAUUSD', '4060.00', '4060.25');
    await trader.tell('compliance.activate', { account: 'paper', profile: 'FTUK' });
    await trader.tell('compliance.guard', { account: 'paper', withdrawMinutes });
    await trader.configure({ settings: { size: { mode: 'lots', lots: '0.01' } } });
    await tell(trader, event(news));
    await trader.post('XAUUSD BUY LIMIT 3900\nSL 3890\nTP 4090');
    await trader.advance(3_000);
    expect(await orders(trader)).toBe(1);
    return trader;
  }
  const orders = async (trader: Trader) => (await trader.account()).orders.length;

  it('has waiting orders withdrawn before its window opens, and not sooner', async () => {
    const trader = await waiting();
    await jump(trader, news - 7 * minute - 10_000);
    expect(await orders(trader)).toBe(1);
    await trader.advance(12_000);
    expect(await orders(trader)).toBe(0);
    expect(await said(trader)).toContain('1 orders: news');
  });

  it('withdraws nothing where that was not switched on, nor for another currency', async () => {
    const off = await waiting({ withdrawMinutes: null });
    await jump(off, news - 6 * minute);
    expect(await orders(off)).toBe(1);
    const other = await waiting();
    await tell(other, event(news, 'JPY'));
    await jump(other, news - 6 * minute);
    expect(await orders(other)).toBe(1);
  });

  it('has positions closed before its window opens where that was switched on, and never inside it', async () => {
    const open = async () => {
      const trader = await waiting({ withdrawMinutes: null });
      await trader.post('XAUUSD SELL 4060\nSL 4100\nTP 3950');
      await trader.advance(3_000);
      expect((await trader.account()).positions).toHaveLength(1);
      await trader.tell('compliance.guard', { account: 'paper', newsCloseMinutes: 10 });
      return trader;
    };
    const positions = async (trader: Trader) => (await trader.account()).positions.length;
    const early = await open();
    await jump(early, news - 15 * minute - 10_000);
    expect(await positions(early)).toBe(1);
    await early.advance(12_000);
    expect([await positions(early), await orders(early)]).toEqual([0, 1]);
    const late = await open();
    await jump(late, news - 5 * minute);
    expect(await positions(late)).toBe(1);
    const off = await open();
    await off.tell('compliance.guard', { account: 'paper' });
    await jump(off, news - 6 * minute);
    expect(await positions(off)).toBe(1);
  });

  it('blocks new trades inside its window, both ends included, and no longer', async () => {
    const trader = await waiting({ withdrawMinutes: null });
    const isBlocked = async (offset: number) => {
      trader.clock.set(news + offset);
      await trader.quote('XAUUSD', '4060.00', '4060.25');
      const order = { symbol: 'XAUUSD', side: 'sell', lots: '0.01', sl: '4070' };
      const { verdict } = z
        .object({ verdict: z.object({ violations: z.array(z.object({ rule: z.string() })) }) })
        .parse(answerOf(await trader.tell('compliance.validate-trade', order)));
      return verdict.violations.some(({ rule }) => rule === 'NEWS-WINDOW');
    };
    expect(await isBlocked(-5 * minute - 1)).toBe(false);
    for (const offset of [-5 * minute, 0, 5 * minute]) expect(await isBlocked(offset)).toBe(true);
    await trader.post('XAUUSD SELL 4060\nSL 4070\nTP 4040');
    expect((await trader.signals())[0]?.state).toBe('refused');
    expect(await said(trader)).toContain('Rates is too near');
    expect(await isBlocked(5 * minute + 1)).toBe(false);
  });

  it('has waiting orders withdrawn at once by a start inside the window', async () => {
    const dataDir = temporaryFolder();
    const before = await waiting({ dataDir });
    await before.close();
    const trader = await start({ at: news - minute, dataDir });
    await trader.advance(5_000);
    expect(await orders(trader)).toBe(0);
  });

  it('that is added to the calendar acts at the next look; news that is moved away does not', async () => {
    const trader = await waiting();
    await tell(trader, event(news + 5 * hour));
    await jump(trader, news - 6 * minute);
    expect(await orders(trader)).toBe(1);
    await tell(trader, event(news), event(news + 5 * hour));
    await trader.advance(3_000);
    expect(await orders(trader)).toBe(0);
  });

  it('found by the configured feed acts like news that were told', async () => {
    const test = createTestServices();
    test.clock.set(news - 3 * hour);
    const feed = { events: [event(news + 5 * hour)] };
    test.services.calendar = { name: 'feed', refreshMs: hour, staleMs: 24 * hour, read: async () => feed.events };
    const trader = await openTrader({ test });
    onTestFinished(trader.close);
    await trader.quote('XAUUSD', '4060.00', '4060.25');
    await trader.tell('compliance.activate', { account: 'paper', profile: 'FTUK' });
    await trader.tell('compliance.guard', { account: 'paper', withdrawMinutes: 2 });
    await trader.post('XAUUSD BUY LIMIT 3900\nSL 3890\nTP 4090');
    await trader.advance(3_000);
    feed.events = [event(news), event(news + 5 * hour)];
    await jump(trader, news - 6 * minute);
    expect(await orders(trader)).toBe(0);
  });
});

describe('a position opened long enough before the news', () => {
  const news = { beforeMinutes: 5, afterMinutes: 5, kinds: ['close' as const], impacts: ['high' as const], hard: true };
  const event: NewsEvent = { at: now + 10 * minute, currencies: ['USD'], impact: 'high', title: 'Rates' };
  const settings = { protectAtPct: null, flattenMinutes: null, resetMinutes: null, withdrawMinutes: null };

  it.each([
    ['is left alone by a firm that lets it go', 5 * hour, 5, undefined],
    ['is closed when it is a second too young for that', 5 * hour - 1_000, 5, 'news'],
    ['is closed where the firm knows no such mercy', 24 * hour, undefined, 'news'],
  ])('%s', (_, heldMs, exemptHours, why) => {
    const facts = factsOf({
      profile: profileOf({ news: { ...news, ...(exemptHours === undefined ? {} : { exemptHours }) } }),
      account: { positions: [positionOf({ openedAt: event.at - heldMs })] },
      calendar: { events: [event] },
    });
    expect(watchLines(facts, { ...settings, newsCloseMinutes: 5 }, { daily: 0, total: 0 }).close?.why).toBe(why);
  });
});
