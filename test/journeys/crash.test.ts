import { describe, expect, it } from 'vitest';
import { runCrash } from '../trust/crash-run.ts';

describe('a service that is killed again and again', { timeout: 120_000 }, () => {
  it('loses no acknowledged signal and doubles no order in a dozen kills', async () => {
    const { kills, lost, doubled, different, findings, errors, ...ran } = await runCrash({ kills: 12, seed: 7 });
    expect({ kills, lost, doubled, different, findings, errors }).toEqual({
      kills: 12,
      lost: 0,
      doubled: 0,
      different: 0,
      findings: [],
      errors: [],
    });
    // Where a dozen kills fall is chance; the long runs ask for a share of them.
    expect(ran.inFlightKills).toBeGreaterThan(0);
    expect(ran.signals).toBeGreaterThan(5);
    expect(ran.restores).toBe(1);
  });
});
