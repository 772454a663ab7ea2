import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asCpp, CONNECTOR } from '../kit/terminal/build.ts';
import { bare, denied, foreignNames } from '../kit/terminal/source.ts';
import reference from './reference.json' with { type: 'json' };

const source = readFileSync(CONNECTOR, 'utf8');
const shim = new URL('../kit/terminal/shim/', import.meta.url);
const headers = readdirSync(shim)
  .filter((name) => name.endsWith('.h'))
  .map((name) => readFileSync(new URL(name, shim), 'utf8'));

/** types only, with arrays as the reference writes them: `const uchar &[]` */
function types(parameters: string): string[] {
  if (parameters.trim() === '') return [];
  return parameters.split(/,(?![^<]*>)/).map((parameter) =>
    parameter
      .replace(/=.*$/, '')
      .trim()
      .replace(/(const )?Arr<(\w+)> &\w*/, '$1$2 &[]')
      .replace(/&\s*\w+\[\]$/, '&[]')
      .replace(/\b(\w+) array\[\]/, '$1 &[]')
      .replace(/^(const )?(\w+) &(?!\[)\w+$/, '$1$2 &')
      .replace(/^((?:const )?\w+) \w+$/, '$1')
      .replace(/^const (?!\w+ &)/, ''),
  );
}

/** the file arrays of the reference take any type, the shim bytes; what is read is not changed by either */
const isSameType = (shown: string, made: string) =>
  shown.replace(/^const /, '') === made.replace(/^const /, '') || /^(?:const )?void &\[\]$/.test(shown);

describe('the source of the connector', () => {
  it('calls only what it defines or what the MQL5 reference has', () => {
    const { called, constants } = foreignNames(source);
    expect(called).toEqual(reference.functions.map((one) => one.name).sort());
    expect(constants).toEqual(reference.constants.map((one) => one.name).sort());
    for (const one of [...reference.functions, ...reference.constants]) expect(one.page, one.name).not.toBe('');
  });

  it('would be caught calling what only the shim has', () => {
    expect(foreignNames('void f()\n{\n   FileSeekEnd(handle);\n   int x = SEEK_LAST;\n}').called).toEqual([
      'FileSeekEnd',
    ]);
    expect(foreignNames('int x = SEEK_LAST;').constants).toEqual(['SEEK_LAST']);
  });

  it('is compiled against functions of the same parameters as the reference has', () => {
    const declared = new Map<string, string[]>();
    for (const text of headers)
      for (const [, name = '', parameters = ''] of text.matchAll(
        /^(?:\w+) (\w+)\(((?:[^()]|\([^()]*\))*)\)(?:;| \{)/gm,
      ))
        declared.set(name, types(parameters));
    for (const { name, signature } of reference.functions) {
      if (signature.includes('...')) continue;
      const shown = types(signature.slice(signature.indexOf('(') + 1, -1));
      const made = declared.get(name)?.map((type) => type.replace(/^(const )?T &\[\]$/, '$1void &[]'));
      expect(made?.length, `${name}: ${signature}`).toBe(shown.length);
      for (const [i, type] of shown.entries())
        expect(isSameType(type, made?.[i] ?? ''), `${name}: ${signature} is ${made?.[i]}`).toBe(true);
    }
  });

  it('uses structures with the fields that the reference gives them', () => {
    for (const { name, fields } of reference.structures) {
      const made = headers
        .map((text) => text.match(new RegExp(`struct ${name} \\{([^}]*)\\}`))?.[1])
        .find((body) => body);
      const own = [...(made ?? '').matchAll(/^ {2}(\w+ \w+);/gm)].map((found) => found[1] ?? '');
      expect(own.length, name).toBeGreaterThan(0);
      expect(fields).toEqual(expect.arrayContaining(own));
    }
  });

  it.each(denied)('has none of: $name', ({ pattern, example }) => {
    expect(bare(example)).toMatch(pattern);
    const lines = bare(source).split('\n');
    // the two macros that stand for MQL5's own arrays
    expect(lines.filter((line) => !line.startsWith('#define ARR') && pattern.test(line))).toEqual([]);
  });

  it('is ASCII, and is changed for the test build only where a line begins with #property', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what is not ASCII is looked for
    expect(/[^\x00-\x7f]/.exec(source)?.[0]).toBeUndefined();
    const changed = asCpp(source).split('\n');
    const before = source.split('\n');
    expect(changed).toHaveLength(before.length);
    expect(before.filter((line, i) => changed[i] !== line).every((line) => line.startsWith('#property'))).toBe(true);
  });

  it('says at its top that it never ran in a real terminal', () => {
    expect(source.slice(0, 400)).toContain('NEVER RUN IN A REAL TERMINAL');
  });
});
