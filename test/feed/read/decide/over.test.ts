import { describe, expect, it } from 'vitest';
import { isConditional, isOver } from '../../../../src/feed/read/decide/over.ts';
import { given } from './cut.kit.ts';

const trade = 'GOLD BUY 4060\nSL 4050\nTP 4080';

describe('what stands around a trade', () => {
  it.each<[text: string, is: boolean]>([
    [`${trade}`, false],
    [`Cancel ${trade}`, true],
    [`Cancel\n${trade}`, false],
    [`Cancel it. ${trade}`, false],
    [`Cancel 4050 ${trade}`, false],
    [`Closed ${trade}`, true],
    [`Close now ${trade}`, false],
    [`Missed: ${trade}`, true],
    [`${trade} - missed`, true],
    [`${trade}\nmissed`, true],
    [`${trade} = +200 pips`, true],
    [`${trade} +200 pips`, false],
    [`${trade} now +200 pips`, true],
    [`${trade} ❌ SL`, true],
    [`${trade} ❌ SL 4050`, false],
    [`${trade} ✅ SL`, false],
    [`${trade}\nCLOSED`, true],
    [`${trade}\nCLOSED?`, false],
    [`${trade}\nclosed by zorp`, true],
    [`${trade}\nclosed by zorp blip`, false],
    [`${trade}\nResult: +120`, true],
    [`${trade}\nResult: 120`, false],
    [`${trade}\n+120 pips`, true],
    [`${trade}\nprofit +120 pips`, true],
    [`${trade}\nprofit +$120`, true],
    [`${trade}\nprofit $120`, false],
    [`${trade}\nTrade closed ✅`, true],
    [`${trade}\nbuy closed`, false],
    [`${trade}\nclosed at 4070`, false],
    [`${trade}\nclosed at $4070`, false],
    [`${trade}\nclosed and we go on to the next one with all of you`, false],
    [`${trade}\nover`, false],
    [`SL hit ${trade}`, true],
    [`who took ${trade}`, true],
  ])('says that it is over: %j is %s', (text, is) => {
    const { items, intent, full } = given(text);
    expect(full).toHaveLength(1);
    expect(isOver(items, intent, full)).toBe(is);
  });

  it.each<[text: string, is: boolean]>([
    [`${trade} if CPI is low`, true],
    [`${trade}`, false],
    [`${trade}. if CPI is low`, false],
    [`${trade}\nif CPI is low`, false],
    [`${trade} if price is 4070`, false],
    [`${trade} if tp is hit`, false],
    [`${trade} if be`, false],
    [`${trade} and only when we know that CPI is low if`, true],
    [`${trade} | if CPI is low`, false],
    [`${trade} if CPI is +3`, true],
  ])('is a condition that nobody can watch: %j is %s', (text, is) => {
    const { items, intent, full } = given(text);
    expect(full.map((one) => isConditional(items, intent.skip, one))).toEqual([is]);
  });
});

describe('a line that says how a trade ended', () => {
  const beside =
    'ok trade TP SL stop gold the of now at all hit running pips new cancel void close breakeven book euro';
  it.each(['', 'profit', ...beside.split(' ')])('may say “%s” besides', (word) => {
    const { items, intent, full } = given(`${trade}\n${word} finished`);
    expect(isOver(items, intent, full)).toBe(true);
  });

  it.each(['limit', 'entry', 'half', 'move', 'keep', 'zorp blip'])('says something else with “%s”', (word) => {
    const { items, intent, full } = given(`${trade}\n${word} finished`);
    expect(isOver(items, intent, full)).toBe(false);
  });
});

it('a word of an end far before the side of a trade is about something else', () => {
  const talk = (count: number) => given(`missed ${'and '.repeat(count)}${trade}`);
  const [near, far] = [talk(20), talk(45)];
  expect(isOver(near.items, near.intent, near.full)).toBe(true);
  expect(isOver(far.items, far.intent, far.full)).toBe(false);
});
