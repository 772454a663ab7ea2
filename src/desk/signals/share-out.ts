import { type Decimal, decimal, floorToStep, min, sum } from '../../core/decimal.ts';
import type { Steps } from './obedience.ts';

/** One of a trade's positions, as far as a part of it can be closed. */
export interface Holding {
  id: string;
  lots: Decimal;
  /** which of the targets it aims at, nearest first */
  target: number;
}

/**
 * What is to stay of each when so many lots of a trade are closed; nothing stays of one that goes whole. Null: no part of it can
 * be closed.
 *  1. Every position that can be divided gives its part, rounded down to the step.
 *  2. Of those that cannot, as of positions of the smallest size, whole ones go until the part is reached, the nearest
 *     target first: what runs furthest stays.
 *  3. What is closed is never more than was asked, and never all of it.
 */
export function shareOut(held: readonly Holding[], asked: Decimal, steps: Steps): Map<string, Decimal> | null {
  const step = decimal(steps.volumeStep);
  const least = decimal(steps.volumeMin);
  const whole = sum(held.map(({ lots }) => lots));
  const rests = new Map<string, Decimal>();
  const small: Holding[] = [];
  let due = floorToStep(asked, step);
  for (const one of held) {
    const part = floorToStep(one.lots.mul(asked).div(whole), step);
    const rest = one.lots.sub(part);
    if (part.lt(least) || rest.lt(least)) small.push(one);
    else rests.set(one.id, rest);
    if (rests.has(one.id)) due = due.sub(part);
  }
  for (const { id, lots } of small.sort((a, b) => a.target - b.target)) {
    const part = min(due, lots);
    if (part.lt(least) || (part.lt(lots) && lots.sub(part).lt(least))) continue;
    rests.set(id, lots.sub(part));
    due = due.sub(part);
  }
  return rests.size === 0 ? null : rests;
}
