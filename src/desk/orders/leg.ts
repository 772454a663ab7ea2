import type { Side } from '../../core/broker.ts';
import type { Answer, Command, Draft } from '../../core/command.ts';
import { type Decimal, decimal, sum } from '../../core/decimal.ts';
import type { RejectionCode } from '../../core/rejection.ts';

/**
 * What should be there. none: never to be sent · placed: an order that waits, or what became of it · open: at the market
 * · filled: nothing waits any more, what is filled stays · gone: nothing is left
 */
export type Life = 'none' | 'placed' | 'open' | 'filled' | 'gone';

/**
 * Who wanted a field as it is: the plan, a message and its item, the same with the trader's yes, the trader, the guard,
 * a hand at the terminal, the broker.
 */
export type Wisher = 'plan' | `provider ${string}` | 'approved' | 'trader' | 'manager' | 'guard' | 'hand' | 'broker';

export interface Wanted {
  life: Life;
  /** the whole exposure: what waits of an order and what is open together */
  lots: string;
  /** of an order; for a market order the price it was sized at */
  price: string;
  sl: string | null;
  tp: string | null;
  /** a stop this far from the entry into profit, until the entry is known */
  slFromEntry: string | null;
  /** the stop follows the price at this distance */
  trail?: string | null;
  by: Partial<Record<'life' | 'lots' | 'price' | 'sl' | 'tp', Wisher>>;
}

export interface SeenOrder {
  id: string;
  lots: string;
  remaining: string;
  price: string;
  sl: string | null;
  tp: string | null;
}

export interface SeenPosition {
  id: string;
  /** of this leg; on a netting account others may hold a share of the same position */
  lots: string;
  /** the whole position */
  held: string;
  openPrice: string;
  sl: string | null;
  tp: string | null;
}

/** What the broker last showed, and nothing else. */
export interface Seen {
  order: SeenOrder | null;
  positions: SeenPosition[];
}

/** A command on its way, as far as a leg is concerned. */
export interface Sent {
  n: number;
  draft: Draft;
  goal: string;
  sentAt: number;
  expiresAt: number;
  /** how the broker ended it; the report that shows it may still be to come */
  answer: Answer | null;
}

/** What was attempted for the present goal and did not get there. */
export interface Tried {
  goal: string;
  count: number;
  why: RejectionCode | 'expired' | 'conflict' | 'unkept';
  notBefore: number;
}

export type End =
  | 'stop'
  | 'target'
  | 'stop_out'
  | 'manual'
  | 'command'
  | 'expiry'
  | 'broker'
  | 'unfilled'
  | 'rejected'
  | 'lapsed'
  | 'dropped';

/** One order of a plan and all that is known of it. */
export interface Leg {
  id: string;
  /** null: opened elsewhere, and ours to end */
  signalId: string | null;
  item: number;
  accountId: string;
  symbol: string;
  side: Side;
  type: 'market' | 'limit' | 'stop';
  maxSlipPoints: number;
  /** the opening is not sent after this */
  lapsesAt: number;
  wanted: Wanted;
  seen: Seen;
  active: Sent | null;
  /** their time is over and nothing proves what became of them */
  suspects: Sent[];
  tried: Tried[];
  /** number of the command that opened it */
  n: number | null;
  /** ids it ever had at the broker */
  orderIds: string[];
  positionIds: string[];
  /** positions that the broker said were closed */
  closedIds: string[];
  /** lots its opening asked for */
  asked: string | null;
  /** why its order waits no longer, as the broker said it */
  orderEnd: End | null;
  /** how the part of it ended that ended last */
  lastEnd: End | null;
  /** lots that ever became a position, and what of them its own deals left open */
  filled: string;
  share: string;
  openPrice: string | null;
  /** its stop was seen at the broker at least once */
  wasProtected: boolean;
  missingSince: number | null;
  /** the broker's own figures of its deals, in account currency, with all costs */
  profit: string;
  end: End | null;
}

export const isOpening = ({ draft }: Pick<Sent, 'draft'>): boolean => draft.op === 'open' || draft.op === 'pending';
export const isLevels = ({ draft }: Pick<Sent, 'draft'>): boolean =>
  draft.op === 'modify_position' || draft.op === 'modify_order';
