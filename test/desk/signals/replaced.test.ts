import { describe, expect, it } from 'vitest';
import { endFollow } from '../../../src/desk/follows/actions.ts';
import { haltTrading, resumeTrading } from '../../../src/desk/guard/hold.ts';
import { type DeskBook, openDeskBook } from '../../kit/desk-book.ts';

/*
 * An order that cannot follow an edit by being moved is taken back, and once it is gone its signal is planned anew with
 * the newest wording. What may come in between: another edit, an instruction, a deletion, a halt, a fill.
 */
const pending = 'XAUUSD BUY LIMIT 4055\nSL 4045\nTP 4075';
const wider = 'XAUUSD BUY LIMIT 4055\nSL 4015\nTP 4075';
const sideways = 'XAUUSD SELL LIMIT 4065\nSL 4075\nTP 4045';

/** The old order is being taken back: the cancellation is on its way. */
function replacing(text = wider): { desk: DeskBook; trade: string } {
  const desk = openDeskBook();
  const trade = desk.trade(pending);
  desk.edit(trade, text);
  expect(desk.since().at(-1)).toBe('leg 1 sends cancel o1');
  expect(desk.card(trade)).toContain('Being replaced · ');
  return { desk, trade };
}

const held = (desk: DeskBook): string[] => {
  desk.settle();
  return desk.broker.held();
};

describe('while an order is being replaced', () => {
  it('nothing is placed before the broker has given the old one back', () => {
    const { desk } = replacing();
    desk.take();
    expect(desk.since()).toEqual([]);
    expect(held(desk)).toEqual(['buy 0.10 at 4055.00 sl 4015.00 tp 4075.00']);
  });

  it('nothing is placed before the newest of its channel is taken in (B9)', () => {
    const { desk } = replacing();
    desk.arrive();
    desk.look();
    desk.since();
    desk.take({ isHead: false });
    expect(desk.since()).toEqual([]);
    desk.take();
    expect(desk.since()).toContain('leg 2 sends pending buy limit 0.1 4055.00 4015.00 4075.00');
  });

  it.each<[string, (desk: DeskBook, trade: string) => void]>([
    ['a cancel in reply', (desk, replyTo) => desk.post('Cancel it', { replyTo })],
    ['a cancel for nobody in particular', (desk) => desk.post('Cancel the pending order')],
    ['a close in reply', (desk, replyTo) => desk.post('Close now', { replyTo })],
    ['the deletion of its message', (desk, trade) => desk.remove(trade)],
    ['an edit into no trade', (desk, trade) => desk.edit(trade, 'Have a nice weekend')],
  ])('%s ends it: nothing is placed again', (_, say) => {
    const { desk, trade } = replacing();
    say(desk, trade);
    expect(held(desk)).toEqual([]);
    expect(desk.state(trade)).toBe('dropped');
    expect(desk.notes(trade)).toContain('REPLACE_WITHDRAWN');
  });

  it.each<[string, (desk: DeskBook, trade: string) => void, string]>([
    ['a newer edit', (desk, trade) => desk.edit(trade, wider.replace('4015', '4010')), '4010.00'],
    ['new levels in a reply', (desk, replyTo) => desk.post('Move SL to 4035', { replyTo }), '4035.00'],
    ['the old wording again', (desk, trade) => desk.edit(trade, pending), '4045.00'],
  ])('%s is what is placed, once', (_, say, sl) => {
    const { desk, trade } = replacing();
    say(desk, trade);
    expect(held(desk)).toEqual([`buy 0.10 at 4055.00 sl ${sl} tp 4075.00`]);
    expect(desk.notes(trade)).toContain('REPLACED_AGAIN');
  });

  it('an instruction about an open trade is noted and changes nothing', () => {
    const { desk, trade } = replacing();
    const message = desk.post('Break even', { replyTo: trade });
    expect(desk.outcome(message)).toBe('nothing');
    expect(desk.card(trade)).toContain('Provider: break-even (not traded yet).');
    expect(held(desk)).toEqual(['buy 0.10 at 4055.00 sl 4015.00 tp 4075.00']);
  });

  it('the old order is filled: it stays as it was, and that is told', () => {
    const { desk, trade } = replacing();
    desk.broker.fill();
    expect(held(desk)).toEqual(['buy 0.10 sl 4045.00 tp 4075.00']);
    expect(desk.state(trade)).toBe('open');
    expect(desk.card(trade)).toContain('It was filled before it could be replaced: the old levels stand.');
  });

  it('the old order is filled: what was said since and lowers its risk holds for the position', () => {
    const { desk, trade } = replacing();
    desk.edit(trade, pending.replace('4045', '4048').replace('4075', '4070'));
    desk.broker.fill();
    expect(held(desk)).toEqual(['buy 0.10 sl 4048.00 tp 4070.00']);
    expect(desk.card(trade)).toContain('it stays, and takes the new levels.');
  });

  it('the old order is filled, and what was said since is another trade: it stays as it was', () => {
    const { desk } = replacing(sideways);
    desk.broker.fill();
    expect(held(desk)).toEqual(['buy 0.10 sl 4045.00 tp 4075.00']);
  });

  it('the old order is filled and stopped out: it is not traded a second time', () => {
    const { desk, trade } = replacing();
    desk.broker.fill();
    for (const id of desk.broker.ids()) desk.broker.end(id, 'stop');
    expect(held(desk)).toEqual([]);
    expect(desk.state(trade)).toBe('closed');
  });

  it('a halt leaves nothing behind that is placed, and the card says why', () => {
    const { desk, trade } = replacing();
    desk.perform(haltTrading, { why: 'lunch' });
    expect(held(desk)).toEqual([]);
    expect(desk.state(trade)).toBe('refused');
  });

  it('a halt that was lifted meanwhile makes it ask', () => {
    const { desk, trade } = replacing();
    desk.pass(100);
    desk.perform(haltTrading, {});
    desk.perform(resumeTrading, {});
    expect(held(desk)).toEqual([]);
    expect(desk.state(trade)).toBe('asking');
    expect(desk.notes(trade)).toContain('REPLACE_HALTED');
    desk.tap('Take');
    expect(held(desk)).toEqual(['buy 0.10 at 4055.00 sl 4015.00 tp 4075.00']);
  });

  it('the end of its follow leaves it taken back, and says so', () => {
    const { desk, trade } = replacing();
    const [follow] = desk.store.follows();
    desk.perform(endFollow, { follow: follow?.id ?? '' });
    expect(held(desk)).toEqual([]);
    expect(desk.state(trade)).toBe('dropped');
    expect(desk.card(trade)).toContain('Its channel is not copied any more');
  });

  it('the broker that will not give it back is asked again and the trader is told', () => {
    const { desk, trade } = replacing();
    desk.broker.refuse('cancel', 'FROZEN');
    desk.arrive();
    desk.look();
    expect(desk.takeAlerts()).toMatchObject([{ kind: 'exit_failed' }]);
    expect(desk.card(trade)).toContain('Being replaced · ');
    desk.broker.allow('cancel');
    desk.pass(2_000);
    desk.look();
    expect(held(desk)).toEqual(['buy 0.10 at 4055.00 sl 4015.00 tp 4075.00']);
  });
});

