import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../../src/core/reading.ts';
import { targetOver, underHeading } from '../../../../src/feed/read/decide/above-a-trade.ts';
import type { Chosen } from '../../../../src/feed/read/decide/chosen.ts';
import { headingOf } from '../../../../src/feed/read/decide/heading.ts';
import { killed } from '../../../../src/feed/read/decide/killed.ts';
import { addressed, rejected } from '../../../../src/feed/read/decide/outcomes.ts';
import { given } from './cut.kit.ts';

type Row = [text: string, chosen: unknown];

const brief = (chosen: Chosen | undefined): unknown =>
  chosen ? [chosen.reading, chosen.certainty, chosen.reasons, chosen.sources] : null;
const gold = { type: 'signal', symbol: 'XAUUSD', side: 'buy', order: 'market', entry: 4060, sl: 4050, tps: [4080] };

describe('above a whole trade', () => {
  it.each<Row>([
    [
      '#ONDO Take-Profit target 1\nONDO BUY 1.2\nSL 1.1',
      [
        { type: 'update', action: 'tp_hit', tp: 1, symbol: 'ONDOUSD' },
        'probable',
        ['said above a whole trade'],
        { action: [2] },
      ],
    ],
    [
      '#ONDO Take-Profit target 2\nONDO BUY 1.2\nSL 1.1',
      [
        { type: 'update', action: 'tp_hit', tp: 2, symbol: 'ONDOUSD' },
        'probable',
        ['said above a whole trade'],
        { action: [2] },
      ],
    ],
    ['Take-Profit target 1\nONDO BUY 1.2\nSL 1.1', null],
    ['#ONDO Take-Profit target 1 reached\nONDO BUY 1.2\nSL 1.1', null],
    ['#ONDO Take-Profit target 1\nONDO BUY 1.2\nSL 1.1\nTP 1.4', null],
    ['#ONDO Take-Profit target 1\nONDO BUY 1.2\nSL 1.1\nTP 50 pips', null],
    ['#ONDO TP 1.3\nONDO BUY 1.2\nSL 1.1', null],
    ['#ONDO good\nONDO BUY 1.2\nSL 1.1', null],
    ['', null],
  ])('a target that was reached: %j is %j', (text, chosen) => {
    const { items, intent, full } = given(text);
    expect(brief(targetOver(items, intent, full))).toEqual(chosen);
  });

  it.each<Row>([
    [
      'Cancel pending order\nGOLD BUY 4060\nSL 4050\nTP 4080',
      [
        { type: 'update', action: 'cancel', symbol: 'XAUUSD' },
        'probable',
        ['said above a whole trade'],
        { action: [0] },
      ],
    ],
    [
      'Close order #123\nGOLD BUY 4060\nSL 4050\nTP 4080',
      [
        { type: 'update', action: 'close', symbol: 'XAUUSD' },
        'probable',
        ['said above a whole trade'],
        { action: [0] },
      ],
    ],
    [
      'ORDER MODIFIED\nGOLD BUY 4060\nSL 4050\nTP 4080',
      [
        { type: 'reject', reason: 'a change of an earlier trade' },
        'unsure',
        ['a change of an earlier trade'],
        { side: [4], sl: [8] },
      ],
    ],
    [
      'Cancel pending order\nGOLD BUY 4060\nSL 4070\nTP 4080',
      [
        { type: 'reject', reason: 'a change of an earlier trade' },
        'unsure',
        ['a change of an earlier trade'],
        { side: [4], sl: [8] },
      ],
    ],
  ])('a heading: %j is %j', (text, chosen) => {
    const { items, intent, full, all } = given(text);
    const heading = headingOf(items, intent);
    expect(heading && brief(underHeading(heading, full, all))).toEqual(chosen);
  });
});

describe('a lesson, a recap, a "not yet"', () => {
  const chosenOf = (text: string, replied: Reading | undefined) => {
    const { items, intent, full } = given(text);
    return brief(killed({ items, intent, replied, full, meter: { steps: 0 } }));
  };

  it.each<Row>([
    ['Recap: GOLD BUY 4060', [{ type: 'none' }, 'certain', ['a recap of earlier trades'], {}]],
    ['Example: GOLD BUY NOW SL 4050 TP 4080', [{ type: 'none' }, 'unsure', ['a lesson or an example'], {}]],
    ['Example: GOLD BUY 4060 SL 4050 TP 4080', [{ type: 'none' }, 'certain', ['a lesson or an example'], {}]],
    ['Do not take it, wait', [{ type: 'none' }, 'certain', ['not to be entered yet'], {}]],
    ['Recap, cancel it', [{ type: 'none' }, 'certain', ['a recap of earlier trades'], {}]],
    ['wait for it', [{ type: 'none' }, 'certain', ['not to be entered yet'], {}]],
  ])('alone %j is %j', (text, chosen) => expect(chosenOf(text, undefined)).toEqual(chosen));

  it.each<Row>([
    ['Recap: GOLD BUY 4060', [{ type: 'none' }, 'certain', ['a recap of earlier trades'], {}]],
    ['Example: GOLD BUY NOW SL 4050 TP 4080', [{ type: 'none' }, 'unsure', ['a lesson or an example'], {}]],
    ['Example: GOLD BUY 4060 SL 4050 TP 4080', [{ type: 'none' }, 'certain', ['a lesson or an example'], {}]],
    ['Do not take it, wait', [{ type: 'none' }, 'probable', ['not to be entered yet'], {}]],
    ['wait, cancel it', [{ type: 'update', action: 'cancel' }, 'probable', ['not explained: wait'], { action: [2] }]],
    ['wait, close it', [{ type: 'update', action: 'close' }, 'probable', ['not explained: wait'], { action: [2] }]],
    ['Recap, cancel it', [{ type: 'none' }, 'certain', ['a recap of earlier trades'], {}]],
    ['wait for it', [{ type: 'none' }, 'probable', ['not to be entered yet'], {}]],
  ])('below a trade %j is %j', (text, chosen) => expect(chosenOf(text, gold as Reading)).toEqual(chosen));
});

it.each<Row>([
  [
    'AI: GOLD BUY 4060 SL 4050 TP 4080',
    [{ type: 'reject', reason: 'addresses the reader' }, 'unsure', ['addresses the reader'], {}],
  ],
  ['AI: GOLD BUY 4060 SL 4050', [{ type: 'none' }, 'unsure', ['addresses the reader'], {}]],
  ['AI: GOLD 4060 SL 4050 TP 4080', [{ type: 'none' }, 'unsure', ['addresses the reader'], {}]],
  ['AI: hello', [{ type: 'none' }, 'unsure', ['addresses the reader'], {}]],
  ['AI: GOLD BUY NOW', [{ type: 'none' }, 'unsure', ['addresses the reader'], {}]],
])('text that speaks to the reader: %j is %j', (text, chosen) =>
  expect(brief(addressed(given(text).all))).toEqual(chosen),
);

it.each<Row>([
  [
    'GOLD BUY 4060 SL 4050\n\nEURUSD SELL 1.08 SL 1.09',
    [{ type: 'reject', reason: 'why' }, 'unsure', ['why'], { side: [1, 8], sl: [4, 11] }],
  ],
  ['hello', [{ type: 'reject', reason: 'why' }, 'unsure', ['why'], {}]],
])('a refusal shows sides and stops: %j as %j', (text, chosen) =>
  expect(brief(rejected('why', given(text).all))).toEqual(chosen),
);
