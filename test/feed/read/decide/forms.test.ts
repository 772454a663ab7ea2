import { describe, expect, it } from 'vitest';
import * as forms from '../../../../src/feed/read/decide/forms.ts';
import { cut, given } from './cut.kit.ts';

type Row = [text: string, is: boolean];

const asksWhich = (text: string): boolean => {
  const { items, intent } = given(text);
  return forms.asksWhich(items, intent);
};

describe('forms of messages that open nothing', () => {
  it.each<Row>([
    ['{{close}} BUY {{ticker}}', true],
    ['{ {close', false],
    ['{close}', false],
    ['deal #<deal_id>', true],
    ['id <deal_id', false],
    ['a < b > c', false],
    ['<gold>', false],
    ['<sell> x', false],
    ['p<0.5>', false],
  ])('a template nobody filled in: %j is %s', (text, is) => expect(forms.isTemplate(cut(text))).toBe(is));

  it.each<Row>([
    ['✅ GBPUSD TP1\n❌ EURUSD SL', true],
    ['✅ GBPUSD TP1\n✅ GBPUSD TP2', false],
    ['GBPUSD ✅ TP1\nEURUSD ❌ SL', false],
    ['done ✅ GBPUSD TP1\ndone ❌ EURUSD SL', false],
    ['🔥 GBPUSD TP1\n🔥 EURUSD SL', false],
    ['✅ TP1 GBPUSD\n❌ SL EURUSD', false],
    ['✅ GBPUSD TP1\n❌ EURUSD SL\nClose gold', false],
    ['✅ GBPUSD\n✅ EURUSD\nmove on', false],
    ['✅ GBPUSD\n✅ EURUSD\ncancel', false],
    ['✅ GBPUSD\n✅ EURUSD\nbreakeven', false],
  ])('a tally of several trades: %j is %s', (text, is) => expect(forms.isTally(cut(text))).toBe(is));

  it.each<Row>([
    ['Old SL: 4123\nNew SL: 4126', true],
    ['Old entry 4100\nNew entry 4102', true],
    ['Old TP 4100\nNew TP 4102', true],
    ['Old SL: 4123', false],
    ['New SL: 4126', false],
    ['Old SL\nNew SL: 4126', false],
    ['Old SL: 4123\nNew SL', false],
    ['Old gold: 4123\nNew SL: 4126', false],
    ['Old SL: 4123\nNew gold: 4126', false],
  ])('what was, and what is now: %j is %s', (text, is) => expect(forms.isReplacement(cut(text))).toBe(is));

  it.each<Row>([
    ['XAUUSD #12345 BUY 0.1 P&L +45.50\nEURUSD SELL -12.30', true],
    ['XAUUSD BUY +45.50 sl\nEURUSD SELL -12.30', true],
    ['XAUUSD BUY +45.50', false],
    ['XAUUSD BUY +45 pips\nEURUSD SELL -12 pips', false],
    ['XAUUSD BUY +45.50\nEURUSD -12.30', false],
    ['XAUUSD BUY +45.50\nSELL -12.30', false],
    ['XAUUSD BUY +45.50\nEURUSD SELL 12.30', false],
    ['XAUUSD BUY +45.50 SL 4050\nEURUSD SELL -12.30', false],
    ['XAUUSD BUY +45.50\nEURUSD SELL -12.30 tp 1.08', false],
    ['XAUUSD BUY +45.50 entry 4050\nEURUSD SELL -12.30', false],
  ])('a list of what is open: %j is %s', (text, is) => expect(forms.isListOfOpen(cut(text))).toBe(is));

  it.each<Row>([
    ['/signal - get signals\n/closetrade - close a trade', true],
    ['x\n/buy\n/sell', true],
    ['/signal - get signals', false],
    ['a /signal\nb /close', false],
    ['/ signal\n/ close', false],
    ['/1\n/2', false],
  ])('a list of commands: %j is %s', (text, is) => expect(forms.isCommandList(cut(text))).toBe(is));

  it.each<Row>([
    ['Entry 4232\nClose 4215\n+170 pips', true],
    ['Entry: 4232\nClose: 4215\n+170 pips', true],
    ['Entry = 4232\nClosed = 4215\n-17', true],
    ['Entry 4232\nClose 4215', false],
    ['Entry\nClose 4215\n+170 pips', false],
    ['Entry 4232\nClose\n+170 pips', false],
    ['Entry 4232 Close 4215 +170', false],
    ['Close 4215\n+170', false],
    ['Entry 4232\nTP 4215\n+170', false],
    ['Close 4215\nEntry 4232\n+170', true],
    ['x Close 4215\nEntry 4232\n+170', false],
  ])('a card of a trade that is over: %j is %s', (text, is) => expect(forms.isCard(cut(text))).toBe(is));

  it.each<Row>([
    ['Buy now or sell limit?', true],
    ['Buy now or sell limit', false],
    ['Buy now?', false],
    ['sell?', false],
    ['Buy? Sell?', false],
  ])('both sides in one question: %j is %s', (text, is) => expect(asksWhich(text)).toBe(is));
});
