import { describe, expect, it, onTestFinished } from 'vitest';
import { internally } from '../../src/core/who.ts';
import { openTrader, textOf } from '../kit/trader.ts';

describe('a desk restored from a backup', () => {
  it('asks about what was published before, and numbers its commands far beyond the lost ones', async () => {
    const trader = await openTrader();
    onTestFinished(trader.close);
    await trader.quote('XAUUSD', '4060.00', '4060.25');
    const postedAt = trader.clock.now();
    expect((await trader.office.desk('desk-1').perform('desk.restored', {}, internally('restore'))).ok).toBe(true);
    await trader.post('XAUUSD BUY 4060.25\nSL 4050\nTP 4080', { postedAt });
    await trader.advance(1_000);
    expect((await trader.account()).positions).toEqual([]);
    expect(textOf((await trader.talk())[0]?.blocks ?? [])).toContain('may have been traded already');
    await trader.press('Take');
    await trader.advance(1_000);
    expect((await trader.account()).positions).toHaveLength(1);
    expect((await trader.signals())[0]?.legs[0]?.n).toBeGreaterThan(100_000);
  });
});
