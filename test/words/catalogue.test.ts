import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { type Catalogue, catalogues } from '../../src/words/catalogues.ts';
import { isJoin, isWriter } from '../../src/words/figures.ts';
import { type Language, languages } from '../../src/words/language.ts';
import { compileMessage } from '../../src/words/message.ts';

/*
 * What the compiler cannot see of the catalogues.
 *  1. Every message is one, and asks for the same facts in every language.
 *  2. The compiler reads the English as the library does (the rule about braces of facts.ts).
 *  3. Nothing is kept that nobody says.
 *  4. No two files have an area of the same name: the later one would take the place of the other.
 */

type Texts = Record<string, string>;

const textsOf = (catalogue: Catalogue): Texts =>
  Object.fromEntries(
    Object.entries(catalogue).flatMap(([area, keys]) =>
      Object.entries(keys).map(([key, text]) => [`${area}.${key}`, text]),
    ),
  );

const factsOf = (text: string, language: Language): string[] =>
  compileMessage(text, language)
    .placeholders.map(({ fact, area }) => (area === null ? fact : `${fact} by ${area}`))
    .sort();

/** The forms each count in a message is written in, without those of one number. */
function pluralsIn(text: string, language: Language): string[][] {
  const found: string[][] = [];
  const walk = (elements: ReturnType<IntlMessageFormat['getAst']>): void => {
    for (const element of elements) {
      if (!('options' in element)) continue;
      const keys = Object.keys(element.options).filter((key) => !key.startsWith('='));
      if ('pluralType' in element) found.push(keys.sort());
      for (const { value } of Object.values(element.options)) walk(value);
    }
  };
  walk(new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst());
  return found;
}

function unlike(english: Texts, other: Texts, language: Language): string[] {
  const wanted = (text: string) => factsOf(text, language).join(', ');
  const codes = [...new Set([...Object.keys(english), ...Object.keys(other)])];
  return codes.filter((code) => {
    const [one, two] = [english[code], other[code]];
    return one === undefined || two === undefined || wanted(one) !== wanted(two);
  });
}

/** As src/words/facts.ts reads them: `name?` where it may be missing. */
function namedByCompiler(text: string): string[] {
  const [, ...inside] = text.split('{').map((each) => each.split('}')[0] ?? '');
  const before = text.split('{');
  const names = inside.flatMap((each, at) => {
    const [name = '', kind] = each.split(', ');
    if (kind === 'select') return `${name}?`;
    return /[A-Za-z0-9]$/.test(before[at] ?? '') ? [] : (name.split(',')[0] ?? '');
  });
  return [...new Set(names)].filter((name) => !names.includes(`${name}?`)).sort();
}

const namedByLibrary = (text: string): string[] =>
  compileMessage(text, 'en')
    .placeholders.map(({ name, isChosen }) => (isChosen ? `${name}?` : name))
    .sort();

