import { tradingDayAt } from '../../core/trading-day.ts';

/** Swap is booked at 17:00 in New York, the midnight of most servers. */
export const rollover = { zone: 'America/New_York', resetAt: '17:00' };

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
export type Weekday = (typeof weekdays)[number];

/** The next rollover, and the weekday it ends in New York. */
export function nextRollover(now: number): { at: number; weekday: Weekday } {
  const { date, nextResetAt } = tradingDayAt(rollover, now);
  const weekday = weekdays[(new Date(`${date}T00:00:00Z`).getUTCDay() + 1) % 7];
  if (weekday === undefined) throw new RangeError(`no weekday for ${date}`);
  return { at: nextResetAt, weekday };
}
