import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../src/feed/read/read.ts';

const zones: [text: string, entry: [number, number]][] = [
  ['GOLD BUY 2030/35 SL 2024 TP 2045', [2030, 2035]],
  ['gold buy 4052/49 sl 4043 tp 4058', [4049, 4052]],
  ['EURUSD buy 1.0850/40 sl 1.0815 tp 1.0890', [1.084, 1.085]],
  ['NAS sell 25480/520 sl 25600 tp 25350', [25480, 25520]],
  ['btc buy 97.2-97.8k sl 96k tp 99.5k', [97200, 97800]],
  ['GBPUSD Buy between 1.3310 and 1.3325, SL 1.3285, TP 1.3375', [1.331, 1.3325]],
  ['SELL USDJPY from 154.20 up to 154.55, sl 155.05, tp 153.60', [154.2, 154.55]],
  ['usdjpy buy 154.20/00 sl 153.70 tp 154.90', [154, 154.2]],
];

describe('zones', () => {
  it.each(zones)('%s', (text, entry) => {
    const { reading } = readMessage({ text });
    expect(reading).toMatchObject({ type: 'signal', entry });
    expect(reading).not.toHaveProperty('entries');
  });

  it('a list of entries keeps them as written and waits for them', () => {
    const text = 'GOLD BUY\nEntry 1: 4092\nEntry 2: 4086\nEntry 3: 4080\nSL 4072\nTP 4110';
    expect(readMessage({ text }).reading).toMatchObject({
      order: 'limit',
      entry: [4080, 4092],
      entries: [4092, 4086, 4080],
    });
  });

  it('the short end of a target list takes the digits of the one before', () =>
    expect(readMessage({ text: 'gold sell 4233/38 sl 4245 tp 4226/20/10' }).reading).toMatchObject({
      tps: [4226, 4220, 4210],
    }));

  it('numbers nobody labelled are refused', () =>
    expect(readMessage({ text: 'XAUUSD,BUY,4060.0,4052.0,4080.0' }).reading.type).toBe('reject'));
});

describe('ends of prices behind a full entry', () => {
  it.each([
    ['gold sell 3345-48 sl 52 tp 40 35 30', [3345, 3348], 3352, [3340, 3335, 3330]],
    ['gold sell 4112 sl 18 tp 04 98 91', 4112, 4118, [4104, 4098, 4091]],
    ['US30 buy 47120 sl 047 tp 188', 47120, 47047, [47188]],
  ])('are completed to the nearest price on their side: %s', (text, entry, sl, tps) => {
    const { reading, certainty } = readMessage({ text });
    expect(reading).toMatchObject({ type: 'signal', entry, sl, tps });
    expect(certainty).toBe('probable');
  });

  it.each([
    ['they may be pips', 'gold buy 4088 sl 50 tp 80'],
    ['one is far away', 'gold buy 4088 sl 21 tp 93'],
    ['only some are short', 'gold buy 4088 sl 82 tp 4093 99'],
    ['they count something else', 'gold buy 4088 sl 82 usd tp 93 usd'],
  ])('are refused where %s', (_, text) => expect(readMessage({ text }).reading.type).toBe('reject'));
});
