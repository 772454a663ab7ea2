import { restored } from '../../../../src/desk/restored.ts';
import { remindRefused } from '../../../../src/desk/signals/refused-change.ts';
import { remindAlarm } from '../../../../src/desk/signals/remind.ts';
import type { DeskBook } from '../../../kit/desk-book.ts';
import { alone, euro, limit, market, type Parts, refused, say, two } from './stories.kit.ts';

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
};
