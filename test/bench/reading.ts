import { cpus } from 'node:os';
import { loadLines } from '../score/evaluate.ts';
import { measureReading } from './measure-reading.ts';

/** `npm run bench:reading`: how many messages one core reads a second. */
const pace = measureReading(loadLines('test/data/signals-dev.jsonl'), 40);
const ms = (value: number): string => `${value.toFixed(3)} ms`;
console.log(
  `${pace.messages} messages, ${pace.perCpuSecond} a CPU second, p50 ${ms(pace.p50Ms)}, p99 ${ms(pace.p99Ms)}, worst ${ms(pace.worstMs)} (wall p99 ${ms(pace.wallP99Ms)}), Node ${process.version}, ${cpus()[0]?.model}`,
);
