import { describe, expect, it } from 'vitest';
import { haltTrading, resumeTrading } from '../../../src/desk/guard/hold.ts';
import { restored } from '../../../src/desk/restored.ts';
import { type DeskBook, openDeskBook } from '../../kit/desk-book.ts';

const market = 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080';
const limit = 'XAUUSD BUY LIMIT 4055\nSL 4045\nTP 4075';

const sent = (desk: DeskBook) => desk.since().flatMap((line) => / sends (\w+)/.exec(line)?.[1] ?? []);
const ago = (desk: DeskBook, seconds: number) => ({ postedAt: desk.clock.now() - seconds * 1_000 });

describe('a signal that comes late', () => {
  it.each([
    ['at market, in time', market, 60, 'working'],
    ['at market, too late', market, 61, 'asking'],
    ['as an order, in time', limit, 600, 'working'],
    ['as an order, too late', limit, 601, 'asking'],
  ])('%s', (_, text, seconds, state) => {
    const desk = openDeskBook();
    desk.pass(700_000);
    const trade = desk.post(text, ago(desk, seconds));
    expect(desk.state(trade)).toBe(state);
    expect(desk.buttons()).toEqual(state === 'asking' ? ['Trade anyway', 'Skip'] : []);
  });

  it('is traded when it is taken anyway, and says how old it was', () => {
    const desk = openDeskBook();
    desk.pass(700_000);
    const trade = desk.post(market, ago(desk, 300));
    expect(desk.card(trade)).toContain('It is 300 s old, over the limit of 60 s');
    desk.tap('Trade anyway');
    desk.settle();
    expect(desk.state(trade)).toBe('open');
  });

  it('taken anyway has the size of that moment: what the market gives by then, for the same risk', () => {
    const risk = { settings: { size: { mode: 'risk', percent: '1', of: 'balance' } } };
    const sized = (ask: string) => {
      const desk = openDeskBook(risk);
      desk.pass(700_000);
      const trade = desk.post('XAUUSD BUY NOW\nSL 4050\nTP 4120', ago(desk, 300));
      desk.price((Number(ask) - 0.25).toFixed(2), ask);
      desk.tap('Trade anyway');
      desk.settle();
      return desk.legs(trade).map(({ wanted, openPrice }) => [wanted.lots, openPrice]);
    };
    expect(sized('4060.25')).toEqual([['0.09', '4060.25']]);
    expect(sized('4080.25')).toEqual([['0.03', '4080.25']]);
  });

  it('and the rules of that moment: what they do not pass by then is refused with its figures', () => {
    const desk = openDeskBook({ settings: { size: { mode: 'lots', lots: '0.10' } } });
    desk.pass(700_000);
    const trade = desk.post('XAUUSD BUY NOW\nSL 4050\nTP 4200', ago(desk, 300));
    desk.price('4110.00', '4110.25');
    desk.tap('Trade anyway');
    desk.settle();
    expect(desk.state(trade)).toBe('refused');
    expect(desk.card(trade)).toContain('If every stop were hit');
    expect(sent(desk)).toEqual([]);
  });

  it('still asks after an edit', () => {
    const desk = openDeskBook();
    desk.pass(700_000);
    const trade = desk.post(market, ago(desk, 300));
    desk.edit(trade, market.replace('4080', '4081'));
    expect(desk.state(trade)).toBe('asking');
    expect(sent(desk)).toEqual([]);
  });

  it('by the limits of its own follow', () => {
    const desk = openDeskBook({ handling: { marketLateSeconds: 5 } });
    desk.pass(60_000);
    expect(desk.state(desk.post(market, ago(desk, 6)))).toBe('asking');
  });

  it.each([
    ['its stop', '4049.00', '4049.25'],
    ['its first target', '4080.50', '4080.75'],
  ])('when the price has passed %s it is asked about', (_, bid, ask) => {
    const desk = openDeskBook();
    desk.price(bid, ask);
    const trade = desk.post('XAUUSD BUY NOW\nSL 4050\nTP1 4080\nTP2 4100');
    expect([desk.state(trade), ...desk.buttons()]).toEqual(['asking', 'Trade anyway', 'Skip']);
    expect(sent(desk)).toEqual([]);
  });
});

