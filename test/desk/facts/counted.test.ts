import { describe, expect, it } from 'vitest';
import { brokerReportSchema } from '../../../src/core/broker-report.ts';
import { internally } from '../../../src/core/who.ts';
import { createScriptedBridge } from '../../kit/scripted-bridge.ts';
import { askRule, buyGold, must, openInFolder, sellPair, under } from '../desk-kit.ts';

const day = 86_400_000;

describe('requests of the day', () => {
  it('are counted over a restart: the last one allowed goes out, the next is refused, tomorrow starts anew', async () => {
    const opened = await openInFolder();
    await under(opened.trader, { requests: { perDay: 2, reserve: 0 } });
    await buyGold(opened.trader);
    await opened.restart();
    expect(await askRule(opened.trader, 'REQ-LIMIT')).toMatchObject({ status: 'passed', figures: { requests: 2 } });
    await sellPair(opened.trader, 'EURUSD');
    await sellPair(opened.trader, 'GBPUSD');
    expect((await opened.trader.account()).positions).toHaveLength(2);
    expect((await opened.trader.signals())[0]).toMatchObject({ state: 'refused' });
    await opened.restart();
    expect(await askRule(opened.trader, 'REQ-LIMIT')).toMatchObject({
      status: 'violated',
      figures: { requests: 3 },
      allowed: false,
    });
    await opened.restart(day);
    expect(await askRule(opened.trader, 'REQ-LIMIT')).toMatchObject({ status: 'passed', figures: { requests: 1 } });
  });

  it('count one for each target of a signal, and keep the reserve for closes', async () => {
    const { trader } = await openInFolder();
    await under(trader, { requests: { perDay: 5, reserve: 1 } });
    await buyGold(trader, { tps: ['4101', '4102', '4103'] });
    expect((await trader.account()).positions).toHaveLength(3);
    expect(await askRule(trader, 'REQ-LIMIT')).toMatchObject({ status: 'passed', figures: { requests: 4 } });
    await sellPair(trader, 'EURUSD');
    expect(await askRule(trader, 'REQ-LIMIT')).toMatchObject({ status: 'violated', figures: { requests: 5 } });
  });

  it.each([
    ['are also those made by hand in the terminal', 'manual', 3],
    ['are not what the broker does by itself', 'stop', 2],
  ])('%s', async (_, cause, requests) => {
    const bridge = createScriptedBridge();
    bridge.rewrite('broker.report', (value) => {
      const report = brokerReportSchema.parse(value);
      const events = report.events.map((event) => (event.kind === 'closed' ? { ...event, cause } : event));
      return { ...report, events };
    });
    const opened = await openInFolder({ outsideVenue: bridge.outsideVenue });
    await buyGold(opened.trader);
    await opened.trader.quote('XAUUSD', '4049.00', '4049.25');
    await opened.trader.advance(3_000);
    await opened.restart();
    expect(await askRule(opened.trader, 'REQ-LIMIT', { sl: '4040' })).toMatchObject({ figures: { requests } });
  });

  it('are not known on the day of a restore, which forgot some: not evaluated, and evaluated the day after', async () => {
    const { trader } = await openInFolder();
    await trader.office.desk('desk-1').perform('desk.restored', {}, internally('t'));
    expect(await askRule(trader, 'REQ-LIMIT')).toMatchObject({ status: 'not_evaluated', missing: ['requests today'] });
    await trader.advance(day);
    expect(await askRule(trader, 'REQ-LIMIT')).toMatchObject({ status: 'passed' });
  });
});

describe('messages of one second', () => {
  it('fill it up to the limit and not beyond; a second later there is room again', async () => {
    const { trader } = await openInFolder();
    await under(trader, { messages: { perSecond: 2 } });
    expect(await askRule(trader, 'RTS6-MSG')).toMatchObject({ status: 'passed', figures: { messages: 1 } });
    await trader.post('XAUUSD BUY NOW\nSL 4050\nTP1 4101\nTP2 4102');
    expect(await askRule(trader, 'RTS6-MSG')).toMatchObject({ status: 'violated', figures: { messages: 3 } });
    await trader.advance(1_000);
    expect(await askRule(trader, 'RTS6-MSG')).toMatchObject({ status: 'passed', figures: { messages: 1 } });
  });
});

