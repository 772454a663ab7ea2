import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../src/feed/read/read.ts';

describe('pips', () => {
  it.each([
    ['EURUSD buy 1.0835, SL 30 pips, TP 60 pips', 30, [60]],
    ['GBPJPY sell 200.90 SL 45pips TP 40/80/120 pips', 45, [40, 80, 120]],
    ['AUDUSD short at market. 20 pip stop, 40 pip target.', 20, [40]],
    ['NZDUSD BUY 0.5748 | TP +25 +50 +75 pips | SL -30 pips', 30, [25, 50, 75]],
    ['GOLD SELL NOW\nSL 50 pips\nTP1 30 pips\nTP2 60 pips\nTP3 100 pips', 50, [30, 60, 100]],
  ])('stay pips: %s', (text, slPips, tpPips) =>
    expect(readMessage({ text }).reading).toMatchObject({ type: 'signal', sl: null, slPips, tps: [], tpPips }),
  );

  it('beside a price are left out', () => {
    const { reading } = readMessage({ text: 'XAUUSD BUY 4061\nSL: 4053 (80 pips)\nTP1: 4066 (50 pips)' });
    expect(reading).toMatchObject({ sl: 4053, tps: [4066] });
    expect(reading).not.toHaveProperty('slPips');
    expect(reading).not.toHaveProperty('tpPips');
  });

  it('of a stop count from the entry into profit', () =>
    expect(readMessage({ text: 'Bring SL to +20 pips', replyTo: 'EURUSD SELL 1.0880 SL 1.0915' }).reading).toEqual({
      type: 'update',
      action: 'move_sl',
      pips: 20,
    }));
});
