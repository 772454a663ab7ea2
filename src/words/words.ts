import type { DecimalInput } from '../core/decimal.ts';
import { type Area, type Code, catalogues, type FactsOf, isTold } from './catalogues.ts';
import type { Fact } from './facts.ts';
import { writeAmount, writeList, writeMoment, writeMoney, writePercent } from './figures.ts';
import type { Language } from './language.ts';
import { compileMessage, type Message, type Placeholder } from './message.ts';

/*
 * What is said to a person, in their language.
 *  1. A code with its facts is worded when it is shown, never when it is stored.
 *  2. Facts that were stored never make this throw: one that is missing shows as `?`, a term that is not known
 *     as the `other` of its area. A card that cannot be shown would hold up the trade it is about.
 */

type Given<C extends Code> = keyof FactsOf<C> extends never ? [] : [facts: FactsOf<C>];

export interface Words {
  language: Language;
  /** A sentence. A code that does not exist, or a fact it does not take, does not compile. */
  say<C extends Code>(code: C, ...facts: Given<C>): string;
  /** The same for facts that were stored with their code. */
  sayStored(code: Code, facts: Readonly<Record<string, Fact>>): string;
  /** A word for one of a closed set, such as why a broker refused. */
  term(area: Area, key: string): string;
  /** "A, B and C". */
  list(items: readonly string[], kind: 'and' | 'or'): string;
  money(amount: DecimalInput, currency: string): string;
  /** Money below a heading that says it is. */
  amount(amount: DecimalInput): string;
  percent(percent: DecimalInput): string;
  moment(zone: string, at: number): string;
}

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
    const given = message.placeholders.map((each) => [each.name, shownAs(each, facts[each.fact])] as const);
    return message.format(Object.fromEntries(given));
  }

  function textOf(code: string): string {
    const [area = '', key = ''] = code.split('.');
    if (!isTold(catalogue, area, key)) throw new Error(`no words for ${code}`);
    return catalogue[area as Area][key as never];
  }

  function shownAs({ area, isChosen }: Placeholder, fact: Fact): string {
    if (area !== null) return term(area as Area, String(fact));
    if (fact === undefined || fact === null) return isChosen ? 'none' : '?';
    return String(fact);
  }

  function term(area: Area, key: string): string {
    return sentence(`${area}.${isTold(catalogue, area, key) ? key : 'other'}`, {});
  }

  return {
    language,
    say: (code, ...[facts]) => sentence(code, (facts ?? {}) as Record<string, Fact>),
    sayStored: sentence,
    term,
    list: (items, kind) => writeList(language, items, kind),
    money: (amount, currency) => writeMoney(language, amount, currency),
    amount: (amount) => writeAmount(language, amount),
    percent: (percent) => writePercent(language, percent),
    moment: (zone, at) => writeMoment(language, zone, at),
  };
}
