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
  ])('not with %s beside it: %s', (_what, text) => expect(certaintyOf(text)).not.toBe('certain'));

  it('without the account wrong readings would be certain', () => {
    const lines = loadLines('test/data/signals-parts.jsonl');
    const saved = lines.filter((line) => {
      const read = readMessage({ text: line.text, ...(line.replyTo === undefined ? {} : { replyTo: line.replyTo }) });
      const isOnlyReason = read.reasons.every((reason) => reason.startsWith('not accounted for'));
      return isOnlyReason && (line.certain === false || !isRight(read.reading, line));
    });
    expect(saved.length).toBeGreaterThan(8);
  });
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

  it('is never what a condition watches on another market', () =>
    expect(readMessage({ text: 'Close all when DXY hits 104' }).reading.type).toBe('reject'));

  it('waits for the target it names', () =>
    expect(readMessage({ text: 'Close half at TP2', replyTo }).reading).toMatchObject({ condition: { price: 4078 } }));
});
