import { describe, expect, it } from 'vitest';
import type { Decided } from '../../../../src/desk/signals/decide/decided.ts';
import { decideUpdate, type GivenInstruction } from '../../../../src/desk/signals/decide/update.ts';
import { became, given, quotes, stages, told } from './trade.kit.ts';

const open = given(stages.open, became('open'));
const asking = given(stages.none);
const working = given(stages.planned, became('working'));
const nearer = { action: 'move_sl', price: 4055 };
const breakeven = { action: 'breakeven' };
const wider = { action: 'move_sl', price: 4040 };

const decided = (trade: typeof open, said: GivenInstruction, whoWins: 'safer' | 'provider' | 'me' = 'safer'): Decided =>
  decideUpdate(trade, said, { handling: { whoWins }, quotes: quotes('4060.00') });

/** What is decided, with the changes that are wanted, what is kept waiting, or why it is asked. */
function inShort(decision: Decided): unknown[] {
  const notes = decision.notes.map(({ code }) => code);
  if (decision.do === 'want')
    return ['want', decision.by, ...decision.obedience.wishes.map(({ change }) => change), ...notes];
  if (decision.do === 'wait')
    return ['wait', ...decision.waiting.map(({ price, towards }) => `${towards} ${price}`), ...notes];
  if (decision.do === 'ask') return ['ask', decision.why];
  if (decision.do === 'complete') return ['complete', ...decision.changed];
  return [decision.do, ...notes];
}

describe('what an instruction does to one trade', () => {
  it.each<[string, typeof open, GivenInstruction, unknown[]]>([
    ['certain and safer it is wanted', open, told(nearer), ['want', 'provider m2/0', { sl: '4055.00' }, 'SAID']],
    ['a stop the price is at waits until it can stand', open, told(breakeven), ['wait', 'up 4060.01', 'SAID_WHEN']],
    ['riskier it is asked', open, told(wider), ['ask', 'ask.LOOSER']],
    ['likely it is asked', open, told(nearer, { certainty: 'probable' }), ['ask', 'ask.UNSURE']],
    ['unsure it is only shown', open, told(breakeven, { certainty: 'unsure' }), ['nothing', 'SAID_UNSURE']],
    ['that replaces one which was done it is asked', open, told(nearer, { mustAsk: true }), ['ask', 'ask.SAID_BEFORE']],
    [
      'a part closed in corrected words is asked',
      open,
      told({ action: 'close_partial', fraction: 0.5 }, { isRevised: true }),
      ['ask', 'ask.REVISED'],
    ],
    [
      'half closes half',
      open,
      told({ action: 'close_partial', fraction: 0.5 }),
      ['want', 'provider m2/0', { lots: '0.05' }, 'SAID'],
    ],
    ['an end is wanted', open, told({ action: 'close' }), ['want', 'provider m2/0', { life: 'gone' }, 'SAID']],
    ['before anything was sent an end takes it back', asking, told({ action: 'close' }), ['withdraw']],
    ['… and so it does while its order is not sent yet', working, told({ action: 'cancel' }), ['withdraw']],
    [
      'before anything was sent levels complete it',
      asking,
      told({ action: 'move_sl', price: 4055 }),
      ['complete', 'stop'],
    ],
    [
      '… and the levels it has already do nothing',
      asking,
      told({ action: 'move_sl', price: 4050 }),
      ['nothing', 'SAID_EARLY'],
    ],
    [
      'before anything was sent a part is early',
      asking,
      told({ action: 'close_partial', fraction: 0.5 }),
      ['nothing', 'SAID_EARLY'],
    ],
  ])('%s', (_, trade, said, expected) => {
    expect(inShort(decided(trade, said))).toEqual(expected);
  });

  it.each<['safer' | 'provider' | 'me', string]>([
    ['safer', 'ask'],
    ['provider', 'want'],
    ['me', 'ask'],
  ])('where “%s” wins, a riskier one comes to “%s”', (whoWins, expected) => {
    expect(decided(open, told(wider), whoWins).do).toBe(expected);
  });
});

describe('an instruction for later', () => {
  const when = (price: number, fields: object = { action: 'close' }) => told({ ...fields, condition: { price } });

  it.each<[string, typeof open, GivenInstruction, unknown[]]>([
    ['above the price waits for it to rise', open, when(4070), ['wait', 'up 4070', 'SAID_WHEN']],
    ['below the entry waits for it to fall', open, when(4055), ['wait', 'down 4055', 'SAID_WHEN']],
    ['at the price itself is asked', open, when(4060), ['ask', 'ask.PAST']],
    ['that may not act is asked', open, when(4070, wider), ['ask', 'ask.LOOSER']],
    ...(['tp_hit', 'sl_hit', 'filled'] as const).map((action): [string, typeof open, GivenInstruction, unknown[]] => [
      `that reports what has happened (${action}) waits for nothing`,
      open,
      when(4070, { action }),
      ['want', 'provider m2/0', 'SAID'],
    ]),
  ])('%s', (_, trade, said, expected) => {
    expect(inShort(decided(trade, said))).toEqual(expected);
  });

  it('of which no price is known is asked, or before anything was sent only told', () => {
    const unknown = (trade: typeof open) =>
      inShort(decideUpdate(trade, when(4070), { handling: { whoWins: 'safer' }, quotes: [] }));
    expect(unknown(open)).toEqual(['ask', 'ask.NO_PRICE']);
    expect(unknown(asking)).toEqual(['nothing', 'NO_PRICE']);
  });

  it('said twice waits once', () => {
    const first = decided(open, when(4070));
    if (first.do !== 'wait') throw new Error('it does not wait');
    const again = given(stages.open, became('open'), { kind: 'signal-waits', id: 's', waiting: first.waiting });
    expect(inShort(decided(again, { ...when(4070), messageId: 'm3' }))).toEqual(['wait', 'up 4070', 'SAID_WHEN']);
  });
});
