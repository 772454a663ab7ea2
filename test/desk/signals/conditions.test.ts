import { describe, expect, it } from 'vitest';
import type { Update } from '../../../src/core/reading.ts';
import { changeFollow } from '../../../src/desk/follows/actions.ts';
import { type DeskBook, openDeskBook } from '../../kit/desk-book.ts';

const market = 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080';
const limit = 'XAUUSD BUY LIMIT 4055\nSL 4045\nTP 4075';
const at = (price: number, update: object = { action: 'breakeven' }) =>
  ({ type: 'update', ...update, condition: { price } }) as Update;

function opened(more: Parameters<typeof openDeskBook>[0] = {}): { desk: DeskBook; trade: string } {
  const desk = openDeskBook(more);
  return { desk, trade: desk.trade(market) };
}
const held = (desk: DeskBook): string[] => {
  desk.settle();
  return desk.broker.held();
};

describe('an instruction with a price', () => {
  it('waits, stands on the card, and is carried out once the price is there', () => {
    const { desk, trade } = opened();
    const message = desk.post(at(4070), { replyTo: trade });
    expect(desk.outcome(message)).toBe('waits');
    expect(held(desk)).toEqual(['buy 0.10 sl 4050.00 tp 4080.00']);
    expect(desk.card(trade)).toMatch(/4070/);
    desk.price('4069.99', '4070.24');
    expect(held(desk)).toEqual(['buy 0.10 sl 4050.00 tp 4080.00']);
    desk.price('4070.00', '4070.25');
    expect(held(desk)).toEqual(['buy 0.10 sl 4060.25 tp 4080.00']);
    expect(desk.outcome(message)).toBe('done');
  });

  it('said twice and reached twice it is done once', () => {
    const { desk, trade } = opened();
    const half = at(4070, { action: 'close_partial', fraction: 0.5 });
    desk.post(half, { replyTo: trade });
    desk.post(half, { replyTo: trade });
    for (const bid of ['4070.00', '4065.00', '4071.00']) {
      desk.price(bid, '4072.00');
      desk.settle();
    }
    expect(held(desk)).toEqual(['buy 0.05 sl 4050.00 tp 4080.00']);
  });

  it('reached while another is on its way it is done on top of it (B1)', () => {
    const { desk, trade } = opened();
    desk.post(at(4070), { replyTo: trade });
    desk.post({ type: 'update', action: 'move_tp', price: 4090 }, { replyTo: trade });
    desk.price('4070.00', '4070.25');
    expect(held(desk)).toEqual(['buy 0.10 sl 4060.25 tp 4090.00']);
  });

  it('several reached at once are done in the order that lowers the risk first', () => {
    const { desk, trade } = opened();
    desk.post(at(4070, { action: 'move_tp', price: 4090 }), { replyTo: trade });
    desk.post(at(4070, { action: 'close_partial', fraction: 0.5 }), { replyTo: trade });
    desk.since();
    desk.price('4070.00', '4070.25');
    desk.price('4070.00', '4070.25');
    const wanted = desk.since().filter((line) => line.includes('wants'));
    expect(wanted).toEqual(['leg 1 wants lots 0.05 by provider m3/0', 'leg 1 wants tp 4090.00 by provider m2/0']);
    expect(held(desk)).toEqual(['buy 0.05 sl 4050.00 tp 4090.00']);
  });

  it('ends with its trade and says so', () => {
    const { desk, trade } = opened();
    desk.post(at(4070), { replyTo: trade });
    desk.trade('Close now', { replyTo: trade });
    desk.price('4070.00', '4070.25');
    expect(desk.card(trade)).toContain('Not waited for any more: break-even at 4070.');
  });

  it('is taken back with its message', () => {
    const { desk, trade } = opened();
    const message = desk.post(at(4070), { replyTo: trade });
    desk.remove(message);
    desk.price('4070.00', '4070.25');
    expect(held(desk)).toEqual(['buy 0.10 sl 4050.00 tp 4080.00']);
    expect(desk.card(trade)).toContain('Taken back by the provider: break-even at 4070.');
  });

  it('waits on when only another line of its message is edited', () => {
    const desk = openDeskBook();
    const trade = desk.trade('XAUUSD BUY NOW\nSL 4050\nTP 4080');
    const both = (target: number) => `Move SL to BE when price hits 4070\nMove TP to ${target}`;
    const message = desk.post(both(4090));
    desk.edit(message, both(4095));
    desk.settle();
    expect(desk.signal(trade).waiting).toHaveLength(1);
    expect(desk.card(trade)).not.toContain('Taken back');
    desk.price('4071.00', '4071.25');
    desk.settle();
    expect(desk.broker.held()).toEqual(['buy 0.10 sl 4060.25 tp 4090.00']);
    desk.tap('Do it');
    desk.settle();
    expect(desk.broker.held()).toEqual(['buy 0.10 sl 4060.25 tp 4095.00']);
  });

  it('edited it waits for the other price', () => {
    const { desk, trade } = opened();
    const message = desk.post(at(4070), { replyTo: trade });
    desk.edit(message, at(4075));
    desk.price('4070.00', '4070.25');
    expect(held(desk)).toEqual(['buy 0.10 sl 4050.00 tp 4080.00']);
    desk.price('4075.00', '4075.25');
    expect(held(desk)).toEqual(['buy 0.10 sl 4060.25 tp 4080.00']);
  });

  it('edited into one without a price it is done at once', () => {
    const { desk, trade } = opened();
    const message = desk.post(at(4070, { action: 'move_sl', price: 4055 }), { replyTo: trade });
    desk.edit(message, 'Move SL to 4055');
    expect(held(desk)).toEqual(['buy 0.10 sl 4055.00 tp 4080.00']);
    expect(desk.outcome(message)).toBe('done');
  });
});

