import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../kit/sources.ts';
import { asvsPage, asvsPath, countOf, goneTests, readAsvs } from './asvs-list.ts';

const all = readAsvs();
const read = (file: string): string | null =>
  existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : null;

it('every requirement of level 1 and 2 is there once: 70 and 183', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect([countOf(all, 1).all, countOf(all, 2).all]).toEqual([70, 183]);
});

it('each test that is named is there; one that is gone is found', () => {
  expect(goneTests(all, read)).toEqual([]);
  const [met] = all.filter(({ status }) => status === 'met');
  expect(goneTests(met ? [met] : [], () => 'another test').length).toBeGreaterThan(0);
  expect(goneTests(met ? [met] : [], () => null).length).toBeGreaterThan(0);
});

it('of level 1 nothing is open, and of level 2 95 % are met or not applicable', () => {
  expect(countOf(all, 1).open).toBe(0);
  const { all: count, met, notApplicable } = countOf(all, 2);
  expect((met + notApplicable) / count).toBeGreaterThanOrEqual(0.95);
});

it('the page says what the list says', () => {
  expect(readFileSync(join(root, asvsPath), 'utf8')).toBe(asvsPage(all));
});
