import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/core/outcome.ts';
import type { Signal } from '../../../src/core/reading.ts';
import { internally } from '../../../src/core/who.ts';
import { deskRefusals } from '../../../src/desk/refusals.ts';
import { rehearse } from '../../../src/desk/signals/rehearse.ts';
import { type DeskBook, openDeskBook } from '../../kit/desk-book.ts';
import { gold } from './decide/trade.kit.ts';

interface Asked {
  account?: string;
  mode?: 'auto' | 'confirm' | 'alert';
  settings?: object;
}

const lots = { size: { mode: 'lots', lots: '0.10' } };

/** What of a channel's log an account would have made, with its broker as it stands now. */
function rehearsed(desk: DeskBook, asked: Asked = { account: 'paper', settings: lots }, isReached = true) {
  const broker = { accountId: 'paper', report: desk.broker.report(0, []), quotes: desk.broker.quotes(), beside: [] };
  return answered(desk, asked, { ok: true, value: { entries: desk.log(), broker: isReached ? broker : null } });
}

function answered(desk: DeskBook, asked: Asked, found: Outcome<unknown>) {
  const input = rehearse.input.parse({ feed: 'gold', ...asked });
  const outcome = desk.within((context) => {
    const made = rehearse.run(context, input, internally('test'), found as never);
    if (!('ok' in made)) throw new Error('no outcome');
    return made;
  });
  return outcome.ok ? rehearse.output.parse(outcome.value) : outcome.refusal.code;
}

function signalsOf(desk: DeskBook, ...how: [asked?: Asked, isReached?: boolean]) {
  const found = rehearsed(desk, ...how);
  if (typeof found === 'string') throw new Error(found);
  return found.signals;
}

const at = (fields: Partial<Signal>): Signal => ({ ...gold, ...fields });
const down: Partial<Signal> = { side: 'sell', entry: 3000, sl: 3010, tps: [2980] };
const up = { entry: 3000, sl: 2990, tps: [3020] };

describe('what a channel said last, as an account would have traded it', () => {
  it.each<[string, Signal, number, string]>([
    ['at the price of then, wherever the price is now', at(up), 1, '104.70'],
    ['sold at the price of then', at(down), 1, '104.70'],
    ['at the middle of a range', at({ ...up, entry: [3000, 3010] }), 1, '154.70'],
    ['from the first of several entries', at({ ...up, entry: null, entries: [3000, 2995], sl: 2980 }), 1, '204.70'],
    ['as an order that waits below', at({ ...up, order: 'limit' }), 1, '102.70'],
    ['as an order to sell above', at({ ...down, order: 'limit' }), 1, '102.70'],
    ['as an order to buy above', at({ ...up, order: 'stop' }), 1, '104.70'],
    ['as an order to sell below', at({ ...down, order: 'stop' }), 1, '104.70'],
    ['without an entry, at the price of now', gold, 1, '107.20'],
    ['with a part for each of its targets', at({ tps: [4080, 4090] }), 2, '107.20'],
  ])('is taken %s', (_, signal, orders, risk) => {
    const desk = openDeskBook();
    desk.write('EURUSD BUY 1.0850 SL 1.0800 TP 1.0900');
    desk.write(signal);
    const [, one] = signalsOf(desk);
    expect(one).toMatchObject({ signal, lots: '0.1', orders, risk, because: null });
  });

  it.each<[string, Signal, RegExp, boolean?]>([
    ['it has no stop', at({ sl: null, tps: [] }), /no stop/],
    ['the account has no such symbol', at({ symbol: 'NOSUCH', entry: 5 }), /NOSUCH/],
    ['its broker is not reached', gold, /Paper/, false],
  ])('is no order where %s, and says so', (_, signal, because, isReached) => {
    const desk = openDeskBook();
    desk.write(signal);
    const [one] = signalsOf(desk, { account: 'paper', settings: lots }, isReached);
    expect(one).toMatchObject({ lots: null, orders: 0, risk: null, because: expect.stringMatching(because) });
  });

  it.each<['auto' | 'confirm' | 'alert', string, string, string]>([
    ['auto', 'auto', 'confirm', 'alert'],
    ['confirm', 'confirm', 'confirm', 'alert'],
    ['alert', 'alert', 'alert', 'alert'],
  ])('in the mode “%s” says which would have been asked', (mode, ...would) => {
    const desk = openDeskBook();
    for (const certainty of ['certain', 'probable', 'unsure'] as const) desk.write(gold, { certainty });
    const signals = signalsOf(desk, { account: 'paper', mode, settings: lots });
    expect(signals.map((one) => one.would)).toEqual(would);
    expect(signals.map((one) => one.certainty)).toEqual(['certain', 'probable', 'unsure']);
  });

  it('is the newest five, in their order, as they read by now, without those that were deleted', () => {
    const desk = openDeskBook();
    const say = (sl: number) => desk.write(at({ sl }));
    const [, second, third] = [say(4040), say(4041), say(4042)];
    desk.write('good morning');
    desk.write({ type: 'signals', items: [at({ sl: 4043 }), at({ sl: 4044 })] });
    say(4045);
    desk.write('XAUUSD BUY 4060 SL 4046 TP 4080');
    desk.rewrite(second ?? '', at({ sl: 4051 }));
    desk.rewrite(third ?? '', null);
    expect(signalsOf(desk).map(({ signal }) => signal.sl)).toEqual([4051, 4043, 4044, 4045, 4046]);
  });

  it('writes nothing down', () => {
    const desk = openDeskBook();
    desk.write(gold);
    const before = desk.store.journal.after(0, 500).length;
    signalsOf(desk);
    expect(desk.store.journal.after(0, 500)).toHaveLength(before);
    expect(desk.store.liveLegs('paper')).toEqual([]);
  });

  it('is only what was read where no account is named', () => {
    const desk = openDeskBook();
    const messageId = desk.write(gold);
    const unsized = { lots: null, orders: 0, risk: null, because: null };
    const said = { messageId, postedAt: desk.clock.now(), certainty: 'certain', signal: gold, would: 'auto' };
    expect(rehearsed(desk, {})).toEqual({ currency: null, signals: [{ ...said, ...unsized }] });
    expect(rehearsed(desk)).toMatchObject({ currency: 'USD' });
  });

  it('is refused for an account that is not there, and where its channel cannot be read', () => {
    const desk = openDeskBook();
    expect(rehearsed(desk, { account: 'other' })).toBe('ACCOUNT_UNKNOWN');
    expect(answered(desk, {}, deskRefusals.refuse('ACCOUNT_UNKNOWN', { account: 'x' }))).toBe('ACCOUNT_UNKNOWN');
  });
});
