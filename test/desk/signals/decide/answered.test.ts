import { describe, expect, it } from 'vitest';
import { decideReached } from '../../../../src/desk/signals/decide/reached.ts';
import { decideTap } from '../../../../src/desk/signals/decide/tap.ts';
import type { Waiting } from '../../../../src/desk/signals/waiting.ts';
import { became, given, quotes, stages, update } from './trade.kit.ts';

const open = given(stages.open, became('open'));
const asking = given(stages.none);
const skipped = given(stages.none, became('skipped'));
const stops = { l1: '4050.00' };
const answered = (fields: object, was: Record<string, string | null> = stops) => ({
  update: update(fields),
  messageId: 'm2',
  item: 0,
  stops: was,
});
const tapped = (trade: typeof open, asked: ReturnType<typeof answered>) => decideTap(trade, asked, quotes('4060.00'));

describe('a yes to an instruction', () => {
  const wider = { action: 'move_sl', price: 4040 };

  it('is the trader’s own word, riskier or not', () => {
    const wishes = [{ legId: 'l1', change: { sl: '4040.00' } }];
    expect(tapped(open, answered(wider))).toMatchObject({ do: 'want', by: 'approved', obedience: { wishes } });
  });

  it('does nothing where its stop was moved since by somebody else, and would lose more again', () => {
    expect(tapped(open, answered(wider, { l1: '4030.00' }))).toMatchObject({
      do: 'nothing',
      notes: [{ code: 'DECIDED' }, { code: 'OVERTAKEN' }],
    });
    const safer = { action: 'move_sl', price: 4058 };
    expect(tapped(open, answered(safer, { l1: '4030.00' }))?.do).toBe('want');
  });

  it('completes or takes back what was not sent, and meets nothing in what was skipped', () => {
    expect(tapped(asking, answered({ action: 'move_sl', price: 4055 }))).toMatchObject({
      do: 'complete',
      changed: ['stop'],
    });
    expect(tapped(asking, answered({ action: 'close' }))?.do).toBe('withdraw');
    expect(tapped(skipped, answered({ action: 'close' }))).toMatchObject({
      do: 'nothing',
      notes: [{ code: 'DECIDED' }, { code: 'SAID_OVER' }],
    });
  });

  it('for later waits for its price, is done at once where that is past, and stays asked where none is known', () => {
    const at = (price: number) => answered({ action: 'close', condition: { price } });
    expect(tapped(open, at(4070))).toMatchObject({ do: 'wait', waiting: [{ price: '4070', isApproved: true }] });
    expect(tapped(open, at(4060))?.do).toBe('want');
    expect(decideTap(open, at(4070), [])).toBeNull();
  });
});

describe('an instruction whose price has come', () => {
  const waiting = (fields: object, isApproved = false): Waiting => ({
    id: 'w',
    messageId: 'm2',
    item: 0,
    update: update(fields),
    price: '4070',
    towards: 'up',
    isApproved,
    isReached: true,
  });
  const safer = { whoWins: 'safer' } as const;

  it.each<[string, typeof open, Waiting, string]>([
    ['is wanted where it is safer', open, waiting({ action: 'breakeven' }), 'want'],
    ['is asked where it is riskier', open, waiting({ action: 'move_sl', price: 4040 }), 'ask'],
    ['is wanted where the trader said so before', open, waiting({ action: 'move_sl', price: 4040 }, true), 'want'],
    ['takes back what was not sent', asking, waiting({ action: 'cancel' }), 'withdraw'],
    ['comes too early for what was not sent', asking, waiting({ action: 'breakeven' }), 'nothing'],
  ])('%s', (_, trade, one, expected) => {
    expect(decideReached(trade, one, safer).do).toBe(expected);
  });
});