export const numberedAs = ({ n, draft, expiresAt }: Sent): Command => ({ ...draft, n, expiresAt }) as Command;

export const isLive = ({ end }: Pick<Leg, 'end'>): boolean => end === null;
export const isShown = ({ seen }: Pick<Leg, 'seen'>): boolean => seen.order !== null || seen.positions.length > 0;
export const lotsOpen = ({ seen }: Pick<Leg, 'seen'>): Decimal => sum(seen.positions.map(({ lots }) => decimal(lots)));
export const isFilled = ({ filled }: Pick<Leg, 'filled'>): boolean => Number(filled) > 0;

/** Nothing of its order can still be filled, by the broker's word. */
export const isOrderOver = ({ orderIds, orderEnd, filled, asked, wanted }: Leg): boolean =>
  orderIds.length === 0 || orderEnd !== null || decimal(filled).gte(asked ?? wanted.lots);

/** Everything that was dealt is closed, by the broker's word. */
export const arePositionsOver = ({ filled, share, positionIds, closedIds }: Leg): boolean =>
  Number(filled) === 0 ||
  (positionIds.length > 0 && (Number(share) === 0 || positionIds.every((id) => closedIds.includes(id))));

/** Of a market order a part may be there and more to come, until a report as new as its answer shows what it came to. */
export function mayGrow({ filled, asked }: Leg, { draft, answer }: Sent, asOf: number): boolean {
  if (draft.op !== 'open' || Number(filled) >= Number(asked)) return false;
  return answer === null || answer.asOf === null || answer.asOf > asOf;
}

/** The broker has shown nothing of it, ever. */
export const isUnseen = (leg: Leg): boolean => !isShown(leg) && !isFilled(leg) && leg.orderIds.length === 0;

/** It stands without the stop that it should have, and never had it. */
export const isUnprotected = ({ wanted, seen, wasProtected }: Leg): boolean =>
  wanted.sl !== null && wanted.life !== 'gone' && !wasProtected && seen.positions.some(({ sl }) => sl === null);

/** It is wanted, and nothing that could have opened it is under way or in doubt. */
export const isToOpen = (leg: Leg): boolean =>
  (leg.wanted.life === 'open' || leg.wanted.life === 'placed') &&
  isUnseen(leg) &&
  leg.active === null &&
  !leg.suspects.some(isOpening);

/** Taken back or closed by word: what is left of it is the broker's to do. A market order on its way stays when it fills. */
export const isLeaving = ({ type, wanted: { life }, seen }: Leg): boolean =>
  life === 'gone' || life === 'none' || (life === 'filled' && type !== 'market' && seen.positions.length === 0);

/** Nobody can say whether it was opened. */
export const isInDoubt = (leg: Leg): boolean => !isShown(leg) && !isFilled(leg) && leg.suspects.some(isOpening);

export type Phase =
  | 'planned'
  | 'sent'
  | 'unknown'
  | 'pending'
  | 'open'
  | 'closed'
  | 'cancelled'
  | 'rejected'
  | 'expired'
  | 'dropped';

const endedUnfilled: Record<End, Phase> = {
  stop: 'cancelled',
  target: 'cancelled',
  stop_out: 'cancelled',
  manual: 'cancelled',
  command: 'cancelled',
  expiry: 'cancelled',
  broker: 'cancelled',
  unfilled: 'cancelled',
  rejected: 'rejected',
  lapsed: 'expired',
  dropped: 'dropped',
};

/** Where a leg stands, in one word. */
export function phaseOf(leg: Leg): Phase {
  if (leg.end !== null) return isFilled(leg) ? 'closed' : endedUnfilled[leg.end];
  if (leg.seen.positions.length > 0) return 'open';
  if (leg.seen.order) return 'pending';
  if (isInDoubt(leg)) return 'unknown';
  // Refused by the broker and to be sent again, it is as good as not sent.
  if (leg.active || (leg.n !== null && !isToOpen(leg))) return 'sent';
  return 'planned';
}
