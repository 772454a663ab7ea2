import type { Quote } from './broker.ts';

/** A price of one symbol, with where it stands in its source. */
export interface Standing extends Quote {
  /** counted by its source; the next move is the one after it */
  step: number;
  /** told by somebody: its source no longer moves it */
  isFed: boolean;
}

/** One look of a paper account at one symbol. */
export interface Look {
  symbol: string;
  /** where this account last saw it; undefined: never */
  since: Standing | undefined;
  now: number;
  /** of the account */
  seed: number;
  openedAt: number;
}

/** From one price to the next. */
export interface Move {
  to: Standing;
  /** bids between which every price was there on the way, in no known order; without it the price jumps */
  through?: { lowest: string; highest: string } | undefined;
}

/**
 * Where the prices of a paper account come from. Both questions only read: the same look is answered the same, on every
 * runtime and after a restart. The last move up to a moment ends at the price that stands at it.
 */
export interface PriceSource {
  /** null: there is no price (yet) */
  standing(look: Look): Standing | null;
  /** every move since the account last saw it, oldest first; since it was opened, if it never did */
  moves(look: Look): Move[];
}
