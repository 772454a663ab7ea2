import { IntlMessageFormat } from 'intl-messageformat';
import type { Fact } from '../core/said.ts';
import { directionOf, isolateLine, isolateRuns, within } from './direction.ts';
import type { Language } from './language.ts';

export interface Placeholder {
  /** as it stands in the message, such as `op_doing` */
  name: string;
  fact: string;
  /** the area that words the fact */
  area: string | null;
  isChosen: boolean;
}

export interface Message {
  placeholders: Placeholder[];
  format(facts: Record<string, Fact>): string;
}

type Elements = ReturnType<IntlMessageFormat['getAst']>;

type Element = Elements[number];

/** Throws where the text is no ICU message. */
export function compileMessage(text: string, language: Language): Message {
  const format = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
  const placeholders = placeholdersIn(format.getAst());
  if (directionOf(language) === 'ltr') return { placeholders, format: (facts) => String(format.format(facts)) };
  const isolated = new IntlMessageFormat(isolatedIn(text, format.getAst()), language);
  return { placeholders, format: (facts) => String(isolated.format({ ...facts, ...shownIn(language, facts) })) };
}

/** What is chosen by is taken as it is; what is shown is isolated. */
const shown = (name: string): string => `${name} shown`;
const shownIn = (language: Language, facts: Record<string, Fact>): Record<string, string> =>
  Object.fromEntries(Object.entries(facts).map(([name, fact]) => [shown(name), within(language, String(fact))]));

function isolatedIn(text: string, elements: Elements): Elements {
  const line = isolateLine(text);
  const literal = (value: string): Element => ({ type: 0, value });
  return line
    ? [literal(line.before), ...elements.map((each) => isolatedElement(each, plainly)), literal(line.after)]
    : elements.map((each) => isolatedElement(each, isolateRuns));
}

const plainly = (text: string): string => text;

function isolatedElement(element: Element, wordsOf: (text: string) => string): Element {
  if (element.type === 0) return { ...element, value: wordsOf(element.value) };
  if (element.type === 1) return { ...element, value: shown(element.value) };
  if (!('options' in element)) return element;
  const options = Object.entries(element.options).map(([key, { value }]) => {
    return [key, { value: value.map((each) => isolatedElement(each, wordsOf)) }] as const;
  });
  return { ...element, options: Object.fromEntries(options) } as Element;
}

function placeholdersIn(elements: Elements): Placeholder[] {
  const found = new Map<string, Placeholder>();
  const walk = (list: Elements): void => {
    for (const element of list) {
      const options = 'options' in element ? element.options : null;
      if (options !== null || ('value' in element && element.type !== 0))
        // What is only counted is there, or shows as missing.
        note(String('value' in element && element.value), element.type === 5);
      for (const { value } of Object.values(options ?? {})) walk(value);
    }
  };
  const note = (name: string, isChosen: boolean): void => {
    const [fact = name, area = null] = name.split('_');
    found.set(name, { name, fact, area, isChosen: isChosen || found.get(name)?.isChosen === true });
  };
  walk(elements);
  return [...found.values()];
}
