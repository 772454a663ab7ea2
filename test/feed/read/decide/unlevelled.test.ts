import { describe, expect, it } from 'vitest';
import { isKeyed, isTight, sharesOut } from '../../../../src/feed/read/decide/unlevelled.ts';
import { given } from './cut.kit.ts';

type Row = [text: string, is: boolean];

describe('a trade without levels', () => {
  it.each<Row>([
    ['GOLD BUY NOW', true],
    ['GOLD BUY NOW zorp', true],
    ['GOLD BUY NOW zorp blip', false],
    ['GOLD BUY NOW ✅', false],
    ['GOLD BUY NOW ❌', false],
    ['GOLD BUY 2%', false],
    ['maybe GOLD BUY NOW', false],
    ['GOLD BUY NOW\nSL: zorp blip room', true],
    ['GOLD BUY NOW\nTP: zorp blip', true],
    ['GOLD BUY NOW\nzorp: blip blop', false],
    ['GOLD BUY NOW\nSL 4050 zorp blip', false],
  ])('is little else than its name, side and price: %j is %s', (text, is) => {
    const { items, intent } = given(text);
    expect(isTight(items, intent)).toBe(is);
  });

  it.each<Row>([
    ['Sell half EURUSD now', true],
    ['Sell EURUSD now', false],
    ['Sell EURUSD now half risk', false],
    ['Sell EURUSD half of size', false],
    ['Sell EURUSD halfsize', false],
    ['half your lots Sell EURUSD', false],
    ['maybe sell half EURUSD', false],
    ['Half lot sell EURUSD', false],
  ])('is a part of another one: %j is %s', (text, is) => {
    const { items, intent } = given(text);
    expect(sharesOut(items, intent)).toBe(is);
  });

  it.each<Row>([
    ['Symbol: EURUSD\nType: BUY\nPrice: 1.08', true],
    ['Symbol: EURUSD\nType: BUY\nEntry price: 1.08', true],
    ['EURUSD BUY 1.08', false],
    ['Symbol: EURUSD BUY 1.08', false],
    ['Symbol: EURUSD\nType: BUY', false],
    ['What a very long line: EURUSD\nthis one also is long: BUY\nthe price of it all is: 1.08', false],
    ['Symbol: EURUSD\nType: BUY\nPrice: 1.08\nClosed', false],
    ['Symbol: EURUSD\nType: BUY\nPrice: 1.08\nRecap', false],
    ['Symbol: EURUSD\nType: BUY\nPrice: 1.08\nhit', false],
  ])('stands in rows of its own: %j is %s', (text, is) => {
    const { items, all } = given(text);
    expect(
      isKeyed(
        items,
        all.filter(({ draft }) => draft.sides.length > 0),
      ),
    ).toBe(is);
  });

  it('is none where there is no trade', () => expect(isKeyed([], [])).toBe(false));
});
