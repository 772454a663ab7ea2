import type { Certainty, Signal } from '../../core/reading.ts';
import type { Note } from '../cards/notes.ts';
import type { Phase } from '../orders/leg.ts';
import type { Waiting } from './waiting.ts';

export type { Waiting } from './waiting.ts';

export type SignalState =
  | 'refused'
  | 'alerted'
  | 'asking'
  /** without a stop: its levels may still come */
  | 'incomplete'
  | 'skipped'
  | 'dropped'
  | 'working'
  | 'open'
  | 'closed'
  | 'failed';

/** Its orders are taken back; once they are gone it is planned as its provider has it then. */
export interface Replan {
  /** another symbol or side: never by itself */
  mustAsk: boolean;
  /** of the newest wording */
  editedAt: number;
  /** as its orders were placed: where one of them was filled first, only what has changed since can still follow */
  before: Signal;
}

/** One signal as one account took it, or did not, as its events made it. */
export interface SignalBook {
  id: string;
  followId: string;
  accountId: string;
  feedId: string;
  messageId: string;
  item: number;
  revision: number;
  state: SignalState;
  /** as it is traded */
  signal: Signal;
  /** as its provider has it by now, where that was not followed or is asked about */
  said: Signal | null;
  /** its own message's wording, where levels from other messages stand in `signal` */
  own: Signal | null;
  certainty: Certainty;
  reader: string;
  notes: Note[];
  waiting: Waiting[];
  replan: Replan | null;
  isLate: boolean;
  repostOf: string | null;
  postedAt: number;
  createdAt: number;
  trace: string;
}

export const mayStillTrade = ({ state }: Pick<SignalBook, 'state'>): boolean =>
  state === 'asking' || state === 'working' || state === 'open';

const ended = new Set<Phase>(['closed', 'cancelled', 'rejected', 'expired', 'dropped']);

/** What a signal is, seen from its legs: it follows them, never the other way round. */
export function stateOfLegs(phases: readonly Phase[]): SignalState {
  if (phases.some((phase) => phase === 'open')) return 'open';
  if (phases.some((phase) => !ended.has(phase))) return 'working';
  if (phases.some((phase) => phase === 'closed')) return 'closed';
  return phases.some((phase) => phase === 'cancelled' || phase === 'dropped') ? 'dropped' : 'failed';
}

export function isBeingReplaced({ state, replan }: Pick<SignalBook, 'state' | 'replan'>): boolean {
  return state === 'working' && replan !== null;
}

const undecided: readonly SignalState[] = ['asking', 'incomplete', 'alerted', 'refused'];

/**
 * Nothing of it trades yet, as far as its provider is concerned: what is said about it is about what will be placed.
 * Orders that were placed earlier and taken back change nothing about that, nor do some that were not sent yet.
 */
export function isNotSent(row: Pick<SignalBook, 'state' | 'replan'>, phases: readonly Phase[]): boolean {
  if (phases.some((phase) => phase === 'open' || phase === 'closed')) return false;
  const isUnsent = phases.length > 0 && phases.every((phase) => phase === 'planned' || ended.has(phase));
  return isBeingReplaced(row) || undecided.includes(row.state) || (row.state === 'working' && isUnsent);
}
