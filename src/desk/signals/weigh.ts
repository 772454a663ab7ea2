import type { Certainty, Update } from '../../core/reading.ts';
import type { Handling } from './handling.ts';
import type { LegView } from './leg-view.ts';

/** Why a trader is asked. */
export type Doubt =
  | 'ask.PAST'
  | 'ask.NO_PRICE'
  | 'ask.REVISED'
  | 'ask.SAID_BEFORE'
  | 'ask.UNSURE'
  | 'ask.EVERYTHING'
  | 'ask.VAGUE'
  | 'ask.LOOSER'
  | 'ask.TOUCHED'
  | 'ask.ANOTHER'
  | 'ask.RESTORED';

interface Weight {
  handling: Pick<Handling, 'whoWins'>;
  certainty: Certainty;
  /** the instruction replaces an earlier wording of itself */
  isRevised: boolean;
  /** nobody knows which of its targets is meant */
  isVague: boolean;
  /** no open risk grows */
  isSafer: boolean;
  /** the trader changed the levels by hand */
  isTouched: boolean;
}

/** "Move the target" where several targets are aimed at: nobody knows which is meant. */
export const isVague = (update: Update, legs: readonly Pick<LegView, 'tp'>[]): boolean =>
  update.action === 'move_tp' && update.tp === undefined && new Set(legs.map(({ tp }) => tp)).size > 1;

/** Why the trader is asked about a provider's instruction; null: it is carried out. */
export function doubtAbout(update: Update, weight: Weight): Doubt | null {
  const { handling, certainty, isRevised, isVague, isSafer, isTouched } = weight;
  // Closing a part again because its words were corrected would close twice.
  if (update.action === 'close_partial' && isRevised) return 'ask.REVISED';
  if (certainty !== 'certain') return 'ask.UNSURE';
  if (handling.whoWins === 'me') return 'ask.EVERYTHING';
  if (handling.whoWins === 'provider') return null;
  if (isVague) return 'ask.VAGUE';
  if (!isSafer) return 'ask.LOOSER';
  const isEnding = (update.action === 'close' && update.tp === undefined) || update.action === 'cancel';
  return isTouched && !isEnding ? 'ask.TOUCHED' : null;
}
