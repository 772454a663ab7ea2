import { dirname, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { root, type Source, sources } from './kit/sources.ts';

/** Files that lead back to themselves by what they import, types included; the way round, once per circle. */
function circlesIn(files: readonly Pick<Source, 'path' | 'imports'>[]): string[] {
  const paths = new Set(files.map(({ path }) => path));
  const ways = new Map(
    files.map(({ path, imports }) => {
      const targets = imports.map((specifier) => relative(root, resolve(root, dirname(path), specifier)));
      return [path, targets.filter((target) => paths.has(target))];
    }),
  );
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) found.push([...way.slice(way.indexOf(path)), path].join(' → '));
    if (done.has(path)) return;
    done.add(path);
    for (const next of ways.get(path) ?? []) walk(next, [...way, path]);
  };
  for (const { path } of files) walk(path, []);
  return found;
}

it('no file leads back to itself by what it imports', () => {
  expect(circlesIn(sources)).toEqual([]);
  expect(sources.length).toBeGreaterThan(500);
});

it.each([
  ['two files', { a: ['./b.ts'], b: ['./a.ts'] }, ['src/a.ts → src/b.ts → src/a.ts']],
  ['a longer way', { a: ['./b.ts'], b: ['./c.ts'], c: ['./b.ts'] }, ['src/b.ts → src/c.ts → src/b.ts']],
  ['two ways to one file', { a: ['./b.ts', './c.ts'], b: ['./c.ts'], c: ['zod'] }, []],
])('%s: a circle is seen, and only a circle', (_, imports, circles) => {
  const files = Object.entries(imports).map(([name, of]) => ({ path: `src/${name}.ts`, imports: of }));
  expect(circlesIn(files)).toEqual(circles);
});
