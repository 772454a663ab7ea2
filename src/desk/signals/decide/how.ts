import type { Refusal } from '../../../core/outcome.ts';
import type { Certainty } from '../../../core/reading.ts';
import type { Said } from '../../../core/said.ts';
import type { Verdict } from '../../comply/verdict.ts';
import type { Plan } from '../../plan/plan.ts';

/** How a signal is decided: by itself, by a person who has been asked, or not at all. */
export interface Decision {
  mode: 'auto' | 'confirm' | 'alert';
  /** the share of the usual size, such as 0.5 for half */
  share: string;
  /** a person said to trade although the price has passed a level */
  isTakenLate?: boolean;
  /** the trader says it, with the price before their eyes */
  isByHand?: boolean;
  /** it came too late to be traded by itself */
  isLate?: boolean;
  /** whether it is a trade of its own is asked, so that levels which come later would answer nothing */
  isDoubtful?: boolean;
  /** a person has seen what could not be judged */
  isAnswered?: boolean;
}

/** A signal with its plan and what the rules say to it, or why there is no plan. */
export type Considered =
  | { refusal: Refusal; plan: null; verdict: null }
  | {
      refusal: Refusal | null;
      plan: Plan;
      verdict: Verdict;
      /** as it stands once it is known which rules could be judged, and what the card says of the others */
      decision: Decision;
      unjudged: Said | null;
    };

/** certain: the follow's own mode · probable: always a question · unsure: shown only */
export function howBy(certainty: Certainty, mode: Decision['mode']): Decision {
  const share = '1';
  if (certainty === 'unsure') return { mode: 'alert', share };
  if (certainty === 'probable') return { mode: mode === 'alert' ? 'alert' : 'confirm', share };
  return { mode, share };
}

/** What would have been traded by itself is asked about. */
export function withQuestion(decision: Decision): Decision {
  return decision.mode === 'auto' ? { ...decision, mode: 'confirm' } : decision;
}
