import { describe, expect, it } from 'vitest';
import { viewsOf } from '../../../src/desk/execute/leg-view.ts';

const leg = (item: number, tp: string | null) => ({
  id: `leg-${item}`,
  item,
  state: 'open' as const,
  side: 'buy' as const,
  lots: '0.1',
  price: '4060',
  openPrice: null,
  sl: '4050',
  tp,
  orderId: null,
  positionId: null,
});

const targetsOf = (tps: number[], legs: ReturnType<typeof leg>[], placed: number, side: 'buy' | 'sell' = 'buy') =>
  viewsOf({ signal: { side, tps }, plan: { legs: Array.from({ length: placed }) } }, legs).map(({ target }) => target);

describe('which target a leg aims at', () => {
  it.each<[string, number[], ReturnType<typeof leg>[], number, number[]]>([
    ['one leg for each target', [4070, 4080], [leg(0, '4070.00'), leg(1, '4080.00')], 2, [0, 1]],
    ['small legs folded into a farther target', [4070, 4080, 4090], [leg(0, '4090.00')], 1, [2]],
    ['a ladder with two legs for each target', [4070], [leg(0, '4070.00'), leg(1, '4070.00')], 2, [0, 0]],
    ['placed again after the first order was taken back', [4070], [leg(0, '4060.00'), leg(1, '4070.00')], 1, [-1, 0]],
    ['placed again, with targets in pips', [], [leg(0, '4070.00'), leg(1, '4070.00')], 1, [-1, 0]],
    ['a target that was moved by hand', [4070, 4080], [leg(0, '4071.00'), leg(1, '4080.00')], 2, [0, 1]],
    ['the last one running open', [4070], [leg(0, '4070.00'), leg(1, null)], 2, [0, 1]],
  ])('%s', (_, tps, legs, placed, expected) => {
    expect(targetsOf(tps, legs, placed)).toEqual(expected);
  });

  it('targets of a sell are counted downwards', () => {
    expect(targetsOf([4040, 4050], [leg(0, '4050'), leg(1, '4040')], 2, 'sell')).toEqual([0, 1]);
  });
});
