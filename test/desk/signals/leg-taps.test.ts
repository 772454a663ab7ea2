import { describe, expect, it } from 'vitest';
import { type DeskBook, openDeskBook } from '../../kit/desk-book.ts';

const market = 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080';

const sent = (desk: DeskBook) => desk.since().flatMap((line) => / sends (.*)/.exec(line)?.[1] ?? []);

describe('a position that opened without its stop (B7)', () => {
  function bare(): { desk: DeskBook; trade: string } {
    const desk = openDeskBook();
    desk.broker.refuse('modify_position', 'INVALID_STOPS');
    desk.broker.dropStops(true);
    const trade = desk.post(market);
    desk.arrive();
    desk.look();
    expect(desk.takeAlerts()).toMatchObject([{ kind: 'unprotected' }]);
    expect(desk.buttons()).toEqual(['Set stop', 'Close']);
    desk.since();
    return { desk, trade };
  }

  it('holds back what was to be opened on its account until the stop is seen', () => {
    const desk = openDeskBook();
    desk.broker.dropStops(true);
    desk.broker.refuse('modify_position', 'BUSY');
    desk.post(market);
    const other = desk.write('EURUSD SELL 1.0850\nSL 1.0880\nTP 1.0800');
    desk.take({ isHead: false });
    desk.arrive();
    desk.look();
    expect(desk.takeAlerts()).toMatchObject([{ kind: 'unprotected' }]);
    desk.since();
    desk.take();
    expect(sent(desk)).toEqual([]);
    desk.arrive();
    desk.look();
    desk.broker.dropStops(false);
    desk.broker.allow('modify_position');
    desk.pass(2_000);
    desk.settle();
    desk.take();
    expect(sent(desk)).toEqual(['modify_position p1 4050.00 4080.00', 'open sell 0.1 1.08800 1.08000']);
    desk.settle();
    expect(desk.state(other)).toBe('open');
  });

  it('a new signal is refused by its worst case until then (B8)', () => {
    const { desk } = bare();
    const other = desk.post('EURUSD SELL 1.0850\nSL 1.0880\nTP 1.0800');
    expect(desk.state(other)).toBe('refused');
    expect(sent(desk)).toEqual([]);
  });

  it('Set stop that is refused once more can be tapped again, and Close as well', () => {
    const { desk } = bare();
    desk.arrive();
    desk.look();
    desk.tap('Set stop');
    desk.arrive();
    desk.look();
    expect(desk.buttons()).toEqual(['Set stop', 'Close']);
    expect(desk.tap('Close')).toBe('done');
    desk.settle();
    expect(desk.broker.held()).toEqual([]);
  });

  it('Set stop asks for it at once, however often it was refused before', () => {
    const { desk, trade } = bare();
    desk.arrive();
    desk.look();
    expect(sent(desk)).toEqual([]);
    desk.broker.allow('modify_position');
    expect(desk.tap('Set stop')).toBe('done');
    expect(sent(desk)).toEqual(['modify_position p1 4050.00 4080.00']);
    desk.settle();
    expect(desk.broker.held()).toEqual(['buy 0.10 sl 4050.00 tp 4080.00']);
    expect(desk.card(trade)).toContain('You asked for a stop at 4050.00 on leg 1.');
    expect(desk.buttons()).toEqual([]);
  });

  it('Close closes it, also while the stop is on its way, and a second tap does nothing', () => {
    const { desk, trade } = bare();
    const close = desk.shown().find(({ label }) => label === 'Close')?.id ?? '';
    expect(desk.tap(close)).toBe('done');
    expect(desk.tap(close)).toBe('CHOICE_GONE');
    expect(sent(desk)).toEqual(['close p1']);
    desk.settle();
    expect([desk.state(trade), ...desk.broker.held(), ...desk.buttons()]).toEqual(['closed']);
  });
});

