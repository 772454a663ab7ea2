import { describe, expect, it } from 'vitest';
import { decimal } from '../../../src/core/decimal.ts';
import { dailyLine, type LineFacts, nextDailyLine, totalLine } from '../../../src/desk/comply/lines.ts';
import type { DailyRule, TotalRule } from '../../../src/desk/comply/profile.ts';

const facts: LineFacts = {
  initial: decimal(50_000),
  balance: decimal(51_000),
  equity: decimal(52_500),
  day: { startBalance: '50500', startEquity: '51500', flows: '1000', peakEquity: '53000' },
  highWater: { balance: '52000', eodBalance: '51200', equity: '52800' },
};
const floor = (outcome: ReturnType<typeof dailyLine>) =>
  'line' in outcome ? outcome.line.floor.toFixed() : outcome.missing;
const daily = (changes: Partial<DailyRule>): DailyRule => ({
  pct: '5',
  base: 'balance',
  of: 'initial',
  breachAt: 'below',
  ...changes,
});
const total = (changes: Partial<TotalRule>): TotalRule => ({
  amount: '2000',
  mode: 'static',
  breachAt: 'below',
  ...changes,
});

describe('the daily line', () => {
  it.each<[string, DailyRule, string]>([
    ['midnight balance less a part of initial', daily({}), '49000'],
    ['midnight balance less a part of itself', daily({ of: 'base' }), '48925'],
    ['midnight equity less a part of itself', daily({ base: 'equity', of: 'base' }), '49875'],
    ['the higher of both less a part of initial', daily({ base: 'max' }), '50000'],
    ['the peak of the day less a part of initial', daily({ base: 'peak' }), '50500'],
    ['an amount', daily({ amount: '700' }), '50800'],
  ])('is %s, moved by deposits', (_, rule, expected) => {
    expect(floor(dailyLine(rule, facts))).toBe(expected);
  });

  it.each<[DailyRule['base'], string]>([
    ['balance', '48500'],
    ['equity', '50000'],
    ['max', '50000'],
  ])('becomes the one of tomorrow from the %s of now', (base, expected) => {
    expect(floor(nextDailyLine(daily({ base }), facts))).toBe(expected);
  });
});

describe('the total line', () => {
  it.each<[string, TotalRule, string]>([
    ['stands', total({}), '48000'],
    ['follows the best close', total({ mode: 'eod-balance' }), '49200'],
    ['follows the best balance at once', total({ mode: 'balance-hwm' }), '50000'],
    ['follows the best equity', total({ mode: 'equity-hwm' }), '50800'],
    ['stops at its lock', total({ mode: 'equity-hwm', lock: { initialPlus: '100' } }), '50100'],
    ['stops at a fixed lock', total({ mode: 'balance-hwm', lock: { at: '49500' } }), '49500'],
    ['is left alone by a lock above it', total({ mode: 'eod-balance', lock: { initialPlus: '0' } }), '49200'],
  ])('%s', (_, rule, expected) => {
    expect(floor(totalLine(rule, facts))).toBe(expected);
  });

  it('rises at once with a balance or an equity above every mark so far', () => {
    const now = { ...facts, balance: decimal(60_000), equity: decimal(61_000) };
    expect(floor(totalLine(total({ mode: 'balance-hwm' }), now))).toBe('58000');
    expect(floor(totalLine(total({ mode: 'equity-hwm' }), now))).toBe('59000');
    expect(floor(totalLine(total({ mode: 'eod-balance' }), now))).toBe('49200');
  });

  it('never falls under the one of the start', () => {
    const low = {
      ...facts,
      highWater: { balance: '1', eodBalance: '1', equity: '1' },
      balance: decimal(40_000),
      equity: decimal(40_000),
    };
    for (const mode of ['eod-balance', 'balance-hwm', 'equity-hwm'] as const)
      expect(floor(totalLine(total({ mode }), low))).toBe('48000');
  });
});
