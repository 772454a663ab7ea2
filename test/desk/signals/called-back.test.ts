import { describe, expect, it } from 'vitest';
import { type DeskBook, openDeskBook } from '../../kit/desk-book.ts';

/*
 * What "cancel" and "close" do while the opening is planned, sent, in doubt, waiting or filled (B1, B4): nothing is
 * lost, nothing is sent twice, and behind an opening that nobody can prove the close rests.
 */
const market = 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080';
const limit = 'XAUUSD BUY LIMIT 4055\nSL 4045\nTP 4075';

const sent = (desk: DeskBook) => desk.since().filter((line) => line.includes('sends'));

describe('while the opening was only planned', () => {
  it.each(['Cancel', 'Close now'])('%s takes it back and nothing ever leaves', (text) => {
    const desk = openDeskBook();
    const trade = desk.write(limit);
    desk.take({ isHead: false });
    expect(desk.since()).toEqual(['signal working']);
    const message = desk.post(text, { replyTo: trade });
    expect(desk.since()).toEqual([
      'leg 1 wants life none by plan',
      'leg 1 ended dropped',
      'says WITHDRAWN',
      'signal dropped',
    ]);
    desk.settle();
    expect(desk.broker.held()).toEqual([]);
    expect(desk.outcome(message)).toBe('done');
    expect(desk.card(trade)).toContain('Withdrawn');
  });

  it('a signal and its cancellation published together send nothing (B9)', () => {
    const desk = openDeskBook();
    const trade = desk.write(market);
    desk.write('Close now', { replyTo: trade });
    desk.take();
    expect(sent(desk)).toEqual([]);
    expect(desk.state(trade)).toBe('dropped');
  });
});

describe('while the opening is on its way', () => {
  it('a close waits for it and leaves the moment it is seen', () => {
    const desk = openDeskBook();
    const trade = desk.post(market);
    expect(sent(desk)).toEqual(['leg 1 sends open buy 0.1 4050.00 4080.00']);
    const message = desk.post('Close now', { replyTo: trade });
    expect(desk.outcome(message)).toBe('done');
    expect(sent(desk)).toEqual([]);
    desk.arrive();
    desk.look();
    expect(sent(desk)).toEqual(['leg 1 sends close p1']);
    desk.settle();
    expect([desk.state(trade), ...desk.broker.held()]).toEqual(['closed']);
  });

  it('a cancelled order is taken back as soon as it is seen', () => {
    const desk = openDeskBook();
    const trade = desk.post(limit);
    desk.post('Cancel', { replyTo: trade });
    desk.arrive();
    desk.look();
    expect(sent(desk).at(-1)).toBe('leg 1 sends cancel o1');
    desk.settle();
    expect([desk.state(trade), ...desk.broker.held()]).toEqual(['dropped']);
  });

  it('a cancelled market order that is filled stays: cancelling is no closing', () => {
    const desk = openDeskBook();
    const trade = desk.post(market);
    const message = desk.post('Cancel', { replyTo: trade });
    desk.settle();
    expect(desk.broker.held()).toEqual(['buy 0.10 sl 4050.00 tp 4080.00']);
    expect(desk.card(trade)).toContain('There is no pending order left to cancel.');
    expect(desk.outcome(message)).toBe('done');
  });

  it('that is refused leaves nothing to close, and nothing is sent again', () => {
    const desk = openDeskBook();
    desk.broker.refuse('open', 'NO_MONEY');
    const trade = desk.post(market);
    desk.post('Close now', { replyTo: trade });
    desk.settle();
    expect(sent(desk)).toEqual(['leg 1 sends open buy 0.1 4050.00 4080.00']);
    expect(desk.state(trade)).toBe('failed');
    expect(desk.card(trade)).toContain('there is not enough free money');
  });
});

