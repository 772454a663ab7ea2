import { expect, it, onTestFinished } from 'vitest';
import { openTrader } from '../../kit/trader.ts';

it('an order of one symbol on its way is reckoned with its slippage and its night when another is judged', async () => {
  const trader = await openTrader();
  onTestFinished(trader.close);
  await trader.quote('XAUUSD', '4060.00', '4060.25');
  await trader.quote('EURUSD', '1.16950', '1.16958');
  await trader.configure({ settings: { size: { mode: 'lots', lots: '0.10' } } });
  const worst = async () => {
    const order = { symbol: 'XAUUSD', side: 'buy', lots: '0.01', sl: '4059' };
    const outcome = await trader.tell('compliance.validate-trade', order);
    const { verdict } = (outcome.ok ? outcome.value : {}) as {
      verdict: { allowed: boolean; notEvaluated: string[]; figures: { worstEquity: string } };
    };
    expect([verdict.allowed, verdict.notEvaluated]).toEqual([true, []]);
    return Number(verdict.figures.worstEquity);
  };
  const before = await worst();
  await trader.tell('messages.post', { feed: 'demo', text: 'EURUSD BUY 1.16958\nSL 1.15958\nTP 1.30' });
  await trader.settle();
  expect((await trader.signals())[0]?.legs[0]?.state).toBe('sent');
  // 100.00 to the stop and 0.70 commission; what is beyond that is the slippage of both fills.
  expect(before - (await worst())).toBeGreaterThan(100.7);
});
