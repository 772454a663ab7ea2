import { expect, it } from 'vitest';
import { isReachedByHttps } from '../../src/core/reached.ts';

it.each([
  ['http://signals.example/', true],
  ['http://signals.example./', true],
  ['https://anything.example/', true],
  ['http://signals.example.evil/', false],
  ['http://localhost/', false],
])('%s is reached by https, where the public address is https://signals.example: %s', (url, is) => {
  expect(isReachedByHttps({ url }, 'https://signals.example')).toBe(is);
  expect(isReachedByHttps({ url }, 'http://signals.example')).toBe(url.startsWith('https:'));
});
