import type { DecimalInput } from '../core/decimal.ts';
import type { Fact, Said } from '../core/said.ts';
import { type Area, type Catalogue, type Code, catalogues, type FactsOf, isTold } from './catalogues.ts';
import { within } from './direction.ts';
import {
  betweenNamed,
  isJoin,
  isWriter,
  writeAmount,
  writeGain,
  writeList,
  writeMoment,
  writeMoney,
  writePercent,
  writers,
} from './figures.ts';
import type { Language } from './language.ts';
import { compileMessage, type Message, type Placeholder } from './message.ts';

/*
 * What is said to a person, in their language.
 *  1. A code with its facts is worded when it is shown, never when it is stored.
 *  2. Facts that were stored never make this throw: one that is missing shows as `?`, a term that is not known
 *     as the `other` of its area, which may show it as it is: `{what}`. A card that cannot be shown would hold up the trade it is about.
 */

type Given<C extends Code> = keyof FactsOf<C> extends never ? [] : [facts: FactsOf<C>];

export interface Words {
  language: Language;
  /** A sentence. A code that does not exist, or a fact it does not take, does not compile. */
  say<C extends Code>(code: C, ...facts: Given<C>): string;
  /** The same for facts that were stored with their code. */
  sayStored(code: Code, facts: Readonly<Record<string, Fact>>): string;
  /** What was stored in place of a sentence. */
  told(said: Said): string;
  /** A fact as a sentence shows it: a list is joined, a message within it is worded. */
  text(fact: Fact): string;
  /**
   * A word for one of a closed set, such as why a broker refused; what it is about may stand behind it. A message that
   * stands in place of it is worded.
   */
  term(area: Area, key: string | Said): string;
  /** "A, B and C". */
  list(items: readonly string[], kind: 'and' | 'or'): string;
  money(amount: DecimalInput, currency: string): string;
  /** Money below a heading that says it is. */
  amount(amount: DecimalInput): string;
  /** The same with its sign. */
  gain(amount: DecimalInput): string;
  percent(percent: DecimalInput): string;
  moment(zone: string, at: number): string;
}

/** A message with its facts, to be kept and worded later. */
export const tell = <C extends Code>(code: C, ...[facts]: Given<C>): Said => ({
  code,
  facts: (facts ?? {}) as Said['facts'],
});

const made = new Map<Language, Words>();

/** The same for the same language: each message is read once. */
export function words(language: Language): Words {
  const known = made.get(language) ?? makeWords(language);
  made.set(language, known);
  return known;
}

function makeWords(language: Language): Words {
  const catalogue = catalogues[language];
  const compiled = new Map<string, Message>();

  function sentence(code: string, facts: Readonly<Record<string, Fact>>): string {
    const message = compiled.get(code) ?? compileMessage(textOf(code), language);
    compiled.set(code, message);
    const given = message.placeholders.map((each) => [each.name, shownAs(each, facts)] as const);
    return message.format(Object.fromEntries(given));
  }

  function textOf(code: string): string {
    const [area = '', key = ''] = code.split('.');
    if (!isTold(catalogue, area, key)) throw new Error(`no words for ${code}`);
    return catalogue[area as Area][key as never];
  }

  function shownAs({ fact, area, isChosen }: Placeholder, facts: Readonly<Record<string, Fact>>): string {
    const given = facts[fact];
    if (area !== null && isWriter(area)) return figure(area, given, String(facts.currency ?? ''));
    if (area !== null && isJoin(area))
      return writeList(
        language,
        listOf(given).map((each) => spoken(each, plainly)),
        area,
      );
    if (area === null && (given === undefined || given === null)) return isChosen ? 'none' : '?';
    return spoken(given, (plain) => (area === null ? plain : term(area as Area, plain)));
  }

  /** Lists and messages within messages are worded on the way. */
  function spoken(fact: Fact, plain: (text: string) => string): string {
    if (typeof fact !== 'object' || fact === null) return plain(String(fact));
    return 'code' in fact ? told(fact) : named(fact.map((each) => spoken(each, plain)));
  }

  const named = (items: readonly string[]): string =>
    items.length === 1 ? String(items[0]) : items.map((each) => within(language, each)).join(betweenNamed(language));

  function told({ code, facts }: Said): string {
    const [area = '', key = ''] = code.split('.');
    if (isTold(catalogue, area, key)) return sentence(code, facts);
    return isTold(catalogue, area, 'other') ? sentence(`${area}.other`, facts) : '?';
  }

  function figure(writer: keyof typeof writers, given: Fact, currency: string): string {
    const isFigure = typeof given === 'number' || (typeof given === 'string' && /^-?\d+(\.\d+)?$/.test(given));
    return isFigure ? writers[writer](language, given, currency) : String(given ?? '?');
  }

  function term(area: Area, key: string): string {
    if (isTold(catalogue, area, key)) return sentence(`${area}.${key}`, { what: key });
    const head = headOf(catalogue, area, key);
    return head === null
      ? sentence(`${area}.other`, { what: key })
      : sentence(`${area}.${head}`, { what: key.slice(head.length + 1) });
  }

  return {
    language,
    say: (code, ...[facts]) => sentence(code, (facts ?? {}) as Record<string, Fact>),
    sayStored: sentence,
    told,
    text: (fact) => spoken(fact, plainly),
    term: (area, key) => (typeof key === 'string' ? term(area, key) : told(key)),
    list: (items, kind) => writeList(language, items, kind),
    money: (amount, currency) => writeMoney(language, amount, currency),
    amount: (amount) => writeAmount(language, amount),
    gain: (amount) => writeGain(language, amount),
    percent: (percent) => writePercent(language, percent),
    moment: (zone, at) => writeMoment(language, zone, at),
  };
}

const plainly = (text: string): string => text;
const listOf = (fact: Fact): readonly Fact[] =>
  typeof fact === 'object' && fact !== null && !('code' in fact) ? fact : [fact ?? '?'];

/** `rate EURUSD` is the term `rate`, about EURUSD, where its words have a place for that. */
function headOf(catalogue: Catalogue, area: Area, key: string): string | null {
  const texts = Object.entries<string>(catalogue[area]);
  const heads = texts.flatMap(([head, text]) => (key.startsWith(`${head} `) && text.includes('{what') ? [head] : []));
  return heads.sort((one, other) => other.length - one.length)[0] ?? null;
}
