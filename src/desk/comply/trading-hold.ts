import { accept, defineRefusals, type Outcome } from '../../core/outcome.ts';
import { worded } from '../../words/worded.ts';
import type { TradingState } from './facts.ts';

/** The kill functions' memory for one desk, account or feed. Kept in the database: it survives restarts. */
export interface TradingHold extends TradingState {
  by: 'person' | 'automatic';
  at: number;
  /** set by a panic: what shows up at the broker while it lasts is cancelled, and closed where that was asked for */
  sweep?: { since: number; positions: boolean };
}

export interface HoldRequest {
  to: TradingState['state'];
  by: 'person' | 'automatic';
  who: string;
  why: string;
  at: number;
  /** whoever asks proved to be who they are, as far as this account asks for it */
  isProved: boolean;
}

export const holdRefusals = defineRefusals({
  ...worded({ HOLD_NEEDS_PERSON: 403, HOLD_NEEDS_FACTOR: 403 }),
});

/** What halts by itself names the rules that were broken; what a person gave as a reason is one word of its own. */
export const causesOf = (why: string | null): string[] | null => (why ? why.split(', ') : null);

const strictness = { active: 0, reducing: 1, halted: 2 } as const;

/**
 * 1. Anybody may make it stricter, at once and without a second factor.
 * 2. Only a person makes it looser; after an automatic hold only with proof of who they are.
 */
export function changeHold(current: TradingHold, request: HoldRequest): Outcome<TradingHold> {
  const isLooser = loosensHold(current, request.to);
  if (isLooser && request.by === 'automatic') return holdRefusals.refuse('HOLD_NEEDS_PERSON', { state: current.state });
  if (isLooser && current.by === 'automatic' && !request.isProved) {
    return holdRefusals.refuse('HOLD_NEEDS_FACTOR', { why: causesOf(current.why), challenge: null });
  }
  // An automatic hold that a person tightens stays automatic: the way back still needs the second factor.
  const by = !isLooser && current.by === 'automatic' && current.state !== 'active' ? 'automatic' : request.by;
  const { to: state, who, why, at } = request;
  // Whatever makes it stricter leaves a panic in force; only loosening ends it.
  return accept({ state, by, who, why, at, ...(current.sweep && !isLooser ? { sweep: current.sweep } : {}) });
}

export const loosensHold = (current: TradingState, to: TradingState['state']): boolean =>
  strictness[to] < strictness[current.state];
