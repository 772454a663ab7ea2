interface Waiting {
  /** one piece of work a key */
  key: string;
  at: number;
}

/** A deal that was answered and is not booked yet. */
interface LateFill extends Waiting {
  kind: 'fill';
  symbol: string;
  side: 'buy' | 'sell';
  lots: string;
  price: string;
  sl: string | null;
  tp: string | null;
  n: number | null;
  /** the id kept for it; null where it joins what is held */
  positionId: string | null;
}

/** A cost of something that is closed already. */
interface LateCharge extends Waiting {
  kind: 'charge';
  symbol: string;
  positionId: string;
  amount: string;
}

export type LateWork = LateFill | LateCharge;