describe('a channel that repeats itself', () => {
  it('is stopped at its limit and stays off, also after a restart, until a person turns it on again', async () => {
    const opened = await openInFolder();
    await under(opened.trader, { throttle: { max: 2, windowSec: 60 } });
    await buyGold(opened.trader);
    expect(await askRule(opened.trader, 'RTS6-THROTTLE', { feed: 'demo' })).toMatchObject({ status: 'passed' });
    expect(await must(opened.trader, 'compliance.status', {})).toMatchObject({ trading: { state: 'active' } });
    await sellPair(opened.trader, 'EURUSD');
    expect(await askRule(opened.trader, 'RTS6-THROTTLE', { feed: 'demo' })).toMatchObject({ status: 'violated' });
    expect(await askRule(opened.trader, 'RTS6-THROTTLE', { feed: 'other' })).toMatchObject({ status: 'passed' });
    await opened.trader.advance(3_000);
    await opened.restart(120_000);
    await opened.trader.advance(3_000);
    expect(await must(opened.trader, 'compliance.status', {})).toMatchObject({
      trading: { state: 'halted', why: 'RTS6-THROTTLE' },
    });
    await must(opened.trader, 'trading.resume', {});
    expect(await askRule(opened.trader, 'RTS6-THROTTLE', { feed: 'demo' })).toMatchObject({
      status: 'passed',
      allowed: true,
    });
  });
});

describe('the same order twice', () => {
  it('is refused within the window, over a restart, and allowed once it is over', async () => {
    const opened = await openInFolder();
    await buyGold(opened.trader, { sl: '4050' });
    const twin = { price: '4060.25', sl: '4050.00' };
    await opened.restart();
    expect(await askRule(opened.trader, 'ORD-DUP', twin)).toMatchObject({ status: 'violated', allowed: false });
    expect(await askRule(opened.trader, 'ORD-DUP', { ...twin, sl: '4049' })).toMatchObject({ status: 'passed' });
    await opened.trader.advance(60_000);
    expect(await askRule(opened.trader, 'ORD-DUP', twin)).toMatchObject({ status: 'passed' });
  });

  it('may be given again after it was taken back', async () => {
    const { trader } = await openInFolder();
    await trader.post('XAUUSD BUY LIMIT 4055\nSL 4045\nTP 4075');
    await trader.advance(1_000);
    const twin = { type: 'limit', price: '4055', sl: '4045' };
    expect(await askRule(trader, 'ORD-DUP', twin)).toMatchObject({ status: 'violated' });
    await trader.post('cancel');
    await trader.advance(1_000);
    expect((await trader.account()).orders).toEqual([]);
    expect(await askRule(trader, 'ORD-DUP', twin)).toMatchObject({ status: 'passed' });
  });
});

