import { describe, expect, it } from 'vitest';
import { decimal } from '../../../../src/core/decimal.ts';
import type { Signal } from '../../../../src/core/reading.ts';
import type { LegEvent } from '../../../../src/desk/orders/leg-events.ts';
import { mayBeAlike, repostAmong } from '../../../../src/desk/signals/decide/repost.ts';
import type { Trade } from '../../../../src/desk/signals/decide/trade.ts';
import type { SignalEvent } from '../../../../src/desk/signals/signal-events.ts';
import { given, gold, stages } from './trade.kit.ts';

const scale = { live: '4060.00', tolerance: decimal('0.5') };
const posted = (change: Partial<Signal> = {}, more: object = {}) => ({
  id: 'new',
  messageId: 'm9',
  signal: { ...gold, ...change },
  ...more,
});
const named = (trade: Trade, id: string): Trade => ({ ...trade, row: { ...trade.row, id } });
const said = (change: Partial<Signal>): SignalEvent => ({ kind: 'signal-said', id: 's', said: { ...gold, ...change } });
const closing: LegEvent = { kind: 'leg-wanted', id: 'l1', change: { life: 'gone' }, by: 'provider m2/0' };
const open = given(stages.open);
const closer = { sl: 4055 };

describe('a signal that is posted, among what stands of its channel', () => {
  it.each<[string, Trade[], ReturnType<typeof posted>, string | null]>([
    ['the very same is that trade', [open], posted(), 'repost'],
    ['with another stop it corrects it', [open], posted(closer), 'correction'],
    ['of two that it could correct nobody knows which', [open, named(open, 'other')], posted(closer), 'doubtful'],
    ['the surest is chosen', [named(given(stages.open, said(closer)), 'other'), open], posted(), 'repost'],
    ['itself it is not', [open], posted({}, { id: 's' }), null],
    ['of the same message it stands beside', [open], posted(closer, { messageId: 'm1' }), null],
    ['of the same message and word for word it is one', [open], posted({}, { messageId: 'm1' }), 'repost'],
    ['what is being closed by word is over', [given([...stages.open, closing])], posted(), null],
    [
      'what another was edited into is asked',
      [given(stages.open, said({ side: 'sell' }))],
      posted({ side: 'sell' }),
      'doubtful',
    ],
    ['nothing stands', [], posted(), null],
  ])('%s', (_, trades, signal, expected) => {
    expect(repostAmong(trades, signal, scale)?.likeness ?? null).toBe(expected);
  });

  it('is looked up only where its words could be the same trade', () => {
    const { row } = open;
    const alike = (change: Partial<Signal>) => mayBeAlike(row, { ...gold, ...change }, scale);
    expect([alike(closer), alike({ side: 'sell' }), alike({ symbol: 'EURUSD' })]).toEqual([true, false, false]);
    const edited = given(stages.open, said({ side: 'sell' })).row;
    expect(mayBeAlike(edited, { ...gold, side: 'sell' }, scale)).toBe(true);
  });
});
