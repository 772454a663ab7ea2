import { readMessage } from '../../src/feed/read/read.ts';
import type { Labelled } from '../score/compare.ts';

export interface Pace {
  messages: number;
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  worstMs: number;
}

/** Reads every message `rounds` times on one core, after a warm-up, and times each. */
export function measureReading(lines: Labelled[], rounds: number): Pace {
  const one = ({ text, replyTo }: Labelled): void => {
    readMessage({ text, ...(replyTo === undefined ? {} : { replyTo }) });
  };
  for (let round = 0; round < Math.min(rounds, 5); round++) for (const line of lines) one(line);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++)
    for (const line of lines) {
      const start = process.hrtime.bigint();
      one(line);
      times.push(Number(process.hrtime.bigint() - start) / 1e6);
    }
  const total = times.reduce((sum, time) => sum + time, 0);
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    messages: times.length,
    perSecond: Math.round((times.length / total) * 1000),
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    worstMs: at(1),
  };
}
