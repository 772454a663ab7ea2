import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isZone, tradingDayAt, tradingDayOn } from '../../src/core/trading-day.ts';

const prague = { zone: 'Europe/Prague', resetAt: '00:00' };
const newYork = { zone: 'America/New_York', resetAt: '17:00' };
const at = (text: string) => Date.parse(text);

describe('a trading day', () => {
  it.each([
    ['winter in Prague', prague, '2026-03-20T22:30Z', '2026-03-20T23:00Z', 24],
    ['already tomorrow in Prague', prague, '2026-04-02T22:30Z', '2026-04-03T22:00Z', 24],
    ['the short day of March in Prague', prague, '2026-03-29T12:00Z', '2026-03-29T22:00Z', 23],
    ['the long day of October in Prague', prague, '2026-10-25T12:00Z', '2026-10-25T23:00Z', 25],
    ['a minute before the close in New York', newYork, '2026-01-15T21:59Z', '2026-01-15T22:00Z', 24],
    ['the short day in New York', newYork, '2026-03-08T12:00Z', '2026-03-08T21:00Z', 23],
    ['the long day in New York', newYork, '2026-11-01T12:00Z', '2026-11-01T22:00Z', 25],
    ['half past midnight', { zone: 'UTC', resetAt: '00:30' }, '2026-05-01T00:29Z', '2026-05-01T00:30Z', 24],
  ])('ends at the wall clock of its zone: %s', (_, clock, moment, nextReset, hours) => {
    const day = tradingDayAt(clock, at(moment));
    expect([day.nextResetAt, day.lengthHours]).toEqual([at(nextReset), hours]);
  });

  it('starts with the moment of its reset', () => {
    const day = tradingDayAt(prague, at('2026-03-20T23:00Z'));
    expect([day.date, day.startAt]).toEqual(['2026-03-21', at('2026-03-20T23:00Z')]);
    expect(tradingDayOn(prague, '2026-03-21')).toEqual(day);
  });

  it('contains its moment and touches the next one, whatever the zone and the time', () => {
    const clocks = [
      'Europe/Prague',
      'America/New_York',
      'America/Chicago',
      'UTC',
      'Australia/Lord_Howe',
      'America/Sao_Paulo',
    ].flatMap((zone) => ['00:00', '02:30', '17:00'].map((resetAt) => ({ zone, resetAt })));
    const moments = fc.integer({ min: at('2015-01-01T00:00Z') / 60_000, max: at('2035-01-01T00:00Z') / 60_000 });
    fc.assert(
      fc.property(fc.constantFrom(...clocks), moments, (clock, minute) => {
        const day = tradingDayAt(clock, minute * 60_000);
        expect(day.startAt).toBeLessThanOrEqual(minute * 60_000);
        expect(day.nextResetAt).toBeGreaterThan(minute * 60_000);
        expect(day.lengthHours).toBeGreaterThanOrEqual(23);
        expect(day.lengthHours).toBeLessThanOrEqual(25);
        expect(tradingDayAt(clock, day.nextResetAt).startAt).toBe(day.nextResetAt);
        expect(tradingDayAt(clock, day.nextResetAt - 1)).toEqual(day);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['Europe/Prague', true],
    ['UTC', true],
    ['Europe/Pragu', false],
    ['+02:00', false],
    ['', false],
  ])('knows whether %j is a zone: %s', (zone, expected) => {
    expect(isZone(zone)).toBe(expected);
  });
});
