import { describe, expect, it, onTestFinished } from 'vitest';
import { allActions } from '../../src/runtime/program.ts';
import { catalogues } from '../../src/words/catalogues.ts';
import { openTrader, textOf } from '../kit/trader.ts';

const commands = allActions.flatMap(({ chat }) => (chat ? [chat.command] : []));

describe('/help', () => {
  it('has words for every command there is, and for none that is gone', () => {
    const worded = Object.keys(catalogues.en.does).filter((key) => key !== 'other');
    expect(worded.sort()).toEqual([...commands].sort());
    expect(commands.length).toBeGreaterThan(30);
  });

  it('says in the language of the desk what each command does', async () => {
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
    expect(spanish).toContain('/why [name on the card | message] | Explica por qué se operó o no una señal');
    expect(spanish).not.toMatch(/\| (Shows|Sets|Moves) /);
  });
});
