import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../src/feed/read/read.ts';
import { evaluate, loadLines } from '../../score/evaluate.ts';
import { once } from '../../score/once.ts';

/** Floors may only rise. */
const floor = 168;

describe('messages in fourteen languages', () => {
  const lines = loadLines('test/data/signals-languages.jsonl');
  const score = once(() => evaluate(lines));

  it(`are read right in every field at least ${floor} times`, () => {
    expect(score().right).toBeGreaterThanOrEqual(floor);
  });

  it('open no trade that nobody signalled', () => {
    expect(score().falseOpens.map((miss) => miss.line.id)).toEqual([]);
  });

  it('never give the wrong side', () => {
    expect(score().wrongSides.map((miss) => miss.line.id)).toEqual([]);
  });

  it('come in at least ten of each language', () => {
    const counts = new Map<string, number>();
    for (const { kind } of lines) counts.set(kind.slice(0, 2), (counts.get(kind.slice(0, 2)) ?? 0) + 1);
    expect(counts.size).toBe(14);
    expect(Math.min(...counts.values())).toBeGreaterThanOrEqual(10);
  });
});

describe('a word that two languages share', () => {
  const sideOf = (text: string): string | undefined => {
    const { reading } = readMessage({ text });
    return reading.type === 'signal' ? reading.side : undefined;
  };

  it.each([
    ['is the side of the language the rest is written in', 'Altın al 4090, zarar durdur 4080, hedef 4110', 'buy'],
    ['is an article beside Spanish words', 'Venta de oro al mercado, stop 4110, objetivo 4080', 'sell'],
    ['is no side when nothing shows its language', 'XAUUSD al 4090 SL 4080 TP 4110', undefined],
    ['is told apart by its accents: a friend is no sale', 'Bạn mua vàng 4070, cắt lỗ 4062, chốt lời 4085', 'buy'],
    ['is gold only in French', 'Vente or 4100, stop 4110, objectif 4080', 'sell'],
    ['is a sale when it is written so', 'BÁN EURUSD 1.0893 SL 1.0925 TP 1.0845', 'sell'],
  ])('%s', (_, text, side) => {
    expect(sideOf(text)).toBe(side);
  });
});

describe('one language in several spellings', () => {
  it.each([
    ['traditional characters', '黃金做空 4195 止損4203 目標4182', '黄金做空 4195 止损4203 目标4182'],
    [
      'Vietnamese without accents',
      'mua vang 4070 cat lo 4062 chot loi 4085',
      'mua vàng 4070 cắt lỗ 4062 chốt lời 4085',
    ],
    ['Arabic with diacritics', 'شِرَاء الذَّهَب 4085 وقف 4077 هدف 4092', 'شراء الذهب 4085 وقف 4077 هدف 4092'],
    ['Cyrillic ё', 'берём золото 4073, стоп 4065, тейк 4082', 'берем золото 4073, стоп 4065, тейк 4082'],
    ['Persian half-spaces', 'خرید طلا 4048 حد‌ضرر 4040 تارگت‌ها 4056', 'خرید طلا 4048 حد ضرر 4040 تارگت ها 4056'],
  ])('reads %s alike', (_, one, other) => {
    const read = readMessage({ text: one }).reading;
    expect(read).toEqual(readMessage({ text: other }).reading);
    expect(read.type).toBe('signal');
  });
});
