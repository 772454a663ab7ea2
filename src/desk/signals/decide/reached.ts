import type { Handling } from '../handling.ts';
import { note } from '../obedience.ts';
import type { Waiting } from '../waiting.ts';
import { doubtAbout } from '../weigh.ts';
import { type Decided, isEnding, nothing } from './decided.ts';
import { answerTo, isMovedByHand, isUnclear, isUnsent, type Trade } from './trade.ts';

/** What an instruction does to one trade once the price is where it waited for it. Pure. */
export function decideReached(trade: Trade, one: Waiting, handling: Pick<Handling, 'whoWins'>): Decided {
  const { update, isApproved, messageId, item } = one;
  // Nothing was sent yet: for anything but an end there is nothing to change.
  if (isUnsent(trade)) return isEnding(update) ? { do: 'withdraw', notes: [] } : nothing(note('REACHED_EARLY'));
  const obedience = answerTo(update, trade);
  const standing = { isVague: isUnclear(trade, update), isTouched: isMovedByHand(trade), isSafer: obedience.isSafer };
  const why = isApproved ? null : doubtAbout(update, { handling, certainty: 'certain', isRevised: false, ...standing });
  if (why) return { do: 'ask', why, notes: [] };
  return { do: 'want', obedience, by: isApproved ? 'approved' : `provider ${messageId}/${item}`, notes: [] };
}