describe('the lots of a day', () => {
  it('are those opened today and those carried over the reset; the limit itself is allowed, a step more is not', async () => {
    const opened = await openInFolder();
    await under(opened.trader, { dayLots: '0.3' });
    await buyGold(opened.trader);
    await opened.restart();
    const ask = (lots: string) => askRule(opened.trader, 'DAY-LOTS', { lots, sl: '4055' });
    expect(await ask('0.20')).toMatchObject({ status: 'passed', figures: { dayLots: '0.3' } });
    expect(await ask('0.21')).toMatchObject({ status: 'violated', allowed: false, largestLots: '0.2' });
    await opened.trader.quote('XAUUSD', '4049.00', '4049.25');
    await opened.trader.advance(3_000);
    expect((await opened.trader.account()).positions).toEqual([]);
    // Closed, they were opened today all the same.
    expect(await askRule(opened.trader, 'DAY-LOTS', { lots: '0.21', sl: '4040' })).toMatchObject({
      status: 'violated',
    });
    await opened.trader.advance(day);
    expect(await askRule(opened.trader, 'DAY-LOTS', { lots: '0.30', sl: '4040' })).toMatchObject({ status: 'passed' });
  });

  it('count a position again that was open at the reset, and an order that may still fill', async () => {
    const opened = await openInFolder();
    await under(opened.trader, { dayLots: '0.3' });
    await buyGold(opened.trader);
    await opened.restart(day);
    await opened.trader.quote('XAUUSD', '4060.00', '4060.25');
    await opened.trader.post('XAUUSD BUY LIMIT 4055\nSL 4045\nTP 4175');
    await opened.trader.advance(1_000);
    expect((await opened.trader.account()).orders).toHaveLength(1);
    expect(await askRule(opened.trader, 'DAY-LOTS')).toMatchObject({ status: 'passed', figures: { dayLots: '0.3' } });
    expect(await askRule(opened.trader, 'DAY-LOTS', { lots: '0.11' })).toMatchObject({ status: 'violated' });
  });
});

describe('trades that ended', () => {
  it('make larger lots after a loss a martingale, over a restart, and a win in between no excuse', async () => {
    const opened = await openInFolder();
    await under(opened.trader, { martingale: { factor: '1.5', withinTrades: 2 } });
    expect(await askRule(opened.trader, 'MARTINGALE', { lots: '1.5' })).toMatchObject({ status: 'passed' });
    await buyGold(opened.trader);
    await opened.trader.quote('XAUUSD', '4049.00', '4049.25');
    await opened.trader.advance(3_000);
    await opened.restart();
    const ask = (lots: string) => askRule(opened.trader, 'MARTINGALE', { lots, sl: '4040' });
    expect(await ask('0.15')).toMatchObject({ status: 'passed', figures: { losingLots: '0.1' } });
    expect(await ask('0.16')).toMatchObject({ status: 'violated', allowed: false });
    expect(await askRule(opened.trader, 'MARTINGALE', { symbol: 'EURUSD', lots: '0.16', sl: '1.0' })).toMatchObject({
      status: 'passed',
    });
    for (const [from, to] of [
      [4_060, 4_120],
      [4_130, 4_190],
    ] as const) {
      await opened.trader.quote('XAUUSD', `${from}.00`, `${from}.25`);
      await opened.trader.advance(61_000);
      await buyGold(opened.trader, { sl: `${from - 10}`, tps: [`${from + 40}`] });
      await opened.trader.quote('XAUUSD', `${to}.00`, `${to}.25`);
      await opened.trader.advance(3_000);
      expect((await opened.trader.account()).positions).toEqual([]);
    }
    expect(await askRule(opened.trader, 'MARTINGALE', { lots: '0.16', sl: '4180' })).toMatchObject({
      status: 'passed',
    });
  });

  it('join a quick re-entry to the idea that just lost, commissions counted, and no longer after five minutes', async () => {
    const opened = await openInFolder();
    await under(opened.trader, { riskPerIdea: { pct: '3', rejoinMinutes: 5 } });
    const alone = await askRule(opened.trader, 'RISK-PER-IDEA');
    await buyGold(opened.trader);
    await opened.trader.quote('XAUUSD', '4049.00', '4049.25');
    await opened.trader.advance(3_000);
    const { balance } = await opened.trader.account();
    const lost = 10_000 - Number(balance);
    await opened.trader.quote('XAUUSD', '4060.00', '4060.25');
    await opened.restart();
    const again = await askRule(opened.trader, 'RISK-PER-IDEA');
    expect(Number(again.figures?.ideaRisk) - Number(alone.figures?.ideaRisk)).toBeCloseTo(lost, 6);
    await opened.trader.advance(300_000);
    await opened.trader.quote('XAUUSD', '4060.00', '4060.25');
    expect((await askRule(opened.trader, 'RISK-PER-IDEA')).figures?.ideaRisk).toBe(alone.figures?.ideaRisk);
  });
});