const root = resolve(import.meta.dirname, '../../src');
const codeOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('words/') && !name.includes('assets/'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
const code = [root, resolve(root, '../bots')].flatMap(codeOf).join('\n');
const spoken = new Set(code.match(/[\w.]+/g));

/** A key of several words, as it is written where it is given, perhaps with what it is about behind it. */
const isQuoted = (key: string): boolean => /\W/.test(key) && (code.includes(`'${key}'`) || code.includes(`\`${key} `));

/** Said by its whole code, or named where something is stored that is worded later. */
function unsaid(texts: Texts): string[] {
  return Object.keys(texts).filter((each) => {
    const key = each.slice(each.indexOf('.') + 1);
    return key !== 'other' && !spoken.has(each) && !spoken.has(key) && !isQuoted(key);
  });
}

const areasIn = (file: string): string[] => [...file.matchAll(/^export const (\w+)/gm)].map(([, area = '']) => area);
const twice = (files: string[]): string[] => {
  const areas = files.flatMap(areasIn);
  return areas.filter((area, at) => areas.indexOf(area) !== at);
};

describe('the catalogue', () => {
  const english = textsOf(catalogues.en);

  it.each(languages)('asks for the same facts in %s as in English', (language) => {
    expect(unlike(english, textsOf(catalogues[language]), language)).toEqual([]);
    expect(Object.keys(english).length).toBeGreaterThan(120);
  });

  it.each(languages)('counts in %s by every form the language has', (language) => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const counted = Object.entries(textsOf(catalogues[language])).flatMap(([code, text]) =>
      pluralsIn(text, language).map((keys) => ({ code, keys })),
    );
    expect(counted.filter(({ keys }) => `${keys}` !== `${[...forms].sort()}`)).toEqual([]);
    if (forms.length > 2 && language !== 'es') expect(counted.length).toBeGreaterThan(10);
  });

  it('the check sees a form that is forgotten', () => {
    const text = '{n, plural, =0{нет} one{{n} лот} few{{n} лота} other{{n} лота}}';
    expect(pluralsIn(text, 'ru')).toEqual([['few', 'one', 'other']]);
    expect(new Intl.PluralRules('ru').resolvedOptions().pluralCategories).toContain('many');
  });

  it.each(languages)('says in %s nothing of buying where English sells, nor of selling where it buys', (language) => {
    const texts = textsOf(catalogues[language]);
    const [buy = '', sell = ''] = [texts['side.buy'], texts['side.sell']];
    expect(buy).not.toBe(sell);
    expect([texts['direction.buy'], texts['direction.sell']].map((each) => each?.toLowerCase())).toEqual([buy, sell]);
    for (const code of ['page', 'does'] as const)
      expect(texts[`${code}.${code === 'page' ? 'BUY' : 'buy'}`]).not.toBe(
        texts[`${code}.${code === 'page' ? 'SELL' : 'sell'}`],
      );
  });

  it.each(languages)('keeps in %s every command as it is typed', (language) => {
    const commands = (text: string) => (text.match(/\/[a-z]+/g) ?? []).sort().join(' ');
    const texts = textsOf(catalogues[language]);
    const otherwise = Object.keys(english).filter(
      (code) => commands(texts[code] ?? '') !== commands(english[code] ?? ''),
    );
    expect(otherwise).toEqual([]);
  });

  it('the check sees a fact that is not there in English, one that is forgotten, and a missing message', () => {
    const en = {
      'a.A': 'Leg {leg} ended.',
      'a.B': 'Leg {leg}{price, select, none{} other{ at {price}}}.',
      'a.C': 'Yes.',
    };
    const es = { 'a.A': 'La posición {posicion} terminó.', 'a.B': 'Posición {leg}.' };
    expect(unlike(en, es, 'es')).toEqual(['a.A', 'a.B', 'a.C']);
    expect(() => unlike(en, { ...es, 'a.C': 'Sí {' }, 'es')).toThrow();
  });

  it('is read by the compiler as by the library', () => {
    const otherwise = (texts: Texts) =>
      Object.values(texts).filter((text) => `${namedByCompiler(text)}` !== `${namedByLibrary(text)}`);
    expect(otherwise(english)).toEqual([]);
    expect(otherwise({ 'a.A': 'at{price}', 'a.B': '{how, select, stop {hit} other {ended}}' })).toHaveLength(2);
  });

  it('has an area for every term that a message asks for, with words for what is not known', () => {
    const areas = Object.values(english).flatMap((text) =>
      compileMessage(text, 'en').placeholders.flatMap(({ area }) =>
        area === null || isWriter(area) || isJoin(area) ? [] : area,
      ),
    );
    expect([...new Set(areas)].filter((area) => english[`${area}.other`] === undefined)).toEqual([]);
    expect(areas.length).toBeGreaterThan(10);
  });

  it.each(languages)('has each area once in %s', (language) => {
    const folder = join(root, 'words', language);
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(twice(files)).toEqual([]);
    expect(files.flatMap(areasIn).length).toBeGreaterThan(50);
  });

  it('the check sees an area that two files have', () => {
    const one = 'export const rule = {};\nexport const step = {};';
    expect(twice([one, 'export const step = {};'])).toEqual(['step']);
  });

  it('keeps nothing that nobody says', () => {
    expect(unsaid(english)).toEqual([]);
  });

  it('the check sees a message that nobody says', () => {
    const never = { 'note.NEVER_SAID_BY_ANYBODY': 'Never.', 'missing.never by anybody': 'never' };
    expect(unsaid({ ...never, 'note.KEPT': 'Kept.', 'missing.day start': 'day' })).toEqual(Object.keys(never));
  });
});
