import { describe, expect, it, onTestFinished } from 'vitest';
import { allActions } from '../../src/runtime/program.ts';
import { catalogues } from '../../src/words/catalogues.ts';
import { languages } from '../../src/words/language.ts';
import { openTrader, textOf } from '../kit/trader.ts';

const commands = allActions.flatMap(({ chat }) => (chat ? [chat.command] : []));

/** A line as it is typed, without what may be left out. */
const needed = (usage: string) => usage.replaceAll(/\s*\[[^\]]*\]/g, '');

describe('/help', () => {
  it('has words for every command there is, and for none that is gone', () => {
    const worded = (texts: object) => Object.keys(texts).filter((key) => key !== 'other');
    expect(worded(catalogues.en.does).sort()).toEqual([...commands].sort());
    expect(worded(catalogues.en.usage).sort()).toEqual([...commands].sort());
    // What needs nothing behind it is its own example.
    const needing = commands.filter((name) => needed(catalogues.en.usage[name as 'close']) !== `/${name}`);
    expect(worded(catalogues.en.example)).toEqual(expect.arrayContaining(needing));
    expect(commands).toEqual(expect.arrayContaining(worded(catalogues.en.example)));
    expect(needing.length).toBeGreaterThan(10);
    expect(commands.length).toBeGreaterThan(30);
  });

  it.each(languages)('begins with the command itself in %s', (language) => {
    const { usage } = catalogues[language];
    expect(commands.filter((name) => !`${usage[name as 'close']} `.startsWith(`/${name} `))).toEqual([]);
  });

  it('says in the language of the desk what each command does and how it is typed', async () => {
    const trader = await openTrader();
    onTestFinished(trader.close);
    const typed = async (text: string) => {
      await trader.tell('chat.say', { text });
      return textOf((await trader.talk())[0]?.blocks ?? []);
    };
    expect(await typed('/help')).toContain(
      '/why [name on the card | message] | Explains why a signal was traded or not',
    );
    await typed('/language es');
    const spanish = await typed('/help');
    expect(spanish).toContain('/why [nombre en la tarjeta | mensaje] | Explica por qué se operó o no una señal');
    expect(spanish).not.toMatch(/\| (Shows|Sets|Moves) /);
  });
});
