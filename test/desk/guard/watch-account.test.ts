import { describe, expect, it, onTestFinished } from 'vitest';
import { openTrader, type Trader, textOf } from '../../kit/trader.ts';

const value = (outcome: Awaited<ReturnType<Trader['tell']>>) => (outcome.ok ? outcome.value : outcome.refusal);

/** A trade that loses 4 per point of gold, so that the day line of 500 can be approached. */
async function losing(): Promise<Trader> {
  const trader = await openTrader();
  onTestFinished(trader.close);
  await trader.configure({ settings: { size: { mode: 'lots', lots: '0.10' } } });
  await trader.quote('XAUUSD', '4060.00', '4060.25');
  await trader.post('XAUUSD BUY 4060.25\nSL 4021\nTP 4200');
  await trader.advance(1_000);
  expect((await trader.account()).positions).toHaveLength(1);
  return trader;
}

async function said(trader: Trader): Promise<string> {
  return (await trader.talk()).map(({ blocks }) => textOf(blocks)).join('\n');
}

describe('the continuous watch', () => {
  it('warns at half of the allowance, once', async () => {
    const trader = await losing();
    await trader.quote('XAUUSD', '4034.00', '4034.25');
    await trader.advance(10_000);
    const text = await said(trader);
    expect(text.match(/over 50 %/g)).toHaveLength(1);
    expect(text).not.toContain('over 75 %');
  });

  it('closes before the line when the trader switched that on', async () => {
    const trader = await losing();
    await trader.tell('compliance.guard', { account: 'paper', protectAtPct: 60 });
    await trader.quote('XAUUSD', '4028.00', '4028.25');
    await trader.advance(10_000);
    expect((await trader.account()).positions).toEqual([]);
    expect(await said(trader)).toContain('loss line');
  });

  it('halts on a breach; only a person lifts it, and it survives', async () => {
    const trader = await losing();
    // A gap jumps over the stop and the line: what no rule can prevent is recorded as actual.
    await trader.quote('XAUUSD', '4000.00', '4000.25');
    await trader.advance(10_000);
    expect(value(await trader.tell('compliance.status', {}))).toMatchObject({ trading: { state: 'halted' } });
    await trader.post('XAUUSD BUY 4000.25\nSL 3999\nTP 4020');
    await trader.advance(1_000);
    expect((await trader.account()).positions).toEqual([]);
    const report = value(await trader.tell('compliance.report', { account: 'paper' })) as {
      violations: { actual: number; prevented: number };
    };
    expect(report.violations.actual).toBeGreaterThan(0);
    expect(report.violations.prevented).toBeGreaterThan(0);
  });
});

describe('halting', () => {
  it('one channel leaves the account free for others', async () => {
    const trader = await openTrader();
    onTestFinished(trader.close);
    await trader.quote('XAUUSD', '4060.00', '4060.25');
    await trader.tell('trading.halt', { feed: 'demo', why: 'bad week' });
    await trader.post('XAUUSD BUY 4060.25\nSL 4050\nTP 4080');
    await trader.advance(1_000);
    expect((await trader.account()).positions).toEqual([]);
    expect(
      value(await trader.tell('compliance.validate-trade', { symbol: 'XAUUSD', side: 'buy', lots: '0.1', sl: '4050' })),
    ).toMatchObject({ allowed: true });
  });

  it('/panic halts and cancels at one tap, and offers to close with the effect in figures', async () => {
    const trader = await openTrader();
    onTestFinished(trader.close);
    await trader.quote('XAUUSD', '4060.00', '4060.25');
    await trader.post('XAUUSD BUY 4060.25\nSL 4050\nTP 4080');
    await trader.post('XAUUSD BUY LIMIT 4055\nSL 4045\nTP 4075');
    await trader.advance(3_000);
    await trader.tell('chat.say', { text: '/panic' });
    expect((await trader.account()).orders).toHaveLength(1);
    await trader.press('Stop everything');
    await trader.advance(2_000);
    const account = await trader.account();
    expect([account.orders.length, account.positions.length]).toEqual([0, 1]);
    const button = (await trader.talk())
      .flatMap(({ choices }) => choices)
      .find(({ label }) => label.startsWith('Close all'));
    expect(button?.label).toMatch(/Close all \(-?\d+\.\d\d\)/);
    await trader.press(button?.label ?? '');
    await trader.advance(2_000);
    expect((await trader.account()).positions).toEqual([]);
    expect(value(await trader.tell('compliance.status', {}))).toMatchObject({
      trading: { state: 'halted', why: 'panic' },
    });
  });

  it('/rules and /risk show the lines, the room and the reset in the firm’s own zone', async () => {
    const trader = await openTrader();
    onTestFinished(trader.close);
    const rules = value(await trader.tell('chat.say', { text: '/rules' })) as { blocks: Parameters<typeof textOf>[0] };
    expect(textOf(rules.blocks)).toMatch(/Today not below: 9,500\.00[\s\S]*Europe\/Prague/);
    const risk = value(await trader.tell('chat.say', { text: '/risk' })) as { blocks: Parameters<typeof textOf>[0] };
    expect(textOf(risk.blocks)).toContain('Room to the nearest line: 500.00');
  });
});
