import type { Read } from '../../src/core/reading.ts';

/** The control: the same reading as if what it does not explain did not count. */
export function ignoringUnexplained(read: Read): Read {
  const isOnlyReason =
    read.certainty === 'probable' && read.reasons.every((why) => String(why).startsWith('not explained: '));
  return isOnlyReason ? { ...read, certainty: 'certain' } : read;
}
