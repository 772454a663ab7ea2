import { z } from 'zod';
import { safeAddressWords } from './safe-address.ts';

const whole = (most: number, least: number) =>
  z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .refine((number) => number >= least && number <= most);

export const refreshMinutesSchema = whole(1_440, 5);
export const staleHoursSchema = whole(720, 1);

/** What each takes, in words. */
export const calendarWords = {
  url: safeAddressWords,
  refreshMinutes: 'minutes, from 5 to 1440',
  staleHours: 'hours, from 1 to 720',
} as const;
export const calendarDefaults = { refreshMinutes: '60', staleHours: '24' } as const;
