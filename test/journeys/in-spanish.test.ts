import { describe, expect, it } from 'vitest';
import { market, openGold } from '../kit/gold.ts';

async function spoken(language: string) {
  const gold = await openGold();
  await gold.tell('desk.language', { language });
  await gold.say(market);
  await gold.say('Move SL to 4055');
  await gold.say('Close now');
  return { gold, told: await gold.told() };
}

describe('a desk that speaks Spanish', () => {
  it('has the sentences of its cards in Spanish, with money as it is written there', async () => {
    const { told } = await spoken('es');
    expect(told).toMatch(/Resultado -?\d+,\d\d USD \(-?\d+,\d\d %\)/);
    expect(told).toMatch(/Cerrada · COMPRA XAUUSD/);
    expect(told).toMatch(/estado.*lotes.*objetivo/);
    expect(told).not.toMatch(/Result |Leg \d|Closed|Planned risk|decided/);
  });

  it('and in English where it was not asked for', async () => {
    const { told } = await spoken('en');
    expect(told).toMatch(/Result -?\d+\.\d\d USD/);
  });

  it('tells a trade of before in the language of now: what is kept is a code', async () => {
    const { gold } = await spoken('en');
    const notes = async () => (await gold.signals())[0]?.notes.join(' ');
    expect(await notes()).toMatch(/Provider: /);
    await gold.tell('desk.language', { language: 'es' });
    expect(await notes()).toMatch(/Proveedor: /);
    expect(await notes()).not.toMatch(/Provider/);
  });
});
