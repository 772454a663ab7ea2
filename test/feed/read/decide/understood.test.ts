import { describe, expect, it } from 'vitest';
import { sureOfNothing, unknownIn } from '../../../../src/feed/read/decide/understood.ts';
import { cut, given } from './cut.kit.ts';

type Sure = 'certain' | 'probable' | 'unsure';

describe('how sure it is that nothing is asked for', () => {
  it.each<[text: string, alone: Sure, inReply: Sure]>([
    ['zorp blip blop gold', 'unsure', 'unsure'],
    ['Good morning traders', 'certain', 'certain'],
    ['Flat all', 'unsure', 'unsure'],
    ['Flat', 'unsure', 'unsure'],
    ['flat now', 'unsure', 'unsure'],
    ['flat is what the market is and it may all go on like this', 'certain', 'certain'],
    ['leave 0.5 lots', 'certain', 'unsure'],
    ['0.5 lots', 'certain', 'unsure'],
    ['keep 0.02 lots', 'certain', 'unsure'],
    ['gold', 'certain', 'certain'],
    ['gold 4060', 'certain', 'certain'],
    ['4060', 'certain', 'certain'],
    ['4060 4070', 'certain', 'certain'],
    ['4060 is a level', 'certain', 'certain'],
    ['close', 'unsure', 'unsure'],
    ['closed', 'certain', 'certain'],
    ['please close it', 'unsure', 'unsure'],
    ['do not close it', 'certain', 'certain'],
    ['keep it, no close', 'certain', 'certain'],
    ['tp hit 50%', 'certain', 'certain'],
    ['50% please', 'certain', 'unsure'],
    ['0.3 lots please', 'certain', 'unsure'],
    ['closed 4060', 'certain', 'unsure'],
    ['old price 4060', 'certain', 'unsure'],
    ['price is 4060', 'certain', 'certain'],
    ['move it', 'certain', 'unsure'],
    ['move it 4060', 'unsure', 'unsure'],
    ['be safe', 'certain', 'certain'],
    ['BE', 'certain', 'unsure'],
    ['cancel', 'unsure', 'unsure'],
    ['cancel it if', 'unsure', 'unsure'],
    ['maybe cancel', 'certain', 'certain'],
    ['analysis: gold could close higher', 'certain', 'unsure'],
    ['Entry at 4060 gold', 'unsure', 'unsure'],
    ['x5 gold 4060', 'unsure', 'unsure'],
    ['gold 4060 4070 zorp', 'unsure', 'unsure'],
    ['gold zorp', 'unsure', 'unsure'],
    ['zorp hello', 'certain', 'probable'],
    ['book it', 'certain', 'unsure'],
    ['stop', 'certain', 'unsure'],
    ['trail it', 'certain', 'unsure'],
    ['recap: closed at 4060', 'certain', 'certain'],
    ['limit', 'certain', 'unsure'],
    ['remove it', 'unsure', 'unsure'],
    ['buy', 'certain', 'unsure'],
    ['partial', 'certain', 'unsure'],
    ['if gold closes above 4060', 'certain', 'certain'],
    ['We may close later', 'certain', 'unsure'],
    ['Close above 4060 is bullish for gold', 'certain', 'certain'],
  ])('by %j alone: %s, in a reply: %s', (text, alone, inReply) => {
    const { items, intent } = given(text);
    expect([sureOfNothing(items, intent, false), sureOfNothing(items, intent, true)]).toEqual([alone, inReply]);
  });
});

it.each<[text: string, unknown: string[]]>([
  ['zorp\nGOLD BUY zorp 4060\nblip\nSL 4050 blop', ['zorp', 'blop']],
  ['zorp 40\nblip', []],
  ['blip sl\nblop tp\nzorp stop', ['blip', 'blop', 'zorp']],
  ['', []],
])('words nobody knows in lines of %j that carry a trade: %j', (text, unknown) => {
  const items = cut(text);
  expect(unknownIn(items, { from: 0, to: items.length })).toEqual(unknown);
});
