import { describe, expect, it } from 'vitest';
import { type WatchSettings, watchLines } from '../../../src/desk/comply/watch-lines.ts';
import { factsOf, now, orderOf, positionOf, preset } from './facts-kit.ts';

const settings: WatchSettings = { protectAtPct: 95, flattenMinutes: 15, resetMinutes: 10, withdrawMinutes: 1 };
const fresh = { daily: 0, total: 0 };
const order = orderOf();
const two = [positionOf({ id: 'small', price: '1.099' }), positionOf({ id: 'large', price: '1.095' })];
const look = (changes: Parameters<typeof factsOf>[0], warned = fresh, use = settings) =>
  watchLines(factsOf(changes), use, warned);

describe('the continuous watch', () => {
  it.each([
    ['97500.01', []],
    ['97500', [50]],
    ['96250', [75]],
    ['95500', [90]],
  ])('warns at half, three quarters and nine tenths of the daily allowance: equity %s', (equity, expected) => {
    const { warnings } = look({ account: { equity } });
    expect(warnings.filter(({ line }) => line === 'daily').map(({ level }) => level)).toEqual(expected);
  });

  it('warns of each level once', () => {
    const first = look({ account: { equity: '97000' } });
    expect(look({ account: { equity: '96900' } }, first.warned).warnings).toEqual([]);
    expect(look({ account: { equity: '96000' } }, first.warned).warnings.map(({ level }) => level)).toEqual([75]);
  });

  it('closes everything, largest loss first, and takes orders back before the line is reached', () => {
    const calm = look({ account: { equity: '95250.01', positions: two, orders: [order] } });
    expect([calm.close, calm.cancel]).toEqual([null, null]);
    const { close, cancel } = look({ account: { equity: '95250', positions: two, orders: [order] } });
    expect(close).toEqual({ positionIds: ['large', 'small'], why: 'loss-line' });
    expect(cancel).toEqual({ orderIds: ['o1'], why: 'loss-line' });
    const off = look({ account: { equity: '95250', positions: two } }, fresh, { ...settings, protectAtPct: null });
    expect(off.close).toBeNull();
  });

  it('locks until the reset on a daily breach, and until a person decides on a total one', () => {
    const { locks } = look({ account: { equity: '94999' } });
    expect(locks).toMatchObject([{ rule: 'DAILY-LOSS', until: Date.parse('2026-03-18T23:00Z') }]);
    expect(look({ account: { equity: '89999' } }).locks.map(({ rule, until }) => [rule, until === null])).toEqual([
      ['DAILY-LOSS', false],
      ['TOTAL-LOSS', true],
    ]);
  });

  it('flattens a funded standard account before the weekend, and no other', () => {
    const friday = (accountType: string, minutes: number) =>
      look({
        phase: 'funded',
        accountType,
        account: { positions: two },
        calendar: { nextClose: { at: now + minutes * 60_000, breakHours: 49 } },
      }).close?.why;
    expect([friday('standard', 15), friday('standard', 16), friday('swing', 15)]).toEqual([
      'market-close',
      undefined,
      undefined,
    ]);
  });

  it('takes orders of the currency back before its news, since a fill would count', () => {
    const event = (minutes: number, currency: string) => ({
      at: now + minutes * 60_000,
      currencies: [currency],
      impact: 'high' as const,
      title: 'news',
    });
    const taken = (...events: ReturnType<typeof event>[]) =>
      look({ phase: 'funded', account: { orders: [order] }, calendar: { events } }).cancel;
    expect(taken(event(3, 'USD'))).toEqual({ orderIds: ['o1'], why: 'news' });
    expect(taken(event(3.1, 'USD'), event(3, 'JPY'), event(-2.1, 'EUR'))).toBeNull();
  });

  it('says what the line becomes at the reset, and closes what would break it where profit is carried', () => {
    const late = Date.parse('2026-03-18T23:55Z');
    const carried = {
      now: late,
      profile: preset('FTUK'),
      account: { equity: '104000', positions: [positionOf({ price: '1.14' })], at: late },
    };
    expect(look(carried).reset).toMatchObject({
      dailyFloor: '101000',
      isKept: false,
      at: Date.parse('2026-03-19T00:00Z'),
    });
    expect(look(carried).close?.why).toBe('reset');
    expect(look({ ...carried, now: late - 6 * 60_000 }).close).toBeNull();
  });
});