describe('while nobody can say whether it was opened (B4)', () => {
  /** Sent, its time is over, and the broker can show nothing for it. */
  function inDoubt(): { desk: DeskBook; trade: string } {
    const desk = openDeskBook();
    const trade = desk.post(market);
    desk.pass(25_000);
    desk.look([{ n: 1, verdict: 'no_evidence' }]);
    expect(desk.takeAlerts()).toMatchObject([{ kind: 'unknown_outcome' }]);
    desk.since();
    return { desk, trade };
  }

  it('nothing is opened again, and the trader is asked', () => {
    const { desk, trade } = inDoubt();
    desk.take();
    expect(sent(desk)).toEqual([]);
    expect(desk.buttons()).toEqual(["It's there", "It isn't"]);
    expect(desk.state(trade)).toBe('working');
  });

  it('a close rests, is shown as perhaps open, and leaves when it is seen', () => {
    const { desk, trade } = inDoubt();
    const message = desk.post('Close now', { replyTo: trade });
    expect(desk.outcome(message)).toBe('done');
    expect(sent(desk)).toEqual([]);
    expect(desk.card(trade)).toContain('perhaps 0.1 lots are open');
    const [first] = desk.store.waitingCommands('paper');
    if (first) desk.broker.take({ ...first.command, expiresAt: desk.clock.now() });
    desk.look();
    expect(sent(desk)).toEqual(['leg 1 sends close p1']);
    desk.settle();
    expect([desk.state(trade), ...desk.broker.held()]).toEqual(['closed']);
  });

  it('a proof that it was not executed ends it, closed or not', () => {
    const { desk, trade } = inDoubt();
    desk.post('Close now', { replyTo: trade });
    desk.look([{ n: 1, verdict: 'not_executed' }]);
    expect(desk.state(trade)).toBe('failed');
    expect(desk.buttons()).toEqual([]);
    expect(sent(desk)).toEqual([]);
  });
});

describe('while its order waits at the broker', () => {
  it.each(['Cancel', 'Close now'])('%s takes it back', (text) => {
    const desk = openDeskBook();
    const trade = desk.trade(limit);
    desk.post(text, { replyTo: trade });
    expect(sent(desk)).toEqual(['leg 1 sends cancel o1']);
    desk.settle();
    expect([desk.state(trade), ...desk.broker.held()]).toEqual(['dropped']);
  });

  it.each([
    ['Cancel', ['buy 0.10 sl 4045.00 tp 4075.00'], 'open'],
    ['Close now', [], 'closed'],
  ])('filled before %s arrives, it ends as that was meant', (text, held, state) => {
    const desk = openDeskBook();
    const trade = desk.trade(limit);
    desk.post(text, { replyTo: trade });
    desk.broker.fill();
    desk.settle();
    expect(desk.broker.held()).toEqual(held);
    expect(desk.state(trade)).toBe(state);
  });
});

describe('while it is open', () => {
  it('a close that the broker refuses for now is asked for again, with an alarm, and is never given up (B4)', () => {
    const desk = openDeskBook();
    const trade = desk.trade(market);
    desk.broker.refuse('close', 'BUSY');
    desk.post('Close now', { replyTo: trade });
    desk.arrive();
    desk.look();
    expect(desk.takeAlerts()).toMatchObject([{ kind: 'exit_failed' }]);
    desk.pass(2_000);
    desk.look();
    expect(sent(desk)).toEqual(['leg 1 sends close p1', 'leg 1 sends close p1']);
    desk.broker.allow('close');
    desk.settle();
    expect(desk.state(trade)).toBe('closed');
  });

  it('a close overtakes a change of levels that is on its way (B1)', () => {
    const desk = openDeskBook();
    const trade = desk.trade(market);
    desk.price('4070.00', '4070.25');
    desk.post('Break even', { replyTo: trade });
    desk.post('Close now', { replyTo: trade });
    expect(sent(desk).map((line) => line.split(' ')[3])).toEqual(['modify_position', 'close']);
    desk.settle();
    expect([desk.state(trade), ...desk.broker.held()]).toEqual(['closed']);
  });

  it('twice it is closed once', () => {
    const desk = openDeskBook();
    const trade = desk.trade(market);
    desk.post('Close now', { replyTo: trade });
    const again = desk.post('Close now!', { replyTo: trade });
    expect(sent(desk)).toHaveLength(1);
    desk.settle();
    expect(sent(desk)).toEqual([]);
    expect(desk.outcome(again)).toBe('nothing');
    expect(desk.card(trade)).toContain('That is so already, or on its way: nothing was done.');
  });
});
