import { growing } from '../pause.ts';

/** A line that holds as long as this is no part of a storm any more. */
export const steadyMs = 60_000;

export interface Damper {
  breaks: number;
  upSince: number | null;
}

export const calm: Damper = { breaks: 0, upSince: null };

export const up = (damper: Damper, now: number): Damper => ({ ...damper, upSince: now });

/** A line that breaks once is back at once; each break after that waits twice as long, until one holds. */
export function broken({ breaks, upSince }: Damper, now: number, firstMs: number): { next: Damper; waitMs: number } {
  const hasHeld = upSince !== null && now - upSince > steadyMs;
  const count = hasHeld ? 1 : breaks + 1;
  return { next: { breaks: count, upSince: null }, waitMs: count < 2 ? 0 : growing(count - 2, firstMs) };
}
