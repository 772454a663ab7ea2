import { describe, expect, it } from 'vitest';
import { addFlow, type DayBook, dayStateOf, seeAccount } from '../../../src/desk/comply/day-book.ts';

const clock = { zone: 'Europe/Prague', resetAt: '00:00' };
const at = (text: string) => Date.parse(text);

function seen(...sights: [string, string, string][]): { book: DayBook; closed: DayBook[] } {
  let book: DayBook | null = null;
  const closed: DayBook[] = [];
  for (const [time, balance, equity] of sights) {
    const turn = seeAccount(clock, book, { at: at(time), balance, equity });
    book = turn.book;
    if (turn.closed !== null) closed.push(turn.closed);
  }
  if (book === null) throw new Error('nothing seen');
  return { book, closed };
}

describe('the day book', () => {
  it('keeps the lowest equity of the day and its moment, not the settled one', () => {
    const { book } = seen(
      ['2026-03-18T08:00Z', '100', '100'],
      ['2026-03-18T09:00Z', '100', '91'],
      ['2026-03-18T10:00Z', '101', '101'],
    );
    expect([book.minEquity, book.minEquityAt, book.peakEquity]).toEqual(['91', at('2026-03-18T09:00Z'), '101']);
  });

  it('takes the snapshot at the reset of the zone, and ends the old day with what was last seen', () => {
    const { book, closed } = seen(
      ['2026-03-18T08:00Z', '100', '100'],
      ['2026-03-18T22:59Z', '104', '102'],
      ['2026-03-18T23:00Z', '104', '101'],
    );
    expect(closed.map(({ date, balance, equity }) => [date, balance, equity])).toEqual([['2026-03-18', '104', '102']]);
    expect([book.date, book.startBalance, book.startEquity]).toEqual(['2026-03-19', '104', '101']);
    expect(book.marks.eodBalance).toBe('104');
  });

  it('lets the end-of-day mark rise at a reset only', () => {
    const { book } = seen(
      ['2026-03-18T08:00Z', '100', '100'],
      ['2026-03-18T10:00Z', '120', '130'],
      ['2026-03-18T11:00Z', '110', '110'],
    );
    expect(book.marks).toEqual({ balance: '120', eodBalance: '100', equity: '130' });
  });

  it('moves everything with a deposit or a payout, so that it is neither profit nor loss', () => {
    const { book } = seen(['2026-03-18T08:00Z', '100', '100'], ['2026-03-18T09:00Z', '98', '95']);
    const moved = addFlow(book, '50');
    expect(dayStateOf(moved)).toEqual({
      startBalance: '100',
      startEquity: '100',
      flows: '50',
      minEquity: '145',
      peakEquity: '150',
    });
    expect(moved.marks).toEqual({ balance: '150', eodBalance: '150', equity: '150' });
    expect(addFlow(moved, '-50')).toEqual(book);
  });

  it('opens late when nobody looked at the reset, and says so', () => {
    const { book, closed } = seen(['2026-03-16T08:00Z', '100', '100'], ['2026-03-18T09:00Z', '90', '90']);
    expect(closed).toHaveLength(1);
    expect(book.startSeenAt - book.startAt).toBe(10 * 3_600_000);
  });
});
