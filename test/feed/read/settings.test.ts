import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../src/feed/read/read.ts';

describe("what a feed's owner has said", () => {
  it('a default symbol stands in where none is named, and only there', () => {
    const settings = { defaultSymbol: 'XAUUSD' };
    expect(readMessage({ text: 'BUY 4062 SL 4054 TP 4070' }).reading.type).toBe('reject');
    expect(readMessage({ text: 'BUY 4062 SL 4054 TP 4070', settings }).reading).toMatchObject({ symbol: 'XAUUSD' });
    expect(readMessage({ text: 'EURUSD BUY 1.08 SL 1.07 TP 1.09', settings }).reading).toMatchObject({
      symbol: 'EURUSD',
    });
  });

  it('a symbol outside the allowed ones is refused', () =>
    expect(
      readMessage({ text: 'EURUSD BUY 1.08 SL 1.07 TP 1.09', settings: { allowedSymbols: ['XAUUSD'] } }).reading.type,
    ).toBe('reject'));

  it('words to ignore are read as if they were not there', () => {
    const text = 'CLOSE CIRCLE VIP\nGOLD BUY 4062 SL 4054 TP 4070';
    const settings = { ignoredWords: ['close circle vip'] };
    expect(readMessage({ text, settings })).toMatchObject({ reading: { type: 'signal' }, certainty: 'certain' });
  });
});
