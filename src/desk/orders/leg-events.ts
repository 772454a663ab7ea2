import type { Side } from '../../core/broker.ts';
import type { Answer, Draft } from '../../core/command.ts';
import type { End, Leg, Seen, Wanted, Wisher } from './leg.ts';

export interface NewLeg {
  id: string;
  signalId: string | null;
  item: number;
  accountId: string;
  symbol: string;
  side: Side;
  type: Leg['type'];
  maxSlipPoints: number;
  /** how long after it was decided its opening may still be sent */
  lapsesInMs: number;
  wanted: Omit<Wanted, 'by' | 'slFromEntry' | 'trail'>;
  by: Wisher;
}

export type WantedChange = Partial<Omit<Wanted, 'by'>>;

/** Everything that can become of a leg. What time it was is the journal line's. */
export type LegEvent =
  | { kind: 'leg-planned'; id: string; leg: NewLeg }
  | { kind: 'leg-wanted'; id: string; change: WantedChange; by: Wisher }
  | { kind: 'leg-sent'; id: string; n: number; draft: Draft; goal: string; lifeMs: number }
  | { kind: 'leg-answered'; id: string; answer: Answer }
  /** its time is over and nothing proves what became of it */
  | { kind: 'leg-doubted'; id: string; n: number }
  /** a command is over: what it did is seen, or it is seen that it did not do what was answered */
  | { kind: 'leg-cleared'; id: string; n: number; isKept: boolean }
  | { kind: 'leg-linked'; id: string; orderId: string | null; positionId: string | null }
  /** lots that became a position, or with a minus that its own deals closed */
  | { kind: 'leg-dealt'; id: string; lots: string; price: string | null }
  | { kind: 'leg-closed'; id: string; positionId: string; how: End }
  /** its order waits no longer */
  | { kind: 'leg-unplaced'; id: string; how: End }
  | { kind: 'leg-seen'; id: string; seen: Seen }
  | { kind: 'leg-paid'; id: string; profit: string }
  | { kind: 'leg-missing'; id: string; isMissing: boolean }
  /** taken for never executed, and yet the broker has it */
  | { kind: 'leg-found'; id: string }
  | { kind: 'leg-ended'; id: string; how: End };

/** What is wanted of a leg from now on: absolute, worked out from what was wanted so far. */
export interface Wish {
  legId: string;
  change: WantedChange;
}
