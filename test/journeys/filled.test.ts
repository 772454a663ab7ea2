import { describe, expect, it, onTestFinished } from 'vitest';
import { openTrader, textOf } from '../kit/trader.ts';

const gold = 'XAUUSD BUY 4060.25\nSL 4050\nTP1 4070\nTP2 4080';

describe('from a message to a filled order', () => {
  it('a signal is filled, its first target is hit, and its one card says so', async () => {
    const trader = await openTrader();
    onTestFinished(trader.close);
    await trader.quote('XAUUSD', '4060.00', '4060.25');
    await trader.post(gold);
    await trader.advance(1_000);

    const opened = await trader.account();
    expect(opened.positions.map(({ symbol, side, sl, tp }) => ({ symbol, side, sl, tp }))).toEqual([
      { symbol: 'XAUUSD', side: 'buy', sl: '4050.00', tp: '4070.00' },
      { symbol: 'XAUUSD', side: 'buy', sl: '4050.00', tp: '4080.00' },
    ]);
    const lots = opened.positions.map((position) => Number(position.lots)).reduce((a, b) => a + b);
    expect(lots * 100 * 10.25).toBeLessThanOrEqual(100);

    await trader.quote('XAUUSD', '4070.10', '4070.35');
    await trader.advance(3_000);
    const [signal] = await trader.signals();
    expect(signal?.legs.map((leg) => leg.state)).toEqual(['closed', 'open']);
    const cards = (await trader.talk()).filter(({ direction }) => direction === 'out');
    expect(cards).toHaveLength(1);
    expect(textOf(cards[0]?.blocks ?? [])).toContain('Leg 1 hit its target at 4070.1');

    await trader.quote('XAUUSD', '4049.00', '4049.25');
    await trader.advance(3_000);
    expect((await trader.signals())[0]?.state).toBe('closed');
    expect((await trader.account()).positions).toEqual([]);
    expect(textOf((await trader.talk())[0]?.blocks ?? [])).toContain('Closed · BUY XAUUSD');
  });

  it('chatter trades nothing and says nothing', async () => {
    const trader = await openTrader();
    onTestFinished(trader.close);
    await trader.post('Good morning traders, quiet day ahead. Stay patient!');
    await trader.advance(5_000);
    expect(await trader.signals()).toEqual([]);
    expect(await trader.talk()).toEqual([]);
  });
});
