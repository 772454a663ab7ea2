import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messages } from './arbitrary.ts';
import { checkPromises } from './promises.ts';

describe('any text at all', () => {
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
