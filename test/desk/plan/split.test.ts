import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, sum, toText } from '../../../src/core/decimal.ts';
import type { SplitSettings } from '../../../src/desk/plan/follow-settings.ts';
import { shareTargets, splitLots } from '../../../src/desk/plan/split.ts';
import { contract } from './plan.kit.ts';

const equal: SplitSettings = { by: 'equal', lastRunsOpen: false };
const weighted = (...weights: string[]): SplitSettings => ({ by: 'weighted', weights, lastRunsOpen: false });

function split(lots: string, targets: (string | null)[], settings: SplitSettings, figures = {}): string {
  const shares = shareTargets(targets, settings);
  const placed = splitLots(decimal(lots), shares, contract('EURUSD', figures));
  return placed.map(({ leg, lots: part }) => `${toText(part)}→${leg ?? 'open'}`).join(' ');
}

describe('the size over the targets', () => {
  it.each([
    ['0.09', equal, '0.03→A 0.03→B 0.03→C'],
    ['0.1', equal, '0.03→A 0.03→B 0.04→C'],
    ['0.05', equal, '0.01→A 0.02→B 0.02→C'],
    ['0.02', equal, '0.01→B 0.01→C'],
    ['0.01', equal, '0.01→C'],
    ['0.1', weighted('50', '30', '20'), '0.05→A 0.03→B 0.02→C'],
    ['0.03', weighted('50', '30', '20'), '0.01→A 0.01→B 0.01→C'],
    ['0.02', weighted('50', '30', '20'), '0.01→A 0.01→C'],
    ['0.1', weighted('70', '30'), '0.07→A 0.03→B'],
    ['0.1', weighted('1', '1', '1', '5'), '0.03→A 0.03→B 0.04→C'],
    ['0.1', { by: 'first', lastRunsOpen: false }, '0.1→A'],
    ['0.09', { by: 'equal', lastRunsOpen: true }, '0.03→A 0.03→B 0.03→open'],
  ] as const)('%s by %j is %s', (lots, settings, expected) => {
    expect(split(lots, ['A', 'B', 'C'], settings as SplitSettings)).toBe(expected);
  });

  it('keeps the smallest order in mind where it is larger than the step', () => {
    const figures = { volumeMin: '0.1', volumeStep: '0.01' };
    expect(split('0.3', ['A', 'B', 'C'], equal, figures)).toBe('0.1→A 0.1→B 0.1→C');
    expect(split('0.25', ['A', 'B', 'C'], equal, figures)).toBe('0.25→B');
    expect(split('0.2', ['A', 'B'], weighted('80', '20'), figures)).toBe('0.2→A');
  });

  it('does not leave the only target open', () => {
    expect(split('0.1', ['A'], { by: 'equal', lastRunsOpen: true })).toBe('0.1→A');
  });

  it('always adds up, in whole steps, with no order below the smallest', () => {
    const sizes = fc.record({
      step: fc.constantFrom('0.01', '0.1', '1', '0.05'),
      steps: fc.integer({ min: 1, max: 400 }),
      minSteps: fc.integer({ min: 1, max: 20 }),
      weights: fc.array(fc.integer({ min: 1, max: 99 }).map(String), { minLength: 1, maxLength: 8 }),
    });
    fc.assert(
      fc.property(sizes, ({ step, steps, minSteps, weights }) => {
        const lots = decimal(step).mul(Math.max(steps, minSteps));
        const volumeMin = toText(decimal(step).mul(minSteps));
        const of = contract('EURUSD', { volumeStep: step, volumeMin });
        const shares = shareTargets(
          weights.map((_weight, index) => index),
          weighted(...weights),
        );
        const placed = splitLots(lots, shares, of);
        expect(toText(sum(placed.map((leg) => leg.lots)))).toBe(toText(lots));
        for (const leg of placed) {
          expect(leg.lots.gte(volumeMin)).toBe(true);
          expect(leg.lots.mod(step).isZero()).toBe(true);
        }
      }),
    );
  });
});
