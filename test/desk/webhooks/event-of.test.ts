import { describe, expect, it } from 'vitest';
import { eventsOf } from '../../../src/desk/webhooks/event-of.ts';
import type { JournalLine } from '../../../src/platform/journal.ts';

const line = (kind: string, body: object, seq = 5): JournalLine => ({
  ...{ seq, kind, body: JSON.stringify(body) },
  hash: `hash of ${seq} ${kind} ${JSON.stringify(body)}`,
});
const eventsFor = (told: JournalLine, others: JournalLine[] = []) =>
  eventsOf(told, 'desk-1', {
    leg: (leg) => ({ leg, symbol: 'XAUUSD' }),
    signal: (signal) => ({ signal, account: 'paper' }),
    line: (seq) => others.find((other) => other.seq === seq),
  });

const said = {
  feed: 'f',
  follow: 'one',
  seq: 9,
  kind: 'read',
  messageId: 'm1',
  revision: 1,
  reading: { type: 'signal' },
};

describe('what of the journal is told', () => {
  it.each([
    ['alarm', { leg: 'l', code: 'UNPROTECTED' }, { kind: 'alarm', leg: 'l', symbol: 'XAUUSD', code: 'UNPROTECTED' }],
    ['warning', { account: 'paper', line: 'daily', level: 90 }, { kind: 'warning', account: 'paper', level: 90 }],
    ['breach', { account: 'paper', rules: 'DD-DAILY' }, { kind: 'breach', rules: 'DD-DAILY' }],
    ['protect', { account: 'paper', why: 'news' }, { kind: 'protect', why: 'news' }],
    ['panic', { card: 'c' }, { kind: 'panic' }],
    ['trading', { to: 'halted', why: 'lunch', changed: ['paper'] }, { kind: 'trading', to: 'halted' }],
    ['parked', { leg: 'l' }, { kind: 'parked', leg: 'l' }],
    ['parked-entry', { follow: 'f', seq: 1, message: 'm' }, { kind: 'parked-entry', message: 'm' }],
  ])('%s is an alarm', (kind, body, data) => {
    expect(eventsFor(line(kind, body))).toMatchObject([{ type: 'alarm', data }]);
  });

  it('a rule that was broken is a violation, and one that would have been is one beside its verdict', () => {
    expect(eventsFor(line('violation', { account: 'paper', rule: 'R', line: '1', used: '2' }))).toMatchObject([
      { type: 'violation', data: { kind: 'actual', rule: 'R', used: '2' } },
    ]);
    const violations = [{ rule: 'R' }, { rule: 'S' }];
    const events = eventsFor(line('verdict', { signal: 's', allowed: false, violations }));
    expect(events).toMatchObject([
      { type: 'verdict', data: { signal: 's', account: 'paper', allowed: false } },
      { type: 'violation', data: { kind: 'prevented', signal: 's', rule: 'R' } },
      { type: 'violation', data: { kind: 'prevented', signal: 's', rule: 'S' } },
    ]);
    expect(new Set(events.map(({ id }) => id)).size).toBe(3);
  });

  it('a message is one event, however many accounts copy its channel, and an edit of it is another', () => {
    const idsOf = (...lines: JournalLine[]) => new Set(lines.flatMap((each) => eventsFor(each)).map(({ id }) => id));
    expect(idsOf(line('entry', said), line('entry', { ...said, follow: 'two' }, 6)).size).toBe(1);
    expect(idsOf(line('entry', said), line('entry', { ...said, seq: 10, kind: 'revised', revision: 2 })).size).toBe(2);
    expect(eventsFor(line('entry', { ...said, reading: { type: 'none' } }))).toEqual([]);
    const gone = { ...said, kind: 'deleted', reading: { type: 'none' } };
    expect(eventsFor(line('entry', gone))).toMatchObject([{ type: 'reading', data: { kind: 'deleted' } }]);
  });

  it('lots that were closed have what they brought, where the line before says so of the same leg', () => {
    const dealt = line('leg-dealt', { id: 'l', lots: '-0.04', price: null });
    const paid = (id: string) => line('leg-paid', { id, profit: '12.5' }, 4);
    const closed = (id: string) => line('leg-closed', { id, positionId: 'p', how: 'target' }, 6);
    const data = { leg: 'l', symbol: 'XAUUSD', lots: '0.04' };
    expect(eventsFor(dealt, [paid('l'), closed('l')])).toMatchObject([
      { type: 'close', data: { ...data, profit: '12.5', isAll: true, how: 'target' } },
    ]);
    expect(eventsFor(dealt, [paid('k'), closed('k')])).toMatchObject([
      { type: 'close', data: { ...data, profit: null, isAll: false, how: null } },
    ]);
    expect(eventsFor(line('leg-dealt', { id: 'l', lots: '0.04', price: '4060' }))).toMatchObject([
      { type: 'fill', data: { ...data, price: '4060' } },
    ]);
  });

  it('nothing else is told, and the same line is told the same', () => {
    for (const kind of ['leg-sent', 'leg-seen', 'signal-noted', 'webhook', 'zone', 'desk', 'plan'])
      expect(eventsFor(line(kind, { id: 'x' }))).toEqual([]);
    const again = line('panic', { card: 'c' });
    expect(eventsFor(again)).toEqual(eventsFor(again));
  });
});
