import { describe, expect, it } from 'vitest';
import type { Answer, Draft } from '../../../src/core/command.ts';
import type { Leg } from '../../../src/desk/orders/leg.ts';
import { overOnes } from '../../../src/desk/orders/see-commands.ts';
import { openWatcher } from '../../../src/desk/orders/watcher.ts';
import {
  closing,
  closingPart,
  holding,
  legOf,
  levels,
  noon,
  opening,
  orderOf,
  placing,
  positionOf,
  sentOf,
  waiting,
} from './leg.kit.ts';
import { watched } from './sight.kit.ts';

type Change = Parameters<typeof legOf>[0];
const open = { seen: holding(positionOf()) };
const elsewhere = holding(positionOf({ id: 'p9' }));
const cancel: Draft = { op: 'cancel', orderId: 'o1' };
const modify: Draft = {
  ...{ op: 'modify_order', orderId: 'o1', price: '4055.00', sl: '4050.00', tp: '4100.00' },
  expect: { price: '4060.00', sl: '4050.00', tp: '4100.00' },
};
const answered = (change: Partial<Answer> = {}): Answer => ({ n: 2, state: 'done', asOf: 10, ...change }) as Answer;

/** What a report up to number 10 of the log says of a command: kept, not kept, or nothing yet. */
function over(
  draft: Draft,
  change: Change,
  answer: Answer | null,
  how: { at?: number; isComplete?: boolean } = {},
): string {
  const { at = noon, isComplete = true } = how;
  const leg = legOf({ ...change, active: sentOf(draft, { answer }) });
  const [one] = overOnes(openWatcher(leg, at), { asOf: 10, at, isComplete } as Parameters<typeof overOnes>[1]);
  return one ? (one.isKept ? 'kept' : 'not kept') : 'not over';
}

describe('a command that was answered is over with its effect', () => {
  it.each<[string, string, Draft, Change]>([
    ['kept', 'an opening whose position is there', opening, open],
    ['not over', 'an opening of which nothing is there', opening, {}],
    ['kept', 'an order that waits', placing, { seen: waiting(orderOf()) }],
    ['kept', 'an order that came and went', placing, { orderIds: ['o1'] }],
    ['kept', 'lots that came and went', opening, { filled: '0.10', asked: '0.10' }],
    ['kept', 'an order that waits no longer', cancel, {}],
    ['kept', 'an order that another one stands for', cancel, { seen: waiting(orderOf({ id: 'o2' })) }],
    ['not kept', 'an order that still waits', cancel, { seen: waiting(orderOf()) }],
    ['kept', 'a position that is gone', closing, { seen: elsewhere }],
    ['kept', 'a position the broker said was closed', closing, { ...open, closedIds: ['p1'] }],
    ['not kept', 'a position that is still there', closing, open],
    [
      'not kept',
      'a position that is there beside another',
      closing,
      { seen: holding(positionOf({ id: 'p9' }), positionOf()) },
    ],
    ['kept', 'less of a position', closingPart, { seen: holding(positionOf({ held: '0.05' })) }],
    ['kept', 'nothing of a position any more', closingPart, { seen: elsewhere }],
    ['not kept', 'as much of it as before', closingPart, open],
    ['kept', 'levels as they were asked for', levels('4050.00', '4100.00'), open],
    ['kept', 'levels of what is gone', levels('4055.00', null), { seen: elsewhere }],
    ['not kept', 'another stop', levels('4055.00', '4100.00'), open],
    ['not kept', 'another target', levels('4050.00', null), open],
    ['kept', 'an order at its new price', modify, { seen: waiting(orderOf({ price: '4055.00' })) }],
    ['not kept', 'an order at its old price', modify, { seen: waiting(orderOf()) }],
    ['not kept', 'an order with another stop', modify, { seen: waiting(orderOf({ price: '4055.00', sl: '4040.00' })) }],
    ['kept', 'an order that is gone', modify, {}],
  ])('%s: %s', (expected, _, draft, change) => {
    expect(over(draft, change, answered())).toBe(expected);
  });

  it('and not before a report as new as its answer shows that it has none', () => {
    expect(over(closing, open, answered({ asOf: 11 }))).toBe('not over');
    expect(over(closing, open, answered({ asOf: 10 }))).toBe('not kept');
    expect(over(closing, open, answered({ state: 'partial' })), 'a part of it was done').toBe('kept');
  });

  it('nor by a report that does not show everything, or misses the leg', () => {
    expect(over(closing, open, answered(), { isComplete: false })).toBe('not over');
    expect(over(closing, { ...open, missingSince: noon - 1 }, answered())).toBe('not over');
    expect(over(closing, { seen: elsewhere }, answered(), { isComplete: false }), 'but an effect that shows does').toBe(
      'kept',
    );
  });

  it('without a log position its time must be over, and for a part that is not enough', () => {
    const unordered = answered({ asOf: null });
    const expiry = noon + 20_000;
    expect(over(closing, open, unordered, { at: expiry })).toBe('not over');
    expect(over(closing, open, unordered, { at: expiry + 1 })).toBe('not kept');
    expect(over(closingPart, open, unordered, { at: expiry + 1 })).toBe('not over');
  });

  it('of a market order more may come, until a report as new or its time is over', () => {
    const part: Change = { seen: holding(positionOf({ lots: '0.04' })), asked: '0.10' };
    const expiry = noon + 20_000;
    expect(over(opening, part, answered({ asOf: 11 }))).toBe('not over');
    expect(over(opening, part, answered({ asOf: 10 }))).toBe('kept');
    expect(over(opening, part, null, { at: expiry })).toBe('not over');
    expect(over(opening, part, null, { at: expiry + 1 })).toBe('kept');
    expect(over(opening, part, null, { at: expiry + 1, isComplete: false })).toBe('not over');
  });
});

