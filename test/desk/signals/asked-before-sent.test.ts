import { expect, it } from 'vitest';
import { endQuestion } from '../../../src/desk/talk/question.ts';
import { type DeskBook, openDeskBook } from '../../kit/desk-book.ts';

const limit = 'XAUUSD BUY LIMIT 4054\nSL 4043\nTP 4067';
const order = ['buy 0.10 at 4054.00 sl 4043.00 tp 4067.00'];
const minute = 60_000;

/** A trade whose broker was closed when it was sent, edited into something else before it is tried again. */
function refusedThenEdited() {
  const desk = openDeskBook({ handling: { pendingLateSeconds: 900 } });
  desk.broker.refuse('pending', 'MARKET_CLOSED');
  const id = desk.post(limit);
  desk.edit(id, 'good luck everyone');
  desk.settle();
  desk.broker.allow('pending');
  desk.pass(2 * minute);
  desk.settle();
  return { desk, id };
}

const endOf = ({ due, signal }: DeskBook, id: string) => due.at(`expire:${signal(id).id}`);

it('what the broker would not have yet is not tried again while the trader is asked about its edited message', () => {
  const { desk, id } = refusedThenEdited();
  expect(desk.broker.held()).toEqual([]);
  expect(desk.notes(id)).toContain('HELD');
  desk.tap('Leave as it is');
  desk.settle();
  expect(desk.broker.held()).toEqual(order);
  expect(endOf(desk, id)).toBeNull();
});

it('cancelled by the trader, it is never sent', () => {
  const { desk } = refusedThenEdited();
  desk.tap('Cancel the order');
  desk.pass(minute);
  desk.settle();
  expect(desk.broker.held()).toEqual([]);
});

it('nobody answers: it is not sent by silence', () => {
  const { desk, id } = refusedThenEdited();
  expect(endOf(desk, id)).toBeLessThan(desk.clock.now() + 5 * minute);
  desk.pass(5 * minute);
  desk.expire(id);
  desk.settle();
  expect(desk.broker.held()).toEqual([]);
  expect(desk.notes(id)).toContain('EDIT_UNANSWERED');
});

it('edited back to what it was, it is sent without being asked about', () => {
  const { desk, id } = refusedThenEdited();
  desk.edit(id, limit);
  desk.settle();
  expect(desk.broker.held()).toEqual(order);
});

it('one of its orders filled and another not sent yet: asked about a wider stop, the other is not sent by silence', () => {
  const desk = openDeskBook();
  const id = desk.post(`${limit}\nTP2 4080`);
  const [first, second] = desk.store.waitingCommands('paper');
  if (!first || !second) throw new Error('two orders were expected');
  desk.broker.take(first.command);
  desk.broker.refuse('pending', 'MARKET_CLOSED');
  desk.broker.take(second.command);
  desk.broker.allow('pending');
  desk.broker.fill();
  desk.look();
  desk.edit(id, 'XAUUSD BUY LIMIT 4054\nSL 4033\nTP 4067\nTP2 4080');
  desk.pass(2 * minute);
  desk.settle();
  expect(desk.state(id)).toBe('open');
  expect(desk.broker.held()).toEqual(['buy 0.05 sl 4043.00 tp 4067.00']);
  expect(endOf(desk, id)).not.toBeNull();
  desk.pass(3 * minute);
  desk.expire(id);
  desk.settle();
  expect(desk.broker.held()).toEqual(['buy 0.05 sl 4043.00 tp 4067.00']);
  expect(desk.notes(id)).toContain('EDIT_UNANSWERED');
});

it('nobody answers, and only then the broker says that it would not have it: it is not tried again', () => {
  const desk = openDeskBook({ handling: { pendingLateSeconds: 900 } });
  const id = desk.post(limit);
  desk.edit(id, 'good luck everyone');
  const [question] = desk.store.questionsAbout(desk.signal(id).id);
  desk.broker.refuse('pending', 'MARKET_CLOSED');
  desk.arrive();
  desk.broker.allow('pending');
  desk.pass(5 * minute);
  desk.expire(id);
  desk.perform(endQuestion, { card: question?.card ?? '' });
  desk.look();
  desk.pass(2 * minute);
  desk.settle();
  expect(desk.broker.held()).toEqual([]);
  expect(desk.state(id)).toBe('failed');
});

it('nobody answers, and it turns out to have been filled on its way: it stays', () => {
  const desk = openDeskBook();
  const id = desk.post('XAUUSD BUY 4060.25\nSL 4050\nTP 4075');
  desk.edit(id, 'XAUUSD BUY 4060.25\nSL 4040\nTP 4075');
  expect(endOf(desk, id)).not.toBeNull();
  desk.arrive();
  desk.pass(5 * minute);
  desk.expire(id);
  desk.settle();
  expect(desk.broker.held()).toEqual(['buy 0.10 sl 4050.00 tp 4075.00']);
  expect(desk.state(id)).toBe('open');
});
