import { describe, expect, it } from 'vitest';
import { runs } from '../../kit/runs.ts';
import { compareMany } from './oracle/compare.ts';

describe('the second oracle', () => {
  it('agrees on every rule and to the cent on 5,000 random accounts', () => {
    const { disagreements, allowed, refused } = compareMany(1, runs(5_000));
    expect(disagreements).toEqual([]);
    // Accounts that are all refused, or all allowed, would prove little.
    expect(Math.min(allowed, refused)).toBeGreaterThan(runs(1_000));
  }, 120_000);
});
