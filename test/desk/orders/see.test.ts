import { describe, expect, it } from 'vitest';
import { evolveLeg } from '../../../src/desk/orders/evolve-leg.ts';
import { phaseOf } from '../../../src/desk/orders/leg.ts';
import { next } from '../../../src/desk/orders/next.ts';
import * as kit from './leg.kit.ts';
import { watched } from './sight.kit.ts';

const { accountOf, holding, legOf, levels, noon, opening, orderOf, positionOf, sentOf, waiting } = kit;
const open = legOf({ seen: holding(positionOf()) });
const sent = legOf({ active: sentOf(opening, { n: 1 }), n: 1, asked: '0.10', wanted: {} });
const done = { n: 1, state: 'done' as const, asOf: 11 };
const opened = { kind: 'opened' as const, positionId: 'p1', lots: '0.10', n: 1, cause: 'command' as const };
const asked = (leg: ReturnType<typeof legOf>, now = noon) => next(leg, accountOf({ now }));

describe('B2 an answer', () => {
  it('ends the command or leaves it to be seen, and changes nothing that is wanted or seen', () => {
    for (const state of ['done', 'partial', 'rejected', 'expired', 'conflict', 'unknown'] as const) {
      const leg = evolveLeg(sent, { kind: 'leg-answered', id: 'leg', answer: { ...done, state, lots: '9' } }, noon);
      expect([leg.wanted, leg.seen, leg.filled]).toEqual([sent.wanted, sent.seen, sent.filled]);
    }
  });

  it('that says done is waited for until a report is as new', () => {
    const answered = evolveLeg(sent, { kind: 'leg-answered', id: 'leg', answer: { ...done, asOf: 14 } }, noon);
    const early = watched(answered, { asOf: 13 }).leg;
    expect(asked(early)).toMatchObject({ do: 'wait', for: 'report' });
  });

  it('that is contradicted by the report does not count: what is there counts', () => {
    const refused = evolveLeg(sent, { kind: 'leg-answered', id: 'leg', answer: { ...done, state: 'rejected' } }, noon);
    const { leg, said } = watched(refused, { positions: [positionOf()], events: [opened] });
    expect(phaseOf(leg)).toBe('open');
    expect(said).toContain('CONTRADICTED');
  });

  it('that never came is made up for by an event under its number', () => {
    const { leg } = watched(sent, { positions: [positionOf()], events: [opened] });
    expect([leg.active, leg.suspects]).toEqual([null, []]);
    expect(asked(leg).rule).toBe('it is as wanted');
  });

  it('that says done to a close, and the position is still there, leads to another close', () => {
    const active = sentOf(kit.closing, { answer: { n: 2, state: 'done', asOf: 10 } });
    const { leg } = watched(legOf({ ...open, active, wanted: { life: 'gone' } }), { positions: [positionOf()] });
    expect(leg.active).toBeNull();
    expect(asked(leg).do).toBe('wait');
    expect(asked(leg, noon + 5_000)).toMatchObject({ do: 'send', draft: { op: 'close' }, alarm: 'NOT_CLOSED' });
  });

  it('that says done to a close is not judged by a report that hides the position', () => {
    const active = sentOf(kit.closingPart, { answer: { n: 2, state: 'done', asOf: 10 } });
    expect(watched(legOf({ ...open, active }), { isComplete: false }).leg.active).toEqual(active);
    expect(watched(legOf({ ...open, active }), {}).leg.active).toEqual(active);
  });
});

describe('B4 and B6 the opening', () => {
  it('short of what was asked for caps what is wanted', () => {
    const answered = evolveLeg(sent, { kind: 'leg-answered', id: 'leg', answer: { ...done, state: 'partial' } }, noon);
    const { leg, said } = watched(answered, {
      positions: [positionOf({ lots: '0.04' })],
      events: [{ ...opened, lots: '0.04' }],
    });
    expect(leg.wanted.lots).toBe('0.04');
    expect(said).toContain('FILLED_SHORT');
  });

  it('that is dealt in parts on several ticks is one opening, wanted whole', () => {
    const answered = evolveLeg(sent, { kind: 'leg-answered', id: 'leg', answer: { ...done, asOf: null } }, noon);
    const first = watched(answered, {
      positions: [positionOf({ lots: '0.04' })],
      events: [{ ...opened, lots: '0.04' }],
    }).leg;
    expect(first.wanted.lots).toBe('0.10');
    expect(asked(first)).toMatchObject({ do: 'wait', for: 'report' });
    const second = watched(first, { positions: [positionOf()], events: [{ ...opened, lots: '0.06' }] }).leg;
    expect(second).toMatchObject({ active: null, filled: '0.1', wanted: { lots: '0.10' } });
    expect(asked(second).rule).toBe('it is as wanted');
  });

  it('of a waiting order in parts leaves the rest waiting', () => {
    const order = legOf({ seen: waiting(orderOf()), type: 'limit', wanted: { life: 'placed' } });
    const { leg } = watched(order, {
      orders: [orderOf({ remaining: '0.06' })],
      positions: [positionOf({ lots: '0.04' })],
      events: [{ kind: 'triggered', orderId: 'o1', positionId: 'p1', lots: '0.04', n: 1 }],
    });
    expect(leg).toMatchObject({ end: null, wanted: { lots: '0.10' }, missingSince: null });
    expect(asked(leg).rule).toBe('it is as wanted');
  });

  it('taken for expired and found after all is closed where it is gone, and kept where it is wanted', () => {
    for (const life of ['gone', 'open'] as const) {
      const ended = legOf({ n: 1, asked: '0.10', end: 'lapsed', wanted: { life } });
      const found = evolveLeg(ended, { kind: 'leg-found', id: 'leg' }, noon);
      const { leg } = watched(found, { positions: [positionOf()], events: [opened] });
      expect(asked(leg).do).toBe(life === 'gone' ? 'send' : 'settled');
    }
  });
});

