import { describe, expect, it } from 'vitest';
import { runCrash } from '../trust/crash-run.ts';

describe('a service that is killed again and again', { timeout: 120_000 }, () => {
  it('loses no acknowledged signal and doubles no order in ten kills', async () => {
    const { kills, lost, doubled, disagreements, findings, errors, inFlightKills, signals } = await runCrash({
      kills: 10,
      seed: 7,
    });
    expect({ kills, lost, doubled, disagreements, findings, errors }).toEqual({
      kills: 10,
      lost: 0,
      doubled: 0,
      disagreements: 0,
      findings: [],
      errors: [],
    });
    expect(inFlightKills).toBeGreaterThanOrEqual(3);
    expect(signals).toBeGreaterThan(5);
  });
});
