import { expect, it } from 'vitest';
import { cancelOrder, changePosition, closePosition } from '../../../src/desk/hand/actions.ts';
import { bookDifferences, foldBook } from '../../../src/desk/rebuild.ts';
import { verifyLines } from '../../../src/platform/journal.ts';
import { type DeskBook, openDeskBook } from '../../kit/desk-book.ts';

const market = 'XAUUSD BUY 4060.25\nSL 4050\nTP 4080';

function factsOf({ broker, store }: DeskBook) {
  const awaited = store.waitingCommands('paper').map(({ n }) => n);
  const report = broker.report(store.account('paper')?.eventCursor ?? 0, awaited);
  return [{ accountId: 'paper', report, quotes: broker.quotes(), beside: [] }];
}

function differences({ store }: DeskBook): string[] {
  const lines = store.journal.after(0, 5_000);
  expect(verifyLines(lines).brokenAt).toBeNull();
  const signals = store.signals(Number.MAX_SAFE_INTEGER, 100);
  const legs = signals.flatMap(({ id }) => store.legs(id));
  const rows = signals.map(({ plan: _plan, verdict: _verdict, ...book }) => book);
  const commands = store.commandsSince('paper', 0, 500);
  const feeds = new Set(signals.map(({ feedId }) => feedId));
  const instructions = [...feeds].flatMap((feed) => store.instructionsOfFeed(feed, 100));
  return bookDifferences(foldBook(lines), { signals: rows, legs, commands, instructions });
}

it('what was done, refused and only rehearsed by hand leaves a journal that folds to what is stored (B12)', () => {
  const desk = openDeskBook();
  desk.trade(market);
  const id = desk.broker.ids()[0];
  const does = (action: Parameters<DeskBook['perform']>[0], input: object) =>
    desk.perform(action, input, factsOf(desk));
  const length = () => desk.store.journal.after(0, 5_000).length;
  const before = length();
  expect(does(closePosition, { id, percent: 50, preview: true })).toBe('done');
  expect(does(changePosition, { id, sl: '1000' })).toBe('RULE_AGAINST');
  expect(does(closePosition, { id, percent: 1 })).toBe('PART_TOO_SMALL');
  expect(does(cancelOrder, { id })).toBe('NOTHING_TO_CHANGE');
  expect(length()).toBe(before);
  expect(does(closePosition, { id, percent: 50 })).toBe('done');
  desk.settle();
  expect(does(changePosition, { id, sl: '4055', tp: null })).toBe('done');
  desk.settle();
  expect(desk.broker.held()).toEqual(['buy 0.05 sl 4055.00 tp null']);
  expect(desk.offered('m1')).toEqual(['Close', 'Half', 'Break-even']);
  expect(differences(desk)).toEqual([]);
  expect(does(closePosition, { id, all: true })).toBe('done');
  desk.settle();
  expect(desk.broker.held()).toEqual([]);
  expect(differences(desk)).toEqual([]);
});

it('a stop named by hand where it stands just now no longer follows the price', () => {
  const desk = openDeskBook();
  const trade = desk.trade(market);
  desk.post({ type: 'update', action: 'trail', pips: 20 }, { replyTo: trade });
  desk.price('4065.00', '4065.25');
  desk.settle();
  expect(desk.broker.held()).toEqual(['buy 0.10 sl 4062.99 tp 4080.00']);
  const id = desk.broker.ids()[0];
  expect(desk.perform(changePosition, { id, sl: '4062.99' }, factsOf(desk))).toBe('done');
  desk.price('4070.00', '4070.25');
  desk.settle();
  expect(desk.broker.held()).toEqual(['buy 0.10 sl 4062.99 tp 4080.00']);
  expect(differences(desk)).toEqual([]);
});
