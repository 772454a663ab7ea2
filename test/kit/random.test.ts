import { expect, it } from 'vitest';
import { createRandom } from './random.ts';

const draw = (seed: number) => {
  const random = createRandom(seed);
  return Array.from({ length: 1_000 }, () => random.between(1, 6));
};

it('the same seed gives the same run and another seed another', () => {
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
});

it('every number of the range comes about as often as any other', () => {
  const drawn = draw(1);
  for (const face of [1, 2, 3, 4, 5, 6]) {
    const often = drawn.filter((n) => n === face).length;
    expect(often).toBeGreaterThan(120);
    expect(often).toBeLessThan(215);
  }
});
