import type { LegState, SignalState } from './order.ts';

/** Its orders are taken back; once they are gone it is planned as its provider has it then. */
export interface Replan {
  /** another symbol or side: never by itself */
  mustAsk: boolean;
  /** of the newest wording */
  editedAt: number;
}

interface Standing {
  state: SignalState;
  replan: Replan | null;
}

export function isBeingReplaced({ state, replan }: Standing): boolean {
  return state === 'working' && replan !== null;
}

const undecided: readonly SignalState[] = ['asking', 'alerted', 'refused'];

/**
 * Nothing of it trades yet, as far as its provider is concerned: what is said about it is about what will be placed.
 * Orders that were placed earlier and taken back change nothing about that.
 */
export function isNotSent(row: Standing, legs: readonly { state: LegState }[]): boolean {
  const hasTraded = legs.some(({ state }) => state === 'open' || state === 'closed');
  return (isBeingReplaced(row) || undecided.includes(row.state)) && !hasTraded;
}
