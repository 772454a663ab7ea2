import { createHash } from 'node:crypto';

/** Which of a room's mistakes are made: so many percent of them, drawn by a seed. */
export interface Draw {
  percent: number;
  seed: number;
}

export function isDrawn(mutantId: string, { percent, seed }: Draw): boolean {
  const drawn = createHash('sha256').update(`${seed}:${mutantId}`).digest().readUInt32BE() / 2 ** 32;
  return drawn * 100 < percent;
}

/** How the draw reaches the process that runs the tests, and is read there. */
export const asEnv = ({ percent, seed }: Draw) => ({ MUTATION_PERCENT: `${percent}`, MUTATION_SEED: `${seed}` });

export const fromEnv = ({ MUTATION_PERCENT, MUTATION_SEED }: NodeJS.ProcessEnv): Draw => ({
  percent: Number(MUTATION_PERCENT),
  seed: Number(MUTATION_SEED),
});
