import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../src/feed/read/read.ts';

const taken = (text: string, replyTo?: string): Record<string, string> => {
  const { explanation } = readMessage({ text, ...(replyTo === undefined ? {} : { replyTo }) });
  return Object.fromEntries(
    explanation.map(({ text: piece, as, of }) => [piece, of === undefined ? as : `${as} ${of}`]),
  );
};

describe('every piece of a message is shown with what it was taken for', () => {
  it('the fields of a signal by their names, and what stands around them', () => {
    expect(taken('🔥 XAUUSD BUY 4060\nSL 4052\nTP1 4070\nGood luck everyone')).toMatchObject({
      '🔥': 'decoration',
      XAUUSD: 'field symbol',
      BUY: 'field side',
      '4060': 'field entry',
      '4052': 'field sl',
      '4070': 'field tps.0',
      'Good luck everyone': 'statement talk',
    });
  });

  it('standing advice and a question are statements of their own', () => {
    expect(taken('GOLD BUY 4060 SL 4052 TP 4080\nSL to BE after TP1')).toMatchObject({
      'SL to BE after TP1': 'statement advice',
    });
    expect(taken('GOLD BUY 4060 SL 4052 TP 4080\nWho is in?')['Who is in']).toBe('statement question');
  });

  it('an instruction by its action, and what it does not stand for', () => {
    expect(taken('Close half of the second one', 'GOLD BUY 4060\nSL 4052\nTP 4080')).toMatchObject({
      Close: 'field close_partial',
      second: 'unexplained',
    });
  });

  it('a word nobody knows in a line of the trade is unexplained, and the reading not certain', () => {
    const { explanation, certainty, reasons } = readMessage({ text: 'GOLD BUY zorp 4060 SL 4052 TP 4080' });
    expect(explanation).toContainEqual({ start: 9, text: 'zorp', as: 'unexplained' });
    expect([certainty, reasons]).toEqual(['probable', ['not explained: zorp']]);
  });
});
