import { describe, expect, it } from 'vitest';
import { allActions } from '../../src/runtime/program.ts';
import { catalogues } from '../../src/words/catalogues.ts';
import { languages } from '../../src/words/language.ts';

const commands = allActions.flatMap(({ chat }) => chat?.command ?? []);
const without = (names: string[], texts: Readonly<Record<string, string>>) => names.filter((name) => !texts[name]);

describe('a command of the chat', () => {
  it.each(languages)('says in %s what it does and how it is typed', (language) => {
    const { does, usage } = catalogues[language];
    expect(commands.length).toBeGreaterThan(25);
    expect({ does: without(commands, does), usage: without(commands, usage) }).toEqual({ does: [], usage: [] });
    expect(commands.filter((name) => !`${usage[name as 'close']} `.startsWith(`/${name} `))).toEqual([]);
  });

  it('the check sees a command without words', () => {
    expect(without(['close', 'open'], catalogues.en.usage)).toEqual(['open']);
  });
});