describe('an order that a later instruction had moved', () => {
  const moved = (sl = '4045', more = '\nTP2 4085') => {
    const desk = openDeskBook();
    const trade = desk.trade(pending);
    desk.post('Move SL to 4047', { replyTo: trade });
    desk.settle();
    desk.edit(trade, pending.replace('4045', sl) + more);
    return { desk, trade };
  };

  it('is not placed by itself as if nothing had been said of it', () => {
    const { desk, trade } = moved();
    expect(held(desk)).toEqual([]);
    expect(desk.state(trade)).toBe('asking');
    expect(desk.notes(trade)).toContain('REPLACE_MOVED');
    expect(desk.card(trade)).not.toContain('another symbol or side');
    desk.tap('Take');
    expect(held(desk)).toHaveLength(2);
  });

  it('is placed by itself where the edit itself names another stop', () => {
    const { desk, trade } = moved('4015');
    expect(held(desk)).toHaveLength(2);
    expect(desk.notes(trade)).not.toContain('REPLACE_MOVED');
  });
});

describe('another side or symbol', () => {
  it('asks before anything is placed', () => {
    const { desk, trade } = replacing(sideways);
    expect(held(desk)).toEqual([]);
    expect(desk.state(trade)).toBe('asking');
    desk.tap('Take');
    expect(held(desk)).toEqual(['sell 0.10 at 4065.00 sl 4075.00 tp 4045.00']);
  });

  it.each([
    ['one more edit of its levels', sideways.replace('4045', '4044')],
    ['an edit back', pending],
  ])('still asks after %s', (_, text) => {
    const { desk, trade } = replacing(sideways);
    desk.edit(trade, text);
    expect(held(desk)).toEqual([]);
    expect(desk.state(trade)).toBe('asking');
  });

  it('the question goes with its message', () => {
    const { desk, trade } = replacing(sideways);
    desk.settle();
    desk.remove(trade);
    expect([desk.state(trade), ...desk.buttons()]).toEqual(['dropped']);
  });

  it('the question is about the newest wording', () => {
    const { desk, trade } = replacing(sideways);
    desk.settle();
    desk.edit(trade, sideways.replace('4075', '4072'));
    expect(desk.state(trade)).toBe('asking');
    desk.tap('Take');
    expect(held(desk)).toEqual(['sell 0.10 at 4065.00 sl 4072.00 tp 4045.00']);
  });

  it('skipped it is over', () => {
    const { desk, trade } = replacing(sideways);
    desk.settle();
    desk.tap('Skip');
    expect(held(desk)).toEqual([]);
    expect(desk.state(trade)).toBe('skipped');
  });
});
