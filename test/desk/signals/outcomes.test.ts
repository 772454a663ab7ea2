import { describe, expect, it } from 'vitest';
import type { Update } from '../../../src/core/reading.ts';
import { type DeskBook, openDeskBook } from '../../kit/desk-book.ts';

/*
 * Every instruction ends in an outcome that people see (B11): whatever it is and whatever its trade has become, its
 * outcome is kept and the chat says something that it did not say before.
 */
const market = 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080';
const limit = 'XAUUSD BUY LIMIT 4055\nSL 4045\nTP 4075';

const stages = {
  asking: () => {
    const desk = openDeskBook({ mode: 'confirm' });
    return { desk, trade: desk.post(market) };
  },
  sent: () => {
    const desk = openDeskBook();
    return { desk, trade: desk.post(market) };
  },
  pending: () => {
    const desk = openDeskBook();
    return { desk, trade: desk.trade(limit) };
  },
  open: () => {
    const desk = openDeskBook();
    const trade = desk.trade(market);
    desk.price('4070.00', '4070.25');
    return { desk, trade };
  },
  closing: () => {
    const desk = openDeskBook();
    const trade = desk.trade(market);
    desk.post('Close now', { replyTo: trade });
    return { desk, trade };
  },
  ended: () => {
    const desk = openDeskBook();
    const trade = desk.trade(market);
    desk.broker.end('p1', 'stop');
    desk.settle();
    return { desk, trade };
  },
  skipped: () => {
    const desk = openDeskBook({ mode: 'confirm' });
    const trade = desk.post(market);
    desk.tap('Skip');
    return { desk, trade };
  },
} satisfies Record<string, () => { desk: DeskBook; trade: string }>;
type Stage = keyof typeof stages;

const updates: Record<string, Update> = {
  close: { type: 'update', action: 'close' },
  'close half': { type: 'update', action: 'close_partial', fraction: 0.5 },
  'close some': { type: 'update', action: 'close_partial', fraction: null },
  'close a hundredth': { type: 'update', action: 'close_partial', fraction: 0.01 },
  cancel: { type: 'update', action: 'cancel' },
  'break even': { type: 'update', action: 'breakeven' },
  'a safer stop': { type: 'update', action: 'move_sl', price: 4053 },
  'a wider stop': { type: 'update', action: 'move_sl', price: 4040 },
  'the same stop': { type: 'update', action: 'move_sl', price: 4050 },
  'a target': { type: 'update', action: 'move_tp', price: 4090 },
  'no target': { type: 'update', action: 'remove_tp' },
  'a target there is not': { type: 'update', action: 'move_tp', tp: 7, price: 4090 },
  'an entry': { type: 'update', action: 'move_entry', price: 4054 },
  levels: { type: 'update', action: 'set_levels', sl: 4052, tps: [4085] },
  'a target was hit': { type: 'update', action: 'tp_hit', tp: 1 },
  'the stop was hit': { type: 'update', action: 'sl_hit' },
  'it was filled': { type: 'update', action: 'filled' },
  'enter again': { type: 'update', action: 'reentry' },
};

/** What a person reads where nothing was done. */
const nothing =
  /nothing (was|is) done|not traded yet|There is no|No leg|No order|too small|not said|broker's own report decides/;
const outcomes = ['done', 'waits', 'asked', 'refused', 'nothing'];

describe.each(Object.keys(stages) as Stage[])('an instruction about a trade that is %s', (stage) => {
  it.each(Object.keys(updates))('%s ends in an outcome that is shown', (name) => {
    const { desk, trade } = stages[stage]();
    const before = desk.told();
    const update = updates[name];
    if (!update) throw new Error(`no update ${name}`);
    const message = desk.post(update, { replyTo: trade });
    expect(outcomes).toContain(desk.outcome(message));
    expect(desk.told()).not.toBe(before);
    if (desk.outcome(message) === 'nothing') expect(desk.told()).toMatch(nothing);
    desk.settle();
    expect(desk.store.waitingCommands('paper').filter(({ state }) => state === 'offered')).toEqual([]);
  });
});
