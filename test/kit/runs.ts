/**
 * How many random cases a test plays. RUNS_SHARE makes them fewer, where the tests of a room are repeated for each small
 * mistake that is put into it.
 */
export const runs = (count: number): number => Math.ceil(count * Number(process.env.RUNS_SHARE ?? 1));
