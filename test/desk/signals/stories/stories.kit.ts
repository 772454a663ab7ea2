import type { Reading, Update } from '../../../../src/core/reading.ts';
import { haltTrading, resumeTrading } from '../../../../src/desk/guard/hold.ts';
import { remindRefused } from '../../../../src/desk/signals/refused-change.ts';
import { watch } from '../../../../src/desk/watch.ts';
import type { DeskBook, openDeskBook } from '../../../kit/desk-book.ts';

export const market = 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080';
export const two = 'XAUUSD BUY NOW\nSL 4050\nTP1 4070\nTP2 4080';
export const limit = 'XAUUSD BUY LIMIT 4055\nSL 4045\nTP 4075';
export const euro = 'EURUSD SELL 1.0850\nSL 1.0880\nTP 1.0800';
const both = `${market}\n\n${euro}`;
export const alone = 'Gold sell now';

export type Parts = Parameters<typeof openDeskBook>[0];
export const say = (fields: object): Update => ({ type: 'update', ...fields }) as Update;

/** A broker that goes on refusing is asked again, ever more seldom, and then not any more. */
export function refused(desk: DeskBook): void {
  for (let minute = 0; minute < 6; minute += 1) {
    desk.settle();
    desk.pass(60_000);
  }
  desk.settle();
}

/** What the broker says, word for word. */
export function hear(desk: DeskBook, report: object): void {
  const { store, broker } = desk;
  const facts = { accountId: 'paper', report, quotes: broker.quotes(), account: store.account('paper'), proofs: [] };
  desk.perform(watch, { account: 'paper' }, { ...facts, contracts: { hash: 'tiny', contracts: null } });
}

/** The reminder that is due for the stop of a first leg. */
function refusedStop(desk: DeskBook, trade: string): object {
  const leg = desk.legs(trade)[0]?.id;
  return { leg, field: 'sl', refused: '4055.00', stays: '4050.00', why: 'INVALID_STOPS', nth: 1 };
}

