import type { Weigh } from './judge.ts';
import numbers from './learned.json' with { type: 'json' };

/** A table of features: where a feature's row begins in the list. Half of it stays empty, so that looking is short. */
interface Weights {
  features: Int32Array;
  rows: Int32Array;
  mask: number;
  numbers: Int32Array;
}

/** The list is: feature, how many weights, then column and weight of each. */
function unpack(list: readonly number[]): Weights {
  const starts: number[] = [];
  for (let at = 0; at < list.length; at += 2 + 2 * (list[at + 1] ?? 0)) starts.push(at);
  const mask = 2 ** (33 - Math.clz32(starts.length)) - 1;
  const weights = {
    features: new Int32Array(mask + 1),
    rows: new Int32Array(mask + 1),
    mask,
    numbers: Int32Array.from(list),
  };
  for (const start of starts) {
    const place = placeOf(list[start] ?? 0, weights);
    weights.features[place] = list[start] ?? 0;
    weights.rows[place] = start + 1;
  }
  return weights;
}

function placeOf(feature: number, { features, rows, mask }: Weights): number {
  let place = feature & mask;
  while (rows[place] !== 0 && features[place] !== feature) place = (place + 1) & mask;
  return place;
}

/** Whole numbers only, so that every machine comes to the same sums. */
export function weighBy(list: readonly number[]): Weigh {
  let unpacked: Weights | undefined;
  return (features, sums) => {
    unpacked ??= unpack(list);
    const { rows, numbers: flat } = unpacked;
    for (let each = 0; each < features.length; each++) {
      const start = rows[placeOf(features[each] ?? 0, unpacked)] ?? 0;
      if (start === 0) continue;
      const end = start + 2 * (flat[start] ?? 0);
      for (let at = start + 1; at < end; at += 2) {
        const column = flat[at] ?? 0;
        sums[column] = (sums[column] ?? 0) + (flat[at + 1] ?? 0);
      }
    }
  };
}

export const weighLearned: Weigh = weighBy(numbers);
