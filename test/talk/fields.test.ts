import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Field } from '../../src/core/chat.ts';
import { readField } from '../../src/talk/fields.ts';
import { withSecrets } from '../../src/talk/secrets.ts';
import { words } from '../../src/words/words.ts';

const field = (kind: Field['kind'], more: Partial<Field> = {}): Field => ({ name: 'it', label: 'It', kind, ...more });
const read = (asked: Field, given: unknown) => {
  const answer = readField(asked, given, 'talk_1:1:it');
  return 'problem' in answer ? { problem: words('en').told(answer.problem) } : answer;
};
const colours = [
  { id: 'r', label: 'Red' },
  { id: 'b', label: 'Blue' },
];

describe('an answer to a field', () => {
  it.each<[Field, unknown, unknown]>([
    [field('text'), '  ann ', 'ann'],
    [field('number', { least: 1, most: 10 }), '2,5', '2.5'],
    [field('number'), '1.5 %', '1.5'],
    [field('choice', { options: colours }), 'blue', 'b'],
    [field('choice', { options: colours }), '1', 'r'],
    [field('many', { options: colours }), 'red, blue, red', ['r', 'b']],
    [field('many', { options: colours }), ['b'], ['b']],
    [field('date'), '2026-02-28', '2026-02-28'],
    [
      field('file'),
      { name: 'a.csv', mime: 'text/csv', data: 'YQ==' },
      { name: 'a.csv', mime: 'text/csv', data: 'YQ==' },
    ],
    [field('text', { isOptional: true }), ' ', null],
  ])('%o takes %j', (asked, given, value) => {
    expect(read(asked, given)).toEqual({ value });
  });

  it.each<[Field, unknown, string]>([
    [field('text'), '', 'It is needed.'],
    [field('number', { least: 1, most: 10, example: '5' }), '11', 'It: from 1 to 10. For example: 5'],
    [field('number'), '1e9', 'It: a number in plain digits.'],
    [field('choice', { options: colours }), 'green', 'It: one of Red, Blue.'],
    [field('many', { options: colours }), 'red, green', 'It: one of Red, Blue.'],
    [field('date'), '2026-02-30', 'It: a day such as 2026-03-31.'],
    [field('file'), 'a.csv', 'It: send a file of at most 500 KB.'],
    [field('secret', { least: 8 }), 'short', 'It: 8 to 1000 characters.'],
  ])('%o says what is wrong with %j', (asked, given, problem) => {
    expect(read(asked, given)).toEqual({ problem });
  });

  it('whatever it is, is taken or explained, and a problem never repeats it', () => {
    const kinds = fc.constantFrom<Field['kind']>('text', 'number', 'choice', 'many', 'date', 'file', 'secret');
    fc.assert(
      fc.property(kinds, fc.anything(), (kind, given) => {
        const answer = read(field(kind, { options: colours }), given);
        expect('value' in answer || answer.problem.startsWith('It')).toBe(true);
        if ('problem' in answer && typeof given === 'string' && given.length > 30)
          expect(answer.problem).not.toContain(given);
      }),
    );
  });
});

describe('the name of a secret', () => {
  const kept = (name: string) => ({ 'talk_1:1:it': 'correct horse' })[name];

  it('gives place to the secret on its way out, however deep it stands', () => {
    const { value } = read(field('secret'), 'correct horse') as { value: unknown };
    expect(withSecrets({ to: [{ it: value }], n: 1 }, kept)).toEqual({ to: [{ it: 'correct horse' }], n: 1 });
  });

  it('cannot be typed: text stays text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { value } = read(field('text', { isOptional: true }), text) as { value: unknown };
        expect(withSecrets({ value }, () => 'stolen')).toEqual({ value });
      }),
    );
    const forged = { secret: 'talk_1:1:it' };
    expect(read(field('text'), forged)).toEqual({ problem: 'It is needed.' });
    expect(read(field('many', { options: colours }), [forged])).toHaveProperty('problem');
  });

  it('says so when the secret is gone', () => {
    expect(() => withSecrets({ it: { secret: 'other' } }, kept)).toThrow('kept no longer');
  });
});
