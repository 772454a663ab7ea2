import { expect, it } from 'vitest';
import { playSchedule, wrongIn } from './schedule.kit.ts';

const runs = Number(process.env.TERMINAL_SCHEDULES ?? 15);

it('whatever gets lost or dies, and when: no number is dealt twice, or told otherwise than it was', async () => {
  const found: string[] = [];
  let asked = 0;
  let numbers = 0;
  for (let seed = 1; seed <= runs; seed += 1) {
    const played = await playSchedule(seed);
    numbers += played.dealt.size;
    asked += [...played.dealt.keys()].filter((n) => !played.ends.has(n)).length;
    for (const wrong of wrongIn(played)) found.push(`seed ${seed} (${played.done.join(', ')}): ${wrong}`);
  }
  expect(found).toEqual([]);
  expect(numbers).toBeGreaterThan(runs);
  // Those a person is asked about are few.
  expect(asked).toBeLessThan(numbers / 4);
}, 600_000);

it('a connector without a journal and without a look at its broker’s books is found out', async () => {
  const found: string[] = [];
  for (let seed = 1; seed <= 25 && found.length === 0; seed += 1)
    found.push(...wrongIn(await playSchedule(seed, { without: { journal: true, lookUp: true } })));
  expect(found).not.toEqual([]);
}, 600_000);