describe('a command nobody answered is proved by what only it can have done', () => {
  it.each<[string, string, Draft, Change]>([
    ['kept', 'a position under its number', opening, open],
    ['kept', 'levels as they were asked for', levels('4050.00', '4100.00'), open],
    ['kept', 'an order at its new price', modify, { seen: waiting(orderOf({ price: '4055.00' })) }],
    ['not over', 'a position that is gone: anybody may have closed it', closing, { seen: elsewhere }],
    ['not over', 'less of a position', closingPart, { seen: holding(positionOf({ held: '0.05' })) }],
    ['not over', 'an order that is gone', cancel, {}],
    ['not over', 'levels as they were', levels('4055.00', null), open],
  ])('%s: %s', (expected, _, draft, change) => {
    expect(over(draft, change, null)).toBe(expected);
  });

  it('each of several by itself', () => {
    const leg: Leg = legOf({
      ...open,
      active: null,
      suspects: [sentOf(closing, { n: 3 }), sentOf(levels('4050.00', '4100.00'), { n: 4 })],
    });
    const sight = { asOf: 10, at: noon, isComplete: true } as Parameters<typeof overOnes>[1];
    expect(overOnes(openWatcher(leg, noon), sight)).toEqual([{ n: 4, isKept: true }]);
  });
});

describe('the end of a leg', () => {
  const gone = { life: 'gone' } as const;
  const closed = { kind: 'closed', positionId: 'p1', lots: '0.10', n: 7, cause: 'command' } as const;

  it('says how and at which price', () => {
    const leg = legOf({ ...open, wanted: gone });
    const events = [
      { ...closed, kind: 'closed_part', lots: '0.04', price: '4071.00' } as const,
      { ...closed, lots: '0.06', price: '4072.00' },
    ];
    expect(watched(leg, { events }).told).toContain('leg-ended');
    expect(watched(leg, { events }).leg).toMatchObject({ end: 'command', share: '0' });
  });

  it('is not reached while an order waits, a position is open or more of it is being opened', () => {
    for (const change of [open, { seen: waiting(orderOf()) }, { ...open, active: sentOf(opening) }])
      expect(
        watched(legOf({ ...change, wanted: gone }), {
          positions: change === open ? [positionOf()] : [],
          orders: [orderOf()],
        }).leg.end,
      ).toBeNull();
  });

  it('is told once, and again only where more of it ends', () => {
    const over = legOf({
      end: 'stop',
      filled: '0.10',
      share: '0',
      positionIds: ['p1'],
      closedIds: ['p1'],
      lastEnd: 'stop',
    });
    expect(watched(over, {}).told).not.toContain('leg-ended');
    for (const kind of ['closed', 'cancelled', 'unfilled'] as const)
      expect(watched(over, { events: [{ kind, positionId: 'p1', orderId: 'o1', n: 7 }] }).told, kind).toContain(
        'leg-ended',
      );
    expect(watched(over, { events: [{ kind: 'modified', positionId: 'p1' }] }).told).not.toContain('leg-ended');
  });

  it('nothing is written down where nothing changed', () => {
    expect(watched(legOf(open), { positions: [positionOf()] }).told).toEqual([]);
  });
});
