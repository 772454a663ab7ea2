import type { Certainty, Update } from '../../core/reading.ts';
import type { Handling } from './handling.ts';
import type { LegView } from './leg-view.ts';

interface Weight {
  handling: Pick<Handling, 'whoWins'>;
  certainty: Certainty;
  /** the instruction replaces an earlier wording of itself */
  isRevised: boolean;
  /** no open risk grows, and it is known what is meant */
  isSafer: boolean;
  /** the trader changed the levels by hand */
  isTouched: boolean;
}

/** "Move the target" where several targets are aimed at: nobody knows which is meant. */
export const isVague = (update: Update, legs: readonly Pick<LegView, 'tp'>[]): boolean =>
  update.action === 'move_tp' && update.tp === undefined && new Set(legs.map(({ tp }) => tp)).size > 1;

/** Whether a provider's instruction is carried out without asking the trader. */
export function mayObey(update: Update, { handling, certainty, isRevised, isSafer, isTouched }: Weight): boolean {
  // Closing a part again because its words were corrected would close twice.
  if (update.action === 'close_partial' && isRevised) return false;
  if (handling.whoWins === 'me' || certainty !== 'certain') return false;
  if (handling.whoWins === 'provider') return true;
  const isEnding = (update.action === 'close' && update.tp === undefined) || update.action === 'cancel';
  return isSafer && (!isTouched || isEnding);
}