describe('B6 what is missing', () => {
  it('is waited for, told after ten seconds, and nothing is closed because of it', () => {
    const { leg } = watched(open, {});
    expect(leg).toMatchObject({ end: null, missingSince: noon, seen: open.seen });
    expect(asked(leg)).toEqual({
      do: 'wait',
      for: 'sight',
      until: noon + 10_000,
      rule: 'it is missing from the report',
    });
    expect(asked(leg, noon + 11_000)).toMatchObject({ do: 'wait', alarm: 'MISSING' });
  });

  it('stays missing in a report that does not list everything, and is none when it is shown again', () => {
    const { leg } = watched(open, {});
    expect(watched(leg, { isComplete: false, at: noon + 5_000 }).leg.missingSince).toBe(noon);
    expect(watched(leg, { positions: [positionOf()] }).leg).toMatchObject({ missingSince: null, wanted: open.wanted });
  });

  it('ends by the event that says so, whenever it comes', () => {
    const { leg } = watched(open, {});
    const { leg: ended } = watched(leg, {
      events: [{ kind: 'closed', positionId: 'p1', lots: '0.10', cause: 'stop' }],
    });
    expect(ended).toMatchObject({ end: 'stop', missingSince: null });
  });

  it('of which only the deal was ever told is missing too', () => {
    expect(watched(sent, { events: [opened] }).leg).toMatchObject({ end: null, missingSince: noon });
  });

  it('is not what was opened and stopped within one report', () => {
    const closed = { kind: 'closed' as const, positionId: 'p1', lots: '0.10', cause: 'stop' as const };
    expect(watched(sent, { events: [opened, closed] }).leg.end).toBe('stop');
  });

  it('an order that was cancelled in a report that ends in the middle has ended', () => {
    const order = legOf({ seen: waiting(orderOf()), type: 'limit' });
    const cancelled = { kind: 'cancelled' as const, orderId: 'o1', cause: 'expiry' as const };
    const { leg } = watched(order, { isCaughtUp: false, events: [cancelled] });
    expect(watched(leg, {}).leg.end).toBe('expiry');
  });
});

describe('B7 a stop that was never seen', () => {
  it('is set again, with an alarm, and is not taken for a hand', () => {
    const { leg } = watched(sent, { positions: [positionOf({ sl: null })], events: [opened] });
    expect(leg.wanted.sl).toBe('4050.00');
    expect(asked(leg)).toMatchObject({ do: 'send', draft: { sl: '4050.00' }, alarm: 'UNPROTECTED' });
  });

  it('is set even while nobody can say whether a part was closed', () => {
    const suspects = [sentOf(kit.closingPart)];
    const leg = legOf({ seen: holding(positionOf({ sl: null })), suspects });
    expect(asked(leg)).toMatchObject({ do: 'send', draft: { op: 'modify_position' } });
  });
});

describe('B5 the broker rounds', () => {
  it('within a tick: its value is wanted, and the same is not sent twice', () => {
    const active = sentOf(levels('4055.01', '4100.00'));
    const { leg } = watched(legOf({ ...open, active, wanted: { sl: '4055.01' } }), {
      positions: [positionOf({ sl: '4055.00' })],
      events: [{ kind: 'modified', positionId: 'p1', sl: '4055.00', tp: '4100.00', n: 2, cause: 'command' }],
    });
    expect(leg.wanted).toMatchObject({ sl: '4055.00', by: { sl: 'broker' } });
    expect(asked(leg).rule).toBe('it is as wanted');
  });
});
