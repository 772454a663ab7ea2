import { Temporal } from 'temporal-polyfill';

/** When a trading day starts: an IANA zone (never an offset) and a wall-clock time in it. */
export interface DayClock {
  zone: string;
  /** `HH:MM` */
  resetAt: string;
}

export interface TradingDay {
  /** local date of the moment it starts */
  readonly date: string;
  readonly startAt: number;
  readonly nextResetAt: number;
  /** 23 or 25 when the zone changes its clocks inside the day */
  readonly lengthHours: number;
}

export function isZone(zone: string): boolean {
  // An offset such as +02:00 is accepted by Temporal, but it would be an hour off for half of the year.
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

/** As the list of zones spells it, however it was typed; null: it is none. */
export function zoneNamed(given: string): string | null {
  const name = given.replaceAll(' ', '_');
  if (!isZone(name)) return null;
  const typed = name.toLowerCase();
  return ['UTC', ...Intl.supportedValuesOf('timeZone')].find((known) => known.toLowerCase() === typed) ?? name;
}

const rememberedAtMost = 64;
const remembered = new Map<string, TradingDay>();
const rememberedByDate = new Map<string, TradingDay>();

/** The trading day that contains `at`; the moment of a reset belongs to the day it starts. Asked far oftener than days change. */
export function tradingDayAt(clock: DayClock, at: number): TradingDay {
  const key = `${clock.zone} ${clock.resetAt}`;
  const known = remembered.get(key);
  if (known && at >= known.startAt && at < known.nextResetAt) return known;
  if (remembered.size >= rememberedAtMost) remembered.clear();
  const day = reckonDayAt(clock, at);
  remembered.set(key, day);
  return day;
}

function reckonDayAt(clock: DayClock, at: number): TradingDay {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(clock.zone).toPlainDate();
  const today = resetOn(clock, local);
  const start = at < today ? local.subtract({ days: 1 }) : local;
  return dayFrom(clock, start);
}

/** The trading day that starts on a local date, `YYYY-MM-DD`. */
export function tradingDayOn(clock: DayClock, date: string): TradingDay {
  const key = `${clock.zone} ${clock.resetAt} ${date}`;
  const known = rememberedByDate.get(key);
  if (known) return known;
  if (rememberedByDate.size >= rememberedAtMost) rememberedByDate.clear();
  const day = dayFrom(clock, Temporal.PlainDate.from(date));
  rememberedByDate.set(key, day);
  return day;
}

function dayFrom(clock: DayClock, date: Temporal.PlainDate): TradingDay {
  const startAt = resetOn(clock, date);
  const nextResetAt = resetOn(clock, date.add({ days: 1 }));
  return { date: date.toString(), startAt, nextResetAt, lengthHours: (nextResetAt - startAt) / 3_600_000 };
}

/** A wall time the clocks skip counts as the moment after the gap; one they repeat, as its first occurrence. */
function resetOn(clock: DayClock, date: Temporal.PlainDate): number {
  const wall = date.toPlainDateTime(Temporal.PlainTime.from(clock.resetAt));
  return wall.toZonedDateTime(clock.zone, { disambiguation: 'compatible' }).epochMilliseconds;
}
