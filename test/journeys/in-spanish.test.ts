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

  it('warns in Spanish, with its buttons', async () => {
    const gold = await openGold();
    await gold.tell('desk.language', { language: 'es' });
    const switches = {
      isDroppingStops: true,
      refuse: [{ ops: ['modify_position'], times: null, code: 'INVALID_STOPS' }],
    };
    await gold.behave({ switches });
    await gold.say(market);
    await gold.advance(3_000);
    gold.takeAlerts();
    expect(await gold.told()).toContain('Sin su stop en Paper account: XAUUSD');
    expect(await gold.told()).toMatch(/0\.\d+ lotes COMPRA XAUUSD están sin el stop de 4050\.00/);
    expect(await gold.buttons()).toEqual(expect.arrayContaining(['Poner stop', 'Cerrar']));
    expect(await gold.told()).not.toMatch(/stand without|Nothing bounds/);
  });

  it('a question of before is over in the language of now', async () => {
    const gold = await openGold();
    await gold.say('Move SL to 4049', { replyTo: await gold.say(market) });
    expect(await gold.told()).toContain('Your decision · BUY XAUUSD');
    await gold.tell('desk.language', { language: 'es' });
    await gold.press('Leave as it is');
    expect(await gold.told()).toContain('Terminada · BUY XAUUSD');
    expect(await gold.told()).not.toContain('Your decision');
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
