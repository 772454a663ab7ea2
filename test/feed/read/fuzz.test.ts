import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../src/feed/read/read.ts';
import { messages } from './arbitrary.ts';
import { checkPromises } from './promises.ts';

describe('any text at all', () => {
  it('takes a price with a letter behind it for no multiple of the risk, however its thousands are written', () => {
    for (const target of ['6,740r', '6740r', '6.740r', "6'740r"])
      expect(() => checkPromises({ text: `Sell stop 6,780 / SL 6,805 / TP ${target} US500` })).not.toThrow();
    const { reading } = readMessage({ text: 'EURUSD BUY 1.0842\nSL 1.0805\nTP 1,5R' });
    expect(reading).toMatchObject({ rr: [1.5] });
  });

  it('is read without an error, in bounded steps, with spans that are the text itself', () => {
    let seen = 0;
    fc.assert(
      fc.property(messages, (message) => {
        checkPromises(message);
        seen++;
      }),
      { numRuns: 6000 },
    );
    expect(seen).toBeGreaterThanOrEqual(6000);
  });

  it('fails the check when a promise is broken', () => {
    expect(() => checkPromises({ text: 'GOLD BUY NOW' }, 0.001)).toThrow('steps');
  });
});
