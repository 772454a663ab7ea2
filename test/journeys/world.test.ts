import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Story, storySchema } from '../trust/world/acts.ts';
import { plants } from '../trust/world/plants.ts';
import { play } from '../trust/world/play.ts';
import { addTo, belowFloor, newTally } from '../trust/world/report.ts';
import { writeStory } from '../trust/world/script.ts';
import { shrink } from '../trust/world/shrink.ts';

const stories = join(import.meta.dirname, '../trust/world/stories');

async function brokenIn(story: Story): Promise<string[]> {
  const { failures } = await play(story);
  return failures.map(({ oracle, text }) => `${oracle}: ${text}`);
}

describe('the world', () => {
  it('finds every promise kept in a hundred seeds in which enough went wrong', async () => {
    const tally = newTally();
    const broken: string[] = [];
    for (let seed = 1; seed <= 100; seed += 1) {
      const { failures, counts } = await play(writeStory(seed, 'all', 14));
      tally.seeds += 1;
      addTo(tally, counts);
      for (const { oracle, text } of failures) broken.push(`seed ${seed}: ${oracle}: ${text}`);
    }
    expect(broken).toEqual([]);
    expect(belowFloor(tally, true, 0.4)).toEqual([]);
  }, 600_000);

  it('plays the same seed the same way every time', async () => {
    for (const seed of [3, 14]) {
      const [first, second] = [await play(writeStory(seed)), await play(writeStory(seed))];
      expect(second.hash).toBe(first.hash);
    }
    expect((await play(writeStory(4))).hash).not.toBe((await play(writeStory(5))).hash);
  });

  it.each(readdirSync(stories))('keeps its promises in the story %s', async (name) => {
    expect(await brokenIn(storySchema.parse(JSON.parse(readFileSync(join(stories, name), 'utf8'))))).toEqual([]);
  });
});

describe('the oracles', () => {
  it.each(Object.entries(plants))(
    'see the mistake %s',
    async (_name, plant) => {
      for (let seed = 1; seed <= 60; seed += 1) {
        const story = writeStory(seed);
        if (plant.needs && !plant.needs.test(JSON.stringify(story))) continue;
        const { failures } = await play(story, plant);
        if (failures.some(({ oracle }) => oracle === plant.caughtBy)) return;
      }
      expect.unreachable(`${plant.caughtBy} is blind`);
    },
    120_000,
  );

  it('cut a long story down to the acts that matter', async () => {
    const story = writeStory(2);
    const plant = plants['double-size'];
    const fails = async (shorter: Story) =>
      (await play(shorter, plant)).failures.some(({ oracle }) => oracle === 'sizeWithinPlan');
    const short = await shrink(story, fails);
    expect(story.acts.length).toBeGreaterThan(5);
    expect(short.acts.length).toBeLessThanOrEqual(2);
    expect(short.acts.at(-1)?.kind).toBe('post');
    expect(short.accounts).toHaveLength(1);
  }, 60_000);
});
