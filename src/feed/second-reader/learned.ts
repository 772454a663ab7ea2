import type { Weigh } from './judge.ts';
import numbers from './learned.json' with { type: 'json' };

/** A table of features, each with where its row begins in the list. Half of it stays empty, so that looking is short. */
interface Weights {
  /** feature and row side by side: one look into memory finds both */
  table: Int32Array;
  mask: number;
  numbers: Int32Array;
}

/** The list is: feature, how many weights, then column and weight of each. */
function unpack(list: readonly number[]): Weights {
  const starts: number[] = [];
  for (let at = 0; at < list.length; at += 2 + 2 * (list[at + 1] ?? 0)) starts.push(at);
  const mask = 2 ** (33 - Math.clz32(starts.length)) - 1;
  const weights = { table: new Int32Array(2 * (mask + 1)), mask, numbers: Int32Array.from(list) };
  for (const start of starts) {
    const place = placeOf(list[start] ?? 0, weights.table, mask);
    weights.table[place] = list[start] ?? 0;
    weights.table[place + 1] = start + 1;
  }
  return weights;
}

function placeOf(feature: number, table: Int32Array, mask: number): number {
  let place = feature & mask;
  while (table[2 * place + 1] !== 0 && table[2 * place] !== feature) place = (place + 1) & mask;
  return 2 * place;
}

/** Whole numbers only, so that every machine comes to the same sums. */
export function weighBy(list: readonly number[]): Weigh {
  let unpacked: Weights | undefined;
  return (features, sums) => {
    unpacked ??= unpack(list);
    const { table, mask, numbers: flat } = unpacked;
    for (let each = 0; each < features.length; each++) {
      const start = table[placeOf(features[each] ?? 0, table, mask) + 1] ?? 0;
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
