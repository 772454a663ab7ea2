import { describe, expect, it } from 'vitest';
import { openDeskBook } from '../../kit/desk-book.ts';

/* A message that names other levels for a trade of another message, and says them no more. */
const market = (sl: number) => `XAUUSD BUY 4060.25\nSL ${sl}\nTP 4075`;
const limit = (sl: number) => `XAUUSD BUY LIMIT 4054\nSL ${sl}\nTP 4067`;
const take = 'Take the new levels';

describe('a trade whose correction is asked about', () => {
  function asked() {
    const desk = openDeskBook();
    const id = desk.trade(market(4050));
    const correction = desk.trade(market(4040));
    return { desk, id, correction, labels: () => desk.shown().map(({ label }) => label) };
  }

  it('is asked about while its correction stands', () => {
    const { desk, labels } = asked();
    expect(labels()).toContain(take);
    desk.tap(take);
    desk.settle();
    expect(desk.broker.held()).toEqual(['buy 0.10 sl 4040.00 tp 4075.00']);
  });

  const ends: [string, (parts: ReturnType<typeof asked>) => void][] = [
    ['deleted', ({ desk, correction }) => desk.remove(correction)],
    ['edited into what is no trade', ({ desk, correction }) => desk.edit(correction, 'good luck everyone')],
    ['edited back to what the trade says', ({ desk, correction }) => desk.edit(correction, market(4050))],
  ];
  it.each(ends)('is not asked about any more once that is %s', (_, end) => {
    const parts = asked();
    const { desk, id, labels } = parts;
    const button = desk.shown().find(({ label }) => label === take)?.id ?? '';
    end(parts);
    expect(labels()).not.toContain(take);
    expect(desk.tap(button)).toBe('CHOICE_GONE');
    desk.settle();
    expect(desk.notes(id)).toContain('QUESTION_GONE');
    expect(desk.broker.held()).toEqual(['buy 0.10 sl 4050.00 tp 4075.00']);
  });

  it('is asked about the newer words of a correction that is edited again', () => {
    const { desk, correction } = asked();
    desk.edit(correction, market(4045));
    desk.tap(take);
    desk.settle();
    expect(desk.broker.held()).toEqual(['buy 0.10 sl 4045.00 tp 4075.00']);
  });
});

it('a trade that followed a correction goes back to its own stop once that is edited back to it', () => {
  const desk = openDeskBook({ handling: { whoWins: 'provider' } });
  desk.trade(market(4050));
  const correction = desk.trade(market(4040));
  expect(desk.broker.held()).toEqual(['buy 0.10 sl 4040.00 tp 4075.00']);
  desk.edit(correction, market(4050));
  desk.settle();
  expect(desk.broker.held()).toEqual(['buy 0.10 sl 4050.00 tp 4075.00']);
});

it('what is not sent yet is sent with its own stop once its correction is edited back to it', () => {
  const desk = openDeskBook({ handling: { pendingLateSeconds: 900 } });
  desk.broker.refuse('pending', 'MARKET_CLOSED');
  desk.post(limit(4043));
  const correction = desk.post(limit(4033));
  desk.edit(correction, limit(4043));
  desk.broker.allow('pending');
  desk.settle();
  expect(desk.broker.held()).toEqual(['buy 0.10 at 4054.00 sl 4043.00 tp 4067.00']);
});

it('what waits for the answer about a correction is sent once that is deleted, and not dropped later', () => {
  const desk = openDeskBook({ handling: { pendingLateSeconds: 900 } });
  const id = desk.post(`${limit(4043)}\nTP2 4080`);
  const [first, second] = desk.store.waitingCommands('paper');
  if (!first || !second) throw new Error('two orders were expected');
  desk.broker.take(first.command);
  desk.broker.refuse('pending', 'MARKET_CLOSED');
  desk.broker.take(second.command);
  desk.broker.allow('pending');
  desk.broker.fill();
  desk.look();
  const correction = desk.post(`${limit(4033)}\nTP2 4080`);
  const end = () => desk.due.at(`expire:${desk.signal(id).id}`);
  expect(end()).not.toBeNull();
  desk.pass(30_000);
  desk.remove(correction);
  expect(end()).toBeNull();
  desk.pass(90_000);
  desk.settle();
  expect(desk.broker.held()).toHaveLength(2);
  expect(desk.notes(id)).toContain('QUESTION_GONE');
});
