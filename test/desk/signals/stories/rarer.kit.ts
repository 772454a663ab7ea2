import type { Reading } from '../../../../src/core/reading.ts';
import { endFollow } from '../../../../src/desk/follows/actions.ts';
import { haltTrading, resumeTrading } from '../../../../src/desk/guard/hold.ts';
import { restored } from '../../../../src/desk/restored.ts';
import { remindRefused } from '../../../../src/desk/signals/refused-change.ts';
import { remindAlarm } from '../../../../src/desk/signals/remind.ts';
import type { DeskBook } from '../../../kit/desk-book.ts';
import { takeErrors } from '../../../kit/errors.ts';
import { alone, euro, hear, limit, market, type Parts, refused, say, two } from './stories.kit.ts';

const ladder = 'XAUUSD BUY LIMIT 4055 and 4053\nSL 4045\nTP 4075';

const firstLeg = (desk: DeskBook, trade: string) => desk.legs(trade)[0]?.id;

/** What happens seldom, told like the others: alarms that last, what is taken back, what one broker says otherwise. */
export const rarer: Record<string, (open: (parts?: Parts) => DeskBook) => void> = {
  'levels of a currency move by less than a step of gold'(open) {
    const desk = open();
    const replyTo = desk.trade(euro);
    desk.post('Move SL to 1.0879', { replyTo });
    desk.settle();
    desk.post('Move TP to 1.08005', { replyTo });
    desk.settle();
  },

  'a position nobody sees any more'(open) {
    const desk = open();
    const trade = desk.trade(market);
    desk.broker.hide('p1');
    desk.look();
    desk.pass(700_000);
    desk.look();
    desk.perform(remindAlarm, { leg: firstLeg(desk, trade), code: 'MISSING', nth: 1 });
    desk.pass(1_200_000);
    desk.perform(remindAlarm, { leg: firstLeg(desk, trade), code: 'MISSING', nth: 2 });
    desk.broker.unhide('p1');
    desk.look();
    desk.perform(remindAlarm, { leg: firstLeg(desk, trade), code: 'MISSING', nth: 3 });
  },

  'an order nobody sees any more, and it has ended'(open) {
    const desk = open();
    desk.trade(limit);
    desk.broker.hide('o1');
    desk.look();
    desk.pass(700_000);
    desk.look();
    desk.tap('It has ended');
    desk.settle();
  },

  'a part nobody answers for'(open) {
    const desk = open();
    const replyTo = desk.trade(market);
    desk.post('Close half', { replyTo });
    desk.pass(25_000);
    desk.look([{ n: 2, verdict: 'no_evidence' }]);
    desk.pass(600_000);
    desk.look([{ n: 2, verdict: 'no_evidence' }]);
    desk.post('Close now', { replyTo });
    desk.settle();
  },

  'a target the broker will not move'(open) {
    const desk = open();
    const replyTo = desk.trade(market);
    desk.broker.refuse('modify_position', 'INVALID_STOPS');
    desk.post('Move TP to 4090', { replyTo });
    refused(desk);
    const told = { field: 'tp', refused: '4090.00', stays: '4080.00', why: 'INVALID_STOPS' };
    desk.perform(remindRefused, { leg: firstLeg(desk, replyTo), ...told, nth: 1 });
    desk.broker.allow('modify_position');
    desk.tap('Try again');
    desk.settle();
    desk.perform(remindRefused, { leg: firstLeg(desk, replyTo), ...told, nth: 2 });
  },

  'asked about its new wording while it is on its way, and nobody answers'(open) {
    const desk = open();
    const trade = desk.post(limit);
    desk.edit(trade, limit.replace('4045', '4035'), 'probable');
    desk.pass(301_000);
    desk.expire(trade);
    desk.arrive();
    desk.look();
    desk.settle();
  },

  'asked about its new wording before it is sent, and nobody answers'(open) {
    const desk = open();
    const trade = desk.write(limit);
    desk.take({ isHead: false });
    desk.edit(trade, limit.replace('4045', '4035'), 'probable');
    desk.pass(301_000);
    desk.expire(trade);
    desk.settle();
  },

  'a desk that was restored'(open) {
    const desk = open();
    const trade = desk.trade(market);
    desk.post(say({ action: 'breakeven', condition: { price: 4070 } }), { replyTo: trade });
    desk.write(limit);
    desk.take({ isHead: false });
    desk.perform(restored, {});
    desk.take();
    desk.settle();
    desk.edit(trade, market.replace('4050', '4051'));
    desk.post('SL to BE', { replyTo: trade });
    desk.settle();
  },

  'what waits for a price is deleted'(open) {
    const desk = open();
    const replyTo = desk.trade(market);
    const waits = desk.post(say({ action: 'close', condition: { price: 4070 } }), { replyTo });
    const asked = desk.post('Move SL to 4040', { replyTo, certainty: 'probable' });
    desk.remove(waits);
    desk.remove(asked);
    desk.price('4071.00', '4071.25');
    desk.settle();
  },

  'what said a trade again is edited into something like it'(open) {
    const desk = open();
    desk.trade(limit);
    const again = desk.post(limit.replace('4045', '4047'));
    desk.settle();
    desk.edit(again, 'XAUUSD BUY NOW\nSL 4046\nTP 4075');
    desk.settle();
    desk.tap('Skip');
    desk.settle();
  },

  'said again where one of its orders is filled'(open) {
    const desk = open();
    desk.trade(ladder);
    desk.broker.fill('0.05');
    desk.look();
    desk.broker.end(desk.broker.ids()[0] ?? '', 'target');
    desk.look();
    desk.post('XAUUSD BUY 4053\nSL 4045\nTP 4075');
    desk.settle();
    desk.post('XAUUSD BUY NOW\nSL 4047\nTP 4075');
    desk.settle();
  },

  'an edit of a signal that is still asked about, and a correction'(open) {
    const desk = open({ mode: 'confirm' });
    const trade = desk.post(market);
    const other = desk.post(market.replace('4050', '4052'));
    desk.edit(other, market.replace('4050', '4053'));
    desk.remove(other);
    desk.edit(trade, market.replace('4050', '4054'), 'probable');
    desk.tap('Take');
    desk.settle();
  },

  'an instruction that means no signal without its levels'(open) {
    const desk = open();
    const trade = desk.post(alone);
    desk.post('SL to BE');
    desk.post(say({ action: 'trail', pips: 30 }));
    desk.post('TP1 hit');
    desk.post('Close now');
    desk.post('SL 4070\nTP 4040', { replyTo: trade });
    desk.settle();
  },

  'a stop in place of none'(open) {
    const desk = open({ settings: { defaultStopPips: 100 } });
    const trade = desk.post('XAUUSD BUY LIMIT 4055\nTP 4075');
    desk.settle();
    desk.edit(trade, 'XAUUSD BUY LIMIT 4055\nSL 80 pips\nTP 4075');
    desk.settle();
    desk.edit(trade, 'XAUUSD BUY LIMIT 4055\nTP 4075');
    desk.settle();
    desk.edit(trade, 'XAUUSD BUY LIMIT 4054\nSL 4046\nTP 4075');
    desk.settle();
  },

  'edited once more while it is being replaced'(open) {
    const desk = open();
    const trade = desk.trade(limit);
    desk.edit(trade, limit.replace('4045', '4025'));
    desk.edit(trade, limit.replace('4045', '4027'));
    desk.settle();
    desk.edit(trade, limit.replace('LIMIT 4055', 'STOP 4066').replace('4045', '4056').replace('4075', '4086'));
    desk.settle();
    desk.edit(trade, 'EURUSD BUY LIMIT 1.08\nSL 1.075\nTP 1.09');
    desk.settle();
    desk.tap('Take');
    desk.settle();
  },

  'changed by its trader, then edited'(open) {
    const desk = open();
    const trade = desk.trade(limit);
    desk.broker.setLevels('o1', { sl: '4047.00' });
    desk.look();
    desk.edit(trade, limit.replace('4055', '4054').replace('4075', '4085\nTP2 4095'));
    desk.settle();
    desk.post('Move SL to 4048', { replyTo: trade });
    desk.settle();
    desk.edit(trade, limit.replace('4055', '4052').replace('4075', '4086\nTP2 4096'));
    desk.settle();
  },

  'nobody answers for two orders at once'(open) {
    const desk = open();
    const trade = desk.post(two);
    desk.pass(25_000);
    desk.look([
      { n: 1, verdict: 'no_evidence' },
      { n: 2, verdict: 'no_evidence' },
    ]);
    desk.tap("It's there");
    desk.pass(600_000);
    desk.look([{ n: 1, verdict: 'no_evidence' }]);
    desk.tap("It isn't");
    desk.settle();
    desk.post('Close now', { replyTo: trade });
    desk.settle();
  },

  'a stop that never got to its broker, and the price is past it'(open) {
    const desk = open();
    desk.broker.dropStops(true);
    desk.broker.refuse('modify_position', 'BUSY');
    desk.post(market);
    desk.arrive();
    desk.look();
    desk.broker.quote('XAUUSD', '4050.25', '4050.50');
    desk.look();
    desk.broker.quote('XAUUSD', '4050.00', '4050.25');
    desk.look();
    desk.settle();
    desk.post('XAUUSD SELL 4050\nSL 4060\nTP 4030');
    desk.arrive();
    desk.look();
    desk.broker.quote('XAUUSD', '4059.75', '4060.00');
    desk.look();
    desk.settle();
  },

  'a yes to new levels after others came'(open) {
    const desk = open();
    const trade = desk.trade(market);
    desk.edit(trade, market.replace('4050', '4048'), 'probable');
    desk.post('Move SL to 4055', { replyTo: trade });
    desk.settle();
    desk.tap('Take the new levels');
    desk.settle();
  },

  'a yes while no price is known'(open) {
    const desk = open({ handling: { whoWins: 'me' } });
    const replyTo = desk.trade(market);
    desk.post(say({ action: 'close', condition: { price: 4070 } }), { replyTo });
    desk.tap('Do it when the price is there', { isReached: false });
    desk.post('SL to BE', { replyTo, certainty: 'probable' });
    desk.tap('Do it', { isReached: false });
    desk.settle();
  },

  'a condition of a trade that is still asked about'(open) {
    const desk = open({ mode: 'confirm' });
    const replyTo = desk.post(market);
    desk.post(say({ action: 'close', condition: { price: 4070 } }), { replyTo });
    desk.post(say({ action: 'breakeven', condition: { price: 4060 } }), { replyTo });
    desk.tap('Take');
    desk.settle();
  },

  'one channel is halted'(open) {
    const desk = open();
    const trade = desk.trade(limit);
    desk.edit(trade, limit.replace('4045', '4025'));
    desk.perform(haltTrading, { feed: 'gold', why: 'ASKED' });
    desk.post(euro);
    desk.settle();
    desk.perform(resumeTrading, { feed: 'gold' });
    desk.take();
    desk.settle();
    desk.post(euro);
    desk.settle();
  },

  'not followed any more while an order is replaced'(open) {
    const desk = open();
    const trade = desk.trade(limit);
    desk.edit(trade, limit.replace('4045', '4025'));
    desk.perform(endFollow, { follow: desk.store.follows()[0]?.id });
    desk.settle();
    desk.take();
    desk.settle();
  },

  'filled while it was to be replaced'(open) {
    const desk = open();
    const trade = desk.trade(limit);
    desk.edit(trade, limit.replace('4045', '4025').replace('4075', '4085'));
    desk.broker.fill();
    desk.look();
    desk.take();
    desk.settle();
    const other = desk.trade('EURUSD BUY LIMIT 1.08\nSL 1.075\nTP 1.09');
    desk.edit(other, 'EURUSD BUY LIMIT 1.079\nSL 1.076\nTP 1.09\nTP2 1.1');
    desk.broker.fill();
    desk.look();
    desk.take();
    desk.settle();
  },

  'half of a size as a ratio of the equity'(open) {
    const desk = open({ mode: 'confirm', settings: { size: { mode: 'ratio', providerLots: '0.5', ratio: '0.2' } } });
    desk.post(market);
    desk.tap('Half size');
    desk.settle();
  },

  'half of what may be lost, in money and in percent'(open) {
    const money = open({ mode: 'confirm', settings: { size: { mode: 'money', amount: '100' } } });
    money.post(market);
    money.tap('Half size');
    money.settle();
    const percent = open({ mode: 'confirm', settings: { size: { mode: 'risk', percent: '1' } } });
    percent.post(market);
    percent.tap('Half size');
    percent.settle();
  },

  'what is left of a part the broker will not close'(open) {
    const desk = open();
    const replyTo = desk.trade(market);
    desk.broker.refuse('close_part', 'INVALID_VOLUME');
    desk.post('Close half', { replyTo });
    desk.settle();
    desk.pass(60_000);
    desk.look();
    desk.tap('Try now');
    desk.settle();
    desk.tap('Leave it open');
    desk.settle();
    desk.post('Close 20%', { replyTo });
    desk.settle();
    desk.tap('Close all of it');
    desk.settle();
  },

  'one who may not signal here'(open) {
    const desk = open();
    const stranger = (name: string) => {
      desk.write(market);
      const entry = desk.log().at(-1);
      entry?.read.reasons.push({ code: 'doubt.UNHEEDED', facts: { author: name } });
      desk.take();
    };
    stranger('Bob');
    stranger('Bob');
    stranger('Eve');
  },

  'messages that break a promise are set aside'(open) {
    const desk = open();
    const replyTo = desk.trade(market);
    desk.post({ type: 'signal', symbol: 'XAUUSD' } as never);
    desk.post(say({ action: 'close_partial', fraction: 'x' as never, condition: { price: 4070 } }), { replyTo });
    desk.post(say({ action: 'breakeven' }), { replyTo });
    desk.settle();
    desk.price('4071.00', '4071.25');
    desk.settle();
    takeErrors();
  },

  'an answer that says no, and the broker has it'(open) {
    const desk = open();
    desk.post(market);
    const report = desk.broker.report(0, []);
    desk.arrive();
    hear(desk, { ...report, answers: [{ n: 1, state: 'rejected', asOf: null, code: 'NO_MONEY' }] });
    desk.look();
    takeErrors();
  },

  'targets counted in risk'(open) {
    const desk = open();
    const rr: Reading = {
      ...{ type: 'signal', symbol: 'XAUUSD', side: 'buy', order: 'market', entry: null },
      ...{ sl: 4050, tps: [], rr: [1, 2] },
    };
    const trade = desk.trade(rr);
    desk.edit(trade, { ...rr, rr: [1, 3] });
    desk.settle();
    desk.edit(trade, { ...rr, rr: [1, 3], sl: 4052 });
    desk.settle();
    desk.post(say({ action: 'move_sl', pips: 50 }), { replyTo: trade });
    desk.post(say({ action: 'set_levels', tps: [4090] }), { replyTo: trade });
    desk.settle();
  },

  'levels after their time, and before the clock has rung'(open) {
    const desk = open();
    const trade = desk.post(alone);
    desk.pass(901_000);
    desk.post('SL 4070\nTP 4040', { replyTo: trade });
    desk.settle();
    desk.edit(trade, 'XAUUSD SELL NOW\nSL 4070\nTP 4040');
    desk.settle();
  },

  'another target after one that was refused'(open) {
    const desk = open();
    const replyTo = desk.trade(market);
    desk.broker.refuse('modify_position', 'INVALID_STOPS');
    desk.post('Move TP to 4090', { replyTo });
    refused(desk);
    desk.broker.allow('modify_position');
    desk.post('Move TP to 4085', { replyTo });
    desk.settle();
    const told = { field: 'tp', refused: '4090.00', stays: '4080.00', why: 'INVALID_STOPS', nth: 1 };
    desk.perform(remindRefused, { leg: firstLeg(desk, replyTo), ...told });
    desk.perform(remindRefused, { leg: 'nobody', ...told });
  },

  'two orders filled while they were to be replaced'(open) {
    const desk = open();
    const wide = 'XAUUSD BUY LIMIT 4055\nSL 4045\nTP1 4075\nTP2 4085';
    const trade = desk.trade(wide);
    desk.edit(trade, 'XAUUSD BUY LIMIT 4054\nSL 4046\nTP1 4076\nTP2 4086\nTP3 4096');
    desk.broker.fill();
    desk.look();
    desk.take();
    desk.settle();
  },

  'one order filled and one not, while both were to be replaced'(open) {
    const desk = open();
    const trade = desk.trade(ladder);
    desk.edit(trade, 'XAUUSD BUY LIMIT 4054 and 4052\nSL 4046\nTP 4076');
    desk.broker.fill('0.03');
    desk.look();
    desk.take();
    desk.settle();
  },

  'a runner that a hand gave a target'(open) {
    const desk = open();
    const replyTo = desk.trade('XAUUSD BUY NOW\nSL 4050\nTP1 4070\nTP2 open');
    desk.broker.setLevels('p2', { tp: '4095.00' });
    desk.look();
    desk.post(say({ action: 'set_levels', tps: [4071, 4081] }), { replyTo });
    desk.settle();
    desk.tap('Do it');
    desk.settle();
    desk.post('TP1 hit', { replyTo });
    desk.settle();
  },

  'the next day'(open) {
    const desk = open();
    const trade = desk.trade(market);
    desk.pass(86_400_000);
    desk.look();
    desk.broker.end('p1', 'target');
    desk.look();
    desk.post('SL to BE', { replyTo: trade });
  },

  'the next day, told in two pieces'(open) {
    const desk = open();
    desk.trade(market);
    desk.pass(86_400_000);
    const { snapshot, ...report } = desk.broker.report(0, []);
    hear(desk, { ...report, asOf: report.asOf + 1, isComplete: false, snapshot: { ...snapshot, equity: '9000' } });
    desk.look();
  },

  'what has happened already, by its provider'(open) {
    const desk = open();
    const replyTo = desk.trade(limit);
    for (const action of ['filled', 'tp_hit', 'sl_hit', 'reentry'] as const) {
      desk.post(say({ action, condition: { price: 4070 } }), { replyTo });
      desk.post(say({ action }), { replyTo });
      desk.settle();
    }
  },

  'a hand moved one of two, and its provider moves both'(open) {
    const desk = open();
    const replyTo = desk.trade(two);
    desk.broker.setLevels('p1', { sl: '4056.00' });
    desk.look();
    desk.post('Move SL to 4054', { replyTo });
    desk.tap('Do it');
    desk.settle();
    desk.broker.setLevels('p2', { tp: null });
    desk.look();
    desk.post('Move TP1 to 4072', { replyTo });
    desk.settle();
  },

  'closed in parts, one by one'(open) {
    const desk = open();
    const replyTo = desk.trade(two);
    desk.post(say({ action: 'close_partial', fraction: 0.5, tp: 2 }), { replyTo });
    desk.settle();
    desk.post(say({ action: 'close_partial', fraction: null, lots: 0.02 }), { replyTo });
    desk.settle();
    desk.post(say({ action: 'close', tp: 1 }), { replyTo });
    desk.settle();
    desk.post(say({ action: 'breakeven', offsetPips: 5 }), { replyTo });
    desk.settle();
    desk.post(say({ action: 'close', tp: 2 }), { replyTo });
    desk.settle();
  },

  'all but one'(open) {
    const desk = open();
    desk.trade(market);
    const order = desk.trade('EURUSD BUY LIMIT 1.08\nSL 1.075\nTP 1.09');
    desk.post(say({ action: 'cancel', all: true, except: ['EURUSD'] }));
    desk.settle();
    desk.post(say({ action: 'close', all: true, except: ['EURUSD'] }));
    desk.settle();
    desk.post(say({ action: 'close' }), { replyTo: order });
    desk.settle();
  },

  'replies to a message that only said it again'(open) {
    const desk = open();
    desk.trade(market);
    const again = desk.post(market);
    desk.post('SL to BE', { replyTo: again });
    desk.settle();
    const chatter = desk.post('Nice weather');
    desk.post('Close half', { replyTo: chatter });
    desk.tap('BUY XAUUSD 4060.25');
    desk.remove(again);
    desk.settle();
  },

  'refused, and completed by a reply'(open) {
    const desk = open({ mode: 'confirm', handling: { levelsWithinMinutes: 0 } });
    const trade = desk.post(alone);
    desk.post('SL 4070\nTP 4040', { replyTo: trade });
    desk.tap('Take');
    desk.settle();
  },

  'deleted at every point of its life'(open) {
    const asked = open({ mode: 'confirm' });
    asked.remove(asked.post(market));
    const desk = open();
    desk.remove(desk.post(alone));
    const unsent = desk.write(market);
    desk.take({ isHead: false });
    desk.remove(unsent);
    desk.settle();
    const replaced = desk.trade(limit);
    desk.edit(replaced, limit.replace('4045', '4025'));
    desk.remove(replaced);
    desk.settle();
    const kept = open({ handling: { onDelete: 'keep' } });
    kept.remove(kept.trade(limit));
    kept.settle();
  },

  'one of two trades of a message is turned round'(open) {
    const desk = open();
    const trade = desk.trade(`${market}\n\n${euro}`);
    desk.edit(trade, `${market}\n\nEURUSD BUY 1.0850\nSL 1.0800\nTP 1.0900`);
    desk.tap('Close the position');
    desk.settle();
    desk.edit(trade, `${market.replace('4080', '4085')}\n\nEURUSD BUY 1.0850\nSL 1.0800\nTP 1.0900`);
    desk.settle();
  },

  'a stop that follows two positions'(open) {
    const desk = open();
    const replyTo = desk.trade(two);
    desk.post(say({ action: 'trail', r: 1 }), { replyTo });
    desk.price('4068.00', '4068.25');
    desk.settle();
    desk.broker.end('p1', 'target');
    desk.look();
    desk.price('4075.00', '4075.25');
    desk.settle();
    desk.price('4072.00', '4072.25');
    desk.settle();
  },
};