describe('a signal of before a restore', () => {
  it('asks, for it may have been traded', () => {
    const desk = openDeskBook();
    const trade = desk.write(market);
    desk.pass(1_000);
    desk.perform(restored, {});
    desk.take();
    expect(desk.state(trade)).toBe('asking');
    expect(desk.card(trade)).toContain('before this desk was restored');
    expect(sent(desk)).toEqual([]);
  });

  it('edited into another stop it still asks', () => {
    const desk = openDeskBook();
    const trade = desk.write(market);
    desk.pass(1_000);
    desk.perform(restored, {});
    desk.take();
    desk.edit(trade, market.replace('4050', '4052'));
    expect(desk.state(trade)).toBe('asking');
    expect(sent(desk)).toEqual([]);
  });

  it('the numbers of its commands start far beyond those that the broker may know', () => {
    const desk = openDeskBook();
    desk.trade(market);
    desk.perform(restored, {});
    desk.pass(1_000);
    desk.post(limit);
    expect(desk.store.waitingCommands('paper').map(({ n }) => n > 100_000)).toEqual([true]);
  });
});

describe('a message of before the channel was followed', () => {
  it.each([
    ['edited into a trade', 'Good morning', market],
    ['edited into another trade', market, limit],
  ])('%s is only shown', (_, first, second) => {
    const desk = openDeskBook();
    const trade = desk.write(first, ago(desk, 30));
    const [follow] = desk.store.follows();
    desk.store.updateFollow(follow?.id ?? '', { cursor: 1 });
    desk.edit(trade, second);
    expect(desk.state(trade)).toBe('alerted');
    expect(desk.card(trade)).toContain('before you followed this channel');
    expect([...sent(desk), ...desk.buttons()]).toEqual([]);
  });
});

describe('while more was published than is taken in (B9)', () => {
  it('no opening leaves, and the pull is due at once', () => {
    const desk = openDeskBook();
    const trade = desk.write(market);
    desk.take({ isHead: false });
    expect(desk.state(trade)).toBe('working');
    expect(sent(desk)).toEqual([]);
    expect(desk.due.at('pull')).toBeLessThanOrEqual(desk.clock.now());
    desk.look();
    expect(sent(desk)).toEqual([]);
    desk.take();
    expect(sent(desk)).toEqual(['open']);
  });

  it('a tap does not let one leave either', () => {
    const desk = openDeskBook({ mode: 'confirm', feeds: ['gold', 'silver'] });
    const trade = desk.write(market, { feed: 'silver' });
    desk.take();
    desk.tap('Take', { feed: 'gold' });
    expect(desk.state(trade)).toBe('working');
    expect(sent(desk)).toEqual([]);
    desk.take();
    expect(sent(desk)).toEqual(['open']);
  });

  it('what closes and what lowers the risk leaves all the same', () => {
    const desk = openDeskBook();
    const trade = desk.trade(market);
    desk.write('Close now', { replyTo: trade });
    desk.take({ isHead: false });
    expect(sent(desk)).toEqual(['close']);
  });

  it('a signal corrected by then is planned as it reads last, one deleted by then is never sent', () => {
    const desk = openDeskBook();
    const [kept, gone] = [desk.write(market), desk.write('EURUSD SELL 1.0850\nSL 1.0880\nTP 1.0800')];
    desk.take({ isHead: false });
    desk.rewrite(kept, market.replace('4050', '4052'));
    desk.rewrite(gone, null);
    desk.take();
    desk.settle();
    expect(desk.broker.held()).toEqual(['buy 0.10 sl 4052.00 tp 4080.00']);
    expect(desk.state(gone)).toBe('dropped');
  });

  it('and cannot be reached for that, it is asked for again in a moment, not at once and for ever', () => {
    const desk = openDeskBook();
    const trade = desk.write(market);
    desk.take({ isHead: false });
    expect(desk.state(trade)).toBe('working');
    desk.due.remove('pull');
    desk.away();
    expect(desk.due.at('pull')).toBe(desk.clock.now() + 1_000);
    desk.pass(1_000);
    desk.take();
    desk.settle();
    expect(desk.state(trade)).toBe('open');
  });

  it('an opening that waited for that too long lapses, and the card says so', () => {
    const desk = openDeskBook();
    const trade = desk.write(market);
    desk.take({ isHead: false });
    desk.pass(61_000);
    desk.take();
    expect(sent(desk)).toEqual([]);
    expect(desk.state(trade)).toBe('failed');
    expect(desk.card(trade)).toContain(
      'was not sent in time, and is not sent any more: its channel may have said more that was not heard yet.',
    );
  });

  it('one that a halt held up says that, also where it was let go before the time was over', () => {
    const desk = openDeskBook();
    const trade = desk.write(market);
    desk.take({ isHead: false });
    desk.perform(haltTrading, {});
    desk.look();
    desk.perform(resumeTrading, {});
    desk.pass(61_000);
    desk.look();
    expect(desk.notes(trade)).toEqual(['HELD', 'LAPSED']);
    expect(desk.card(trade)).toContain('is not sent any more: trading is halted.');
  });
});
