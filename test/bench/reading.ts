import { cpus } from 'node:os';
import { loadLines } from '../score/evaluate.ts';
import { measureReading } from './measure-reading.ts';

/** `npm run bench:reading`: how many messages one core reads a second. */
const pace = measureReading(loadLines('test/data/signals-dev.jsonl'), 40);
console.log(
  `${pace.messages} messages, ${pace.perSecond} a second, p50 ${pace.p50Ms.toFixed(3)} ms, p99 ${pace.p99Ms.toFixed(3)} ms, worst ${pace.worstMs.toFixed(1)} ms, Node ${process.version}, ${cpus()[0]?.model}`,
);
