import { describe, expect, it } from 'vitest';
import { type DayBook, movedBy, seeAccount } from '../../../src/desk/comply/day-book.ts';
import { noteNearest } from '../../../src/desk/comply/day-room.ts';
import type { Profile } from '../../../src/desk/comply/profile.ts';
import { presets } from '../../../src/desk/comply/profiles/catalog.ts';
import { preset } from './facts-kit.ts';

const at = (text: string) => Date.parse(text);
const utc = { zone: 'UTC', resetAt: '00:00' };

/** What a day keeps of a program of 50,000 after these looks at balance and equity, an hour apart. */
function seen(profile: Profile, sights: [string, string][], from = at('2026-03-18T13:00Z')): DayBook {
  let book: DayBook | null = null;
  for (const [index, [balance, equity]] of sights.entries()) {
    const time = from + index * 3_600_000;
    book = noteNearest(seeAccount(profile.clock, book, { at: time, balance, equity }).book, profile, '50000', time);
  }
  if (book === null) throw new Error('nothing seen');
  return book;
}

const roomsOf = ({ nearest }: DayBook) => [nearest?.daily?.headroom ?? null, nearest?.total?.headroom ?? null];

describe('the nearest an account came to its lines', () => {
  // Start, a peak of open profit, a fall that is not below the start, and a smaller balance at the end.
  const sights: [string, string][] = [
    ['50000', '50000'],
    ['50000', '51500'],
    ['50000', '50200'],
    ['50100', '50100'],
  ];
  it.each([
    ['FTMO', '2500', '5000'],
    ['FTUK', '1500', '3000'],
    ['MYFOREXFUNDS', '2000', '4000'],
    ['EU_MIFID2', null, null],
    ['CONSERVATIVE', '1000', '2500'],
    ['FTMO_1STEP', '1500', '5000'],
    ['FUNDEDNEXT_2STEP', '2500', '5000'],
    ['THE5ERS_HS', '2500', '5000'],
    ['FUNDINGPIPS_PLUS', '2500', '5000'],
    // 5 % of initial under the peak of 51,500 is 49,000; at 50,100 equity is 1,100 above it.
    ['FUNDINGPIPS_ZERO', '1500', '1100'],
    ['E8_ONE', '1500', '3000'],
    ['TOPSTEP_50K', null, '2000'],
    // 2,500 under the live peak of 51,500 is 49,000.
    ['APEX_50K', null, '1100'],
  ])('%s: daily %s, total %s', (id, daily, total) => {
    expect(roomsOf(seen(preset(id), sights))).toEqual([daily, total]);
  });

  it('is told for every preset there is', () => {
    expect(presets).toHaveLength(13);
  });

  it('under a trailing line is after the peak and not at the lowest equity of the day', () => {
    const book = seen(preset('APEX_50K'), [
      ['50000', '49800'],
      ['50000', '52400'],
      ['50000', '50000'],
      ['50000', '52000'],
    ]);
    // At 49,800 there were 2,300 left; at 50,000, under a peak of 52,400, only 100.
    expect(book.minEquity).toBe('49800');
    expect(book.nearest?.total).toMatchObject({ headroom: '100', floor: '49900', at: at('2026-03-18T15:00Z') });
  });

  it('stays where a locked line stays, and moves with the peak before', () => {
    const book = seen(preset('APEX_50K'), [
      ['50000', '50000'],
      ['53000', '54000'],
      ['53000', '53200'],
    ]);
    // Locked at 50,100 once the peak is over 52,600.
    expect(book.nearest?.total).toMatchObject({ floor: '47500', headroom: '2500' });
    expect(
      seen(preset('APEX_50K'), [
        ['53000', '54000'],
        ['53000', '50200'],
      ]).nearest?.total,
    ).toMatchObject({
      floor: '50100',
      headroom: '100',
    });
  });

  it('starts anew under another profile', () => {
    const before = seen(preset('FTUK'), [
      ['50000', '48600'],
      ['50000', '50000'],
    ]);
    const after = noteNearest(before, preset('FTMO'), '50000', 9);
    expect(before.nearest?.daily?.headroom).toBe('100');
    expect(after.nearest).toMatchObject({ profile: 'FTMO 2026.1', daily: { headroom: '2500', at: 9 } });
  });
});

describe('a reset nobody looked at', () => {
  const evening = { at: at('2026-03-18T20:00Z'), balance: '50000', equity: '50400' };
  const yesterday = seeAccount(utc, null, evening).book;

  it('is worked out from what moved the balance since: a loss of the night counts to the new day', () => {
    const moved = movedBy([
      { kind: 'closed', profit: '-900' },
      { kind: 'opened', profit: '-7' },
    ]);
    const { book, closed } = seeAccount(
      utc,
      yesterday,
      { at: at('2026-03-19T08:00Z'), balance: '49093', equity: '49093' },
      moved,
    );
    expect([book.startBalance, book.balance, book.minEquity, book.flows]).toEqual(['50000', '49093', '49093', '0']);
    // What floated at midnight is not known: the highest it can be taken for leaves the least room.
    expect(book.startEquity).toBe('50400');
    expect([closed?.balance, book.marks.eodBalance]).toEqual(['50000', '50000']);
  });

  it('keeps a payout of the night apart: it moves the base and every mark, and is no loss', () => {
    const { book } = seeAccount(
      utc,
      yesterday,
      { at: at('2026-03-19T08:00Z'), balance: '48000', equity: '48400' },
      movedBy([{ kind: 'balance', profit: '-2000' }]),
    );
    expect([book.startBalance, book.flows, book.minEquity]).toEqual(['50000', '-2000', '48400']);
    expect(book.marks).toEqual({ balance: '48000', eodBalance: '48000', equity: '48400' });
  });

  it('that was before the account was first seen starts from what had been paid in by then', () => {
    const moved = movedBy([
      { kind: 'balance', profit: '50000' },
      { kind: 'closed', profit: '-300' },
    ]);
    const { book } = seeAccount(utc, null, { at: at('2026-03-19T08:00Z'), balance: '49700', equity: '49700' }, moved);
    expect([book.startBalance, book.flows, book.minEquity, book.marks.eodBalance]).toEqual([
      '50000',
      '0',
      '49700',
      '50000',
    ]);
  });

  it('without the broker’s events would count the loss to nobody: the negative control', () => {
    const { book } = seeAccount(utc, yesterday, { at: at('2026-03-19T08:00Z'), balance: '49093', equity: '49093' });
    expect(book.startBalance).toBe('49093');
  });
});

describe('another profile in the middle of a day', () => {
  it('ends the day by its own clock, and what the day began with stands until then', () => {
    const prague = { zone: 'Europe/Prague', resetAt: '00:00' };
    const newYork = { zone: 'America/New_York', resetAt: '17:00' };
    const first = seeAccount(prague, null, { at: at('2026-01-15T08:00Z'), balance: '50000', equity: '50000' }).book;
    const { book, closed } = seeAccount(newYork, first, {
      at: at('2026-01-15T12:00Z'),
      balance: '49000',
      equity: '49000',
    });
    expect(closed).toEqual(first);
    expect([book.startAt, book.nextResetAt]).toEqual([at('2026-01-15T12:00Z'), at('2026-01-15T22:00Z')]);
    expect([book.startBalance, book.minEquity, book.nearest]).toEqual(['50000', '49000', undefined]);
    const next = seeAccount(newYork, book, { at: at('2026-01-15T22:00Z'), balance: '49000', equity: '49000' }).book;
    expect([next.startAt, next.startBalance]).toEqual([at('2026-01-15T22:00Z'), '49000']);
  });
});
