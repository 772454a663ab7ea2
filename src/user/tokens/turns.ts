/*
 * The tokens of a program are given anew in turns. What renews is used once; who shows an older one has a copy of it.
 *  1. Of all that were ever given one line is alive: the newest turn, and the one before until the newest was seen in use.
 *  2. An answer that was lost may be asked for again: the turn before renews once more, and what was lost is dead from then on.
 *  3. So of two who share a copy one holds what is dead, and whoever shows that ends the session for both.
 */
export interface Turns {
  /** the newest */
  turn: number;
  /** whose renewal gave it */
  turnBefore: number;
  /** whether the newest was shown since, so that its answer did arrive */
  isTurnSeen: boolean;
}

export const firstTurn: Turns = { turn: 1, turnBefore: 0, isTurnSeen: false };

/** The turns after what was given with `shown` renewed them; null: it was used before, and somebody has a copy. */
export function renewed({ turn, turnBefore, isTurnSeen }: Turns, shown: number): Turns | null {
  if (shown === turn) return { turn: turn + 1, turnBefore: turn, isTurnSeen: false };
  if (shown === turnBefore && !isTurnSeen) return { turn: turn + 1, turnBefore, isTurnSeen: false };
  return null;
}

/** An access token of the turn before still counts: what was asked with it may be on its way. */
export const isAlive = ({ turn, turnBefore }: Turns, shown: number): boolean => shown === turn || shown === turnBefore;
