import { describe, expect, it, onTestFinished } from 'vitest';
import { openTrader } from '../kit/trader.ts';

describe('words to ignore', () => {
  it.each(['risk-free', 'a/b', '(x)', '[y]', '$$$', 'a.b*c+?^|\\'])('%s stop nothing from being read', async (word) => {
    const trader = await openTrader();
    onTestFinished(trader.close);
    await trader.quote('XAUUSD', '4060.00', '4060.25');
    expect((await trader.tell('feed.configure', { feed: 'demo', ignoredWords: [word] })).ok).toBe(true);
    await trader.post('XAUUSD BUY 4060.25\nSL 4050\nTP 4080');
    await trader.advance(1_000);
    expect((await trader.account()).positions).toHaveLength(1);
  });
});
