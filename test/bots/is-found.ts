const many = 12;

/** Which schedule meets a planted fault depends on the machine's own timing: one of five dozens does. */
export async function isFound<T>(run: (seed: number) => Promise<T>, is: (verdict: T) => boolean): Promise<boolean> {
  for (let from = 1; from <= 5 * many; from += many) {
    const verdicts = await Promise.all(Array.from({ length: many }, (_, nth) => run(from + nth)));
    if (verdicts.some(is)) return true;
  }
  return false;
}
