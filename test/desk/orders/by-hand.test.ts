import { describe, expect, it } from 'vitest';
import { next } from '../../../src/desk/orders/next.ts';
import { accountOf, closing, holding, legOf, levels, orderOf, positionOf, sentOf, waiting } from './leg.kit.ts';
import { watched } from './sight.kit.ts';

const open = legOf({ seen: holding(positionOf()) });
const hand = { cause: 'manual' as const, positionId: 'p1' };
const rule = (leg: ReturnType<typeof legOf>) => next(leg, accountOf()).rule;

describe('B5 what a hand does in the terminal', () => {
  it('a level that was moved is wanted from then on', () => {
    const { leg, said } = watched(open, { positions: [positionOf({ sl: '4055.00' })] });
    expect(leg.wanted).toMatchObject({ sl: '4055.00', tp: '4100.00', by: { sl: 'hand' } });
    expect(said).toEqual(['HAND_LEVELS']);
    expect(rule(leg)).toBe('it is as wanted');
  });

  it('the price of a waiting order that was moved is wanted from then on', () => {
    const { leg } = watched(legOf({ seen: waiting(orderOf()), type: 'limit' }), {
      orders: [orderOf({ price: '4058.00' })],
    });
    expect(leg.wanted).toMatchObject({ price: '4058.00', by: { price: 'hand' } });
    expect(rule(leg)).toBe('it is as wanted');
  });

  it('a stop that was seen and taken away is not put back, and that is said', () => {
    const { leg, said } = watched(open, { positions: [positionOf({ sl: null })] });
    expect(leg.wanted.sl).toBeNull();
    expect(said).toEqual(['STOP_REMOVED']);
    expect(rule(leg)).toBe('it is as wanted');
  });

  it('what a position was opened with is no hand’s doing, where it is shown only after a newer stop was wanted', () => {
    const filled = { filled: '0.10', share: '0.10', positionIds: ['p1'] };
    const late = legOf({ seen: holding(), wanted: { sl: '4055.00' }, ...filled });
    const { leg, said } = watched(late, { positions: [positionOf({ sl: '4050.00' })] });
    expect(leg.wanted).toMatchObject({ sl: '4055.00' });
    expect(leg.wanted.by.sl).not.toBe('hand');
    expect(said).toEqual([]);
    expect(next(leg, accountOf())).toMatchObject({ do: 'send', draft: { op: 'modify_position', sl: '4055.00' } });
  });

  it('and what a hand set by then is', () => {
    const filled = { filled: '0.10', share: '0.10', positionIds: ['p1'] };
    const { leg, said } = watched(legOf({ seen: holding(), wanted: { sl: '4055.00' }, ...filled }), {
      positions: [positionOf({ sl: '4052.00' })],
      events: [{ kind: 'modified', ...hand, sl: '4052.00', tp: '4100.00' }],
    });
    expect(leg.wanted).toMatchObject({ sl: '4052.00', by: { sl: 'hand' } });
    expect(said).toEqual(['HAND_LEVELS']);
  });

  it('the stop of a waiting order that was taken away is not put back', () => {
    const { leg } = watched(legOf({ seen: waiting(orderOf()), type: 'limit' }), { orders: [orderOf({ sl: null })] });
    expect(leg.wanted.sl).toBeNull();
  });

  it('a stop that was moved and then moved back to where it stood, over a change of ours, stays there', () => {
    const ours = sentOf(levels('4055.00', '4100.00'));
    const { leg } = watched(legOf({ seen: holding(positionOf()), active: ours }), {
      positions: [positionOf()],
      events: [
        { kind: 'modified', positionId: 'p1', sl: '4055.00', tp: '4100.00', n: 2, cause: 'command' },
        { kind: 'modified', ...hand, sl: '4050.00', tp: '4100.00' },
      ],
    });
    expect(leg.wanted.sl).toBe('4050.00');
  });

  it('a stop that a hand moved on the order counts, even where the fill dropped it', () => {
    const { leg } = watched(legOf({ seen: waiting(orderOf()), type: 'limit', wanted: { life: 'placed' } }), {
      positions: [positionOf({ sl: null })],
      events: [
        { kind: 'modified', orderId: 'o1', cause: 'manual', sl: '4056.00', tp: '4100.00', price: '4060.00' },
        { kind: 'triggered', orderId: 'o1', positionId: 'p1', lots: '0.10', n: 1 },
      ],
    });
    expect(leg.wanted.sl).toBe('4056.00');
    expect(next(leg, accountOf())).toMatchObject({ do: 'send', draft: { sl: '4056.00' }, alarm: 'UNPROTECTED' });
  });

  it('a change of ours explains what it named, and nothing else', () => {
    const active = sentOf(levels('4055.00', '4100.00'));
    const { leg } = watched(legOf({ seen: holding(positionOf()), active, wanted: { sl: '4055.00' } }), {
      positions: [positionOf({ sl: '4055.00', tp: '4090.00' })],
    });
    expect(leg.wanted).toMatchObject({ sl: '4055.00', tp: '4090.00', by: { tp: 'hand' } });
  });

  it('a part that was closed is not wanted any more', () => {
    const { leg, said } = watched(open, {
      positions: [positionOf({ lots: '0.06' })],
      events: [{ kind: 'closed_part', ...hand, lots: '0.04' }],
    });
    expect(leg.wanted).toMatchObject({ lots: '0.06', by: { lots: 'hand' } });
    expect(said).toContain('HAND_LOTS');
    expect(rule(leg)).toBe('it is as wanted');
  });

  it('a part that was closed counts, even where the report that tells it ends in the middle', () => {
    const { leg } = watched(open, { isCaughtUp: false, events: [{ kind: 'closed_part', ...hand, lots: '0.04' }] });
    expect(leg.wanted.lots).toBe('0.06');
  });

  it('everything that was closed ends the leg by hand', () => {
    const { leg, said } = watched(open, { events: [{ kind: 'closed', ...hand, lots: '0.10', price: '4070.00' }] });
    expect(leg).toMatchObject({ end: 'manual', wanted: { life: 'gone' } });
    expect(said).toEqual(['HAND_CLOSED', 'ENDED']);
  });

  it('an order that was cancelled ends the leg, what it filled before stays', () => {
    const order = legOf({ seen: waiting(orderOf()), type: 'limit' });
    const cancelled = { kind: 'cancelled' as const, orderId: 'o1', cause: 'manual' as const };
    expect(watched(order, { events: [cancelled] }).leg.end).toBe('manual');
    const part = legOf({ seen: waiting(orderOf({ remaining: '0.06' }), positionOf({ lots: '0.04' })), type: 'limit' });
    const { leg } = watched(part, { positions: [positionOf({ lots: '0.04' })], events: [cancelled] });
    expect(leg).toMatchObject({ end: null, wanted: { life: 'filled', lots: '0.04' } });
    expect(rule(leg)).toBe('it is as wanted');
  });

  it('a close of ours that is under way is not taken for a hand', () => {
    const active = sentOf(closing);
    const { leg, said } = watched(legOf({ seen: holding(positionOf()), active, wanted: { life: 'gone' } }), {
      events: [{ kind: 'closed', positionId: 'p1', lots: '0.10', cause: 'command', n: 2 }],
    });
    expect(leg.end).toBe('command');
    expect(said).toEqual(['ENDED']);
  });
});