describe('an instruction with a price is asked about', () => {
  it.each<[string, Update, object]>([
    ['when it raises the risk', at(4070, { action: 'move_sl', price: 4045 }), {}],
    ['when the trader decides everything', at(4070), { whoWins: 'me' }],
    ['when the price is past it already', at(4055), {}],
  ])('%s', (_, update, handling) => {
    const { desk, trade } = opened({ handling });
    desk.price('4054.00', '4054.25');
    const message = desk.post(update, { replyTo: trade });
    expect(desk.outcome(message)).toBe('asked');
    expect(desk.buttons()).toEqual(['Do it when the price is there', 'Do it now', 'Leave as it is']);
  });

  it('with why, when the price is past it already, and coming back to it changes nothing', () => {
    const { desk, trade } = opened();
    desk.price('4075.00', '4075.25');
    desk.post(at(4070), { replyTo: trade });
    expect(desk.told()).toContain('The price is past it already.');
    desk.price('4065.00', '4065.25');
    expect(held(desk)).toEqual(['buy 0.10 sl 4050.00 tp 4080.00']);
  });

  it('and told to wait it is done when the price is there, without asking again', () => {
    const { desk, trade } = opened({ handling: { whoWins: 'me' } });
    const message = desk.post(at(4070), { replyTo: trade });
    desk.tap('Do it when the price is there');
    expect(desk.outcome(message)).toBe('waits');
    desk.price('4070.00', '4070.25');
    expect(held(desk)).toEqual(['buy 0.10 sl 4060.25 tp 4080.00']);
    expect(desk.outcome(message)).toBe('done');
  });

  it('and told to do it now it is done now and never again', () => {
    const { desk, trade } = opened({ handling: { whoWins: 'me' } });
    desk.post(at(4070, { action: 'close_partial', fraction: 0.5 }), { replyTo: trade });
    desk.tap('Do it now');
    desk.price('4070.00', '4070.25');
    expect(held(desk)).toEqual(['buy 0.05 sl 4050.00 tp 4080.00']);
  });

  it('when the follow was changed before the price was there', () => {
    const { desk, trade } = opened();
    const message = desk.post(at(4070), { replyTo: trade });
    const [follow] = desk.store.follows();
    expect(desk.perform(changeFollow, { follow: follow?.id ?? '', handling: { whoWins: 'me' } })).toBe('done');
    desk.price('4070.00', '4070.25');
    expect(held(desk)).toEqual(['buy 0.10 sl 4050.00 tp 4080.00']);
    expect(desk.outcome(message)).toBe('asked');
    desk.tap('Do it');
    expect(held(desk)).toEqual(['buy 0.10 sl 4060.25 tp 4080.00']);
    expect(desk.outcome(message)).toBe('done');
  });
});

describe('an instruction with a price about what is not open yet', () => {
  it('cancels an order only when the price is there', () => {
    const desk = openDeskBook();
    const trade = desk.trade(limit);
    const message = desk.post(at(4065, { action: 'cancel' }), { replyTo: trade });
    expect([desk.outcome(message), ...held(desk)]).toEqual(['waits', 'buy 0.10 at 4055.00 sl 4045.00 tp 4075.00']);
    desk.price('4065.00', '4065.25');
    expect(held(desk)).toEqual([]);
    expect(desk.outcome(message)).toBe('done');
  });

  it('withdraws a question only when the price is there', () => {
    const desk = openDeskBook({ mode: 'confirm' });
    const trade = desk.post(limit);
    const message = desk.post(at(4065, { action: 'cancel' }), { replyTo: trade });
    expect(desk.state(trade)).toBe('asking');
    desk.price('4065.00', '4065.25');
    expect([desk.state(trade), ...desk.buttons()]).toEqual(['dropped']);
    expect(desk.outcome(message)).toBe('done');
  });

  it('goes along into the trade that is taken', () => {
    const desk = openDeskBook({ mode: 'confirm' });
    const trade = desk.post(market);
    desk.post(at(4070), { replyTo: trade });
    desk.tap('Take');
    desk.settle();
    desk.price('4070.00', '4070.25');
    expect(held(desk)).toEqual(['buy 0.10 sl 4060.25 tp 4080.00']);
  });
});
