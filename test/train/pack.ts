import type { Learner } from './learner.ts';

/** What the weights are multiplied with to be whole, and below which they say nothing. */
const [scale, least] = [200, 2];

/** The list that stands in learned.json: feature, how many weights, then column and weight of each. */
export function pack({ weights }: Learner): number[] {
  const list: number[] = [];
  for (const [feature, row] of [...weights].sort(([a], [b]) => a - b)) {
    const own = [...row].flatMap((weight, column) => {
      const whole = Math.round(weight * scale);
      return Math.abs(whole) < least ? [] : [column, whole];
    });
    if (own.length > 0) list.push(feature, own.length / 2, ...own);
  }
  return list;
}
