import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerCase } from '../../../../src/runtime/commands/comply-cases/cases.ts';
import { randomCase } from '../../../desk/comply/oracle/random-case.ts';

const strange = fc.constantFrom<unknown>(
  null,
  undefined,
  '',
  'NaN',
  'Infinity',
  '1e999',
  -1,
  0,
  1e-9,
  1e300,
  true,
  [],
  {},
  'FTMO',
  '-0',
  '12,5',
  [null],
  Number.NaN,
  Number.POSITIVE_INFINITY,
);

/** Every place inside a case, as a path of keys. */
function paths(value: unknown, path: string[] = []): string[][] {
  if (value === null || typeof value !== 'object') return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => paths(inner, [...path, key]))];
}

function replaced(value: unknown, [key, ...rest]: string[], by: unknown): unknown {
  if (key === undefined) return by;
  if (value === null || typeof value !== 'object') return value;
  const copy: Record<string, unknown> = { ...value };
  const changed = Array.isArray(value)
    ? value.map((item, index) => (String(index) === key ? replaced(item, rest, by) : item))
    : null;
  copy[key] = replaced(copy[key], rest, by);
  return changed ?? copy;
}

describe('bad input', () => {
  it('never crashes, never yields a figure that is no number, and is never allowed unread', () => {
    let refused = 0;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.nat(), strange, (seed, place, by) => {
        const given = randomCase(seed);
        const all = paths(given);
        const answer = answerCase(replaced(given, all[place % all.length] ?? [], by));
        const figures = [answer, ...answer.violations].flatMap((part) => Object.entries(part.figures));
        // The refusal of a bad number may well name it.
        for (const [name, value] of figures)
          if (name !== 'faults')
            expect([name, String(value)]).not.toEqual([name, expect.stringMatching(/NaN|Infinity|object/)]);
        if (answer.error !== undefined) {
          refused += 1;
          expect(answer.allowed).toBe(false);
        }
      }),
      { numRuns: 600 },
    );
    expect(refused).toBeGreaterThan(100);
  });
});
