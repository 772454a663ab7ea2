import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '../kit/random.ts';
import type { Driver } from './crash-driver.ts';
import type { Launched, Running } from './crash-process.ts';
import type { Tally } from './crash-tally.ts';

export const startKillPercent = 12;
const longestStartMs = 350;
/** Short lives cut the work of a start short; long ones let everything come to rest now and then. */
const shortLifeMs = [10, 300] as const;
const longLifeMs = [300, 1_200] as const;
const longLifePercent = 40;
/** The start of an idle machine; a slower one gets somewhat longer lives, so that kills fall at the same points of the work. */
const usualStartMs = 230;
const mostSlowness = 1.5;

/** Killed before it has said that it serves. */
export async function dieStarting(launched: Launched, random: Random): Promise<Running | null> {
  await pause(random.between(0, longestStartMs));
  void launched.ready;
  return null;
}

/** Serves for a while, long enough for something to be half done. */
export async function live(running: Running, driver: Driver, random: Random, tally: Tally): Promise<void> {
  const since = performance.now();
  tally.readyMs.push(running.startedInMs);
  let isDead = false;
  const answered = driver.nextAnswer().then(() => {
    if (!isDead) tally.acknowledgedMs.push(running.startedInMs + performance.now() - since);
  });
  const [shortest, longest] = random.chance(longLifePercent) ? longLifeMs : shortLifeMs;
  const slowness = Math.min(mostSlowness, Math.max(1, running.startedInMs / usualStartMs));
  await pause(random.between(shortest, longest) * slowness);
  isDead = true;
  void answered;
}
