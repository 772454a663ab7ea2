import { z } from 'zod';

const ownMachine = /^(127(\.\d{1,3}){3}|\[::1\]|localhost)$/;

/** Over plain http anybody on the way could take an event out; on this machine nobody is on the way. */
export const calendarUrlSchema = z.url({ protocol: /^https?$/, abort: true }).refine((text) => {
  const { protocol, hostname, username, password } = new URL(text);
  return username === '' && password === '' && (protocol === 'https:' || ownMachine.test(hostname));
});

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
  url: 'an https address without user name, or http on this machine',
  refreshMinutes: 'minutes, from 5 to 1440',
  staleHours: 'hours, from 1 to 720',
} as const;
export const calendarDefaults = { refreshMinutes: '60', staleHours: '24' } as const;
