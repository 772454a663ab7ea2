import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointsOf, quoteOfStep, startWalk, stepWalk, type Walk } from '../../src/venue/walk.ts';

const gold: Walk = { seed: 42, symbol: 'XAUUSD', anchorPoints: 406_000, spreadPoints: 25, swingPoints: 60 };

function path(walk: Walk, steps: number): number[] {
  const points: number[] = [];
  let at = startWalk(walk);
  for (let i = 0; i < steps; i += 1) {
    at = stepWalk(walk, at);
    points.push(at.bidPoints);
  }
  return points;
}

const walks = fc.record({
  seed: fc.integer(),
  symbol: fc.stringMatching(/^[A-Z0-9]{3,8}$/),
  anchorPoints: fc.integer({ min: 1_000, max: 12_000_000 }),
  spreadPoints: fc.integer({ min: 0, max: 500 }),
  swingPoints: fc.integer({ min: 0, max: 6_000 }),
});

describe('the walk of a price', () => {
  it('is the same for the same seed, on every runtime', () => {
    expect(path(gold, 8)).toEqual(path(gold, 8));
    expect(path(gold, 8)).toMatchInlineSnapshot(`
      [
        405953,
        405916,
        405940,
        405962,
        405938,
        405957,
        405912,
        405942,
      ]
    `);
  });

  it('differs by seed and by symbol', () => {
    expect(path({ ...gold, seed: 43 }, 8)).not.toEqual(path(gold, 8));
    expect(path({ ...gold, symbol: 'XAGUSD' }, 8)).not.toEqual(path(gold, 8));
  });

  it('stays an integer above zero, and one step goes no farther than its swing and the pull', () => {
    fc.assert(
      fc.property(walks, fc.integer({ min: 1, max: 20_000_000 }), fc.nat(), (walk, bidPoints, step) => {
        const next = stepWalk(walk, { step, bidPoints });
        expect(Number.isSafeInteger(next.bidPoints) && next.bidPoints >= 1).toBe(true);
        const pulled = Math.abs(walk.anchorPoints - bidPoints) / 256 + 1;
        const lowest = Math.max(1, bidPoints - walk.swingPoints - pulled);
        expect(next.bidPoints).toBeGreaterThanOrEqual(lowest);
        expect(next.bidPoints).toBeLessThanOrEqual(bidPoints + walk.swingPoints + pulled);
      }),
    );
  });

  it('comes back to its anchor from either side', () => {
    for (const start of [380_000, 432_000]) {
      let at = { step: 0, bidPoints: start };
      for (let i = 0; i < 3_000; i += 1) at = stepWalk(gold, at);
      expect(Math.abs(at.bidPoints - gold.anchorPoints)).toBeLessThan(4_000);
    }
  });

  it('has no drift of its own over many steps', () => {
    const points = path(gold, 50_000);
    const mean = points.reduce((total, point) => total + point, 0) / points.length;
    expect(Math.abs(mean - gold.anchorPoints)).toBeLessThan(150);
  });

  it('is quoted with the digits of its contract', () => {
    const at = { step: 1, bidPoints: pointsOf('4060.00', 2) };
    expect(quoteOfStep(gold, at, 2, 7)).toEqual({ symbol: 'XAUUSD', bid: '4060.00', ask: '4060.25', at: 7 });
  });
});
