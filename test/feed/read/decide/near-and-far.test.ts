import { expect, it } from 'vitest';
import { explained, isFar, isNear } from '../../../../src/feed/read/decide/explain-number.ts';
import { cut, given } from './cut.kit.ts';

function gold() {
  const [trade] = given('GOLD BUY 4060\nSL 4050\nTP 4080').full;
  if (!trade?.judged.ok) throw new Error('no trade');
  return explained(trade.draft, trade.judged.signal);
}

it.each<[text: string, isNear: boolean, isFar: boolean, isFarOfFew: boolean]>([
  ['4060', true, false, false],
  ['3046', true, false, false],
  ['3044', false, false, false],
  ['5390', true, false, false],
  ['5401', false, false, false],
  ['40', false, true, true],
  ['271', false, false, true],
  ['270', false, true, true],
  ['60900', false, false, true],
  ['61000', false, true, true],
  ['10200', false, false, true],
  ['10100', false, false, false],
  ['1600', false, false, true],
  ['1630', false, false, false],
  ['4060 pips', false, false, false],
  ['4060 lots', false, false, false],
  ['4060%', false, false, false],
])('%j beside gold is of its levels: %s, far off: %s, far off among known words: %s', (text, ...wanted) => {
  const item = cut(text).find(({ number }) => number);
  if (!item) throw new Error('no number');
  expect([isNear(gold(), item), isFar(gold(), item), isFar(gold(), item, 2.5)]).toEqual(wanted);
});

it('without a level nothing is near and nothing far', () => {
  const [item] = cut('4060');
  if (!item) throw new Error('no number');
  const bare = { ...gold(), middle: undefined };
  expect([isNear(bare, item), isFar(bare, item)]).toEqual([false, false]);
});
