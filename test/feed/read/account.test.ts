import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../src/feed/read/read.ts';
import { isRight } from '../../score/compare.ts';
import { loadLines } from '../../score/evaluate.ts';

const replyTo = 'GOLD BUY 4062\nSL 4054\nTP1 4070\nTP2 4078\nTP3 4090';
const certaintyOf = (text: string): string => readMessage({ text, replyTo }).certainty;

describe('an instruction is certain only when every telling word in its sentence is accounted for', () => {
  it.each(['Close now', 'Close TP1', 'Close half', 'SL to BE', 'Trail SL by 20 pips'])('"%s" is', (text) =>
    expect(certaintyOf(text)).toBe('certain'),
  );

  it.each([
    ['an ordinal', 'Close the second one now'],
    ['a selection', 'Close the losing ones now'],
    ['a restriction', 'Close only the buys now'],
    ['an exclusion without a name', 'Close all except the runner'],
    ['what is left running', 'Close all, leave a runner'],
    ['a side of its own', 'Close sells now'],
    ['an alternative', 'Close or move SL to BE'],
    ['a negation', 'Close now, not TP3'],
    ['a share nobody closes', 'SL to BE 25%'],
    ['a target it does not touch', 'Close half, TP2'],
    ['a number of lots', 'SL to BE 0.5 lots'],
    ['a multiple of the risk', 'SL to BE 2R'],
    ['what it is not', 'Full close not now'],
    ['a place named before', 'TP1 4075, close 50% there'],
    ['another day', 'Close on Friday'],
    ['an hour', 'Close at 21:00'],
    ['a number in a list', 'Close #2'],
    ['a share of what is left', 'Close remaining 50%'],
    ['two prices for one target', 'Move TP to 4075 and 4085'],
    ['pips that may count either way', 'SL 20 pips'],
    ['a sentence that takes a part back', 'Close now. Leave a runner.'],
    ['a sentence that says what is not meant', 'Close it. Not gold'],
    ['a new trade the other way', 'Close your gold sell and open a buy'],
  ])('not with %s beside it: %s', (_what, text) => expect(certaintyOf(text)).not.toBe('certain'));

  it('without the account wrong readings would be certain', () => {
    const lines = loadLines('test/data/signals-parts.jsonl');
    const saved = lines.filter((line) => {
      const read = readMessage({ text: line.text, ...(line.replyTo === undefined ? {} : { replyTo: line.replyTo }) });
      const isOnlyReason = read.reasons.every((reason) => String(reason).startsWith('not explained'));
      return isOnlyReason && (line.certain === false || !isRight(read.reading, line));
    });
    expect(saved.length).toBeGreaterThan(8);
  });
});

describe('a signal is certain only when nothing in its lines takes something back', () => {
  const signal = 'GOLD BUY 4060 SL 4052 TP 4080';
  it('and is otherwise', () => expect(readMessage({ text: signal }).certainty).toBe('certain'));

  it.each([
    `${signal}, never above 4058`,
    `${signal} except on news days`,
    `${signal}\nClose half at 4070`,
    'GOLD BUY 4060 SL 4052 TP1 1R TP2 4075',
    'GOLD BUY 4060 SL 4052 TP: trailing stop or 4080',
    'Not a buy: GOLD 4060 SL 4052 TP 4080',
  ])('not: %s', (text) => expect(readMessage({ text }).certainty).not.toBe('certain'));
});

describe('a level many times off its own trade', () => {
  it.each(['Move SL to 10', 'TP1 now 40700', 'Close if price reaches 406'])('is refused: %s', (text) =>
    expect(readMessage({ text, replyTo }).reading.type).toBe('reject'),
  );
});

describe('what an instruction is about', () => {
  it('is carried by name, for each that is named', () => {
    expect(readMessage({ text: 'US30 & GOLD: SL to entry' }).reading).toMatchObject({
      items: [
        { action: 'breakeven', symbol: 'US30' },
        { action: 'breakeven', symbol: 'XAUUSD' },
      ],
    });
  });

  it('spares what another sentence keeps', () =>
    expect(readMessage({ text: 'Close all trades.\nKeep EURUSD' }).reading).toMatchObject({
      action: 'close',
      all: true,
      except: ['EURUSD'],
    }));

  it('is a part, and never a new trade the other way', () =>
    expect(readMessage({ text: 'Sell half EURUSD now' }).reading.type).toBe('reject'));

  it.each([
    ['GOLD BUY 4062\nSL 4054\nTP 4070', -5],
    ['GOLD SELL 4062\nSL 4070\nTP 4050', 5],
  ])('counts pips below the entry by the side of %s', (to, offsetPips) =>
    expect(readMessage({ text: 'SL 5 pips below entry', replyTo: to }).reading).toMatchObject({ offsetPips }),
  );

  it('is never what a condition watches on another market', () =>
    expect(readMessage({ text: 'Close all when DXY hits 104' }).reading.type).toBe('reject'));

  it('waits for the target it names', () =>
    expect(readMessage({ text: 'Close half at TP2', replyTo }).reading).toMatchObject({ condition: { price: 4078 } }));
});
