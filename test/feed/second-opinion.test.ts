import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Read, Reading } from '../../src/core/reading.ts';
import { readMessage } from '../../src/feed/read/read.ts';
import { readTwice, secondOpinion } from '../../src/feed/second-reader/second-opinion.ts';
import { weigh } from '../../src/feed/weigh.ts';
import { learn } from '../train/learn.ts';
import { pack } from '../train/pack.ts';
import { labelledFiles, loadKnown } from '../train/sets.ts';
import { type Spoiling, spoilings } from '../train/spoil.ts';
import { answering } from './claims.ts';

const text = 'GOLD BUY 4060\nSL 4050\nTP1 4080\nTP2 4100';
const gold: Reading = {
  type: 'signal',
  symbol: 'XAUUSD',
  side: 'buy',
  order: 'market',
  entry: 4060,
  sl: 4050,
  tps: [4080, 4100],
};
const sure = (reading: Reading): Read => ({
  reading,
  certainty: 'certain',
  reader: 'grammar',
  spans: [],
  reasons: ['every number is accounted for'],
  explanation: [],
});

describe('the second reader', () => {
  const known = loadKnown(labelledFiles());
  const inputs = known.map(({ text: own, replyTo }) => ({ text: own, ...(replyTo === undefined ? {} : { replyTo }) }));
  const twice = inputs.map((input) => ({ input, read: readTwice(input) }));

  it('knows what training makes of the labelled messages, in whole numbers and at most 2 MB', () => {
    const file = readFileSync('src/feed/second-reader/learned.json', 'utf8');
    expect(file.length).toBeLessThan(2_000_000);
    expect(JSON.parse(file)).toEqual(pack(learn(known)));
  }, 120_000);

  it('lets a clear trade stand', () => {
    expect(readTwice({ text })).toEqual(readMessage({ text }));
    expect(readTwice({ text })).toMatchObject({ reading: gold, certainty: 'certain' });
  });

  it.each<[string, Reading]>([
    ['the side is wrong', { ...gold, side: 'sell' }],
    ['a stop is a target', { ...gold, sl: 4080, tps: [4050, 4100] }],
    ['a target is missing', { ...gold, tps: [4080] }],
    ['the stop is missing', { ...gold, sl: null }],
    ['all of it is missing', { type: 'none' }],
    ['it closes what it should open', { type: 'update', action: 'close' }],
  ])('makes a reading probable where %s, and changes nothing else', (_, reading) => {
    const read = secondOpinion(sure(reading), { text });
    expect(read).toMatchObject({ reading, certainty: 'probable', reader: 'grammar' });
    expect(read.reasons.at(-1)).toMatchObject({ code: 'doubt.SECOND_READER' });
  });

  it('never makes a reading more certain, or another', () => {
    const others = twice.filter(({ input, read }) => {
      const once = readMessage(input);
      const isSame = isDeepStrictEqual(read.reading, once.reading);
      return !isSame || (once.certainty !== 'certain' && !isDeepStrictEqual(read, once));
    });
    expect(twice.length).toBeGreaterThan(1_000);
    expect(others).toEqual([]);
  }, 120_000);

  const floors: Partial<Record<Spoiling, number>> = {
    'the whole message missed': 0.95,
    'sides swapped': 0.97,
    'stop and first target swapped': 0.98,
    'entry and stop swapped': 0.97,
    'last target dropped': 0.95,
    'stop dropped': 0.95,
  };

  it.each(Object.entries(floors))('objects where %s, in at least %d of the certain readings', (name, floor) => {
    const spoil = spoilings.find(([own]) => own === name)?.[1];
    const objected = (hears: typeof secondOpinion) => {
      let [all, caught] = [0, 0];
      for (const { input, read } of twice) {
        const reading = read.certainty === 'certain' ? spoil?.(read.reading) : undefined;
        if (!reading) continue;
        all++;
        if (hears({ ...read, reading }, input).certainty !== 'certain') caught++;
      }
      return caught / all;
    };
    expect(objected(secondOpinion)).toBeGreaterThan(floor);
    const knowsNothing: typeof secondOpinion = (read, input) => secondOpinion(read, input, () => {});
    expect(objected(knowsNothing)).toBe(0);
  });
});

describe('grammar, second reader and model', () => {
  const spoiled: Reading = { ...gold, tps: [4080] };
  const none: Reading = { type: 'none' };
  const quoteOf = (field: string, value: number | string) =>
    /symbol$/.test(field) ? 'GOLD' : /side$/.test(field) ? 'BUY' : String(value);

  it.each<[string, Reading, string, Reading | null, string, Reading, string]>([
    ['certain', gold, 'agrees', null, 'is not there', gold, 'certain'],
    ['certain', spoiled, 'objects', null, 'is not there', spoiled, 'probable'],
    ['certain', spoiled, 'objects', spoiled, 'reads the same as the grammar', spoiled, 'certain'],
    ['certain', spoiled, 'objects', gold, 'reads otherwise', spoiled, 'probable'],
    ['certain', { ...gold, side: 'sell' }, 'objects', gold, 'sees the other side', { ...gold, side: 'sell' }, 'unsure'],
    ['certain', none, 'objects', null, 'is not there', none, 'probable'],
    ['certain', none, 'objects', gold, 'sees a trade', gold, 'probable'],
    ['certain', none, 'objects', none, 'sees nothing either', none, 'certain'],
  ])(
    'the grammar %s of %j, the second %s, the model (%j) %s: %j, %s',
    (_, own, second, model, __, reading, certainty) => {
      const opinion = secondOpinion(sure(own), { text });
      expect(opinion.certainty).toBe(second === 'agrees' ? 'certain' : 'probable');
      const read = model
        ? weigh({ grammar: opinion, answered: answering(model, quoteOf), defaultSymbol: null, text })
        : opinion;
      expect(read).toMatchObject({ reading, certainty });
    },
  );
});
