import { describe, expect, it } from 'vitest';
import { decimal } from '../../src/core/decimal.ts';
import { addFlow, type DayBook, seeAccount } from '../../src/desk/comply/day-book.ts';
import { judge } from '../../src/desk/comply/judge.ts';
import { prolong, recordsOf } from '../../src/desk/comply/violation-record.ts';
import type { ReportFacts } from '../../src/desk/records/report-facts.ts';
import { maxDrawdownPct, profitFactor, sharpe } from '../../src/insight/formulas.ts';
import { bestDayFigures, objectivesOf, tradingDates } from '../../src/insight/objectives.ts';
import { reportOf } from '../../src/insight/report.ts';
import { factsOf, opening, preset } from '../desk/comply/facts-kit.ts';

const prague = preset('FTMO').clock;
const at = (text: string) => Date.parse(text);

function daysOf(...sights: [string, string, string][]): DayBook[] {
  const days: DayBook[] = [];
  let book: DayBook | null = null;
  for (const [time, balance, equity] of sights) {
    const turn = seeAccount(prague, book, { at: at(time), balance, equity });
    if (turn.closed !== null) days.push(turn.closed);
    book = turn.book;
  }
  return book === null ? days : [...days, book];
}

const facts: ReportFacts = {
  profile: preset('FTMO'),
  accountId: 'a1',
  initialBalance: '100000',
  now: at('2026-03-19T12:00Z'),
  days: daysOf(
    ['2026-03-18T08:00Z', '100000', '100000'],
    ['2026-03-18T09:00Z', '100000', '97000'],
    ['2026-03-18T20:00Z', '102000', '102000'],
    ['2026-03-19T08:00Z', '102000', '102000'],
    ['2026-03-19T10:00Z', '101000', '98000'],
  ),
  trades: [
    {
      openedAt: at('2026-03-18T08:30Z'),
      closedAt: at('2026-03-18T19:00Z'),
      profit: '2000',
      costs: '7',
      plannedLoss: '1000',
    },
    {
      openedAt: at('2026-03-19T08:30Z'),
      closedAt: at('2026-03-19T09:00Z'),
      profit: '-1000',
      costs: '7',
      plannedLoss: '1000',
    },
  ],
  opened: [at('2026-03-18T08:30Z'), at('2026-03-19T08:30Z')],
  flowsBefore: '0',
  violations: [],
  findings: [
    { rule: 'NEWS-WINDOW', status: 'not_evaluated', missing: ['economic calendar'] },
    { rule: 'WC-DAILY', status: 'passed', missing: [] },
    { rule: 'WC-DAILY', status: 'violated', missing: [] },
  ],
  stage: 0,
};

