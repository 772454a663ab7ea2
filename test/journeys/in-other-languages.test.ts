import { describe, expect, it } from 'vitest';
import { shortName } from '../../src/desk/signal-id.ts';
import { withoutDirection } from '../../src/words/direction.ts';
import type { Language } from '../../src/words/language.ts';
import { words } from '../../src/words/words.ts';
import { market, openGold } from '../kit/gold.ts';
import { textOf } from '../kit/trader.ts';

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

/** A signal, its card, an instruction, its end: what each says where it is spoken. */
const journeys: Record<Exclude<Language, 'en' | 'es'>, { card: RegExp[]; buttons: string[]; question: string }> = {
  ru: {
    card: [
      /Закрыто · ПОКУПКА XAUUSD/,
      /Результат -?\d+,\d\d USD \(-?\d+,\d\d %\)/,
      /Провайдер: перенести стоп-лосс на 4055/,
      /Позиция 1: закрыта по 4060\./,
      /прочитано: грамматика, наверняка/,
    ],
    buttons: ['Закрыть', 'Половину', 'В безубыток'],
    question: 'Решать вам · ПОКУПКА XAUUSD',
  },
  ar: {
    card: [
      /مغلقة · شراء XAUUSD/,
      /النتيجة -?\d+\.\d\d USD \(-?\d+\.\d\d%\)/,
      /المزوّد: نقل وقف الخسارة إلى 4055/,
      /المركز 1: أُغلق عند 4060\./,
      /القارئ القواعد اللغوية، القراءة مؤكدة/,
    ],
    buttons: ['إغلاق', 'النصف', 'نقطة التعادل'],
    question: 'القرار لك · شراء XAUUSD',
  },
  id: {
    card: [
      /Tertutup · BUY XAUUSD/,
      /Hasil -?\d+,\d\d USD \(-?\d+,\d\d%\)/,
      /Penyedia: geser stop loss ke 4055/,
      /Posisi 1 ditutup di 4060\./,
      /dibaca oleh tata bahasa, pasti/,
    ],
    buttons: ['Tutup', 'Setengah', 'Break-even'],
    question: 'Keputusan Anda · BUY XAUUSD',
  },
};

describe.each(Object.entries(journeys))('a desk that speaks %s', (language, { card, buttons, question }) => {
  const read = async (gold: Awaited<ReturnType<typeof openGold>>) => withoutDirection(await gold.told());

  it('tells a trade from its signal to its end, and offers its buttons', async () => {
    const gold = await openGold();
    await gold.tell('desk.language', { language });
    await gold.say(market);
    expect(await gold.buttons()).toEqual(expect.arrayContaining(buttons));
    await gold.say('Move SL to 4055');
    await gold.say('Close now');
    const told = await read(gold);
    for (const each of card) expect(told).toMatch(each);
    expect(told).not.toMatch(/Result |Leg \d|Closed|Planned risk|decided|undefined|\?/);
    const cards = (await gold.talk()).flatMap(({ blocks }) => blocks);
    expect(cards.length).toBeGreaterThan(3);
  });

  it('asks in it, and what was asked is over in the language of then', async () => {
    const gold = await openGold();
    await gold.tell('desk.language', { language });
    await gold.say('Move SL to 4049', { replyTo: await gold.say(market) });
    expect(await read(gold)).toContain(question);
    await gold.tell('desk.language', { language: 'en' });
    await gold.press(words(language as Language).say('press.LEAVE_AS_IT_IS'));
    expect(await read(gold)).not.toContain(question);
    expect(await read(gold)).toContain('Over · ');
  });
});

describe('a card', () => {
  it.each([
    ['/card ru', 'Открыто · ПОКУПКА XAUUSD'],
    ['/card NAME ru', 'Открыто · ПОКУПКА XAUUSD'],
    ['/card NAME in Russian', 'Открыто · ПОКУПКА XAUUSD'],
    ['/signal NAME العربية', 'مفتوحة · شراء XAUUSD'],
    ['/card bahasa indonesia', 'Terbuka · BUY XAUUSD'],
  ])('is read again by %s, once, and stays what and where it is', async (text, title) => {
    const gold = await openGold();
    await gold.say(market);
    const name = shortName((await gold.signals())[0]?.signal ?? '');
    const cardOf = async () => (await gold.talk()).find(({ choices }) => choices.length > 0);
    const before = await cardOf();
    await gold.tell('chat.say', { text: text.replace('NAME', name) });
    expect(withoutDirection(textOf((await gold.talk())[0]?.blocks ?? []))).toContain(title);
    expect(await cardOf()).toEqual(before);
    expect((await gold.talk())[0]?.choices).toEqual([]);
    await gold.tell('chat.say', { text: '/language' });
    expect(textOf((await gold.talk())[0]?.blocks ?? [])).toContain('This desk speaks English');
  });

  it('that nobody knows is refused, whatever the language', async () => {
    const gold = await openGold();
    await gold.say(market);
    await gold.tell('chat.say', { text: '/card nosuch ru' });
    expect(textOf((await gold.talk())[0]?.blocks ?? [])).toContain('no signal •••');
  });
});
