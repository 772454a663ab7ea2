import { describe, expect, it } from 'vitest';
import type { BrokerEvent } from '../../../src/core/broker-report.ts';
import type { Leg } from '../../../src/desk/orders/leg.ts';
import {
  closing,
  closingPart,
  holding,
  legOf,
  opening,
  orderOf,
  placing,
  positionOf,
  sentOf,
  waiting,
} from './leg.kit.ts';
import { watched } from './sight.kit.ts';

type Shown = Parameters<typeof watched>[1];
const open = legOf({ seen: holding(positionOf()) });
const pending = legOf({ type: 'limit', wanted: { life: 'placed' }, seen: waiting(orderOf()), n: 1 });
const closed = (change: Partial<BrokerEvent> = {}): Partial<BrokerEvent> => ({
  ...{ kind: 'closed', positionId: 'p1', lots: '0.10', price: '4070.00', n: 7, cause: 'command' },
  ...change,
});
const half = (change: Partial<BrokerEvent> = {}) => closed({ kind: 'closed_part', lots: '0.04', ...change });
const rest = { positions: [positionOf({ lots: '0.06' })] };

function became(leg: Leg, shown: Shown) {
  const { leg: left, said } = watched(leg, shown);
  const { end, share, wanted, profit } = left;
  return {
    end,
    share,
    life: wanted.life,
    lots: wanted.lots,
    by: wanted.by.life ?? wanted.by.lots ?? null,
    profit,
    said,
  };
}

describe('a position that was closed', () => {
  it.each(['stop', 'target', 'stop_out', 'broker', 'expiry'] as const)('by %s is gone, and that is why', (cause) => {
    const { end, life, by, said } = became(open, { events: [closed({ cause })] });
    expect({ end, life, by, said }).toEqual({ end: cause, life: 'gone', by: 'broker', said: ['ENDED'] });
  });

  it('by our command has ended, and nobody else wanted it', () => {
    expect(became(legOf({ ...open, wanted: { life: 'gone' } }), { events: [closed()] })).toMatchObject({
      ...{ end: 'command', life: 'gone', by: null, said: ['ENDED'] },
    });
  });

  it('by hand is wanted no longer', () => {
    const { end, life, by, said } = became(open, { events: [closed({ cause: 'manual' })] });
    expect({ end, life, by, said }).toEqual({
      end: 'manual',
      life: 'gone',
      by: 'hand',
      said: ['HAND_CLOSED', 'ENDED'],
    });
  });

  it('by hand while it was to go anyway stays wanted so by whoever wanted it', () => {
    const leg = legOf({ ...open, wanted: { life: 'gone', by: { life: 'trader' } } });
    expect(became(leg, { events: [closed({ cause: 'manual' })] })).toMatchObject({ end: 'manual', by: 'trader' });
  });

  it('in part by hand leaves the rest wanted', () => {
    const { end, share, lots, life, said } = became(open, { events: [half({ cause: 'manual' })], ...rest });
    expect({ end, share, lots, life }).toEqual({ end: null, share: '0.06', lots: '0.06', life: 'open' });
    expect(said).toEqual(['HAND_LOTS', 'PART_CLOSED']);
  });

  it('in part by our command leaves what is wanted as it was asked', () => {
    const leg = legOf({ ...open, wanted: { lots: '0.06', by: { lots: 'trader' } } });
    expect(became(leg, { events: [half()], ...rest })).toMatchObject({
      share: '0.06',
      lots: '0.06',
      by: 'trader',
      said: ['PART_CLOSED'],
    });
  });

  it('in part by its stop leaves nothing wanted', () => {
    expect(became(open, { events: [half({ cause: 'stop' })], ...rest })).toMatchObject({
      life: 'gone',
      by: 'broker',
      end: null,
    });
  });

  it('brings what the broker says it brought, each deal once', () => {
    const events = [half({ profit: '4.10' }), closed({ lots: '0.06', profit: '-1.25' })];
    expect(became(open, { events }).profit).toBe('2.85');
  });
});

describe('an order that waits no longer', () => {
  const cancelled = (change: Partial<BrokerEvent> = {}): Partial<BrokerEvent> => ({
    kind: 'cancelled',
    orderId: 'o1',
    n: 7,
    cause: 'command',
    ...change,
  });

  it.each([
    ['manual', 'hand'],
    ['expiry', 'broker'],
    ['broker', 'broker'],
  ] as const)('by %s is not placed again: what is filled stays', (cause, by) => {
    expect(became(pending, { events: [cancelled({ cause })] })).toMatchObject({ end: cause, life: 'filled', by });
  });

  it('because nothing of it could be filled is not either', () => {
    expect(became(pending, { events: [cancelled({ kind: 'unfilled' })] })).toMatchObject({
      end: 'unfilled',
      life: 'filled',
      by: 'broker',
    });
  });

  it('taken back by our command stays wanted, for its place', () => {
    expect(became(pending, { events: [cancelled()] })).toMatchObject({ life: 'placed', by: null });
  });

  it('and was to go anyway is gone', () => {
    const leg = legOf({ ...pending, wanted: { life: 'gone', by: { life: 'trader' } } });
    expect(became(leg, { events: [cancelled({ cause: 'manual' })] })).toMatchObject({ life: 'gone', by: 'trader' });
  });

  it('of which a part was filled leaves that part', () => {
    const part = positionOf({ lots: '0.04' });
    const leg = legOf({
      ...pending,
      seen: waiting(orderOf({ remaining: '0.06' }), part),
      filled: '0.04',
      share: '0.04',
    });
    const { end, life } = became(leg, { events: [cancelled({ cause: 'expiry' })], positions: [part] });
    expect({ end, life }).toEqual({ end: null, life: 'filled' });
  });
});

