import { expect } from 'vitest';
import { buildTerminal } from '../kit/terminal/build.ts';
import { playSchedule } from '../kit/terminal/schedule.ts';
import { describeConnector, it } from '../kit/terminal/suite.ts';

describeConnector('whatever fails, in any order', () => {
  it('no number is dealt twice, none is lost, and each end is true', async () => {
    const program = await buildTerminal();
    let kills = 0;
    for (let seed = 1; seed <= 12; seed++) {
      const verdict = await playSchedule(program, seed);
      expect({ seed, ...verdict }).toMatchObject({ doubled: [], lost: [], untrue: [] });
      kills += verdict.kills;
    }
    expect(kills).toBeGreaterThan(10);
  });
});
