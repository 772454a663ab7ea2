import { expect, it } from 'vitest';
import { toCsv } from '../../src/core/csv.ts';

it.each([
  ['-2.85', '-2.85'],
  [null, ''],
  ['a,b', '"a,b"'],
  ['say "so"', '"say ""so"""'],
  ['=1+1', "'=1+1"],
  ['-1+1', "'-1+1"],
])('%j stands as %s', (value, expected) => {
  expect(toCsv(['x'], [[value]])).toBe(`x\r\n${expected}\r\n`);
});
