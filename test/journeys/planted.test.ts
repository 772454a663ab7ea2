import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../kit/sources.ts';
import { editsOf } from '../trust/planted/defect.ts';
import { defects } from '../trust/planted/defects.ts';

const sourceOf = (file: string): string => readFileSync(join(root, file), 'utf8');

describe('a defect that can be put back', () => {
  it.each(defects)('fits the program as it is now: $name', (defect) => {
    for (const { file, change } of editsOf(defect)) expect(change(sourceOf(file))).not.toBe(sourceOf(file));
  });

  it.each(defects.filter(({ tests }) => tests))('is seen by tests that there are: $name', ({ tests = [] }) => {
    expect(tests.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it.each(defects.filter(({ notInTheWorld }) => notInTheWorld))(
    'and that no simulated office can show has such a test: $name',
    ({ tests = [] }) => {
      expect(tests).not.toEqual([]);
    },
  );

  it('says so where it fits no more', () => {
    const moved = { name: 'moved', did: '', puts: [{ file: 'package.json', from: 'nowhere in there', to: '' }] };
    const twice = { name: 'twice', did: '', puts: [{ file: 'package.json', from: '"', to: '' }] };
    for (const [edit] of [editsOf(moved), editsOf(twice)])
      expect(() => edit?.change(sourceOf('package.json'))).toThrow('no longer fits');
  });
});
