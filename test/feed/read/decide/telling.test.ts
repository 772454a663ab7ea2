import { expect, it } from 'vitest';
import { isTelling, tells } from '../../../../src/feed/read/decide/telling.ts';
import { cut } from './cut.kit.ts';

it.each<[text: string, says: boolean, words: boolean[]]>([
  ['good morning', false, [false, false]],
  ['buy', true, [true]],
  ['gold', true, [true]],
  ['4060', true, [false]],
  ['20:00', false, [false, false, false]],
  ['0.5 lots', false, [false, false]],
  ['10 pips', true, [false, false]],
  ['2R', true, [false, false]],
  ['x20', true, [false, false]],
  ['5%', false, [false, false]],
  ['all', true, [true]],
  ['there', false, [false]],
  ['only', false, [false]],
  ['or', true, [true]],
  ['leave', true, [true]],
])('%j says something a trade could be about: %s, word by word %j', (text, says, words) => {
  expect([tells(cut(text)), cut(text).map(isTelling)]).toEqual([says, words]);
});
