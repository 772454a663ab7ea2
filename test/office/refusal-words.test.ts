import { describe, expect, it, onTestFinished } from 'vitest';
import { httpRefusals } from '../../src/http/refusals.ts';
import { buildCatalogue, refusalSentence } from '../../src/office/catalogue.ts';
import { allActions, allRefusals } from '../../src/runtime/program.ts';
import { workerRefusals } from '../../src/runtime/worker/worker-door.ts';
import { tapeRefusals } from '../../src/venue/tape-refusals.ts';
import { readyRefusals } from '../../src/web/ready-messages.ts';
import { catalogues } from '../../src/words/catalogues.ts';
import { openTrader, textOf } from '../kit/trader.ts';

const catalogue = buildCatalogue(allActions, [...allRefusals, httpRefusals.table]);

async function trader() {
  const opened = await openTrader();
  onTestFinished(opened.close);
  return {
    ...opened,
    async typed(text: string): Promise<string> {
      await opened.tell('chat.say', { text });
      return textOf((await opened.talk())[0]?.blocks ?? []);
    },
  };
}

describe('a refusal', () => {
  it('is told in a chat in the language of the desk', async () => {
    const { typed, tell } = await trader();
    expect(await typed('/zone Mars')).toContain('Mars is no time zone');
    await tell('desk.language', { language: 'es' });
    expect(await typed('/zone Mars')).toContain('Mars no es una zona horaria');
    expect(await typed('/close nothing')).toContain('Nada llamado ••• está abierto');
    expect(await typed('/sl 30p')).toContain('Los pips necesitan un signo');
    expect(await typed('/close')).toContain('No hay nada abierto.');
    expect(await typed('/history')).toBe('Aún no se ha cerrado nada.');
  });

  it('joins what it names as the language does', () => {
    const refusal = { code: 'SYMBOL_AMBIGUOUS', facts: { symbol: 'S', candidates: ['A', 'B', 'C'] } };
    expect(refusalSentence(catalogue, refusal)).toMatch(/^S could be A, B or C on/);
    expect(refusalSentence(catalogue, refusal, 'es')).toMatch(/^S podría ser A, B o C en/);
  });

  it("of a code that is in the catalogue is some room's", () => {
    const parts = ['ONE_LEG', 'NEAR_FIELD', 'NO_FIELD'];
    const codes = Object.keys(catalogues.en.refusal).filter((code) => !parts.includes(code));
    const apart = [readyRefusals, tapeRefusals, workerRefusals].flatMap(({ table }) => Object.keys(table));
    const known = new Set([...apart, ...Object.keys(catalogue.refusals)]);
    expect(codes.filter((code) => !known.has(code))).toEqual([]);
    expect(codes.length).toBeGreaterThan(60);
  });
});
