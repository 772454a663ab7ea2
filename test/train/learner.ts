import { columnCount } from '../../src/feed/second-reader/columns.ts';

/** Numbers that look drawn at random, the same for the same seed. */
export function drawFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

const [leftOut, rate, decay, fewest] = [0.3, 0.5, 0.0015, 2];

/**
 * Weights that are moved only when an answer is wrong or too close (hinge loss), less the more often they were moved. A part of
 * the features is left out each time, so that no single word decides; weights that are not needed fade.
 */
export class Learner {
  readonly weights = new Map<number, Float64Array>();
  private readonly moved = new Map<number, Float64Array>();
  private readonly count = new Map<number, number>();
  private readonly draw: () => number;

  constructor(seed: number) {
    this.draw = drawFrom(seed);
  }

  meet(features: readonly number[]): void {
    for (const feature of features) this.count.set(feature, (this.count.get(feature) ?? 0) + 1);
  }

  /** Some of the features that are common enough to be learned. */
  some(features: readonly number[]): number[] {
    return features.filter((feature) => (this.count.get(feature) ?? 0) >= fewest && this.draw() >= leftOut);
  }

  sums(features: readonly number[]): Float64Array {
    const sums = new Float64Array(columnCount);
    for (const feature of features) {
      const row = this.weights.get(feature);
      if (row) for (let at = 0; at < columnCount; at++) sums[at] = (sums[at] ?? 0) + (row[at] ?? 0);
    }
    return sums;
  }

  /** One answer of several is right. */
  choose(features: readonly number[], sums: Float64Array, from: number, count: number, right: Set<number>): void {
    let [good, bad] = [-1, -1];
    for (let at = 0; at < count; at++) {
      const sum = sums[from + at] ?? 0;
      if (right.has(at)) {
        if (good < 0 || sum > (sums[from + good] ?? 0)) good = at;
      } else if (bad < 0 || sum > (sums[from + bad] ?? 0)) bad = at;
    }
    if (good < 0 || bad < 0 || (sums[from + good] ?? 0) - (sums[from + bad] ?? 0) >= 1) return;
    for (const feature of features) {
      this.move(feature, from + good, 1, features.length);
      this.move(feature, from + bad, -1, features.length);
      this.fade(feature, from, count);
    }
  }

  /** Yes or no. */
  decide(features: readonly number[], sums: Float64Array, column: number, isSo: boolean): void {
    const sum = sums[column] ?? 0;
    if (isSo ? sum >= 0.5 : sum <= -0.5) return;
    for (const feature of features) {
      this.move(feature, column, isSo ? 1 : -1, features.length);
      this.fade(feature, column, 1);
    }
  }

  private move(feature: number, column: number, by: number, among: number): void {
    let row = this.weights.get(feature);
    let moved = this.moved.get(feature);
    if (!row || !moved) {
      row = new Float64Array(columnCount);
      moved = new Float64Array(columnCount).fill(1);
      this.weights.set(feature, row);
      this.moved.set(feature, moved);
    }
    moved[column] = (moved[column] ?? 1) + 1;
    row[column] = (row[column] ?? 0) + (rate * by) / (Math.sqrt(moved[column] ?? 1) * Math.sqrt(among));
  }

  private fade(feature: number, from: number, count: number): void {
    const row = this.weights.get(feature);
    if (row) for (let at = from; at < from + count; at++) row[at] = (row[at] ?? 0) * (1 - decay);
  }
}
