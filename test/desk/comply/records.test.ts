import { describe, expect, it } from 'vitest';
import { baselineSchema, type Counted, setBaseline } from '../../../src/desk/comply/baseline.ts';
import type { DayBook } from '../../../src/desk/comply/day-book.ts';
import { judge } from '../../../src/desk/comply/judge.ts';
import type { Finding } from '../../../src/desk/comply/verdict.ts';
import { prolong, recordsOf, type ViolationRecord } from '../../../src/desk/comply/violation-record.ts';
import { factsOf, now, opening, profileOf } from './facts-kit.ts';

const occurrence = { accountId: 'a1', signalId: 's1', orderId: 'o1', action: 'refused' } as const;
const verdict = judge(
  factsOf({
    profile: profileOf({ maxPositions: 0, maxOrders: 0 }),
    intent: opening({ type: 'limit', price: '1.05', sl: '1.04' }),
  }),
);

describe('what a verdict leaves in the records', () => {
  it('is one entry for each rule that was broken, with the figures it broke it by', () => {
    const records = recordsOf(verdict, 'prevented', occurrence);
    expect(records.map(({ rule }) => rule)).toEqual(verdict.violations.map(({ rule }) => rule));
    expect(records.length).toBeGreaterThan(0);
    const [finding] = verdict.violations;
    expect(records[0]).toEqual({
      ...occurrence,
      id: expect.any(String),
      kind: 'prevented',
      rule: finding?.rule,
      profile: { id: 'TEST', version: verdict.profile.version },
      firstAt: now,
      lastAt: now,
      line: finding?.line,
      worst: finding?.used,
      figures: finding?.figures,
      acknowledgedBy: null,
    });
  });

  it('has one id for one thing, and another for another', () => {
    const idsOf = (...given: Parameters<typeof recordsOf>) =>
      recordsOf(...given)
        .map(({ id }) => id)
        .join();
    const all = [
      idsOf(verdict, 'prevented', occurrence),
      idsOf(verdict, 'actual', occurrence),
      idsOf(verdict, 'prevented', { ...occurrence, accountId: 'a2' }),
      idsOf(verdict, 'prevented', { ...occurrence, signalId: 's2' }),
      idsOf(verdict, 'prevented', { ...occurrence, signalId: null }),
      idsOf(verdict, 'prevented', { ...occurrence, orderId: 'o2' }),
      idsOf(verdict, 'prevented', { ...occurrence, orderId: null }),
      idsOf({ ...verdict, judgedAt: now + 1 }, 'prevented', occurrence),
    ];
    expect(new Set(all).size).toBe(all.length);
    expect(idsOf(verdict, 'prevented', occurrence)).toBe(all[0]);
  });

  it('names what a protective close broke knowingly: that did happen', () => {
    const sacrificed = recordsOf(
      { ...verdict, violations: [], sacrificed: verdict.violations },
      'prevented',
      occurrence,
    );
    expect(sacrificed.length).toBe(verdict.violations.length);
    for (const record of sacrificed) expect(record).toMatchObject({ kind: 'actual', action: 'sacrificed' });
  });
});

describe('a breach that lasts', () => {
  const finding = (used: string | null, line: string | null = '95000'): Finding => ({
    ...{ rule: 'DAILY-LOSS', status: 'violated', hard: true, headroom: null, missing: [] },
    ...{ line, used, figures: { equity: used } },
  });
  const record = (worst: string | null, line: string | null = '95000') =>
    ({ rule: 'DAILY-LOSS', firstAt: now, lastAt: now, line, worst, figures: {} }) as unknown as ViolationRecord;

  it.each<[string, ViolationRecord, Finding, string | null]>([
    ['goes farther beyond its line', record('94000'), finding('93000'), '93000'],
    ['comes nearer again', record('93000'), finding('94000'), '93000'],
    ['stays', record('94000'), finding('94000'), '94000'],
    ['counts from where its line is now', record('94000'), finding('93500', '94000'), '94000'],
    ['is measured for the first time', record(null), finding('94000'), '94000'],
    ['had no line before', record('94000', null), finding('93000'), '93000'],
    ['is not measured any more', record('94000'), finding(null), '94000'],
    ['has no line any more', record('94000'), finding('93000', null), '94000'],
  ])('that %s is one record until now, with its worst', (_, before, after, worst) => {
    const lasting = prolong(before, after, now + 60_000);
    expect(lasting).toMatchObject({ firstAt: now, lastAt: now + 60_000, worst });
    const isTaken = worst === after.used && before.worst !== worst;
    expect(lasting.figures).toEqual(isTaken ? after.figures : before.figures);
    expect(lasting.line).toBe(isTaken ? after.line : before.line);
  });
});

describe('what an account was before it came', () => {
  const marks = { balance: '110000', eodBalance: '108000', equity: '112000' };
  const book = { date: '2026-03-18', marks, nearest: { daily: '1' } } as unknown as DayBook;
  const counted: Counted = { initialBalance: '100000', book };

  it.each([
    ['initialBalance', '99999', { initialBalance: '99999' }],
    ['highestBalance', '109999', { marks: { ...marks, balance: '109999' } }],
    ['highestEndOfDayBalance', '107999', { marks: { ...marks, eodBalance: '107999' } }],
    ['highestEquity', '111999', { marks: { ...marks, equity: '111999' } }],
  ] as const)(
    '%s at %s is taken, and named: it lowers a loss line',
    (name, value, {
      marks: after,
      ...rest
    }: {
      marks?: object;
      initialBalance?: string;
    }) => {
      const set = setBaseline(counted, { [name]: value });
      expect(set).toMatchObject({ initialBalance: '100000', ...rest, lowered: [name] });
      expect(set.book?.marks).toEqual(after ?? marks);
    },
  );

  it('raises the lines without a word, and the same again changes nothing', () => {
    const higher = { initialBalance: '100001', highestBalance: '110000', highestEquity: '120000' };
    expect(setBaseline(counted, higher)).toMatchObject({
      ...{ initialBalance: '100001', lowered: [], book: { marks: { ...marks, equity: '120000' } } },
    });
    expect(setBaseline(counted, {})).toMatchObject({ initialBalance: '100000', lowered: [], book: { marks } });
  });

  it('forgets what was nearest to the old lines', () => {
    expect(setBaseline(counted, {}).book).not.toHaveProperty('nearest');
    expect(setBaseline(counted, {}).book).toHaveProperty('date', '2026-03-18');
  });

  it('counts from its first balance where nothing was seen yet', () => {
    expect(setBaseline({ initialBalance: '100000', book: null }, { highestEquity: '1' })).toEqual({
      ...{ initialBalance: '100000', book: null, lowered: [] },
    });
  });

  it.each(['0', '0.00', '-5', 'much', ''])('is never %j', (initialBalance) => {
    expect(baselineSchema.safeParse({ initialBalance }).success).toBe(false);
    expect(baselineSchema.safeParse({ initialBalance: '0.01', highestEquity: '1' }).success).toBe(true);
  });
});
