import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Story, storySchema } from '../trust/world/acts.ts';
import { plants } from '../trust/world/plants.ts';
import { play } from '../trust/world/play.ts';
import { writeStory } from '../trust/world/script.ts';
import { shrink } from '../trust/world/shrink.ts';

const stories = join(import.meta.dirname, '../trust/world/stories');

async function brokenIn(story: Story): Promise<string[]> {
  const { failures } = await play(story);
  return failures.map(({ oracle, text }) => `${oracle}: ${text}`);
}

describe('a story that broke a promise once', () => {
  it.each(readdirSync(stories))('keeps it by now: %s', async (name) => {
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
