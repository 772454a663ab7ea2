import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { danger, patternsOf } from './pattern-check.ts';

const room = 'src/feed/read';
const files = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const patterns = files.flatMap((name) =>
  patternsOf(readFileSync(join(room, name), 'utf8')).map((pattern) => ({ name, pattern })),
);

describe('regular expressions of the grammar', () => {
  it('are found by the check', () => {
    expect(patterns.length).toBeGreaterThan(30);
    expect(patterns.map(({ pattern }) => pattern)).toContain('^[oOlI]$');
  });

  it('cannot backtrack catastrophically', () => {
    expect(patterns.flatMap((one) => (danger(one.pattern) ? [{ ...one, why: danger(one.pattern) }] : []))).toEqual([]);
  });

  it('are literals: none is built from text', () => {
    const built = files.filter((name) => /new RegExp|RegExp\(/.test(readFileSync(join(room, name), 'utf8')));
    expect(built).toEqual([]);
  });

  it.each(['(a+)+$', '(a|aa)+$', '^\\d+\\d+$', '^.*x.*y', '(?:[a-z]*)*', '\\w+\\s*\\w+$'])(
    'would be caught: %s',
    (pattern) => expect(danger(pattern)).toBeDefined(),
  );

  it.each(['^\\d+[.,]\\d+$', '^1(000)+', '^[a-z]+$', '^(?:a|b)$', '\\D'])('are allowed when linear: %s', (pattern) =>
    expect(danger(pattern)).toBeUndefined(),
  );
});