describe('a stop that was taken away by hand (B7)', () => {
  function removed(): { desk: DeskBook; trade: string } {
    const desk = openDeskBook();
    const trade = desk.trade(market);
    desk.broker.setLevels('p1', { sl: null });
    desk.look();
    expect(desk.buttons()).toEqual(['Set stop', 'Leave without']);
    expect(sent(desk)).toEqual([]);
    return { desk, trade };
  }

  it('is not put back by itself', () => {
    const { desk, trade } = removed();
    desk.settle();
    desk.take();
    expect(desk.broker.held()).toEqual(['buy 0.10 sl null tp 4080.00']);
    expect(desk.card(trade)).toContain('its stop was taken away by hand');
  });

  it('Set stop puts it where it was', () => {
    const { desk } = removed();
    desk.tap('Set stop');
    desk.settle();
    expect(desk.broker.held()).toEqual(['buy 0.10 sl 4050.00 tp 4080.00']);
  });

  it('Leave without leaves it, and nothing is asked any more', () => {
    const { desk, trade } = removed();
    desk.tap('Leave without');
    desk.settle();
    expect(desk.broker.held()).toEqual(['buy 0.10 sl null tp 4080.00']);
    expect(desk.card(trade)).toContain('You left leg 1 without a stop.');
    expect(desk.buttons()).toEqual([]);
  });

  it('a tap after the position has ended finds it gone', () => {
    const { desk } = removed();
    const [set] = desk.shown();
    desk.broker.end('p1', 'manual');
    desk.settle();
    expect(desk.tap(set?.id ?? '')).toBe('CHOICE_GONE');
  });
});

describe('an opening that nobody can prove (B4)', () => {
  function inDoubt(): { desk: DeskBook; trade: string } {
    const desk = openDeskBook();
    const trade = desk.post(market);
    desk.pass(25_000);
    desk.look([{ n: 1, verdict: 'no_evidence' }]);
    expect(desk.takeAlerts()).toMatchObject([{ kind: 'unknown_outcome' }]);
    expect(desk.buttons()).toEqual(["It's there", "It isn't"]);
    desk.since();
    return { desk, trade };
  }
  /** The broker has it after all. */
  function arrives(desk: DeskBook): void {
    const row = desk.store.command('paper', 1);
    if (row) desk.broker.take({ ...row.command, expiresAt: desk.clock.now() });
  }

  it("It's there changes nothing but is noted; it is followed once it is seen", () => {
    const { desk, trade } = inDoubt();
    expect(desk.tap("It's there")).toBe('done');
    expect(desk.card(trade)).toContain('You said that leg 1 is there.');
    expect(sent(desk)).toEqual([]);
    arrives(desk);
    desk.look();
    expect(desk.state(trade)).toBe('open');
  });

  it("It isn't ends the question, and nothing is opened in its place", () => {
    const { desk, trade } = inDoubt();
    expect(desk.tap("It isn't")).toBe('done');
    desk.take();
    expect(sent(desk)).toEqual([]);
    expect(desk.state(trade)).toBe('failed');
    expect(desk.buttons()).toEqual([]);
  });

  it("found after It isn't, it is followed and told", () => {
    const { desk, trade } = inDoubt();
    desk.tap("It isn't");
    arrives(desk);
    desk.look();
    expect(desk.takeAlerts().map(({ kind }) => kind)).toContain('unknown_outcome');
    expect(desk.state(trade)).toBe('open');
    expect(desk.card(trade)).toContain('the broker has it: it is followed from now on');
  });

  it('closed by its provider, said not to be there and found: it is closed', () => {
    const { desk, trade } = inDoubt();
    desk.post('Close now', { replyTo: trade });
    desk.tap("It isn't");
    arrives(desk);
    desk.look();
    expect(desk.takeAlerts().map(({ kind }) => kind)).toContain('unknown_outcome');
    desk.settle();
    expect([desk.state(trade), ...desk.broker.held()]).toEqual(['closed']);
  });
});
