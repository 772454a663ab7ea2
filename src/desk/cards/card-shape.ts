import type { Signal, Update } from '../../core/reading.ts';
import type { Verdict } from '../comply/verdict.ts';
import type { Plan } from '../plan/plan.ts';
import type { Note } from './notes.ts';

export type CardState =
  | 'refused'
  | 'alerted'
  | 'asking'
  | 'incomplete'
  | 'skipped'
  | 'dropped'
  | 'working'
  | 'replaced'
  | 'open'
  | 'closed'
  | 'failed';

export interface CardLeg {
  item: number;
  phase: string;
  lots: string;
  /** of an order that is filled in part: what still waits */
  waits: string | null;
  price: string;
  sl: string | null;
  tp: string | null;
  profit: string;
}

/** What a card tells, free of how it is stored. */
export interface CardView {
  signal: Signal;
  state: CardState;
  legs: CardLeg[];
  plan: Plan | null;
  verdict: Verdict | null;
  notes: Note[];
  waiting: { update: Update; towards: 'up' | 'down'; price: string }[];
  certainty: string;
  reader: string;
  /** by which it is known in commands */
  name: string;
  /** where the desk has several accounts */
  account: string | null;
  /** the channel it came from, as people call it */
  channel: string;
  messageId: string;
  trace: string;
  /** from posted to decided */
  seenMs: number;
  /** in which results and risk are told */
  purse: Purse;
}

export interface Purse {
  currency: string;
  /** what percentages are of; null where it is not known */
  initialBalance: string | null;
}
