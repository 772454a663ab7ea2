import { describe, expect, it } from 'vitest';
import { buyGold, must, openInFolder, type Restartable } from '../desk/desk-kit.ts';

interface Report {
  days: { date: string; minEquity: string; daily: { floor: string; headroomAtMin: string; at: number } }[];
  minimumHeadroom: { daily: string; total: string };
  coverage: Record<string, { passed: number; violated: number; not_evaluated: number; missing: string[] }>;
  objectives: { id: string; figures: Record<string, unknown> }[];
  metrics: Record<string, string | number | null>;
  violations: { prevented: number; actual: number };
}
const reportOf = async (opened: Restartable, more: object = {}) =>
  (await must(opened.trader, 'compliance.report', { account: 'paper', ...more })) as Report;

describe('the report of a desk', () => {
  it('counts trades as the broker settled them, with both commissions, over a restart', async () => {
    const opened = await openInFolder();
    await buyGold(opened.trader);
    await opened.trader.quote('XAUUSD', '4049.00', '4049.25');
    await opened.trader.advance(3_000);
    await opened.restart();
    const { metrics, objectives, days, minimumHeadroom } = await reportOf(opened);
    const { balance } = await opened.trader.account();
    const lost = Math.round((10_000 - Number(balance)) * 100) / 100;
    // 11.25 for 0.10 lots and 0.35 for each side.
    expect(lost).toBeCloseTo(113.2, 6);
    expect(metrics).toMatchObject({ trades: 1, costs: '0.7', profitFactor: '0' });
    // Planned was the loss at the stop, slippage and commissions counted: a little was saved or lost against it.
    expect(Number(metrics.expectancyR)).toBeCloseTo(-1.05, 1);
    expect(metrics.dailyUsedPct).toBe((lost / 5).toFixed(2));
    expect(minimumHeadroom.daily).toBe((500 - lost).toFixed(1));
    expect(days.at(-1)).toMatchObject({
      minEquity: balance,
      daily: { floor: '9500', headroomAtMin: (500 - lost).toFixed(1) },
    });
    expect(objectives).toContainEqual(expect.objectContaining({ id: 'MIN-DAYS', figures: { days: 1, needed: 4 } }));
  });

  it('lists every rule of the profile with what was asked and what was missing', async () => {
    const opened = await openInFolder();
    await buyGold(opened.trader);
    const { coverage } = await reportOf(opened);
    expect(coverage['REQ-LIMIT']).toEqual({ passed: 1, violated: 0, not_evaluated: 0, missing: [] });
    expect(coverage['ORD-DUP']).toMatchObject({ passed: 1 });
    // Once with the order, once as the account stands.
    expect(coverage['DAILY-LOSS']).toMatchObject({ passed: 2 });
    await must(opened.trader, 'compliance.activate', { account: 'paper', profile: 'EU_MIFID2' });
    const european = (await reportOf(opened)).coverage;
    expect(european['EU-NBP']).toMatchObject({ passed: 1 });
    expect(european['EU-WARN']).toEqual({ passed: 0, violated: 0, not_evaluated: 0, missing: [] });
    await opened.trader.quote('GBPUSD', '1.27000', '1.27010');
    await opened.trader.post('GBPUSD SELL NOW\nSL 1.2720\nTP 1.2600');
    expect((await reportOf(opened)).coverage['EU-WARN']).toMatchObject({
      not_evaluated: 1,
      missing: ['risk warning acknowledged'],
    });
  });
});
