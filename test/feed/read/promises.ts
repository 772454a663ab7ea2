import { readSchema } from '../../../src/core/reading.ts';
import { readMetered } from '../../../src/feed/read/read.ts';
import type { Sample } from './arbitrary.ts';

/** Steps a character may cost, on top of a fixed start. */
const stepsPerCharacter = 40;

/** What holds for every message whatsoever; throws when it does not. */
export function checkPromises({ text, replyTo }: Sample, perCharacter = stepsPerCharacter): void {
  const { read, steps } = readMetered({ text, ...(replyTo === undefined ? {} : { replyTo }) });
  const length = text.length + (replyTo?.length ?? 0);
  if (steps > perCharacter * (length + 50)) throw new Error(`${steps} steps for ${length} characters`);
  readSchema.parse(read);
  for (const span of read.spans)
    if (text.slice(span.start, span.end) !== span.text || span.text === '')
      throw new Error(`span ${span.field} ${span.start}-${span.end} is not the text`);
  const { reading } = read;
  if (reading.type === 'reject' && read.certainty !== 'unsure') throw new Error('a refusal is never sure');
  for (const signal of reading.type === 'signal' ? [reading] : reading.type === 'signals' ? reading.items : []) {
    const sign = signal.side === 'buy' ? 1 : -1;
    const entries = [signal.entry ?? []].flat();
    const levels = [...signal.tps, ...entries, ...(signal.sl === null ? [] : [signal.sl])];
    if (levels.some((level) => !(level > 0))) throw new Error('a level that is no price');
    if (signal.sl !== null && entries.some((entry) => ((signal.sl ?? 0) - entry) * sign >= 0))
      throw new Error('stop on the wrong side');
    if (signal.tps.some((tp) => entries.some((entry) => (tp - entry) * sign <= 0)))
      throw new Error('target on the wrong side');
    if (signal.order !== 'market' && entries.length === 0) throw new Error('a pending order without a price');
  }
}
