import { highestNumber } from './wire-values.ts';

const width = 2n ** 40n;
export const highestFamily = 8_191;

/** What an order carries, so that it can be told as ours when nothing else is left: whose it is, and its number. */
export const magicOf = (family: number, n: number): string => `${BigInt(family) * width + BigInt(n)}`;

/** The number of ours that a magic stands for; null: it was opened elsewhere. */
export function numberOf(family: number, magic: string): number | null {
  const value = BigInt(magic);
  if (value / width !== BigInt(family)) return null;
  const n = Number(value % width);
  return n >= 1 && n <= highestNumber ? n : null;
}

/** For people who look at their terminal; brokers may change it, so nothing is read from it. */
export const commentOf = (n: number): string => `k:${n.toString(32)}`;
