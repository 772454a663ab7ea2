import { IntlMessageFormat } from 'intl-messageformat';
import type { Fact } from '../core/said.ts';
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

/** Throws where the text is no ICU message. */
export function compileMessage(text: string, language: Language): Message {
  const format = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
  return { placeholders: placeholdersIn(format.getAst()), format: (facts) => String(format.format(facts)) };
}

function placeholdersIn(elements: Elements): Placeholder[] {
  const found = new Map<string, Placeholder>();
  const walk = (list: Elements): void => {
    for (const element of list) {
      const options = 'options' in element ? element.options : null;
      if (options !== null || ('value' in element && element.type !== 0))
        note(String('value' in element && element.value), options !== null);
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