describe('the report', () => {
  const report = reportOf(facts);

  it('shows per day both lines and the room left at the lowest moment', () => {
    expect(report.days.map(({ date, daily, total, minEquity }) => ({ date, minEquity, daily, total }))).toEqual([
      {
        date: '2026-03-18',
        minEquity: '97000',
        daily: { floor: '95000', usedPct: '60', headroomAtMin: '2000', at: at('2026-03-18T09:00Z') },
        total: { floor: '90000', usedPct: '30', headroomAtMin: '7000', at: at('2026-03-18T09:00Z') },
      },
      {
        date: '2026-03-19',
        minEquity: '98000',
        daily: { floor: '97000', usedPct: '80', headroomAtMin: '1000', at: at('2026-03-19T10:00Z') },
        total: { floor: '90000', usedPct: '20', headroomAtMin: '8000', at: at('2026-03-19T10:00Z') },
      },
    ]);
    expect(report.minimumHeadroom).toEqual({ daily: '1000', total: '7000' });
  });

  it('counts rules without facts as not evaluated, never as passed, and names what was missing', () => {
    expect(report.coverage).toMatchObject({
      'NEWS-WINDOW': { passed: 0, violated: 0, not_evaluated: 1, missing: ['economic calendar'] },
      'WC-DAILY': { passed: 1, violated: 1, not_evaluated: 0, missing: [] },
    });
  });

  it('lists every rule of the profile, also one nobody asked, and none it does not have', () => {
    expect(report.coverage['REQ-LIMIT']).toEqual({ passed: 0, violated: 0, not_evaluated: 0, missing: [] });
    expect(Object.keys(report.coverage)).not.toContain('EU-LEVERAGE');
  });

  it('works its metrics out by their formulas', () => {
    expect(report.metrics).toMatchObject({
      dailyUsedPct: '80',
      totalUsedPct: '30',
      staticDrawdownPct: '3',
      maxDrawdownPct: '3.92156863',
      profitFactor: '2',
      expectancyR: '0.5',
      sharpe: null,
      lossesToLine: 1,
      costs: '14',
    });
  });

  it('takes a payout for neither a fall nor a loss', () => {
    const first = daysOf(['2026-03-18T08:00Z', '100000', '100000'], ['2026-03-18T20:00Z', '110000', '110000']);
    const last = first.at(-1);
    if (last === undefined) throw new Error('no day');
    const paid = addFlow(last, '-8000');
    const { metrics, objectives } = reportOf({ ...facts, days: [...first.slice(0, -1), paid], trades: [] });
    expect(metrics).toMatchObject({ maxDrawdownPct: '0', staticDrawdownPct: '0' });
    expect(objectives).toMatchObject([{ id: 'PROFIT-TARGET', status: 'met', figures: { profit: '10000' } }, {}]);
    // Counted from a later day on, what was paid out before is still no loss.
    const later = reportOf({ ...facts, days: [{ ...paid, flows: '0' }], flowsBefore: '-8000', trades: [] });
    expect(later.objectives).toMatchObject([{ figures: { profit: '10000' } }, {}]);
  });

  it('leaves the running day and still weekends out of the daily returns', () => {
    const hours = (days: number) => new Date(at('2026-03-02T12:00Z') + days * 86_400_000).toISOString();
    const worth = (day: number) => String(100_000 + (Math.floor(day / 7) * 5 + Math.min(4, day % 7)) * 10);
    const sights = Array.from({ length: 28 }, (_, day): [string, string, string][] => [
      [hours(day - 0.4), worth(Math.max(0, day - 1)), worth(Math.max(0, day - 1))],
      [hours(day), worth(day), worth(day)],
    ]);
    const sharpeOf = (count: number, now: string) =>
      reportOf({ ...facts, now: at(now), days: daysOf(...sights.slice(0, count).flat()) }).metrics.sharpe;
    expect(daysOf(...sights.flat())).toHaveLength(28);
    // The twentieth working day is the 27th of March; it counts once it is over.
    expect(sharpeOf(26, '2026-03-27T20:00Z')).toBeNull();
    expect(sharpeOf(26, '2026-03-27T23:00Z')).not.toBeNull();
    expect(sharpeOf(28, '2026-03-30T00:00Z')).toBe(sharpeOf(26, '2026-03-27T23:00Z'));
  });

  it('tells how far the objectives are', () => {
    expect(report.objectives).toMatchObject([
      { id: 'PROFIT-TARGET', status: 'open', figures: { profit: '1000', target: '10000', missing: '9000' } },
      { id: 'MIN-DAYS', status: 'open', figures: { days: 2, needed: 4 } },
    ]);
  });

  it('counts a refused order as prevented, apart from what really happened', () => {
    const refused = judge(factsOf({ intent: opening({ lots: '6' }) }));
    const breached = judge(factsOf({ intent: { kind: 'watch' }, account: { equity: '94000' } }));
    const occurrence = { accountId: 'a1', signalId: 's1', orderId: null, action: 'refused' as const };
    const violations = [
      ...recordsOf(refused, 'prevented', occurrence),
      ...recordsOf(breached, 'actual', { ...occurrence, action: 'locked' }),
    ];
    expect(reportOf({ ...facts, violations }).violations).toEqual({
      prevented: 2,
      actual: 1,
      byRule: {
        'MAX-LOTS': { prevented: 1, actual: 0 },
        'WC-DAILY': { prevented: 1, actual: 0 },
        'DAILY-LOSS': { prevented: 0, actual: 1 },
      },
    });
  });

  it('keeps one record for a breach that lasts, with its worst figure', () => {
    const breach = (equity: string) => judge(factsOf({ intent: { kind: 'watch' }, account: { equity } }));
    const [record] = recordsOf(breach('94000'), 'actual', {
      accountId: 'a1',
      signalId: null,
      orderId: null,
      action: 'locked',
    });
    const findings = ['93000', '94500'].map((equity) => breach(equity).violations[0]);
    if (record === undefined) throw new Error('no record');
    const grown = findings.reduce(
      (one, finding, index) => (finding === undefined ? one : prolong(one, finding, index + 1)),
      record,
    );
    expect([grown.id, grown.firstAt, grown.lastAt, grown.worst]).toEqual([record.id, record.firstAt, 2, '93000']);
  });
});

describe('objectives', () => {
  it('count a trading day where a position is opened, by the clock of the firm, and once however long it is held', () => {
    expect(tradingDates(prague, [at('2026-07-13T23:30Z')])).toEqual(['2026-07-14']);
    expect(tradingDates(prague, [at('2026-07-13T08:00Z'), at('2026-07-13T09:00Z')])).toHaveLength(1);
  });

  it('show the profit that is missing when the best day is too large a part', () => {
    const figures = bestDayFigures(
      '50',
      [2600, 1400, 1000].map((profit) => decimal(profit)),
    );
    expect(figures).toMatchObject({
      isMet: false,
      sharePct: '52',
      neededTotal: '5200',
      missing: '200',
      largestCompliantDay: '2400',
    });
    expect(
      bestDayFigures(
        '40',
        [1500, 1400].map((profit) => decimal(profit)),
      ),
    ).toMatchObject({ neededTotal: '3750' });
    expect(
      bestDayFigures(
        '50',
        [2500, 2500].map((profit) => decimal(profit)),
      ).isMet,
    ).toBe(true);
  });

  it('never block a trade, and say when they have no facts', () => {
    const rules = { ...preset('E8_ONE').rules, inactivityDays: 30, hold: { minSec: 30, maxSharePct: '50' } };
    const [best, idle, hold] = objectivesOf({
      rules,
      clock: prague,
      now: 0,
      initial: null,
      balance: decimal(0),
      flows: decimal(0),
      stage: 0,
      opened: [],
      days: [],
      trades: [],
    });
    expect([best?.status, idle?.status, hold?.status]).toEqual(['not_evaluated', 'not_evaluated', 'not_evaluated']);
  });
});

describe('metrics', () => {
  it('have no value where the formula has none', () => {
    expect(profitFactor([decimal(5)])).toBeNull();
    expect(sharpe(Array.from({ length: 19 }, () => decimal(1)))).toBeNull();
    expect(sharpe(Array.from({ length: 20 }, () => decimal(1)))).toBeNull();
    expect(maxDrawdownPct([])).toBeNull();
  });

  it('measure a drawdown from the highest point before it', () => {
    expect(maxDrawdownPct([100, 120, 90, 130, 110].map((value) => decimal(value)))?.toFixed()).toBe('25');
  });

  it('take Sharpe over the root of 252 days', () => {
    const returns = Array.from({ length: 20 }, (_, index) => decimal(index % 2 === 0 ? '0.02' : '-0.01'));
    expect(sharpe(returns)?.toFixed(4)).toBe('5.1575');
  });
});
