import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../src/feed/read/read.ts';
import { samples, signals, updates } from './arbitrary.ts';
import { printReading } from './print-reading.ts';

describe('a reading printed in the plainest words', () => {
  it('is read as itself, for every labelled message', () => {
    let seen = 0;
    for (const { text, replyTo } of samples) {
      const { reading } = readMessage({ text, ...(replyTo === undefined ? {} : { replyTo }) });
      if (reading.type === 'reject') continue;
      expect(readMessage({ text: printReading(reading) }).reading).toEqual(reading);
      seen++;
    }
    expect(seen).toBeGreaterThan(300);
  });

  it('is read as itself, for any signal whose levels are on their right sides', () => {
    fc.assert(
      fc.property(signals, (signal) => {
        expect(readMessage({ text: printReading(signal) }).reading).toEqual(signal);
      }),
      { numRuns: 1500 },
    );
  });

  it('is read as itself and certain, for any instruction: how much, of what, and what not', () => {
    fc.assert(
      fc.property(updates, (update) => {
        const read = readMessage({ text: printReading(update) });
        expect(read.reading).toEqual(update);
        expect(read.certainty).toBe('certain');
      }),
      { numRuns: 1000 },
    );
  });

  it('is certain: nothing in it is left unread', () => {
    fc.assert(
      fc.property(signals, (signal) => {
        expect(readMessage({ text: printReading(signal) }).certainty).toBe('certain');
      }),
      { numRuns: 300 },
    );
  });
});
