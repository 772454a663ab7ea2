import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Standing } from '../../src/core/price-source.ts';
import { paperContracts } from '../../src/venue/contracts.ts';
import { movesUntil, standingNow } from '../../src/venue/prices.ts';
import { seededWalk } from '../../src/venue/seeded-walk.ts';
import { type Walk, walkTo } from '../../src/venue/walk.ts';

const walking = (seed: number, openedAt = 0) => ({ source: seededWalk, seed, openedAt });

const symbols = paperContracts.map(({ contract }) => contract.symbol);
const scenes = fc.record({
  symbol: fc.constantFrom(...symbols),
  seed: fc.integer({ min: 0, max: 2_147_483_647 }),
  age: fc.integer({ min: 0, max: 1_500_000 }),
});

describe('the price of a symbol now', () => {
  it('is the last of its single steps, whether it walks from the anchor or from a stored price', () => {
    fc.assert(
      fc.property(scenes, fc.integer({ min: 0, max: 900_000 }), ({ symbol, seed, age }, later) => {
        const market = walking(seed, 1_000);
        const first = movesUntil(market, symbol, undefined, 1_000 + age).at(-1)?.to;
        expect(standingNow(market, symbol, undefined, 1_000 + age)).toEqual(first);
        const moves = movesUntil(market, symbol, first, 1_000 + age + later);
        expect(standingNow(market, symbol, first, 1_000 + age + later)).toEqual(moves.at(-1)?.to ?? first);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['XAUUSD', '4056.69', '4056.94'],
    ['EURUSD', '1.08597', '1.08605'],
  ])('of %s an hour after opening with one seed is always the same', (symbol, bid, ask) => {
    const standing = { symbol, bid, ask, at: 3_600_000, step: 3_600, isFed: false };
    expect(standingNow(walking(7), symbol, undefined, 3_600_000)).toEqual(standing);
  });

  it('stands at the second asked for, not at the one before', () => {
    const market = walking(1);
    expect(standingNow(market, 'XAUUSD', undefined, 7_999)).toMatchObject({ step: 7, at: 7_000 });
    expect(standingNow(market, 'XAUUSD', undefined, 8_000)).toMatchObject({ step: 8, at: 8_000 });
  });

  it('of a fed symbol is what was fed, and of an unknown one there is none', () => {
    const fed: Standing = { symbol: 'XAUUSD', bid: '4000.00', ask: '4000.20', at: 1, step: 0, isFed: true };
    expect(standingNow(walking(1), 'XAUUSD', fed, 900_000)).toEqual({ ...fed, at: 900_000 });
    expect(standingNow(walking(1), 'NOTHING', undefined, 900_000)).toBeNull();
  });
});

it('walking nowhere stays where it is', () => {
  const walk: Walk = { seed: 1, symbol: 'A', anchorPoints: 10, spreadPoints: 1, swingPoints: 3 };
  expect(walkTo(walk, { step: 4, bidPoints: 12 }, 4)).toEqual({ step: 4, bidPoints: 12 });
});
