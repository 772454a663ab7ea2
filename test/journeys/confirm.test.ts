import { describe, expect, it, onTestFinished } from 'vitest';
import { openTrader, type Trader, textOf } from '../kit/trader.ts';

async function asking(): Promise<Trader> {
  const trader = await openTrader();
  onTestFinished(trader.close);
  await trader.configure({ mode: 'confirm' });
  await trader.quote('XAUUSD', '4060.00', '4060.25');
  await trader.post('XAUUSD BUY 4060.25\nSL 4050\nTP 4080');
  await trader.advance(500);
  return trader;
}

describe('a follow that asks first', () => {
  it('sends nothing until the trader takes it', async () => {
    const trader = await asking();
    expect((await trader.account()).positions).toEqual([]);
    expect(textOf((await trader.talk())[0]?.blocks ?? [])).toContain('Your decision · BUY XAUUSD');
    expect((await trader.press('Take')).ok).toBe(true);
    await trader.advance(1_000);
    expect((await trader.account()).positions).toHaveLength(1);
    expect((await trader.signals())[0]?.state).toBe('open');
  });

  it('fifty taps at once open one trade', async () => {
    const trader = await asking();
    const take = (await trader.talk())[0]?.choices[0];
    const taps = await Promise.all(Array.from({ length: 50 }, () => trader.tell('chat.choose', { choice: take?.id })));
    await trader.advance(1_000);
    expect(taps.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await trader.account()).positions).toHaveLength(1);
  });

  it('a question nobody answers closes itself without a trade', async () => {
    const trader = await asking();
    await trader.advance(301_000);
    expect((await trader.signals())[0]).toMatchObject({
      state: 'skipped',
      notes: ['Not answered in time, so not traded.'],
    });
    expect((await trader.talk())[0]?.choices).toEqual([]);
  });
});