describe('on an account that nets', () => {
  const shared = legOf({ seen: holding(positionOf({ lots: '0.10', held: '0.30' })) });
  const net = (shown: Shown) => became(shared, { isNetting: true, ...shown });
  const left = (held: string) => ({ positions: [positionOf({ held })] });

  it('what others add to the position is no share of this leg', () => {
    const opened = { kind: 'opened', positionId: 'p1', lots: '0.05' } as const;
    expect(net({ events: [opened], ...left('0.35') }).share).toBe('0.10');
    expect(net({ events: [{ ...opened, n: 1, cause: 'manual' }], ...left('0.35') }).share).toBe('0.10');
    expect(net({ events: [{ ...opened, n: 1, cause: 'command' }], ...left('0.35') }).share).toBe('0.15');
  });

  it('a hand takes of others first', () => {
    expect(net({ events: [half({ cause: 'manual', lots: '0.20' })], ...left('0.10') })).toMatchObject({
      share: '0.10',
      lots: '0.10',
    });
    expect(net({ events: [half({ cause: 'manual', lots: '0.24' })], ...left('0.06') })).toMatchObject({
      share: '0.06',
      lots: '0.06',
    });
  });

  it('the end of the position is the end of its share, and brings it its part', () => {
    const { share, end, profit } = net({ events: [closed({ lots: '0.30', cause: 'stop', profit: '-10.00' })] });
    expect({ share, end, profit }).toEqual({ share: '0', end: 'stop', profit: '-3.33' });
  });

  it('our own part brings all it brought', () => {
    expect(net({ events: [half({ profit: '5.00' })], ...left('0.26') })).toMatchObject({ share: '0.06', profit: '5' });
  });
});

describe('an event under the number of a command', () => {
  const gone = { life: 'gone' } as const;

  it('proves it, whether its answer comes or not', () => {
    const leg = legOf({ ...open, active: sentOf(closing, { n: 7 }), wanted: gone });
    expect(watched(leg, { events: [closed()] }).leg).toMatchObject({ active: null, end: 'command' });
    const suspect = legOf({ ...open, suspects: [sentOf(closing, { n: 7 })], wanted: gone });
    expect(watched(suspect, { events: [closed()] }).leg).toMatchObject({ suspects: [], end: 'command' });
  });

  it('that it was refused says why, and it rests', () => {
    const leg = legOf({ ...open, active: sentOf(closing, { n: 7 }), wanted: gone });
    const at = (change: Partial<BrokerEvent>) =>
      watched(leg, { positions: [positionOf()], events: [{ kind: 'refused', n: 7, ...change }] }).leg;
    expect(at({ code: 'BUSY' })).toMatchObject({ active: null, end: null, tried: [{ why: 'BUSY', count: 1 }] });
    expect(at({}).tried).toMatchObject([{ why: 'OTHER' }]);
    expect(at({ n: 8 }).active?.n).toBe(7);
  });

  it('of a market order is one part of it, until all is there', () => {
    const leg = legOf({ active: sentOf(opening, { n: 1 }), n: 1, asked: '0.10' });
    const opened = (lots: string) => ({ kind: 'opened', positionId: 'p1', lots, n: 1, cause: 'command' }) as const;
    const part = watched(leg, { events: [opened('0.04')], positions: [positionOf({ lots: '0.04' })] }).leg;
    expect(part).toMatchObject({ share: '0.04', active: { n: 1, answer: null } });
    const whole = watched(leg, { events: [opened('0.04'), opened('0.06')], positions: [positionOf()] }).leg;
    expect(whole).toMatchObject({ share: '0.1', active: null, wasProtected: true });
  });

  it('of an order is its placement', () => {
    const leg = legOf({
      type: 'limit',
      wanted: { life: 'placed' },
      active: sentOf(placing, { n: 1 }),
      n: 1,
      asked: '0.10',
    });
    const placed = { kind: 'placed', orderId: 'o1', n: 1, cause: 'command' } as const;
    expect(watched(leg, { events: [placed], orders: [orderOf()] }).leg).toMatchObject({
      active: null,
      orderIds: ['o1'],
      seen: { order: { id: 'o1' } },
    });
  });

  it('that shows what the broker had answered it did not do is told', () => {
    const tried = [{ goal: 'open', count: 1, why: 'BUSY' as const, notBefore: 0 }];
    const opened = { kind: 'opened', positionId: 'p1', lots: '0.10', n: 1, cause: 'command' } as const;
    const said = (change: Parameters<typeof legOf>[0], event: Partial<BrokerEvent> = {}) =>
      watched(legOf({ n: 1, tried, ...change }), {
        events: [{ ...opened, ...event }],
        positions: [positionOf()],
      }).said.includes('CONTRADICTED');
    expect(said({})).toBe(true);
    expect(said({}, { n: 2 })).toBe(false);
    expect(said({ tried: [] })).toBe(false);
    expect(said({ filled: '0.10' })).toBe(false);
    expect(said({ active: sentOf(opening, { n: 1 }) })).toBe(false);
  });

  it('of a close says it was a part, where more is left', () => {
    const leg = legOf({ ...open, active: sentOf(closing, { n: 7 }), wanted: gone });
    const after = watched(leg, { events: [half()], ...rest }).leg;
    expect(after).toMatchObject({ end: null, share: '0.06' });
    const cut = legOf({ ...open, active: sentOf(closingPart, { n: 7 }), wanted: { lots: '0.06' } });
    expect(watched(cut, { events: [half()], ...rest }).leg).toMatchObject({ active: null, tried: [] });
  });
});
