import { sha256 } from '../../core/json.ts';
import type { Posted } from '../../core/posting.ts';

/*
 * When what was not taken is tried again. Pure.
 *  1. Waits grow to three hours: about fifteen attempts in the day that an event is tried.
 *  2. Who says how long to wait is obeyed, up to the longest wait.
 *  3. Waits are spread by a fifth either way, by what is sent: those that failed together do not come back together.
 */
const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const waits = [5 * second, 30 * second, 2 * minute, 10 * minute, 30 * minute, hour, 2 * hour];
const longest = 3 * hour;

/** How long an event is tried. */
export const triedMs = 24 * hour;

export function waitMs(failures: number, key: string, asked: number | null = null): number {
  const wait = waits[failures - 1] ?? longest;
  const spread = 0.8 + (Number.parseInt(sha256(`${key} ${failures}`).slice(0, 6), 16) / 0xffffff) * 0.4;
  return Math.max(Math.round(wait * spread), Math.min(asked ?? 0, longest));
}

export const isTaken = (posted: Posted): boolean => 'status' in posted && posted.status >= 200 && posted.status < 300;

/** It wants nothing more, ever. */
export const isGone = (posted: Posted): boolean => 'status' in posted && posted.status === 410;

/** Answers that may be about this one event: the others need not wait for it. All else is about the address. */
const aboutEvent = new Set([400, 409, 413, 415, 422, 500]);
export const isAboutEvent = (posted: Posted): boolean => 'status' in posted && aboutEvent.has(posted.status);
/** So often an event holds up those behind it. */
export const mostInTheWay = 3;
