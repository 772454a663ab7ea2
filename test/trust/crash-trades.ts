/** One order that a signal asks for, told apart from every other by its levels alone. Lots in hundredths. */
export interface WantedLeg {
  symbol: string;
  side: 'buy' | 'sell';
  kind: 'market' | 'limit';
  lots: number;
  /** of an order that waits */
  price: string | null;
  sl: string;
  tp: string;
}

/** What must be there of one leg once everything said so far has been done. */
export interface Stand {
  /** of the order and its position together; 0: nothing is left */
  lots: number;
  price: string | null;
  sl: string;
  tp: string;
}

/**
 * One signal of the channel and what its provider and the trader said of it, reckoned here and nowhere else: neither
 * the desk's rows nor its reading of a text is asked.
 */
export interface Trade {
  id: string;
  feed: string;
  /** where it is traded */
  account: string;
  side: 'buy' | 'sell';
  legs: WantedLeg[];
  /** after each thing that was said, how every leg must stand: the first is as posted, the last is what must be */
  stands: Stand[][];
  /** when each of them was said first: nothing of it may be seen earlier */
  saidAt: number[];
  /** asks: nobody has decided yet · taken · refused: it must never be opened */
  answer: 'asks' | 'taken' | 'refused';
  /** it may be ended before it was opened, and then it never is */
  mayStayUnopened: boolean;
  /** something about it is under way: the next thing is said after it was acknowledged */
  isBusy: boolean;
  isDeleted: boolean;
  /** what happened after the backup was taken is forgotten by the desk: any of the stands may be the last */
  isFrozen: boolean;
  /** its order is being replaced, and where nothing is traded unasked it is asked about once more */
  isAskedAgain: boolean;
  /** nothing more is said of it, so that what it came to can be seen at the end */
  isLeft: boolean;
  /** posted before a restore: from then on what its provider edits or deletes is asked about, and nobody answers here */
  isFromCopy: boolean;
  /** changed by the trader through the desk, or at the broker: its provider does not edit or delete it any more */
  isTouched: boolean;
  /** changed at the broker itself: from then on it only ends */
  isHandled: boolean;
  /** exits made at the broker itself, one for each */
  handExits: { nth: number }[];
  /** its provider takes it back and posts it anew */
  isForAnew: boolean;
  /** what was answered to the trader's own act instead of doing it */
  refusals: string[];
  /** buttons that were shown for it, for a late finger */
  tapped: string[];
}

export const lastStand = ({ stands }: Trade): Stand[] => stands.at(-1) ?? [];
export const isOver = (trade: Trade): boolean => lastStand(trade).every(({ lots }) => lots === 0);
export const isWaiting = ({ legs }: Trade): boolean => legs.every(({ kind }) => kind === 'limit');

/** How its legs stand after one more thing was said. */
export function stand(trade: Trade, at: number, change: (leg: Stand, nth: number) => Partial<Stand>): void {
  trade.stands.push(lastStand(trade).map((leg, nth) => ({ ...leg, ...change(leg, nth) })));
  trade.saidAt.push(at);
}

/** One more order, in the place of one that is taken back. Before it is asked for there is none that could be missed. */
export function replace(trade: Trade, at: number, legs: WantedLeg[]): void {
  stand(trade, at, () => ({ lots: 0 }));
  for (const leg of legs) {
    trade.legs.push(leg);
    for (const one of trade.stands) one.push(standOf(leg));
  }
}

export const standOf = ({ lots, price, sl, tp }: WantedLeg): Stand => ({ lots, price, sl, tp });

/** Those of its legs of which something must be left. */
export const liveLegs = (trade: Trade): number[] =>
  lastStand(trade).flatMap(({ lots }, nth) => (lots > 0 ? [nth] : []));

export interface Levels {
  symbol: string;
  side: string;
  sl: string | null;
  tp: string | null;
}

/** No two legs of a run are posted with the same levels. */
export function nameOf({ symbol, side, sl, tp }: Levels): string {
  return [symbol, side, Number(sl), Number(tp)].join(' ');
}

export const lotsText = (hundredths: number): string => String(hundredths / 100);