/** Each trade as one would tell it: what is posted, pressed, done by hand or by the broker, in this order. */
export const stories: Record<string, (open: (parts?: Parts) => DeskBook) => void> = {
  'targets one after the other'(open) {
    const desk = open();
    const replyTo = desk.trade(two);
    desk.broker.end(desk.broker.ids()[0] ?? '', 'target');
    desk.look();
    desk.post('SL to BE', { replyTo });
    desk.settle();
    desk.post('Move TP2 to 4085', { replyTo });
    desk.settle();
    desk.post('TP1 hit', { replyTo });
    desk.post('Close half', { replyTo });
    desk.settle();
    desk.broker.end(desk.broker.ids()[0] ?? '', 'stop');
    desk.look();
    desk.post('Close now', { replyTo });
  },

  'an order that waits is edited until it is deleted'(open) {
    const desk = open();
    const trade = desk.trade(limit);
    desk.edit(trade, limit.replace('4075', '4085'));
    desk.settle();
    desk.edit(trade, limit.replace('4055', '4054'));
    desk.settle();
    desk.edit(trade, limit.replace('4045', '4025'), 'probable');
    desk.tap('Leave as it is');
    desk.edit(trade, limit.replace('4045', '4026'), 'probable');
    desk.tap('Take the new entry');
    desk.settle();
    desk.remove(trade);
    desk.settle();
  },

  'a position whose message is edited'(open) {
    const desk = open();
    const trade = desk.trade(market);
    desk.edit(trade, market.replace('4060.25', '4058').replace('4080', '4090'));
    desk.settle();
    desk.edit(trade, market.replace('4050', '4040'));
    desk.edit(trade, market.replace('BUY', 'SELL').replace('4050', '4070').replace('4080', '4050'));
    desk.tap('Close the position');
    desk.settle();
    desk.remove(trade);
  },

  'a position whose message is deleted'(open) {
    const desk = open();
    const trade = desk.trade(market);
    desk.remove(trade);
    desk.settle();
  },

  'a message that becomes chatter'(open) {
    const desk = open();
    const trade = desk.trade(limit);
    desk.edit(trade, 'Have a nice weekend', 'probable');
    desk.tap('Cancel the order');
    desk.settle();
  },

  'asked and taken by half'(open) {
    const desk = open({ mode: 'confirm' });
    const trade = desk.post(market);
    desk.pass(10_000);
    desk.tap('Half size');
    desk.settle();
    desk.post('Close now', { replyTo: trade });
    desk.settle();
  },

  'asked, edited, and never answered'(open) {
    const desk = open({ mode: 'confirm' });
    const trade = desk.post(market);
    desk.edit(trade, market.replace('4050', '4052'));
    desk.edit(trade, market.replace('4050', '4052'));
    desk.pass(301_000);
    desk.expire(trade);
  },

  'asked and skipped, and said again'(open) {
    const desk = open({ mode: 'confirm' });
    const trade = desk.post(market);
    desk.post(market);
    desk.tap('Skip');
    desk.post('SL to BE', { replyTo: trade });
    desk.edit(trade, market.replace('4050', '4051'));
  },

  'only shown'(open) {
    const desk = open({ mode: 'alert' });
    const trade = desk.post(market);
    desk.post(alone);
    desk.post('Close now', { replyTo: trade });
  },

  'a reading that is not certain'(open) {
    const desk = open();
    desk.post(market, { certainty: 'probable' });
    desk.post(euro, { certainty: 'unsure' });
    desk.post('XAUUSD SELL 4060 SL 4070 TP');
    desk.post('BUY 4060 SL 4050 TP 4080');
  },

  'levels that come later'(open) {
    const desk = open();
    const trade = desk.post(alone);
    desk.pass(20_000);
    desk.post('SL 4070\nTP 4040');
    desk.settle();
    const second = desk.post('EURUSD sell now');
    desk.pass(30_000);
    desk.post('SL 1.0880', { replyTo: second });
    desk.settle();
    desk.post('SL 1.2', { replyTo: second });
    desk.post('SL 4069', { replyTo: trade });
    desk.settle();
  },

  'levels that never come, or too late'(open) {
    const desk = open();
    const trade = desk.post(alone);
    desk.pass(301_000);
    desk.expire(trade);
    desk.post('SL 4070\nTP 4040');
    desk.pass(4_000_000);
    desk.post('SL 4070\nTP 4040');
  },

  'a signal without its stop, replaced by a whole one'(open) {
    const desk = open();
    desk.post(alone);
    desk.pass(5_000);
    desk.post('XAUUSD SELL NOW\nSL 4070\nTP 4040');
    desk.settle();
  },

  'refused by a rule, and by its levels'(open) {
    const desk = open({ settings: { size: { mode: 'lots', lots: '5' } } });
    desk.post(market);
    desk.post('XAUUSD BUY NOW\nSL 4070\nTP 4080');
    desk.post('XAUUSD BUY NOW\nSL 4050\nTP 4055');
    desk.post('NOSUCH BUY NOW\nSL 1\nTP 3');
  },

  'a stop the price is past, taken anyway'(open) {
    const desk = open();
    desk.post('XAUUSD BUY NOW\nSL 4061\nTP 4080');
    desk.tap('Trade anyway');
    desk.post('XAUUSD SELL NOW\nSL 4070\nTP 4062');
    desk.price('4066.00', '4066.25');
    desk.tap('Trade anyway');
    desk.settle();
  },

  'a broker that refuses a change'(open) {
    const desk = open();
    const replyTo = desk.trade(two);
    desk.broker.refuse('modify_position', 'INVALID_STOPS');
    desk.post('Move SL to 4055', { replyTo });
    refused(desk);
    desk.perform(remindRefused, refusedStop(desk, replyTo));
    desk.tap('Try again');
    refused(desk);
    desk.tap('Leave it');
    desk.broker.allow('modify_position');
    desk.post('Move TP2 to 4090', { replyTo });
    desk.settle();
  },

  'a broker that will not move an order'(open) {
    const desk = open();
    const replyTo = desk.trade(limit);
    desk.broker.refuse('modify_order', 'INVALID_PRICE');
    desk.post('Move entry to 4053', { replyTo });
    refused(desk);
    desk.broker.refuse('cancel', 'MARKET_CLOSED');
    desk.post('Cancel', { replyTo });
    desk.settle();
    desk.broker.allow('cancel');
    desk.pass(60_000);
    desk.settle();
  },

  'a broker that refuses to open'(open) {
    const desk = open();
    desk.broker.refuse('open', 'NO_MONEY');
    desk.trade(two);
    desk.broker.refuse('pending', 'MARKET_CLOSED');
    desk.trade('EURUSD BUY LIMIT 1.0800\nSL 1.0750\nTP 1.0900');
  },

  'a part the broker will not close'(open) {
    const desk = open();
    const replyTo = desk.trade(market);
    desk.broker.refuse('close_part', 'INVALID_VOLUME');
    desk.post('Close half', { replyTo });
    refused(desk);
    desk.post(say({ action: 'close_partial', fraction: null, lots: 0.03 }), { replyTo });
    refused(desk);
  },

  'a part smaller than any its broker takes'(open) {
    const desk = open();
    const replyTo = desk.trade(market);
    desk.post('Move SL to 4055', { replyTo });
    desk.post('Close 30%', { replyTo });
    const contracts = desk.store.account('paper')?.contracts ?? [];
    desk.store.updateAccount('paper', { contracts: contracts.map((one) => ({ ...one, volumeMin: '0.05' })) });
    desk.settle();
  },

  'a position without its stop'(open) {
    const desk = open();
    desk.broker.dropStops(true);
    desk.broker.refuse('modify_position', 'BUSY');
    const trade = desk.post(market);
    desk.arrive();
    desk.look();
    desk.post(euro);
    desk.pass(400_000);
    desk.look();
    desk.broker.allow('modify_position');
    desk.tap('Set stop');
    desk.settle();
    desk.broker.setLevels('p1', { sl: null });
    desk.look();
    desk.broker.setLevels('p1', { sl: '4049.00' });
    desk.look();
    desk.post('Move SL to 4052', { replyTo: trade });
    desk.settle();
  },

  'a netting account'(open) {
    const desk = open({ marginMode: 'netting' });
    const trade = desk.trade(two);
    desk.post(market.replace('4060.25', '4061').replace('4050', '4044'));
    desk.tap('Skip');
    desk.broker.openElsewhere({ symbol: 'XAUUSD', side: 'buy', lots: '0.10', sl: null, tp: null }, '4060.50');
    desk.look();
    desk.post('Close half', { replyTo: trade });
    desk.settle();
    desk.broker.end('p1', 'manual');
    desk.look();
  },

  'what a hand does at the terminal'(open) {
    const desk = open();
    const trade = desk.trade(two);
    desk.broker.setLevels('p1', { sl: '4045.00' });
    desk.look();
    desk.post('SL to BE', { replyTo: trade });
    desk.tap('Do it');
    desk.settle();
    desk.broker.end('p1', 'manual', '0.02');
    desk.look();
    desk.broker.end('p2', 'manual');
    desk.look();
    const order = desk.trade(
      limit.replace('XAUUSD', 'EURUSD').replace('4055', '1.08').replace('4045', '1.07').replace('4075', '1.1'),
    );
    desk.broker.setLevels('o3', { price: '1.07900' });
    desk.look();
    desk.broker.dropOrder('o3', 'manual');
    desk.look();
    desk.edit(order, 'EURUSD BUY LIMIT 1.0790\nSL 1.07\nTP 1.1');
    desk.broker.openElsewhere({ symbol: 'EURUSD', side: 'sell', lots: '1', sl: null, tp: null }, '1.085');
    desk.look();
  },

  'an order filled in parts'(open) {
    const desk = open();
    const trade = desk.trade(limit);
    desk.broker.fill('0.04');
    desk.look();
    desk.post('SL to BE', { replyTo: trade });
    desk.settle();
    desk.edit(trade, limit.replace('4055', '4054'));
    desk.settle();
    desk.broker.fill();
    desk.look();
    desk.settle();
    desk.broker.end(desk.broker.ids()[0] ?? '', 'stop_out');
    desk.look();
  },

  'posted again, corrected, and in doubt'(open) {
    const desk = open();
    desk.trade(market);
    desk.post(market);
    desk.post(market.replace('4050', '4052'));
    desk.settle();
    desk.post(market.replace('4050', '4041'));
    desk.tap('Take the new levels');
    desk.settle();
    desk.post('XAUUSD BUY 4075\nSL 4066\nTP 4095');
    desk.tap('Skip');
  },

  'an edit into what was posted again'(open) {
    const desk = open();
    const first = desk.trade(limit);
    const again = desk.post(limit.replace('4045', '4047'));
    desk.settle();
    desk.edit(again, limit.replace('4045', '4048'));
    desk.settle();
    desk.edit(again, euro);
    desk.settle();
    desk.remove(first);
    desk.settle();
  },

  'instructions that wait for a price'(open) {
    const desk = open();
    const replyTo = desk.trade(market);
    const waits = desk.post(say({ action: 'breakeven', condition: { price: 4070 } }), { replyTo });
    desk.post(say({ action: 'close_partial', fraction: 0.5, condition: { price: 4072 } }), { replyTo });
    desk.post(say({ action: 'move_sl', price: 4040, condition: { price: 4075 } }), { replyTo });
    desk.edit(waits, say({ action: 'breakeven', condition: { price: 4071 } }));
    desk.price('4071.50', '4071.75');
    desk.settle();
    desk.price('4076.00', '4076.25');
    desk.settle();
    desk.post(say({ action: 'close', condition: { price: 4050 } }), { replyTo });
    desk.remove(waits);
    desk.post(say({ action: 'move_sl', price: 4090 }), { replyTo });
    desk.price('4050.00', '4050.25');
    desk.settle();
  },

  'a conditional yes'(open) {
    const desk = open({ handling: { whoWins: 'me' } });
    const replyTo = desk.trade(market);
    desk.post(say({ action: 'close', condition: { price: 4070 } }), { replyTo });
    desk.tap('Do it when the price is there');
    desk.post(say({ action: 'close_partial', fraction: 0.5, condition: { price: 4060 } }), { replyTo });
    desk.tap('Do it now');
    desk.settle();
    desk.price('4070.00', '4070.25');
    desk.settle();
  },

  'levels of every kind'(open) {
    const desk = open();
    const replyTo = desk.trade('XAUUSD BUY NOW\nSL 4050\nTP1 4070\nTP2 4080\nTP3 4090');
    desk.post(say({ action: 'set_levels', sl: 4052, tps: [4071, 4081, 4091] }), { replyTo });
    desk.settle();
    desk.post(say({ action: 'remove_tp', tp: 3 }), { replyTo });
    desk.post(say({ action: 'move_tp', price: 4083 }), { replyTo });
    desk.post(say({ action: 'close', tp: 1 }), { replyTo });
    desk.settle();
    desk.post(say({ action: 'move_sl', pips: 20 }), { replyTo });
    desk.post(say({ action: 'breakeven', offsetPips: 5 }), { replyTo });
    desk.price('4066.00', '4066.25');
    desk.settle();
    desk.post(say({ action: 'move_entry', price: 4050 }), { replyTo });
    desk.post(say({ action: 'set_levels', sl: 4030, tps: [4071] }), { replyTo });
  },

  'a stop that follows the price'(open) {
    const desk = open();
    const replyTo = desk.trade('XAUUSD SELL NOW\nSL 4070\nTP 4040');
    desk.post(say({ action: 'trail', pips: 30 }), { replyTo });
    for (const [bid, ask] of [
      ['4055.00', '4055.25'],
      ['4056.00', '4056.25'],
      ['4050.00', '4050.25'],
    ] as const) {
      desk.price(bid, ask);
      desk.settle();
    }
    desk.post(say({ action: 'trail', percent: 0.1 }), { replyTo });
    desk.price('4049.00', '4049.25');
    desk.settle();
    desk.post(say({ action: 'trail', r: 0.5 }), { replyTo });
    desk.price('4045.00', '4045.25');
    desk.settle();
    desk.post(say({ action: 'close' }), { replyTo });
    desk.settle();
  },

  'several trades and one instruction'(open) {
    const desk = open();
    const [first, second] = [desk.trade(market), desk.trade(euro)];
    desk.post('SL to BE');
    const close = desk.post('Close now');
    desk.edit(close, 'Close all trades except EURUSD');
    desk.settle();
    desk.post('Close EURUSD now');
    desk.settle();
    desk.post('SL to BE', { replyTo: first });
    desk.post('TP1 hit', { replyTo: second });
    desk.post('Cancel all pending orders');
  },

  'which one is meant is tapped'(open) {
    const desk = open();
    desk.trade(market);
    desk.trade(euro);
    desk.post(say({ action: 'breakeven' }));
    desk.tap('BUY XAUUSD 4060.25');
    desk.settle();
  },

  'several trades in one message'(open) {
    const desk = open();
    const trade = desk.trade(both);
    desk.edit(trade, `${both}\n\nGBPUSD BUY 1.3\nSL 1.29\nTP 1.32`);
    desk.edit(trade, market);
    desk.settle();
    desk.edit(trade, 'Close now');
    desk.settle();
  },

  'levels given in other messages'(open) {
    const desk = open({ mode: 'confirm' });
    const trade = desk.post(market);
    const other = desk.post('Move SL to 4055', { replyTo: trade });
    desk.post('Move TP to 4090', { replyTo: trade });
    desk.edit(trade, market.replace('4080', '4085'));
    desk.edit(other, 'Move SL to 4054');
    desk.remove(other);
    desk.tap('Take');
    desk.settle();
    desk.edit(trade, market.replace('4080', '4086'));
    desk.settle();
  },

  'an instruction that is edited and taken back'(open) {
    const desk = open();
    const replyTo = desk.trade(market);
    const said = desk.post('Move SL to 4055', { replyTo });
    desk.settle();
    desk.edit(said, 'Move SL to 4056');
    desk.settle();
    desk.edit(said, 'Move SL to 4045');
    desk.remove(said);
    const half = desk.post('Close half', { replyTo });
    desk.settle();
    desk.edit(half, 'Close 30%');
    desk.tap('Leave as it is');
  },

  'instructions that are asked about'(open) {
    const desk = open();
    const replyTo = desk.trade(market);
    desk.post('Move SL to 4040', { replyTo });
    desk.broker.setLevels('p1', { sl: '4056.00' });
    desk.look();
    desk.tap('Do it');
    desk.post('Move SL to 4041', { replyTo, certainty: 'probable' });
    desk.tap('Leave as it is');
    desk.post('Close now', { replyTo, certainty: 'unsure' });
    desk.post(say({ action: 'close_partial', fraction: null }), { replyTo });
    desk.post(say({ action: 'reentry' }), { replyTo });
    desk.post(say({ action: 'filled' }), { replyTo });
    desk.post(say({ action: 'sl_hit' }), { replyTo });
  },

  'two feeds on one account'(open) {
    const desk = open({ feeds: ['gold', 'other'] });
    desk.trade(market);
    desk.post(market, { feed: 'other' });
    desk.settle();
    desk.post('Close now', { feed: 'other' });
    desk.settle();
    desk.post('Close now');
    desk.settle();
  },

  'a symbol with two names'(open) {
    const desk = open({ golds: ['XAUUSD', 'XAUUSD.x'] });
    desk.post('GOLD BUY NOW\nSL 4050\nTP 4080');
    desk.settle();
  },

  'nothing opens before all of its channel is known'(open) {
    const desk = open();
    const trade = desk.write(limit);
    desk.take({ isHead: false });
    desk.pass(15_000);
    desk.look();
    desk.away();
    desk.take();
    desk.settle();
    desk.write('Close now', { replyTo: trade });
    desk.write(euro);
    desk.take({ isHead: false });
    desk.take();
    desk.pass(120_000);
    desk.settle();
  },

  'an order that came too late for the broker'(open) {
    const desk = open();
    desk.post(market);
    desk.pass(60_000);
    desk.arrive();
    desk.look();
    desk.settle();
  },

  'an order nobody answers'(open) {
    const desk = open();
    const trade = desk.post(market);
    desk.pass(25_000);
    desk.look([{ n: 1, verdict: 'no_evidence' }]);
    desk.post('Close now', { replyTo: trade });
    desk.pass(25_000);
    desk.look([{ n: 1, verdict: 'no_evidence' }]);
    desk.pass(600_000);
    desk.look([{ n: 1, verdict: 'not_executed' }]);
    desk.settle();
  },

  'old news'(open) {
    const desk = open();
    desk.pass(700_000);
    desk.post(market, { postedAt: desk.clock.now() - 300_000 });
    desk.tap('Trade anyway');
    desk.settle();
    desk.post(euro, { postedAt: desk.clock.now() - 650_000 });
    const said: Reading = {
      type: 'updates',
      items: [say({ action: 'breakeven' }), say({ action: 'close_partial', fraction: 0.5 })],
    };
    desk.post(said);
    desk.settle();
  },

  'reports that cannot be true'(open) {
    const desk = open();
    desk.trade(market);
    const { snapshot, ...report } = desk.broker.report(0, []);
    const behind = { ...report, asOf: 0, cursor: 0, events: [], lastNumber: 1 };
    const told = (more: object, seen: object = {}) =>
      hear(desk, { ...behind, ...more, snapshot: { ...snapshot, ...seen } });
    told({});
    told({ asOf: report.asOf + 5, cursor: report.asOf + 5 });
    told({ asOf: report.asOf + 5, cursor: report.asOf + 5 });
    told({ asOf: report.asOf + 5, cursor: report.asOf + 5 });
    desk.look();
    desk.pass(5_000);
    desk.look();
    desk.pass(12_000);
    desk.look();
  },

  'held up by a halt until it is too late'(open) {
    const desk = open();
    desk.write(limit);
    desk.take({ isHead: false });
    desk.perform(haltTrading, { why: 'ASKED' });
    desk.take();
    desk.look();
    desk.pass(30_000);
    desk.look();
    desk.pass(90_000);
    desk.look();
    desk.post(euro);
    desk.perform(resumeTrading, {});
    desk.post(market);
    desk.settle();
  },

  'held up by a broker that takes no orders'(open) {
    const desk = open();
    desk.write(two);
    desk.take({ isHead: false });
    const { snapshot, ...report } = desk.broker.report(0, []);
    hear(desk, { ...report, snapshot: { ...snapshot, noTrading: 'CLOSED' } });
    desk.pass(5_000);
    hear(desk, { ...report, snapshot: { ...snapshot, isConnected: false, at: desk.clock.now() } });
    desk.look();
    desk.take();
    desk.settle();
  },

  'unknown to the broker, again and again'(open) {
    const desk = open();
    const trade = desk.post(market);
    const report = desk.broker.report(0, []);
    for (const state of ['unknown', 'unknown', 'expired', 'expired'] as const) {
      desk.pass(2_000);
      hear(desk, {
        ...report,
        answers: [{ n: 1, state, asOf: null }],
        snapshot: { ...report.snapshot, at: desk.clock.now() },
      });
    }
    desk.post('Close now', { replyTo: trade });
    desk.settle();
  },

  'wider than the rules allow'(open) {
    const desk = open({ settings: { size: { mode: 'lots', lots: '0.30' } }, handling: { whoWins: 'provider' } });
    const position = desk.trade(market);
    desk.post('Move SL to 4030', { replyTo: position });
    desk.settle();
    desk.post('Close now', { replyTo: position });
    desk.settle();
    const order = desk.trade(limit);
    desk.post(say({ action: 'set_levels', sl: 4020, tps: [4090] }), { replyTo: order });
    desk.settle();
    desk.post(say({ action: 'move_entry', price: 4058 }), { replyTo: order });
    desk.settle();
    desk.post(say({ action: 'move_sl', price: 4046 }), { replyTo: order });
    desk.post(say({ action: 'move_sl', price: 4046 }), { replyTo: order });
    desk.settle();
  },

  'an order that fills into what a hand holds'(open) {
    const desk = open({ marginMode: 'netting' });
    const order = desk.trade(limit);
    desk.broker.openElsewhere({ symbol: 'XAUUSD', side: 'buy', lots: '0.20', sl: null, tp: null }, '4060.50');
    desk.look();
    desk.broker.fill();
    desk.look();
    desk.settle();
    desk.post('Close half', { replyTo: order });
    desk.settle();
    desk.broker.end('p2', 'manual', '0.05');
    desk.look();
    desk.settle();
  },

  'reports that say nothing new'(open) {
    const desk = open();
    const trade = desk.trade(market);
    desk.pass(3_000);
    desk.look();
    desk.broker.end('p1', 'stop_out');
    desk.look();
    const report = desk.broker.report(0, [1]);
    hear(desk, report);
    hear(desk, { ...report, asOf: 0, cursor: 0, events: [] });
    desk.post('Close now', { replyTo: trade });
  },

  'taken back before it is sent'(open) {
    const desk = open();
    const trade = desk.write(market);
    desk.write('Close now', { replyTo: trade });
    desk.take();
    const other = desk.write(limit);
    desk.take({ isHead: false });
    desk.edit(other, limit.replace('4045', '4046'));
    desk.remove(other);
    desk.settle();
  },
};
