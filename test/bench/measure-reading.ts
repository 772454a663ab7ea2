import { readTwice } from '../../src/feed/second-reader/second-opinion.ts';
import type { Labelled } from '../score/compare.ts';

/** What reading costs. Wall times include whatever else the machine does meanwhile; CPU time and medians don't. */
export interface Pace {
  messages: number;
  perCpuSecond: number;
  /** over the messages, each by the median of its rounds */
  p50Ms: number;
  p99Ms: number;
  worstMs: number;
  wallP99Ms: number;
}

/** Reads every message `rounds` times on one core, after a warm-up, and times each. */
export function measureReading(lines: Labelled[], rounds: number): Pace {
  const inputs = lines.map(({ text, replyTo }) => ({ text, ...(replyTo === undefined ? {} : { replyTo }) }));
  for (let round = 0; round < 10; round++) for (const input of inputs) readTwice(input);
  const times: number[][] = inputs.map(() => []);
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round++)
    for (const [at, input] of inputs.entries()) {
      const start = process.hrtime.bigint();
      readTwice(input);
      times[at]?.push(Number(process.hrtime.bigint() - start) / 1e6);
    }
  const { user, system } = process.cpuUsage(before);
  const messages = inputs.length * rounds;
  const medians = times.map((list) => share(list, 0.5));
  return {
    messages,
    perCpuSecond: Math.round((messages / (user + system)) * 1e6),
    p50Ms: share(medians, 0.5),
    p99Ms: share(medians, 0.99),
    worstMs: share(medians, 1),
    wallP99Ms: share(times.flat(), 0.99),
  };
}

function share(values: number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