describe('B4 on a netting account', () => {
  const share = legOf({ seen: holding(positionOf({ held: '0.30' })) });

  it('a hand takes the lots of others first', () => {
    const { leg } = watched(share, {
      isNetting: true,
      positions: [positionOf({ held: '0.12' })],
      events: [{ kind: 'closed_part', ...hand, lots: '0.18' }],
    });
    expect(leg.wanted.lots).toBe('0.10');
    expect(leg.seen.positions[0]).toMatchObject({ lots: '0.1', held: '0.12' });
  });

  it('what it takes beyond them is not wanted any more, and not taken back from what it adds later', () => {
    const taken = watched(share, {
      isNetting: true,
      positions: [positionOf({ held: '0.06' })],
      events: [{ kind: 'closed_part', ...hand, lots: '0.24' }],
    }).leg;
    expect(taken.wanted.lots).toBe('0.06');
    const added = watched(taken, {
      isNetting: true,
      positions: [positionOf({ held: '0.26' })],
      events: [{ kind: 'opened', ...hand, lots: '0.20' }],
    }).leg;
    expect(added.seen.positions[0]?.lots).toBe('0.06');
    expect(rule(added)).toBe('it is as wanted');
  });

  it('its share closed is the end of the leg, whatever others hold', () => {
    const { leg } = watched(legOf({ ...share, wanted: { life: 'gone' } }), {
      isNetting: true,
      positions: [positionOf({ held: '0.20' })],
      events: [{ kind: 'closed_part', positionId: 'p1', lots: '0.10', cause: 'command', n: 2 }],
    });
    expect(leg.end).toBe('command');
  });
});
